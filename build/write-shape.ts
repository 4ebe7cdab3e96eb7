/** Writes a new kind's `shape.json`, once: `node build/write-shape.ts <kind> …`. A shape that is there already is never overwritten. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { recordKind } from '#shared/practice/catalogue.ts';
import { shapeOf } from '#shared/practice/shape-of.ts';

for (const name of process.argv.slice(2)) {
  const kind = recordKind(name);
  const file = path.join('shared', 'practice', name, 'shape.json');
  if (kind === undefined) process.stderr.write(`${name} is not in the catalogue\n`);
  else if (existsSync(file))
    process.stderr.write(`${file} is there: records of that shape may exist, so change it by hand, adding optional fields only\n`);
  else writeFileSync(file, `${JSON.stringify(shapeOf(kind.schema), null, 2)}\n`);
}
