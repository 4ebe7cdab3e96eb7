/**
 * What a form cannot know by itself: whether a record fits the rest of its file. Asked when a record is finalised, never of a draft.
 * Every message names the other fact, so that the person can see which of the two is wrong.
 */
import { type CalendarDate, compareDates, formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { dateOf, isZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field, FieldProblem } from '#shared/forms/definition.ts';
import { isPresent, visibleFields } from '#shared/forms/visible-fields.ts';
import { answerIn, dateIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { INVOLVEMENT_TYPES, involvementLabel } from '#shared/practice/involvement/involvement-types.ts';
import { excludeEachOther, mayStepDown, mayStepUp } from '#shared/practice/involvement/steps.ts';
import { personName } from '#shared/practice/person/record.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { isComplete } from './digest.ts';

export interface FileToFit {
  readonly records: readonly RecordState[];
  /** Of the record being finalised: its own earlier versions are no clash. */
  readonly record: RecordId;
  /** Whether a member of staff is a registered social worker today. */
  readonly isQualified: (person: PersonId) => boolean;
}

type Check = (body: Body, file: FileToFit, kind: string) => readonly FieldProblem[];

/** In the order they were found; empty when the record fits. */
export const problemsInFile = (kind: string, body: Body, file: FileToFit): readonly FieldProblem[] =>
  [...EVERY_KIND, ...(CHECKS_BY_KIND[kind] ?? [])].flatMap((check) => check(body, file, kind));

/** Kinds of which the event cannot have been before the case was opened, for it belongs to the work on it. */
const WORK_ON_THE_CASE = new Set([
  'visit',
  'child-in-need-plan',
  'child-in-need-meeting',
  'child-in-need-review',
  'child-protection-plan',
  'core-group',
  'adult-review',
  'looked-after-review',
  'supervision',
  'closure',
  'family-support-intervention',
  'case-file-audit',
  'risk-management-plan',
]);

const notBeforeTheCase: Check = (body, { records }, kind) => {
  const opened = dateIn(records.find((record) => record.kind === 'case')?.body ?? {}, 'openedOn');
  const happened = momentField(kind, body);
  if (!WORK_ON_THE_CASE.has(kind) || opened === undefined || happened === undefined || compareDates(happened.day, opened) >= 0) return [];
  const title = recordKind(kind)?.title.toLocaleLowerCase('en-GB') ?? 'record';
  return [problem(kind, happened.key, `This ${title} is before the case was opened (${formatDate(opened)}): check both days`)];
};

/** Nobody is seen, or has a plan, before they are born: an unborn child has a record with an expected date and no seen child. */
const notBeforeBirth: Check = (body, file, kind) => {
  const happened = momentField(kind, body);
  if (happened === undefined || kind === 'person' || kind === 'relationship') return [];
  return rowsIn(body, 'children').flatMap((row, index) => {
    const child = personIn(file, textIn(row, 'child'));
    const born = dateIn(child ?? {}, 'born');
    if (child === undefined || born === undefined || answerIn(row, 'seen') !== true || compareDates(happened.day, born) >= 0) return [];
    const message = `${personName(child)} was born on ${formatDate(born)}, after this day: check both`;
    return [{ path: `children.${index}.child`, label: 'Child', message }];
  });
};

/** A child, or an adult, stands once in a table of people. */
const nobodyTwice: Check = (body, file, kind) => {
  const seen = new Set<string>();
  return rowsIn(body, 'children').flatMap((row, index) => {
    const child = textIn(row, 'child');
    if (child === '' || !seen.has(child)) {
      seen.add(child);
      return [];
    }
    return [problem(kind, `children.${index}.child`, `${nameIn(file, child)} stands in this table twice: put both together`)];
  });
};

const noPersonFromNowhere: Check = (body, file, kind) =>
  fieldsOf(kind, body).flatMap((field) => {
    if (field.type !== 'person' && field.type !== 'people') return [];
    const named = field.type === 'person' ? [textIn(body, field.key)] : textsIn(body, field.key);
    const unknown = named.filter((person) => person !== '' && !isInFile(file, person));
    return unknown.length === 0
      ? []
      : [problem(kind, field.key, 'Someone named here is not in this file any more: choose the people again')];
  });

const EVERY_KIND: readonly Check[] = [notBeforeTheCase, notBeforeBirth, nobodyTwice, noPersonFromNowhere];

/** An involvement of a person overlaps neither with another of its type nor with one that it replaces. */
const involvementsDoNotClash: Check = (body, file) => {
  const type = textIn(body, 'type');
  const previous = textIn(body, 'previous');
  for (const other of involvementsBeside(file)) {
    const otherType = textIn(other.body, 'type');
    if (other.record === previous || !excludeEachOther(type, otherType) || !overlap(body, other.body)) continue;
    const both = textsIn(body, 'people').filter((person) => textsIn(other.body, 'people').includes(person));
    if (both.length === 0) continue;
    const names = both.map((person) => nameIn(file, person)).join(', ');
    const since = dateIn(other.body, 'openedOn');
    const what = `${involvementLabel(otherType)}${since === undefined ? '' : ` since ${formatDate(since)}`}`;
    const message =
      otherType === type
        ? `${names}: ${what} is open already. Change that one, or close it first`
        : `${names}: ${what} is open. Step it up or down to this one, or close it first`;
    return [problem('involvement', 'people', message)];
  }
  return [];
};

const stepsAreLegal: Check = (body, file) => {
  const step = textIn(body, 'step');
  const previous = file.records.find((record) => record.record === textIn(body, 'previous'));
  if ((step !== 'step-up' && step !== 'step-down') || previous === undefined) return [];
  const from = textIn(previous.body, 'type');
  const to = textIn(body, 'type');
  if (!(step === 'step-up' ? mayStepUp : mayStepDown)(from, to)) {
    const message = `${involvementLabel(from)} cannot be stepped ${step === 'step-up' ? 'up' : 'down'} to ${involvementLabel(to)}: choose another involvement, or open it as new`;
    return [problem('involvement', 'previous', message)];
  }
  const openedThen = dateIn(previous.body, 'openedOn');
  const openedOn = dateIn(body, 'openedOn');
  if (openedThen !== undefined && openedOn !== undefined && compareDates(openedOn, openedThen) < 0) {
    return [
      problem('involvement', 'openedOn', `The involvement it follows from was opened later, on ${formatDate(openedThen)}: check both days`),
    ];
  }
  return [];
};

const involvementNotBeforeTheCase: Check = (body, { records }) => {
  const opened = dateIn(records.find((record) => record.kind === 'case')?.body ?? {}, 'openedOn');
  const openedOn = dateIn(body, 'openedOn');
  const cameFromElsewhere = textIn(body, 'step') === 'transfer-in' || body['migrated'] === true;
  if (opened === undefined || openedOn === undefined || cameFromElsewhere || compareDates(openedOn, opened) >= 0) return [];
  return [problem('involvement', 'openedOn', `This is before the case was opened (${formatDate(opened)}): check both days`)];
};

/** What is reserved to registered social workers is not allocated to anybody else (REP7). */
const allocatedToQualified: Check = (body, file) => {
  const worker = textIn(body, 'worker');
  if (worker === '' || file.isQualified(worker as PersonId)) return [];
  const statutory = involvementsBeside(file).find(
    ({ body: other }) =>
      dateIn(other, 'closedOn') === undefined && INVOLVEMENT_TYPES.find(({ code }) => code === textIn(other, 'type'))?.statutory === true,
  );
  if (statutory === undefined) return [];
  const what = involvementLabel(textIn(statutory.body, 'type'));
  const message = `${what} needs a registered social worker, and no current registration of this person is in the staff register: choose somebody else, or have it entered there`;
  return [problem('allocation', 'worker', message)];
};

const allocationNotBeforeTheCase: Check = (body, { records }) => {
  const opened = dateIn(records.find((record) => record.kind === 'case')?.body ?? {}, 'openedOn');
  const from = dateIn(body, 'from');
  if (opened === undefined || from === undefined || compareDates(from, opened) >= 0) return [];
  return [problem('allocation', 'from', `This is before the case was opened (${formatDate(opened)}): check both days`)];
};

/** One child, one plan: a second one while the first is in force is a mistake or two people's work at once. */
const oneProtectionPlan: Check = (body, file) => planClash(body, file, 'child-protection-plan', 'child-protection-plan');
const oneNeedPlan: Check = (body, file) => [
  ...planClash(body, file, 'child-in-need-plan', 'child-in-need-plan'),
  ...planClash(body, file, 'child-in-need-plan', 'child-protection-plan'),
];

function planClash(body: Body, file: FileToFit, kind: string, other: string): readonly FieldProblem[] {
  const own = planOfEachChild(body);
  for (const plan of file.records) {
    if (plan.kind !== other || plan.record === file.record || !isComplete(plan)) continue;
    const both = planOfEachChild(plan.body).filter((theirs) =>
      own.some((mine) => mine.child === theirs.child && overlap(mine.dates, theirs.dates, 'startedOn', 'endedOn')),
    );
    const [first] = both;
    if (first === undefined) continue;
    const title = recordKind(other)?.title.toLocaleLowerCase('en-GB') ?? other;
    const since = dateIn(first.dates, 'startedOn');
    const message = `${both.map(({ child }) => nameIn(file, child)).join(', ')}: a ${title}${since === undefined ? '' : ` of ${formatDate(since)}`} is in force. End it first, or change that one`;
    return [problem(kind, 'children', message)];
  }
  return [];
}

/** A protection plan begins and ends for each child, a plan for children in need for all of its children at once. */
const planOfEachChild = (body: Body): readonly { readonly child: string; readonly dates: Body }[] =>
  rowsIn(body, 'children').map((row) => ({
    child: textIn(row, 'child'),
    dates: { startedOn: row['startedOn'] ?? body['startedOn'], endedOn: row['endedOn'] ?? body['endedOn'] },
  }));

const isInForce = (plan: RecordState): boolean =>
  planOfEachChild(plan.body).some(({ dates }) => dateIn(dates, 'startedOn') !== undefined && dateIn(dates, 'endedOn') === undefined);

/** Nobody closes over a plan that protects a child, or over an order that is in force. */
const nothingLeftOpen: Check = (body, file) => {
  const closedOn = dateIn(body, 'closedOn');
  if (closedOn === undefined) return [];
  const open = file.records.filter((record) => PLANS.has(record.kind) && isComplete(record) && isInForce(record));
  const later = file.records
    .filter((record) => record.kind === 'visit' && isComplete(record))
    .flatMap((record) => momentField('visit', record.body)?.day ?? [])
    .filter((day) => compareDates(day, closedOn) > 0)
    .toSorted(compareDates)[0];
  return [
    ...(later === undefined ? [] : [problem('closure', 'closedOn', `There was a visit later, on ${formatDate(later)}: check both days`)]),
    ...open.map((plan) =>
      problem(
        'closure',
        'closedOn',
        `A ${recordKind(plan.kind)?.title.toLocaleLowerCase('en-GB') ?? plan.kind} is still in force: end it first`,
      ),
    ),
  ];
};

const PLANS = new Set(['child-protection-plan', 'child-in-need-plan']);

const relationshipMakesSense: Check = (body, file) => {
  const from = textIn(body, 'from');
  const to = textIn(body, 'to');
  const parent = personIn(file, from);
  const child = personIn(file, to);
  const born = dateIn(child ?? {}, 'born');
  const parentBorn = dateIn(parent ?? {}, 'born');
  const isParent = textIn(body, 'type') === 'parent';
  if (!isParent || parent === undefined || child === undefined || born === undefined || parentBorn === undefined) return [];
  if (compareDates(parentBorn, born) < 0) return [];
  return [
    problem(
      'relationship',
      'from',
      `${personName(parent)} was born on ${formatDate(parentBorn)}, not before ${personName(child)}: check who is whose parent`,
    ),
  ];
};

/** The clock of a concern stops with the meeting that names it; a meeting that forgets it would leave the 48 hours running. */
const meetingNamesItsConcern: Check = (body, { records, record }) => {
  if (textIn(body, 'type') !== 'initial' || textIn(body, 'concern') !== '') return [];
  const answered = new Set(
    records.filter((each) => each.kind === 'strategy-meeting' && each.record !== record).map((each) => textIn(each.body, 'concern')),
  );
  const open = records.find(
    (each) =>
      each.kind === 'child-protection-concern' &&
      isComplete(each) &&
      textIn(each.body, 'decision') === 'strategy-meeting' &&
      !answered.has(each.record),
  );
  if (open === undefined) return [];
  return [problem('strategy-meeting', 'concern', 'A concern waits for its strategy meeting: choose it, or choose “further” above')];
};

/** An enquiry is into the children whom its meeting decided on. */
const enquiryIntoChildrenOfTheMeeting: Check = (body, file) => {
  const meeting = file.records.find((each) => each.record === textIn(body, 'strategyMeeting'));
  if (meeting === undefined) return [];
  const discussed = new Set(rowsIn(meeting.body, 'children').map((row) => textIn(row, 'child')));
  return rowsIn(body, 'children').flatMap((row, index) => {
    const child = textIn(row, 'child');
    if (child === '' || discussed.has(child)) return [];
    const message = `${nameIn(file, child)} was not discussed at this strategy meeting: choose the meeting that was, or leave the child out`;
    return [problem('section-47-enquiry', `children.${index}.child`, message)];
  });
};

const CHECKS_BY_KIND: Readonly<Record<string, readonly Check[]>> = {
  involvement: [involvementNotBeforeTheCase, stepsAreLegal, involvementsDoNotClash],
  allocation: [allocationNotBeforeTheCase, allocatedToQualified],
  closure: [nothingLeftOpen],
  'child-protection-plan': [oneProtectionPlan],
  'child-in-need-plan': [oneNeedPlan],
  relationship: [relationshipMakesSense],
  'strategy-meeting': [meetingNamesItsConcern],
  'section-47-enquiry': [enquiryIntoChildrenOfTheMeeting],
};

const involvementsBeside = ({ records, record }: FileToFit): readonly RecordState[] =>
  records.filter((each) => each.kind === 'involvement' && each.record !== record && isComplete(each));

/** Days are compared as days: an involvement that is closed on the day the next is opened does not overlap it. */
function overlap(a: Body, b: Body, fromKey = 'openedOn', untilKey = 'closedOn'): boolean {
  const [fromA, fromB] = [dateIn(a, fromKey), dateIn(b, fromKey)];
  if (fromA === undefined || fromB === undefined) return false;
  const endsBefore = (until: CalendarDate | undefined, from: CalendarDate) => until !== undefined && compareDates(until, from) <= 0;
  return !endsBefore(dateIn(a, untilKey), fromB) && !endsBefore(dateIn(b, untilKey), fromA);
}

const personIn = ({ records }: FileToFit, person: string): Body | undefined =>
  records.find((record) => record.kind === 'person' && record.record === person && record.status !== 'withdrawn')?.body;

/** In a contact, whoever was named is a row of it and no record yet. */
const isInFile = (file: FileToFit, person: string): boolean =>
  personIn(file, person) !== undefined ||
  file.records.some(({ kind, body }) => kind === 'contact' && rowsIn(body, 'people').some((row) => textIn(row, 'rowId') === person));

const nameIn = (file: FileToFit, person: string): string => personName(personIn(file, person) ?? {}) || 'Someone not in this file';

const fieldsOf = (kind: string, body: Body): readonly Field[] =>
  visibleFields(recordKind(kind)?.form.sections.flatMap((section) => section.fields) ?? [], body);

/** The field that says when it happened, by its value: kinds name it as they speak of it. */
function momentField(kind: string, body: Body): { readonly key: string; readonly day: CalendarDate } | undefined {
  const at = recordKind(kind)?.happenedAt(body);
  const key = fieldsOf(kind, body).find((field) => isPresent(body[field.key]) && body[field.key] === at)?.key;
  if (key === undefined) return undefined;
  return isZonedInstant(at) ? { key, day: dateOf(at) } : isCalendarDate(at) ? { key, day: at } : undefined;
}

function problem(kind: string, path: string, message: string): FieldProblem {
  const top = path.split('.')[0] ?? path;
  const label =
    recordKind(kind)
      ?.form.sections.flatMap((section) => section.fields)
      .find((field) => field.key === top)?.label ?? '';
  return { path, label, message };
}
