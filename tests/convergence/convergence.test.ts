/** The convergence scenario over a few seeds, and that it notices when something is lost. `npm run chaos` runs it over many. */
import { describe, expect, it } from 'vitest';
import type { FileId } from '#shared/base/ids.ts';
import { type Acknowledged, runScenario, type World } from './scenario.ts';

const PATIENCE = 120_000;

describe('laptops and a server in bad weather', () => {
  it.each([1, 2, 3, 4, 5])(
    'end equal, with nothing lost (seed %i)',
    async (seed) => {
      const { faults, tally } = await runScenario(seed);
      expect(faults).toEqual([]);
      expect(tally.writes).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it(
    'are seen when a version that was acknowledged is nowhere',
    async () => {
      const { faults } = await runScenario(1, {
        atTheEnd: async ({ acknowledged }) => {
          const [first] = acknowledged;
          acknowledged.push({ ...(first as Acknowledged), revision: 'gone' as never });
        },
      });
      expect(faults.map(({ kind }) => kind)).toEqual(['lost']);
    },
    PATIENCE,
  );

  it(
    'are seen when a laptop holds something that the others do not',
    async () => {
      const { faults } = await runScenario(2, { atTheEnd: writeUnseen });
      expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['diverged', 'unrest']));
    },
    PATIENCE,
  );

  it(
    'are seen when a draft is not what it was',
    async () => {
      const { faults } = await runScenario(3, {
        atTheEnd: async ({ actors }) => {
          const [actor] = actors;
          await actor?.lab.engine.saveDraft({ draft: 'kept', kind: 'case-note', parents: [], body: { text: 'other words' } });
          actor?.drafts.set('kept', ['the words']);
        },
      });
      expect(faults.map(({ kind }) => kind)).toEqual(['draft']);
    },
    PATIENCE,
  );
});

/** Somebody writes once more and never syncs. */
async function writeUnseen({ actors, acknowledged }: World): Promise<void> {
  for (const { lab } of actors) {
    for (const file of new Set<FileId>(acknowledged.map((each) => each.file))) {
      const saved = await lab.engine.save({ file, records: [{ kind: 'case-note', op: 'finalise', body: { text: 'unseen' } }] });
      if (saved.ok) return;
    }
  }
  throw new Error('nobody holds a file');
}
