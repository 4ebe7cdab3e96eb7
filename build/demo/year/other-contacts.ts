/** Contacts of the year that no case was opened from: advice, requests for records, what belonged to an open case, and the newest. */
import type { OpeningStory } from './opening.ts';

export interface OtherContact {
  readonly theme: string;
  readonly story: OpeningStory;
  readonly daysAgo: number;
  /** About people of an earlier case. */
  readonly again?: true;
}

type Kind = readonly [theme: string, story: OpeningStory, count: number];

const advice = (source: string, more: Partial<OpeningStory> = {}): OpeningStory => ({
  source,
  about: 'child',
  level: 'universal',
  outcome: 'ADV',
  ...more,
});

const KINDS: readonly Kind[] = [
  ['advice-parent', advice('COMM'), 8],
  ['advice-school', advice('EDU'), 7],
  ['advice-command', advice('CMD'), 5],
  ['advice-welfare', advice('WELF', { level: 'early-help', outcome: 'EH' }), 5],
  ['advice-adult', advice('HEALTH', { about: 'adult' }), 4],
  ['nothing-further', advice('POLICE', { outcome: 'NFA' }), 6],
  ['nothing-further', advice('ANON', { outcome: 'NFA' }), 3],
  ['host-nation', advice('HOSTPOL', { outcome: 'NFA' }), 3],
  ['host-nation', advice('HOSTSC'), 2],
  ['subject-access', advice('SAR', { outcome: 'SAR', about: 'adult' }), 4],
  ['fostering-advice', advice('PFADV', { outcome: 'PF' }), 4],
  ['adoption-advice', advice('ADADV', { outcome: 'ADOPT' }), 4],
  ['complaint', advice('COMPL', { about: 'adult', outcome: 'NFA' }), 2],
  ['authority', advice('UKLA'), 4],
];

/** The oldest first. */
export function planContacts(): readonly OtherContact[] {
  const regular = KINDS.flatMap(([theme, story, count], kind) =>
    Array.from({ length: count }, (_, turn): OtherContact => {
      const late =
        kind === 1 && turn === 3 ? { decidedAfterDays: 7, toldAfterDays: 8 } : kind === 5 && turn === 1 ? { answeredAfterHours: 29 } : {};
      return { theme, story: { ...story, ...late }, daysAgo: 6 + Math.round(((turn + (kind % 5) / 5 + 0.1) / count) * 350) };
    }),
  );
  const again = [24, 61, 88, 117, 150].map(
    (daysAgo): OtherContact => ({
      theme: 'known-family',
      story: advice('EDU', { level: 'child-in-need', outcome: 'OPEN' }),
      daysAgo,
      again: true,
    }),
  );
  const open: readonly OtherContact[] = [
    { theme: 'advice-school', story: advice('EDU'), daysAgo: 3 },
    { theme: 'advice-parent', story: advice('COMM', { undecided: true }), daysAgo: 2 },
    { theme: 'advice-welfare', story: advice('WELF', { undecided: true }), daysAgo: 1 },
  ];
  return [...regular, ...again, ...open].toSorted((a, b) => b.daysAgo - a.daysAgo);
}
