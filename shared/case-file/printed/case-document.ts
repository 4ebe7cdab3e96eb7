/**
 * What a person chose of a file, as one document: the case on one page, its people, its chronology, its involvements, visits, notes,
 * open clocks, and single records of any kind.
 */
import { type CalendarDate, compareDates, formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, formatInstant, isZonedInstant } from '#shared/base/zoned-instant.ts';
import type { NameLookup } from '#shared/forms/describe-value.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { involvementLabel } from '#shared/practice/involvement/involvement-types.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { byUrgency, describeDue, describeTimeLeft, isRunning } from '#shared/timescales/clock.ts';
import { type ChronologyEntry, chronology, peopleConcerned, wasRecordedLater } from '../chronology.ts';
import type { FileDigest } from '../digest.ts';
import { familyPlan } from '../family-plan.ts';
import { nowSummary } from '../now-summary.ts';
import { ageInWords } from '../people.ts';
import type { Handing, PrintedBlock, PrintedDocument } from './document.ts';
import { familyPlanBlocks } from './family-plan-blocks.ts';
import { type NamesOnPaper, nameWriter } from './names.ts';
import { type PrintedNames, printedMoment, printedTitle, recordBlocks } from './record-blocks.ts';
import { standingBlocks } from './standing-blocks.ts';

export const PRINTED_PARTS = ['family-plan', 'now', 'people', 'involvements', 'clocks', 'chronology', 'visits', 'notes'] as const;
export type PrintedPart = (typeof PRINTED_PARTS)[number];

export const PART_NAMES: Readonly<Record<PrintedPart, string>> = {
  'family-plan': 'The plan in plain words, for the family',
  now: 'The case on one page',
  people: 'People',
  involvements: 'Involvements',
  clocks: 'What is due',
  chronology: 'Chronology',
  visits: 'Visits in full',
  notes: 'Case notes in full',
};

export interface PrintSelection {
  readonly parts: readonly PrintedPart[];
  /** Single records, printed in full. */
  readonly records: readonly string[];
  /** For chronology, visits and notes: first and last day, kinds, and the people concerned. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly kinds?: readonly string[];
  readonly people?: readonly string[];
  readonly names: NamesOnPaper;
  /** Shared drafts and records entered in error stay out of chronology, visits and notes unless asked for. */
  readonly withDrafts: boolean;
  readonly withWithdrawn: boolean;
}

export interface PrintedFile {
  readonly digest: FileDigest;
  readonly records: readonly RecordState[];
  /** Names of the service's staff by id. */
  readonly staff: NameLookup['staff'];
}

export function printedCase(file: PrintedFile, selection: PrintSelection, handing: Handing): PrintedDocument {
  const { digest, records } = file;
  const writer = nameWriter(digest.people, selection.names);
  const names: PrintedNames = {
    person: writer.nameOf,
    staff: file.staff,
    inWords: writer.inWords,
    record: (id) => {
      const named = records.find((record) => record.record === id);
      return named === undefined ? undefined : `${printedTitle(named)}, ${printedMoment(named)}`;
    },
  };
  const chosen = records.filter((record) => selection.records.includes(record.record)).toSorted(byMoment);
  const [only] = chosen;
  const isOneRecord = selection.parts.length === 0 && chosen.length === 1 && only !== undefined;
  const parts = PRINTED_PARTS.filter((part) => selection.parts.includes(part));
  const isOnePart = parts.length === 1 && chosen.length === 0;
  const blocks = isOneRecord
    ? recordBlocks(only, addendaOf(records, only), names, 1)
    : [
        ...parts.flatMap((part, index): readonly PrintedBlock[] => [
          ...(index > 0 ? [{ is: 'page-break' } as const] : []),
          // One part alone is named by the title.
          ...(isOnePart ? [] : [{ is: 'heading', level: 1, text: PART_NAMES[part] } as const]),
          ...partBlocks(part, file, selection, names, handing),
        ]),
        ...(chosen.length === 0
          ? []
          : [
              ...(parts.length > 0 ? [{ is: 'page-break' } as const] : []),
              { is: 'heading', level: 1, text: 'Records' } as const,
              ...inFull(chosen, records, names),
            ]),
      ];
  return {
    title: isOneRecord ? printedTitle(only) : isOnePart ? PART_NAMES[parts[0] ?? 'now'] : titleOf(digest),
    subtitle: [names.inWords(digest.title), digest.reference, locationsByCode.get(digest.location)?.shortName ?? digest.location]
      .filter((part) => part !== '')
      .join(' · '),
    facts: [
      { label: 'About', text: peopleInWords(file, selection, names, handing) },
      ...handedTo(handing),
      { label: 'Contents', text: contentsInWords(file, selection).join('; ') },
      ...(selection.names.are === 'initials'
        ? [{ label: 'Names', text: 'Names of people whom the reader need not know are given as initials.' }]
        : []),
      { label: 'Note', text: 'Questions without an answer are left out. Times are those of the place, with London’s beside them.' },
    ],
    blocks,
    ...pageMarks(digest.reference, handing),
  };
}

/** The lines of every first page that say who gets it, why, and who printed it. */
export const handedTo = (handing: Handing) => [
  { label: 'For', text: recipientInWords(handing) },
  { label: 'Reason', text: handing.reason },
  { label: 'Printed', text: `${formatInstant(handing.at)} by ${handing.by}` },
];

/** What stands on every page. */
export const pageMarks = (reference: string, handing: Handing): Pick<PrintedDocument, 'watermark' | 'backdrop' | 'footer'> => ({
  watermark: `For: ${recipientInWords(handing)} · ${handing.reason} · printed by ${handing.by} on ${formatInstant(handing.at)}`,
  backdrop: `Copy for ${handing.organisation || handing.recipient}`,
  footer: `${reference} · Official-sensitive: keep it locked away, do not copy it, shred it when it is no longer needed`,
});

/** One line for each part and each record that leaves: for the first page and for the log. */
export function contentsInWords(file: Pick<PrintedFile, 'records'>, selection: PrintSelection): readonly string[] {
  const limits = [
    selection.from === undefined ? '' : `from ${formatDate(selection.from)}`,
    selection.to === undefined ? '' : `to ${formatDate(selection.to)}`,
    selection.people === undefined ? '' : 'about some people only',
  ];
  const kinds = selection.kinds === undefined ? '' : selection.kinds.map((kind) => recordKind(kind)?.title ?? kind).join(', ');
  const limitsOf = (part: PrintedPart): string => {
    if (part !== 'chronology' && part !== 'visits' && part !== 'notes') return '';
    return [...limits, part === 'chronology' ? kinds : ''].filter((limit) => limit !== '').join(', ');
  };
  const parts = PRINTED_PARTS.filter((part) => selection.parts.includes(part)).map((part) =>
    limitsOf(part) === '' ? PART_NAMES[part] : `${PART_NAMES[part]} (${limitsOf(part)})`,
  );
  const chosen = file.records.filter((record) => selection.records.includes(record.record)).toSorted(byMoment);
  return [...parts, ...chosen.map((record) => `${printedTitle(record)}, ${printedMoment(record)}`)];
}

/** The records whose words are printed, for the log: those chosen, and those that a part prints in full. */
export function recordsPrinted(file: Pick<PrintedFile, 'records'>, selection: PrintSelection): readonly string[] {
  const inParts = (['visits', 'notes'] as const).flatMap((part) =>
    selection.parts.includes(part) ? recordsOfPart(part, file.records, selection) : [],
  );
  return [...new Set<string>([...selection.records, ...inParts.map((record) => record.record)])];
}

const recipientInWords = ({ recipient, organisation }: Handing): string =>
  organisation === '' ? recipient : `${recipient}, ${organisation}`;

const titleOf = (digest: FileDigest): string => (digest.type === 'contact' ? 'Extract from a contact' : 'Extract from the case file');

function peopleInWords({ digest }: PrintedFile, selection: PrintSelection, names: PrintedNames, handing: Handing): string {
  const about =
    selection.people === undefined ? digest.people : digest.people.filter((person) => selection.people?.includes(person.record));
  const words = about.map((person) => {
    const age = ageInWords(person, dateOf(handing.at));
    return `${names.person(person.record) ?? ''}${age === '' ? '' : ` (${age})`}`;
  });
  return words.join(', ') || names.inWords(digest.title);
}

function partBlocks(
  part: PrintedPart,
  file: PrintedFile,
  selection: PrintSelection,
  names: PrintedNames,
  handing: Handing,
): readonly PrintedBlock[] {
  const blocks = (() => {
    switch (part) {
      case 'family-plan': {
        const plan = familyPlan(file.records);
        return plan === undefined ? [] : familyPlanBlocks(plan, names);
      }
      case 'now':
        return nowBlocks(file, names, handing);
      case 'people':
        return file.records
          .filter((record) => record.kind === 'person' && record.status !== 'withdrawn')
          .flatMap((record) => retitled(names.person(record.record) ?? printedTitle(record), recordBlocks(record, [], names, 2)));
      case 'involvements':
        return involvementBlocks(file, names);
      case 'clocks':
        return clockBlocks(file, handing);
      case 'chronology':
        return chronologyBlocks(file, selection, names);
      case 'visits':
      case 'notes':
        return inFull(recordsOfPart(part, file.records, selection), file.records, names);
    }
  })();
  return blocks.length === 0 ? [{ is: 'paragraph', text: 'Nothing is recorded.' }] : blocks;
}

function nowBlocks({ digest, records, staff }: PrintedFile, names: PrintedNames, { at }: Handing): readonly PrintedBlock[] {
  const now = nowSummary(digest, records, at);
  const said = (text: string) => names.inWords(text);
  const visit = now.lastVisit;
  const facts: readonly (readonly [string, string])[] = [
    ['Address', now.address],
    ['Unit', now.unit],
    ['Allocated to', now.allocatedTo === null ? 'Nobody yet' : (staff(now.allocatedTo) ?? '')],
  ];
  return [
    ...(now.safetyNotes === '' ? [] : [{ is: 'note', title: 'To know before visiting or calling', text: said(now.safetyNotes) } as const]),
    ...now.recentRisks.map((risk) => ({
      is: 'note' as const,
      title: `Immediate risk named on ${formatInstant(risk.at)}`,
      text: said(risk.text),
    })),
    { is: 'heading', level: 2, text: 'Household' },
    {
      is: 'table',
      columns: [
        { label: 'Name', share: 26 },
        { label: 'Age', share: 12 },
        { label: 'Who', share: 20 },
        { label: 'To know', share: 42 },
      ],
      rows: now.people.map((person) => [
        names.person(person.record) ?? person.name,
        person.ageText,
        person.relationship,
        said(
          [
            person.telephone,
            person.health === '' ? '' : `Health: ${person.health}`,
            person.interpreter === '' ? '' : `Interpreter: ${person.interpreter}`,
          ]
            .filter((part) => part !== '')
            .join(' · '),
        ),
      ]),
    },
    { is: 'pairs', pairs: facts.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text })) },
    ...standingBlocks(now, names),
    { is: 'heading', level: 2, text: 'Why the case is open' },
    { is: 'paragraph', text: said(now.reason) || 'Not written yet.' },
    { is: 'heading', level: 2, text: 'Last visit' },
    ...(visit === null
      ? [{ is: 'paragraph', text: 'No visits yet.' } as const]
      : [
          { is: 'paragraph', look: 'small', text: `${formatInstant(visit.at)} by ${staff(visit.by) ?? ''}` } as const,
          {
            is: 'pairs',
            pairs: visit.children.map((child) => ({
              label: said(child.name),
              text: [child.seen ? (child.seenAlone ? 'Seen alone' : 'Seen, not alone') : 'Not seen', said(child.said)]
                .filter((part) => part !== '')
                .join('. '),
            })),
          } as const,
          ...(visit.result === '' ? [] : [{ is: 'paragraph', text: said(visit.result) } as const]),
        ]),
    ...(now.nextVisitOn === null ? [] : [{ is: 'paragraph', text: `Next visit planned for ${formatDate(now.nextVisitOn)}.` } as const]),
    ...(now.managementNote === null
      ? []
      : [
          { is: 'heading', level: 2, text: 'Latest management note' } as const,
          {
            is: 'paragraph',
            look: 'small',
            text: `${formatInstant(now.managementNote.at)} by ${staff(now.managementNote.author) ?? ''}`,
          } as const,
          { is: 'paragraph', text: said(now.managementNote.text) } as const,
        ]),
    ...(now.clocks.length === 0
      ? []
      : [
          { is: 'heading', level: 2, text: 'What is due' } as const,
          {
            is: 'list',
            items: now.clocks.map((clock) => `${clock.label}: ${describeTimeLeft(clock, at, CONTRACT_CALENDAR)}, ${describeDue(clock)}`),
          } as const,
        ]),
  ];
}

/** In a part of one kind, what tells records apart makes the better heading. */
const retitled = (text: string, [, ...rest]: readonly PrintedBlock[]): readonly PrintedBlock[] => [
  { is: 'heading', level: 2, text },
  ...rest,
];

function involvementBlocks({ records }: PrintedFile, names: PrintedNames): readonly PrintedBlock[] {
  const involvements = records
    .filter((record) => record.kind === 'involvement' && record.status !== 'withdrawn' && record.status !== 'draft')
    .toSorted((a, b) => textIn(a.body, 'openedOn').localeCompare(textIn(b.body, 'openedOn')));
  if (involvements.length === 0) return [];
  const day = (value: unknown) => (isCalendarDate(value) ? formatDate(value) : '');
  return [
    {
      is: 'table',
      columns: [
        { label: 'Involvement', share: 28 },
        { label: 'For', share: 26 },
        { label: 'Opened', share: 16 },
        { label: 'Closed', share: 16 },
      ],
      rows: involvements.map(({ body }) => [
        involvementLabel(textIn(body, 'type')),
        (Array.isArray(body['people']) ? body['people'] : []).map((person) => names.person(String(person)) ?? '').join(', '),
        day(body['openedOn']),
        day(body['closedOn']) || 'open',
      ]),
    },
    ...involvements.flatMap((record) =>
      retitled(involvementLabel(textIn(record.body, 'type')), recordBlocks(record, addendaOf(records, record), names, 2)),
    ),
  ];
}

function clockBlocks({ digest }: PrintedFile, { at }: Handing): readonly PrintedBlock[] {
  const running = digest.timescales.filter(isRunning).toSorted(byUrgency);
  if (running.length === 0) return [];
  const place = locationsByCode.get(digest.location)?.shortName;
  return [
    {
      is: 'table',
      columns: [
        { label: 'What', share: 24 },
        { label: 'Time left', share: 18 },
        { label: 'Due', share: 34 },
        { label: 'Rule', share: 24 },
      ],
      rows: running.map((clock) => [
        clock.label,
        describeTimeLeft(clock, at, CONTRACT_CALENDAR),
        describeDue(clock, place).replace(/^due /, ''),
        clock.ruleText,
      ]),
    },
  ];
}

function chronologyBlocks({ records, staff }: PrintedFile, selection: PrintSelection, names: PrintedNames): readonly PrintedBlock[] {
  const entries = chronology(records, {
    ...(selection.from === undefined ? {} : { from: selection.from }),
    ...(selection.to === undefined ? {} : { to: selection.to }),
    ...(selection.kinds === undefined ? {} : { kinds: selection.kinds }),
    ...(selection.people === undefined ? {} : { people: selection.people }),
    withWithdrawn: selection.withWithdrawn,
  })
    .filter((entry) => selection.withDrafts || entry.status !== 'draft')
    // A reader who was not there begins at the beginning.
    .toReversed();
  if (entries.length === 0) return [];
  return [
    {
      is: 'table',
      columns: [
        { label: 'When', share: 22 },
        { label: 'What', share: 58 },
        { label: 'Who', share: 20 },
      ],
      rows: entries.map((entry) => [
        momentsOf(entry),
        [
          `${entry.title}${STANDING_WORDS[entry.status] ?? ''}`,
          names.inWords(entry.summary),
          ...entry.addenda.map((addendum) => `Addendum: ${names.inWords(addendum.summary)}`),
        ]
          .filter((part) => part !== '')
          .join('\n'),
        [
          entry.people.map((person) => names.person(person) ?? '').join(', '),
          `Recorded by ${staff(entry.author) ?? 'someone not on the staff list'}`,
        ]
          .filter((part) => part !== '')
          .join('\n'),
      ]),
    },
  ];
}

const STANDING_WORDS: Readonly<Partial<Record<RecordState['status'], string>>> = {
  draft: ' (draft – not finalised)',
  returned: ' (returned to its author)',
  withdrawn: ' (entered in error)',
};

function momentsOf(entry: ChronologyEntry): string {
  const happened = isZonedInstant(entry.happenedAt) ? formatInstant(entry.happenedAt) : formatDate(entry.happenedAt);
  return wasRecordedLater(entry) ? `${happened}\nrecorded ${formatInstant(entry.recordedAt)}` : happened;
}

function recordsOfPart(part: 'visits' | 'notes', records: readonly RecordState[], selection: PrintSelection): readonly RecordState[] {
  const kind = part === 'visits' ? 'visit' : 'case-note';
  return records
    .filter((record) => record.kind === kind)
    .filter((record) => selection.withDrafts || record.status !== 'draft')
    .filter((record) => selection.withWithdrawn || record.status !== 'withdrawn')
    .filter((record) => {
      const day = dayOf(record);
      const concerned = peopleConcerned(record.body);
      return (
        (selection.from === undefined || compareDates(day, selection.from) >= 0) &&
        (selection.to === undefined || compareDates(day, selection.to) <= 0) &&
        (selection.people === undefined ||
          concerned.length === 0 ||
          concerned.some((person) => selection.people?.includes(person) === true))
      );
    })
    .toSorted(byMoment);
}

const inFull = (chosen: readonly RecordState[], all: readonly RecordState[], names: PrintedNames): readonly PrintedBlock[] =>
  chosen.flatMap((record) => recordBlocks(record, addendaOf(all, record), names, 2));

const addendaOf = (records: readonly RecordState[], { record }: RecordState): readonly RecordState[] =>
  records
    .filter((each) => each.kind === 'addendum' && each.record !== record && textIn(each.body, 'corrects') === record)
    .toSorted((a, b) => compareInstants(a.createdAt, b.createdAt));

function dayOf(record: RecordState): CalendarDate {
  const happened = recordKind(record.kind)?.happenedAt(record.body);
  if (isZonedInstant(happened)) return dateOf(happened);
  return isCalendarDate(happened) ? happened : dateOf(record.finalisedAt ?? record.changedAt);
}

const byMoment = (a: RecordState, b: RecordState): number =>
  compareDates(dayOf(a), dayOf(b)) || compareInstants(a.createdAt, b.createdAt) || (a.record < b.record ? -1 : 1);
