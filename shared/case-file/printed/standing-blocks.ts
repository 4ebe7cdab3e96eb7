/** What stands in a case today, on paper: risks, plans with their next days, arrangements, orders, consent, jurisdiction, supervision, whom to call. */
import { formatDate } from '#shared/base/calendar-date.ts';
import type { NowSummary } from '../now-summary.ts';
import type { StandingItem } from '../standing.ts';
import type { PrintedBlock } from './document.ts';
import type { PrintedNames } from './record-blocks.ts';

export function standingBlocks({ standing, calls }: Pick<NowSummary, 'standing' | 'calls'>, names: PrintedNames): readonly PrintedBlock[] {
  const groups: readonly (readonly [string, readonly (StandingItem | undefined)[]])[] = [
    ['Open risk', standing.risks],
    ['Plan in force', [...standing.plans, ...standing.arrangements]],
    ['Legal order or protection', standing.orders],
    ['Consent', standing.consents],
    ['Jurisdiction', [standing.jurisdiction]],
    ['Last supervision', [standing.supervision]],
  ];
  const pairs = groups.flatMap(([label, items]) =>
    items.flatMap((item) => (item === undefined ? [] : [{ label, text: inWords(item, names) }])),
  );
  const telephone = calls.filter(({ person }) => person === undefined).map(({ role, who }) => ({ label: role, text: names.inWords(who) }));
  return [
    ...(pairs.length === 0 ? [] : [{ is: 'heading', level: 2, text: 'What stands today' } as const, { is: 'pairs', pairs } as const]),
    ...(telephone.length === 0
      ? []
      : [{ is: 'heading', level: 2, text: 'Who to call' } as const, { is: 'pairs', pairs: telephone } as const]),
  ];
}

function inWords(item: StandingItem, names: PrintedNames): string {
  const people = item.people.map((person) => names.person(person) ?? '').filter(Boolean);
  return [
    item.summary === '' ? item.title : `${item.title}: ${names.inWords(item.summary)}`,
    people.length === 0 ? '' : `for ${people.join(', ')}`,
    `since ${formatDate(item.since)}`,
    item.until === undefined ? '' : `until ${formatDate(item.until)}`,
    item.waitsForSignOff ? 'not signed off yet' : '',
    ...item.next.map(({ label, on }) => `${names.inWords(label)} by ${formatDate(on)}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
