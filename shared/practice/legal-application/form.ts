import { addDays, type CalendarDate, compareDates, formatDate } from '#shared/base/calendar-date.ts';
import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { dateIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

/** Section 18: seven days beginning with the date by which the assessment is to begin. Section 21: twenty-eight beginning with the date of the order. */
export const MOST_DAYS = { assessment: 7, protection: 28 } as const;

const ORDERS_OF_THE_ACT = ['AO', 'PO', 'POX'] as const;
const PROTECTION = ['PO', 'POX'] as const;
const whenMade = [{ field: 'outcome', isOneOf: ['made'] }] as const;
const whenOrdered = [...whenMade, { field: 'measure', isOneOf: ORDERS_OF_THE_ACT }] as const;
const whenProtection = [...whenMade, { field: 'measure', isOneOf: PROTECTION }] as const;

export const legalApplicationForm: FormDefinition = {
  kind: 'legal-application',
  title: 'Legal measure',
  version: 1,
  sections: [
    {
      title: 'The application',
      guidance:
        'Outside the United Kingdom the application is to the Judge Advocate under Part III of the Armed Forces Act 1991; host-nation measures come first where they keep the child safe (SOR Annex A 2v–z).',
      fields: [
        {
          key: 'measure',
          label: 'Measure',
          type: 'choice',
          options: codeList('afa_orders').filter(({ code }) => ['AO', 'PO', 'POX', 'HN', 'UKLA'].includes(code)),
          requiredToFinalise: 'Choose the measure',
        },
        {
          key: 'people',
          label: 'Children',
          type: 'people',
          among: 'children',
          prefill: 'file-children',
          requiredToFinalise: 'Choose the children',
        },
        {
          key: 'originalOrder',
          label: 'Order that is extended',
          type: 'record',
          kinds: ['legal-application'],
          when: [{ field: 'measure', isOneOf: ['POX'] }],
          requiredToFinalise: 'Choose the order that is extended',
        },
        {
          key: 'originalOrderedOn',
          label: 'Date of that order',
          hint: 'With the extension it lasts 28 days at most, beginning with this date.',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: [{ field: 'measure', isOneOf: ['POX'] }],
          requiredToFinalise: 'Enter the date of the order that is extended',
        },
        { key: 'jurisdictionDecision', label: 'Jurisdiction decision it rests on', type: 'record', kinds: ['jurisdiction-decision'] },
        {
          key: 'applicant',
          label: 'Applicant',
          hint: 'With a protection order: the responsible person.',
          type: 'text',
          half: true,
          requiredToFinalise: 'Enter who applies',
        },
        { key: 'respondent', label: 'Respondents', type: 'text', half: true, requiredToFinalise: 'Enter the respondents' },
        {
          key: 'grounds',
          label: 'Grounds and evidence',
          hint: 'Assessment order: reasonable cause to suspect, an assessment is needed, unlikely without an order. Protection order: likely to suffer significant harm unless removed or kept, or access is refused.',
          type: 'narrative',
          requiredToFinalise: 'Write the grounds and the evidence',
        },
        {
          key: 'legalAdvice',
          label: 'Legal advice, and the multi-agency decision to apply',
          type: 'narrative',
          requiredToFinalise: 'Write the legal advice, and who decided to apply',
        },
        {
          key: 'appliedAt',
          label: 'Applied',
          type: 'instant',
          notAfter: 'now',
          half: true,
          requiredToFinalise: 'Enter when the application was made',
        },
        { key: 'hearingOn', label: 'Hearing', type: 'date', half: true },
        { key: 'judge', label: 'Judge Advocate or court', type: 'text', half: true },
        {
          key: 'notice',
          label: 'Notice given to the child, parents and others, or why not',
          hint: 'Whoever has parental responsibility, cares for the child, or has contact by an order.',
          type: 'narrative',
        },
        {
          key: 'representations',
          label: 'Representations of the child and the parents, or why there were none',
          type: 'narrative',
        },
      ],
    },
    {
      title: 'Outcome',
      fields: [
        {
          key: 'outcome',
          label: 'Outcome',
          type: 'choice',
          options: [
            { code: 'pending', label: 'Not heard yet' },
            { code: 'made', label: 'Order made' },
            { code: 'refused', label: 'Refused' },
            { code: 'withdrawn', label: 'Application withdrawn' },
          ],
          requiredToFinalise: 'Choose the outcome',
        },
        {
          key: 'outcomeReasons',
          label: 'Why, and how the child is kept safe now',
          type: 'narrative',
          when: [{ field: 'outcome', isOneOf: ['refused', 'withdrawn'] }],
          requiredToFinalise: 'Write why, and how the child is kept safe now',
        },
        {
          key: 'orderedOn',
          label: 'Date of the order',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: whenMade,
          requiredToFinalise: 'Enter the date of the order',
        },
        {
          key: 'beginsOn',
          label: 'Assessment begins by',
          hint: 'The date in the order. It lasts 7 days at most, beginning with it.',
          type: 'date',
          notBeforeField: 'orderedOn',
          half: true,
          when: [...whenMade, { field: 'measure', isOneOf: ['AO'] }],
          requiredToFinalise: 'Enter the date by which the assessment is to begin',
        },
        {
          key: 'inForceUntil',
          label: 'Last day of the order',
          hint: 'A protection order: 28 days at most, beginning with the date of the order, extensions included.',
          type: 'date',
          notBeforeField: 'orderedOn',
          half: true,
          when: whenOrdered,
          requiredToFinalise: 'Enter the last day of the order',
        },
        { key: 'directions', label: 'Directions', hint: 'Contact, examinations, who accompanies.', type: 'narrative', when: whenMade },
        {
          key: 'childConsent',
          label: 'Does the child understand enough to refuse an examination?',
          hint: 'Such a child may refuse it.',
          type: 'yes-no',
          when: whenOrdered,
          reasonWhen: { answer: true, label: 'What the child decided', message: 'Write what the child decided' },
        },
        {
          key: 'exclusionRequirement',
          label: 'Is someone excluded from the home?',
          hint: 'Section 20A.',
          type: 'yes-no',
          when: whenProtection,
          reasonWhen: {
            answer: true,
            label: 'Who, from where and until when',
            message: 'Write who is excluded, from where and until when',
          },
          requiredToFinalise: 'Answer whether someone is excluded from the home',
        },
        {
          key: 'contact',
          label: 'Contact with the parents and others',
          hint: 'Reasonable contact is allowed, unless a direction says otherwise.',
          type: 'narrative',
          when: whenProtection,
          requiredToFinalise: 'Write how contact is arranged',
        },
      ],
    },
    {
      title: 'While it is in force',
      guidance: 'An order of more than 8 days is reviewed on the day after each six days without a review or an extension (section 22).',
      fields: [
        {
          key: 'reviews',
          label: 'Reviews',
          type: 'table',
          rowName: 'review',
          when: whenProtection,
          columns: [
            {
              key: 'reviewedOn',
              label: 'Reviewed on',
              type: 'date',
              notAfter: 'today',
              half: true,
              requiredToFinalise: 'Enter the day of the review',
            },
            {
              key: 'result',
              label: 'Result',
              type: 'choice',
              options: [
                { code: 'continues', label: 'The order goes on' },
                { code: 'discharged', label: 'Discharged' },
              ],
              half: true,
              requiredToFinalise: 'Choose the result of the review',
            },
            { key: 'note', label: 'By whom, and why', type: 'text' },
          ],
        },
        {
          key: 'removedToUk',
          label: 'Was the child taken to the United Kingdom under the order?',
          type: 'yes-no',
          when: whenProtection,
          requiredToFinalise: 'Answer whether the child was taken to the United Kingdom',
        },
        {
          key: 'arrivedUkAt',
          label: 'Arrival in the accommodation there',
          hint: 'The order gives no authority after 24 hours (section 21(4)).',
          type: 'instant',
          notAfter: 'now',
          half: true,
          when: [{ field: 'removedToUk', isOneOf: [true] }],
          requiredToFinalise: 'Enter when the child arrived',
        },
        {
          key: 'ukPowersAt',
          label: 'UK powers took over, or the child was returned',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'arrivedUkAt',
          half: true,
          when: [{ field: 'removedToUk', isOneOf: [true] }],
        },
        { key: 'ukPowers', label: 'Which powers, and of which authority', type: 'text', when: [{ field: 'removedToUk', isOneOf: [true] }] },
        { key: 'endedOn', label: 'Ended on', type: 'date', notAfter: 'today', notBeforeField: 'orderedOn', half: true, when: whenMade },
        {
          key: 'endedHow',
          label: 'How it ended',
          type: 'choice',
          options: [
            { code: 'expired', label: 'It ran out' },
            { code: 'assessed', label: 'The assessment was made' },
            { code: 'discharged', label: 'Discharged' },
            { code: 'returned', label: 'The child could safely return' },
            { code: 'extended', label: 'An extension order took its place' },
          ],
          half: true,
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Choose how the order ended',
        },
      ],
    },
  ],
  check: (body) => tooLongProblem(body),
};

const LONGEST: Readonly<Record<string, { readonly from: string; readonly days: number }>> = {
  AO: { from: 'beginsOn', days: MOST_DAYS.assessment },
  PO: { from: 'orderedOn', days: MOST_DAYS.protection },
  POX: { from: 'originalOrderedOn', days: MOST_DAYS.protection },
};

/** The last day that the Act allows; undefined where it sets none or the order does not say when it began. */
function latestDay(body: Body): CalendarDate | undefined {
  const longest = LONGEST[textIn(body, 'measure')];
  const from = longest === undefined ? undefined : dateIn(body, longest.from);
  // "Beginning with the date": that day is the first.
  return longest === undefined || from === undefined ? undefined : addDays(from, longest.days - 1);
}

function tooLongProblem(body: Body): readonly FieldProblem[] {
  const until = dateIn(body, 'inForceUntil');
  const latest = latestDay(body);
  if (until === undefined || latest === undefined || compareDates(until, latest) <= 0) return [];
  const message = `The Act allows it until ${formatDate(latest)}: check the dates of the order`;
  return [{ path: 'inForceUntil', label: 'Last day of the order', message }];
}
