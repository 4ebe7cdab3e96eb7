/** assessments.csv: every kind of assessment, and when it was shared. */
import { compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, endOfDay, LONDON } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';
import { fieldsOfKind } from '../kind-fields.ts';
import { column, needed, type Profile } from '../profile.ts';
import type { ProfileRow } from '../profile-row.ts';
import { readDate, readInstant } from '../read-date.ts';
import { partsOf } from '../read-value.ts';
import { type RecordDraft, UNKNOWN_STAFF } from '../record-draft.ts';
import type { Cell } from '../rows.ts';

const CHILD = 'child-and-family-assessment';
const ADULT = 'adult-safeguarding-assessment';
const CARER = 'carers-assessment';
const YOUNG_CARER = 'young-carers-assessment';
const FAMILY = 'personal-family-support-assessment';
const PERSON_KINDS = [ADULT, CARER, YOUNG_CARER];

export const assessmentsProfile: Profile = {
  file: 'assessments.csv',
  title: 'Assessments',
  about: [
    'A row is one assessment of one person. Of brothers and sisters in one assessment, write a row for each child with the same `id`, one after the other.',
    'An assessment without `finalised_at` and `authorised_at` is unfinished. `authorised_at` is the sign-off that stops its 45 working days (PI2.1).',
    'A child and family or adult assessment answers the referral of its case (contacts.csv with this case) unless `occasion` is review or no-referral: then its own clock runs from `requested_at`.',
  ],
  kinds: [CHILD, ADULT, CARER, YOUNG_CARER, FAMILY],
  types: { 'child-family': CHILD, adult: ADULT, carer: CARER, 'young-carer': YOUNG_CARER, 'family-support': FAMILY },
  id: 'needed',
  childTables: ['children'],
  finalisedWhenSigned: true,
  columns: [
    column(
      'child',
      ['*.children.child', ...PERSON_KINDS.map((kind) => `${kind}.person`)],
      'Id of people.csv: the child, adult, carer or young carer who is assessed',
    ),
    column(
      'person',
      PERSON_KINDS.map((kind) => `${kind}.person`),
      'The same as child, for an adult',
    ),
    column(
      'occasion',
      [`${CHILD}.type`, `${ADULT}.type`],
      'referral, no-referral or review; left empty: no-referral where requested_at is given, else referral',
    ),
    column(
      'requested_at',
      [`${CHILD}.requestedAt`, `${ADULT}.requestedAt`, `${CARER}.requestedOn`, `${YOUNG_CARER}.requestedOn`],
      'When a review, an assessment without a referral, or a carer’s assessment was asked for; of a carer or young carer a day will do',
    ),
    needed('started_on', '*.startedOn'),
    column('worker', '*.worker'),
    column('seen', ['*.children.seen'], 'Whether the child was seen (PI2.3)'),
    column('seen_on', ['*.children.seenOn', `${CARER}.seenOn`, `${YOUNG_CARER}.seenOn`]),
    column(
      'seen_alone',
      ['*.children.seenAlone', `${CARER}.seenAlone`, `${YOUNG_CARER}.seenAlone`],
      'no with a reason in seen_alone_reason counts as seen properly',
    ),
    column('heard_how', '*.children.heardHow', 'How the child’s wishes and feelings were heard; several separated by `;`'),
    column(
      'outcome',
      ['*.outcome', `${CHILD}.children.outcome`],
      'Support as CIN, or support for an adult or carer, asks for a plan (PI2.4). Of an assessment of several children that of the first row, and for each child that of its own row',
    ),
    column('child_outcome', `${CHILD}.children.outcome`, 'Outcome for this child, where it is another'),
    column('level', '*.level'),
    column('factors', '*.factors'),
    column('primary_need', '*.primaryNeed'),
    column('late_reasons', '*.lateReasons', 'Of one over 45 working days (M10)'),
    column('late_explanation', '*.lateExplanation'),
    column('voice', `${CHILD}.children.voice`, 'What the child said or showed (PI2.3), or a word that it is recorded'),
    column('shared_family_on', [], 'When the family read it or was taken through it (PI2.2b)'),
    column('shared_partners_on', [], 'When partner agencies got it (PI2.2c)'),
    column(
      'partners',
      [],
      'no-consent or none, where partners were not to get it. Left empty without shared_partners_on: not shared yet, which counts (PI2.2c)',
    ),
    column('partners_consent', [], 'consent or without-consent'),
    column('wellbeing', [], 'Adults and carers: the nine areas in one cell, such as `A: none; B: some; … I: significant`'),
    column('outcomes', [], 'Adults (A–J) and carers (I–VIII): `A: able; B: unable eligible; …`'),
    column('cared_for', '*.caredFor', 'Carers and young carers: for whom, ids of people.csv'),
    column('requested_by', '*.requestedBy'),
    column('result', '*.result', 'Young carers: made, declined or not-a-carer; left empty: made'),
  ],
  records,
};

function records(row: ProfileRow): readonly RecordDraft[] {
  const { kind } = row;
  const cells = new Map(row.cellsOf(kind));
  const person = cells.get('person');
  const requested = cells.get('requestedOn');
  if (requested !== undefined) cells.set('requestedOn', { ...requested, text: dayIn(row, requested) });
  const isAdultKind = PERSON_KINDS.includes(kind);
  const fixed: Record<string, unknown> = {};
  if (!cells.has('type') && (kind === CHILD || kind === ADULT)) fixed['type'] = cells.has('requestedAt') ? 'no-referral' : 'referral';
  if (kind === YOUNG_CARER && !cells.has('result')) fixed['result'] = 'made';
  if (kind === CHILD) fixed['late'] = { answer: cells.has('lateReasons') };
  if (cells.has('late')) delete fixed['late'];
  listed(row, 'wellbeing', 'wellbeing', cells);
  listed(row, 'outcomes', 'outcome', cells);
  const signed = row.signed();
  const sharing = sharingOf(row, signed.authorisedAt === undefined ? undefined : dateOf(signed.authorisedAt, LONDON));
  const tables = row.tablesOf(kind);
  const children = tables['children'];
  const own = row.draft({
    cells,
    fixed: { ...fixed, ...sharing.body },
    tables,
    signed,
  });
  if (own === undefined) return [];
  if (isAdultKind && person === undefined)
    row.refuse({ column: 'child', text: '' }, 'missing', 'the id of the person who is assessed, in people.csv');
  if (!isAdultKind && (children ?? []).length === 0)
    row.refuse({ column: 'child', text: '' }, 'missing', 'the id of the child who is assessed, in people.csv');
  return [own, ...sharing.later.map(({ party, body, on }) => sharedLater(row, own, party, body, on))];
}

/** Of a moment where a day is asked for, its day at the place; what is none is left to be refused as one. */
function dayIn(row: ProfileRow, { text }: Cell): string {
  const { dates } = row.reading.habits;
  if (readDate(text, dates).ok) return text;
  const moment = readInstant(text, dates, (day) => row.zoneOn(day), 'first');
  return moment.ok ? dateOf(moment.value) : text;
}

/** `A: able; B: unable eligible` → a cell for each of outcomeA, outcomeB, outcomeBEligible. */
function listed(row: ProfileRow, name: string, prefix: string, cells: Map<string, Cell>): void {
  const cell = row.cell(name);
  if (cell === undefined) return;
  for (const part of partsOf(cell.text, /[;|,\n]/)) {
    const match = /^([A-Za-z]+)\s*[:=]\s*([A-Za-z]+)(?:\s+(not\s+)?(eligible))?$/.exec(part);
    const letter = match?.[1] ?? '';
    const key = `${prefix}${letter.charAt(0).toUpperCase()}${letter.slice(1).toLowerCase()}`;
    if (match === null || !fieldsOfKind(row.kind).byKey.has(key)) {
      row.refuse(
        { column: cell.column, text: part },
        'unknown-code',
        name === 'wellbeing' ? 'A to I with none, some or significant' : 'an outcome with able or unable, and eligible or not eligible',
      );
      continue;
    }
    cells.set(key, { column: cell.column, text: match[2] ?? '' });
    if (match[4] !== undefined) cells.set(`${key}Eligible`, { column: cell.column, text: match[3] === undefined ? 'yes' : 'no' });
  }
}

interface Sharing {
  readonly body: Body;
  readonly later: readonly { readonly party: 'family' | 'partners'; readonly on: string; readonly body: Body }[];
}

/** What was shared by the day of the sign-off stands in the assessment; what came later is a record of its own, as in the product. */
function sharingOf(row: ProfileRow, signedOn: ReturnType<typeof dateOf> | undefined): Sharing {
  const familyOn = row.date('shared_family_on');
  const partnersOn = row.date('shared_partners_on');
  const partners = row.code('partners', CHILD, 'partners');
  const consent = row.code('partners_consent', CHILD, 'partnersConsent');
  const isLater = (on: ReturnType<typeof dateOf>) => signedOn !== undefined && compareDates(on, signedOn) > 0;
  const family = familyOn === undefined ? {} : { family: 'shared', familySharedOn: familyOn };
  const shared =
    partnersOn === undefined
      ? {}
      : { partners: 'shared', partnersSharedOn: partnersOn, ...(consent === undefined ? {} : { partnersConsent: consent }) };
  return {
    body: {
      ...(familyOn === undefined || isLater(familyOn) ? { family: 'later' } : family),
      ...(partnersOn === undefined ? { partners: partners ?? 'later' } : isLater(partnersOn) ? { partners: 'later' } : shared),
    },
    later: [
      ...(familyOn !== undefined && isLater(familyOn)
        ? [{ party: 'family' as const, on: familyOn, body: { ...family, partners: 'not-now' } }]
        : []),
      ...(partnersOn !== undefined && isLater(partnersOn)
        ? [{ party: 'partners' as const, on: partnersOn, body: { ...shared, family: 'not-now' } }]
        : []),
    ],
  };
}

function sharedLater(row: ProfileRow, own: RecordDraft, party: string, body: Body, on: string): RecordDraft {
  return row.beside('assessment-shared', `${own.id}/shared-${party}`, own, {
    cells: new Map(),
    fixed: { assessment: own.id, ...body },
    signed: { finalisedAt: endOfDay(on as ReturnType<typeof dateOf>, LONDON), finalisedBy: row.staff('worker') ?? UNKNOWN_STAFF },
  });
}
