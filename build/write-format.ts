/** Writes what FORMAT.md says by the source (fields, codes, the example) between its marks: `node build/write-format.ts`. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXAMPLE_EXPORTED_AT, exampleFiles } from '#shared/interchange/example.ts';
import { generatedParts, withGenerated } from '#shared/interchange/format-document.ts';
import { FORMAT_NAME, FORMAT_VERSION, type Manifest } from '#shared/interchange/manifest.ts';

export const formatFile = path.resolve(import.meta.dirname, '../shared/interchange/FORMAT.md');

/** The document as the source would have it now. */
export const freshFormat = (): string => withGenerated(readFileSync(formatFile, 'utf8'), { example: example(), ...generatedParts() });

function example(): string {
  const files = exampleFiles();
  const manifest: Manifest = {
    format: FORMAT_NAME,
    version: FORMAT_VERSION,
    exportedAt: EXAMPLE_EXPORTED_AT,
    service: 'An example',
    software: 'written by hand',
    plainReason: 'Nobody in it exists',
    files: [...files].map(([name, text]) => {
      const bytes = new TextEncoder().encode(text);
      return {
        path: name,
        kind: path.basename(name, '.jsonl'),
        records: text.split('\n').length - 1,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  };
  const blocks = [['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`] as const, ...files];
  return blocks.map(([name, text]) => `**\`${name}\`**\n\n\`\`\`json\n${text}\`\`\``).join('\n\n');
}

if (import.meta.main) writeFileSync(formatFile, freshFormat());
