import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { validateApart, writeLargeExport } from './large-export.ts';

it('twice as many lines do not take twice the memory', { timeout: 240_000 }, () => {
  const measured = [10, 40].map((megabytes) => {
    const { folder, records } = writeLargeExport(megabytes, true);
    const found = validateApart(folder, 96);
    rmSync(folder, { recursive: true, force: true });
    expect(found.status, found.output).toBe(0);
    expect(JSON.parse(found.output)).toMatchObject({ valid: true, records });
    return found.memory;
  });
  const [small = 0, large = 0] = measured;
  expect(small).toBeGreaterThan(30_000_000);
  // Four times the lines: what grows are the ids, of which there are a few thousand more.
  expect(large - small).toBeLessThan(80_000_000);
});
