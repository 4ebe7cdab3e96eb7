/**
 * The smallest service that shows how things hang together: two members of staff, a contact, the case opened from it with a child and
 * her mother, an involvement and an assessment that a manager signed off. Printed in FORMAT.md; a test validates what is printed there.
 */
import type { RecordLine } from './record-line.ts';

const GRACE = 'staff-grace';
const JAMES = 'staff-james';
/** What was not asked or not carried over may be absent: a narrative too few is a warning. */
const recordedBy = (by: string, at: string) => ({ createdAt: at, createdBy: by, finalisedAt: at, finalisedBy: by });

export const EXAMPLE_EXPORTED_AT = '2026-02-02T09:00:00+00:00[Europe/London]';

export const EXAMPLE_LINES: readonly RecordLine[] = [
  {
    id: 'register-1',
    kind: 'staff-register-entry',
    file: 'staff-file-1',
    fileType: 'staff',
    ...recordedBy(JAMES, '2025-10-01T09:00:00+01:00[Europe/London]'),
    body: {
      person: GRACE,
      name: 'Grace Okafor',
      post: 'Social worker',
      base: 'NEPAL',
      socialWorker: { answer: true },
      sweNumber: 'SW100001',
      registeredUntil: '2026-11-30',
    },
  },
  {
    id: 'register-2',
    kind: 'staff-register-entry',
    file: 'staff-file-2',
    fileType: 'staff',
    ...recordedBy(JAMES, '2025-10-01T09:05:00+01:00[Europe/London]'),
    body: {
      person: JAMES,
      name: 'James Whitfield',
      post: 'Team manager',
      socialWorker: { answer: true },
      sweNumber: 'SW100002',
      registeredUntil: '2026-11-30',
    },
  },
  {
    id: 'contact-1',
    kind: 'contact',
    file: 'contact-file-1',
    fileType: 'contact',
    schema: 1,
    ...recordedBy(GRACE, '2025-11-17T10:50:00+05:45[Asia/Kathmandu]'),
    body: {
      receivedAt: '2025-11-17T10:10:00+05:45[Asia/Kathmandu]',
      location: 'NEPAL',
      source: 'EDU',
      channel: 'telephone',
      about: 'child',
      people: [{ rowId: 'row-1', name: 'Maya Gurung', group: 'child', born: '2017-05-09' }],
      said: 'The class teacher says that Maya has come to school without food on three days.',
      significantHarm: { answer: false },
      consent: 'given',
      responded: { answer: true },
      respondedAt: '2025-11-17T10:40:00+05:45[Asia/Kathmandu]',
      respondedBy: GRACE,
      respondedHow: 'telephone',
      response: 'Thanked her, and said that a social worker will visit this week.',
    },
  },
  {
    id: 'case-1',
    kind: 'case',
    file: 'case-file-1',
    fileType: 'case',
    ...recordedBy(GRACE, '2025-11-18T09:00:00+05:45[Asia/Kathmandu]'),
    body: {
      householdName: 'Gurung',
      location: 'NEPAL',
      openedOn: '2025-11-18',
      reason: 'Maya goes without food at school.',
      fromContact: 'contact-file-1',
    },
  },
  {
    id: 'maya',
    kind: 'person',
    file: 'case-file-1',
    fileType: 'case',
    ...recordedBy(GRACE, '2025-11-18T09:05:00+05:45[Asia/Kathmandu]'),
    body: { givenName: 'Maya', familyName: 'Gurung', group: 'child', born: '2017-05-09', sex: 'F' },
  },
  {
    id: 'sita',
    kind: 'person',
    file: 'case-file-1',
    fileType: 'case',
    ...recordedBy(GRACE, '2025-11-18T09:06:00+05:45[Asia/Kathmandu]'),
    body: { givenName: 'Sita', familyName: 'Gurung', group: 'adult', relationship: 'Mother' },
  },
  {
    id: 'involvement-1',
    kind: 'involvement',
    file: 'case-file-1',
    fileType: 'case',
    ...recordedBy(GRACE, '2025-11-18T09:10:00+05:45[Asia/Kathmandu]'),
    body: {
      type: 'child-in-need',
      people: ['maya'],
      openedOn: '2025-11-18',
      reason: 'Neglect is possible.',
      step: 'new',
      primaryConcern: 'N1',
    },
  },
  {
    id: 'assessment-1',
    kind: 'child-and-family-assessment',
    file: 'case-file-1',
    fileType: 'case',
    status: 'authorised',
    createdAt: '2025-11-20T16:00:00+05:45[Asia/Kathmandu]',
    createdBy: GRACE,
    finalisedAt: '2026-01-09T15:00:00+05:45[Asia/Kathmandu]',
    finalisedBy: GRACE,
    authorisedAt: '2026-01-12T11:00:00+00:00[Europe/London]',
    authorisedBy: JAMES,
    body: {
      type: 'referral',
      startedOn: '2025-11-20',
      worker: GRACE,
      reason: 'The school’s contact of 17 November.',
      children: [
        {
          rowId: 'row-1',
          child: 'maya',
          seen: { answer: true },
          seenOn: '2025-11-24',
          seenAlone: { answer: true },
          heardHow: ['talk', 'play'],
          voice: '“I like it when my aunt cooks.”',
          outcome: 'CIN',
        },
      ],
      adults: ['sita'],
      agenciesConsulted: { answer: true },
      agencies: [
        { rowId: 'row-1', agency: 'education', consultedOn: '2025-11-25', consent: 'given', said: 'Maya is bright and often tired.' },
      ],
      extraFamilialHarm: { answer: false },
      supportability: 'yes',
      analysis: 'Sita works two shifts and is alone with three children.',
      level: 'child-in-need',
      factors: ['1A'],
      primaryNeed: 'N1',
      outcome: 'CIN',
      late: { answer: false },
      family: 'shared',
      familySharedOn: '2026-01-13',
      familySharedHow: 'Read with Sita, and a copy given to her',
      partners: 'none',
    },
  },
];

/** The lines of each records file, as they stand in it. */
export const exampleFiles = (): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(EXAMPLE_LINES, ({ kind }) => kind)].map(([kind, lines]) => [
      `records/${kind}.jsonl`,
      lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    ]),
  );
