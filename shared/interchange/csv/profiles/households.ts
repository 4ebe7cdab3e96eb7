/** cases.csv, people.csv, involvements.csv, allocations.csv: who, where, and for what the service is involved. */

import { isCalendarDate } from '#shared/base/calendar-date.ts';
import { endOfDay, LONDON, middayOf } from '#shared/base/zoned-instant.ts';
import { mayStepUp } from '#shared/practice/involvement/steps.ts';
import { textAt } from '../folder-index.ts';
import { headingKey } from '../headings.ts';
import { column, needed, type Profile } from '../profile.ts';
import { locationCode, type ProfileRow } from '../profile-row.ts';
import type { RecordDraft } from '../record-draft.ts';

export const casesProfile: Profile = {
  file: 'cases.csv',
  title: 'Cases',
  about: [
    'A row is one household. Where it moves later stands in case_locations.csv: `location` here is where it was when the case was opened.',
  ],
  kinds: ['case'],
  id: 'needed',
  columns: [
    column('household_name', 'case.householdName', 'Left empty: the id'),
    needed('location', 'case.location'),
    needed('opened_on', 'case.openedOn'),
    column('reason', 'case.reason'),
    column('contact_id', [], 'The contact it was opened from; left empty: the first contact that names this case'),
    column('tour_ends', 'case.tourEnds'),
  ],
  note: (row, index) => {
    const known = index.cases.get(textAt(row, 'id'));
    index.cases.set(textAt(row, 'id'), { location: locationCode(textAt(row, 'location')), moves: known?.moves ?? [] });
  },
  records: (row) => {
    const { index } = row.reading;
    const file = { file: row.id, fileType: 'case' } as const;
    const contact = row.said('contact_id') || index.contactsOfCase.get(row.text)?.[0] || '';
    const moves = index.cases.get(row.text)?.moves ?? [];
    const own = row.draft({
      ...file,
      fixed: {
        ...(row.said('household_name') === '' ? { householdName: row.text } : {}),
        ...(contact === '' ? {} : { fromContact: index.idOf('contacts.csv', contact) }),
      },
      later: (body) => moves.map(({ from, location }) => ({ at: middayOf(from), body: { ...body, location, locationSince: from } })),
    });
    return own === undefined ? [] : [own];
  },
};

export const peopleProfile: Profile = {
  file: 'people.csv',
  title: 'People',
  about: [
    'A row is one person in one case. Who is in two cases has a row with the same `id` in each: re-referrals and earlier plans are then found by the person.',
    'Names may be left out: the id stands in their place.',
  ],
  kinds: ['person'],
  id: 'needed',
  columns: [
    column('given_name', 'person.givenName'),
    column('family_name', 'person.familyName'),
    needed('group', 'person.group', 'child or adult, as when the case was opened'),
    column('born', 'person.born'),
    column('expected', 'person.expected', 'Of a child not yet born'),
    column('sex', 'person.sex'),
    column('ethnicity', 'person.ethnicity'),
    column('disabilities', 'person.disabilities'),
    column('died_on', 'person.diedOn'),
  ],
  records: (row) => {
    const { index } = row.reading;
    const caseText = row.caseText ?? '';
    const file = { file: index.idOf('cases.csv', caseText), fileType: 'case' } as const;
    if (caseText === '') {
      row.refuse({ column: 'case_id', text: '' }, 'missing', 'the id of the case in cases.csv');
      return [];
    }
    const named = row.said('given_name') !== '' || row.said('family_name') !== '';
    const own = row.draft({
      ...file,
      id: index.personIn(row.text, caseText) ?? row.id,
      fixed: named ? {} : { givenName: row.text },
      signed: opening(row),
    });
    return own === undefined ? [] : [own];
  },
};

/** A person has no moment of their own: recorded when the case was opened, if the sheet does not say. */
function opening(row: ProfileRow): RecordDraft['signed'] & object {
  const signed = row.signed();
  const openedOn = row.reading.index.openedOn.get(row.caseText ?? '');
  if (signed.finalisedAt !== undefined || openedOn === undefined) return signed;
  return { ...signed, finalisedAt: endOfDay(openedOn, LONDON) };
}

export const involvementsProfile: Profile = {
  file: 'involvements.csv',
  title: 'Involvements',
  about: [
    'A row is one course of work of one type for one or more people; each person in it is one episode (M3–M7).',
    'What follows a step up or down names the row before it in `previous`: the row before then ends on the day this one opens, as a transfer and not as a closure.',
    'Of what the previous provider handed over, `migrated` is yes: it is the opening balance and never a new case.',
  ],
  kinds: ['involvement'],
  id: 'optional',
  columns: [
    needed('type', 'involvement.type'),
    needed('people', 'involvement.people', 'Ids of people.csv, separated by `;`'),
    needed('opened_on', 'involvement.openedOn'),
    column('closed_on', 'involvement.closedOn'),
    column('closure_reason', 'involvement.closureReason'),
    column('local_closure_reason', 'involvement.localClosureReason'),
    column('step', 'involvement.step', 'Left empty: new or, where `previous` is named, up or down as the types say'),
    column('previous', 'involvement.previous', 'Id of the involvement that it follows from'),
    column('migrated', [], 'yes: taken over from the previous provider'),
    column('primary_concern', 'involvement.primaryConcern', 'Main concern when it was opened (M8)'),
    column('concerns', 'involvement.concerns', 'All concerns when it was opened; several separated by `;`'),
    column('lead_professional', 'involvement.leadProfessional', 'Of Early Help and Family Support (M36)'),
    column('lead_service', 'involvement.leadService'),
    column('lead_accepted_on', 'involvement.leadAcceptedOn'),
  ],
  note: (row, index) => {
    const text = textAt(row, 'id');
    const previous = textAt(row, 'previous');
    if (text !== '') index.involvements.set(text, { type: textAt(row, 'type'), closed: textAt(row, 'closed_on') !== '' });
    if (previous !== '') index.followedBy.set(previous, { text, openedOn: textAt(row, 'opened_on') });
  },
  records: (row) => {
    const { index } = row.reading;
    const cells = new Map(row.cellsOf('involvement'));
    const next = index.followedBy.get(row.text);
    const isStepped = row.text !== '' && next !== undefined;
    if (isStepped && !cells.has('closedOn')) cells.set('closedOn', { column: 'closed_on', text: next.openedOn });
    const own = row.draft({
      cells,
      fixed: {
        ...(row.said('step') === '' ? { step: stepOf(row) } : {}),
        ...(row.answer('migrated') === true ? { migrated: true } : {}),
        ...(isStepped && next.text !== '' ? { next: index.idOf('involvements.csv', next.text) } : {}),
      },
    });
    return own === undefined ? [] : [own];
  },
};

function stepOf(row: ProfileRow): string {
  const previous = row.said('previous');
  if (previous === '') return 'new';
  const before = row.reading.index.involvements.get(previous)?.type ?? '';
  return mayStepUp(headingType(before), headingType(row.said('type'))) ? 'step-up' : 'step-down';
}

/** `Child in need` → `child-in-need`. */
const headingType = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

export const allocationsProfile: Profile = {
  file: 'allocations.csv',
  title: 'Allocations',
  about: [
    'A row is one worker who has the case from one day to another (PI4.1, PI6.1, P8.1, M19, M20). Screening by a duty worker is no allocation.',
  ],
  kinds: ['allocation'],
  id: 'optional',
  columns: [
    needed('worker', 'allocation.worker'),
    needed('from', 'allocation.from', 'The day; where the hour is known, write it in allocated_at too'),
    column('allocated_at', [], 'Day and time of the allocation; left empty: the end of the day in `from`'),
    column('to', 'allocation.to'),
    column('change_reason', 'allocation.changeReason'),
  ],
  records: (row) => {
    const signed = row.signed();
    const at = row.instant('allocated_at', 'last');
    const from = row.date('from');
    const finalisedAt = at ?? signed.finalisedAt ?? (isCalendarDate(from) ? endOfDay(from, LONDON) : undefined);
    const own = row.draft({ signed: { ...signed, ...(finalisedAt === undefined ? {} : { finalisedAt }) } });
    return own === undefined ? [] : [own];
  },
};

/** Whether a row of people.csv is of a child; undefined when it does not say. */
export const groupIn = (text: string): 'child' | 'adult' | undefined => {
  const key = headingKey(text);
  return key === 'child' || key === 'adult' ? key : undefined;
};
