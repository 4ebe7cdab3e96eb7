import { addMonths, compareDates, formatDate } from '#shared/base/calendar-date.ts';
import { workingDaysBetween } from '#shared/base/working-days.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { Field, FieldProblem, FormDefinition, TableField } from '#shared/forms/definition.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { attendanceColumns, isQuorate } from '../attendance.ts';
import { answerIn, dateIn, instantIn, rowsIn, textIn } from '../body-values.ts';
import { LEAD_SERVICES } from '../early-help-lead.ts';
import type { Body } from '../record.ts';
import { childrenWithPlan } from './decisions.ts';

const whenHeld = [{ field: 'held', isOneOf: ['decided'] }] as const;

/** M36: stepped down with success where a lead professional is named and has accepted. */
const toEarlyHelp = [{ field: 'outcome', isOneOf: ['END_EH'] }] as const;
const EARLY_HELP_LEAD_COLUMNS: TableField['columns'] = [
  { key: 'leadProfessional', label: 'Early Help lead professional', type: 'text', half: true, when: toEarlyHelp },
  {
    key: 'leadService',
    label: 'Their service',
    type: 'choice',
    appearance: 'select',
    options: LEAD_SERVICES,
    half: true,
    when: toEarlyHelp,
  },
  { key: 'leadAcceptedOn', label: 'They accepted on', type: 'date', notAfter: 'today', half: true, when: toEarlyHelp },
];

const childColumn = { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' } as const;

/** One of the contents that the SOR makes mandatory for every report to a conference. */
const content = (key: string, label: string, message: string, hint?: string): Field => ({
  key,
  label,
  ...(hint === undefined ? {} : { hint }),
  type: 'narrative',
  when: whenHeld,
  requiredToFinalise: message,
});

export const childProtectionConferenceForm: FormDefinition = {
  kind: 'child-protection-conference',
  title: 'Child protection conference',
  version: 2,
  sections: [
    {
      title: 'Which conference',
      guidance:
        'Initial: within 15 working days of the first strategy meeting. First review within 3 months of it, then every 6 months (PI 5.4). For an unborn child the first review may have to be sooner: within 20 working days of the birth.',
      fields: [
        {
          key: 'type',
          label: 'Conference',
          type: 'choice',
          options: [
            { code: 'initial', label: 'Initial' },
            { code: 'review', label: 'Review' },
            { code: 'transfer-in', label: 'Transfer-in', hint: 'The family came to us on the plan of a UK local authority.' },
          ],
          requiredToFinalise: 'Choose which conference it was',
        },
        {
          key: 'enquiry',
          label: 'Enquiry that called for it',
          type: 'record',
          kinds: ['section-47-enquiry'],
          when: [{ field: 'type', isOneOf: ['initial'] }],
        },
        {
          key: 'plan',
          label: 'Plan that was reviewed',
          type: 'record',
          kinds: ['child-protection-plan'],
          when: [{ field: 'type', isOneOf: ['review'] }],
          requiredToFinalise: 'Choose the plan that was reviewed',
        },
        {
          key: 'transfer',
          label: 'Transfer it answers',
          type: 'record',
          kinds: ['transfer'],
          when: [{ field: 'type', isOneOf: ['transfer-in'] }],
          requiredToFinalise: 'Choose the transfer it answers',
        },
        {
          key: 'heldAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          half: true,
          requiredToFinalise: 'Enter when the conference was',
        },
        {
          key: 'mode',
          label: 'How',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'in-person', label: 'In person' },
            { code: 'video', label: 'By video or telephone' },
            { code: 'mixed', label: 'Some in the room, some by video or telephone' },
          ],
          half: true,
          requiredToFinalise: 'Choose how the conference was held',
        },
        { key: 'chair', label: 'Chair', hint: 'Name and post.', type: 'text', half: true, requiredToFinalise: 'Enter who chaired' },
        {
          key: 'chairIndependent',
          label: 'Is the chair independent of the case?',
          hint: 'Does not manage it, nor those who work in it.',
          type: 'yes-no',
          half: true,
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the chair was not independent' },
          requiredToFinalise: 'Answer whether the chair is independent of the case',
        },
        {
          key: 'attendance',
          label: 'Who was there',
          hint: 'Everyone who was invited, with apologies and reports.',
          type: 'table',
          rowName: 'person',
          columns: attendanceColumns,
          minRows: 1,
          requiredToFinalise: 'Add who was there',
        },
        {
          key: 'quorate',
          label: 'Was it quorate?',
          hint: 'Social work and at least two other agencies that know the child.',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why it went on, or that it did not', message: 'Write why it went on, or that it did not' },
          requiredToFinalise: 'Answer whether the conference was quorate',
        },
        {
          key: 'held',
          label: 'Did it decide?',
          type: 'choice',
          options: [
            { code: 'decided', label: 'Yes' },
            { code: 'adjourned', label: 'No: adjourned', hint: 'It does not count as held. Its limit runs on.' },
          ],
          requiredToFinalise: 'Choose whether the conference decided',
        },
        {
          key: 'adjournedReason',
          label: 'Why it was adjourned, and how the children are kept safe until then',
          type: 'narrative',
          when: [{ field: 'held', isOneOf: ['adjourned'] }],
          requiredToFinalise: 'Write why it was adjourned, and how the children are kept safe',
        },
        {
          key: 'adjournedTo',
          label: 'Adjourned to',
          type: 'date',
          half: true,
          when: [{ field: 'held', isOneOf: ['adjourned'] }],
          requiredToFinalise: 'Enter the day it was adjourned to',
        },
      ],
    },
    {
      title: 'The report',
      guidance: 'An accurate, balanced report with these seven contents (SOR Annex A, Child Protection Planning a i–vii).',
      fields: [
        content(
          'riskAnalysis',
          'i. Risk analysis',
          'Write the risk analysis',
          'From current and from historical information: what happened, how often, how badly, what is likely.',
        ),
        {
          key: 'recommendedCategories',
          label: 'ii. Recommended category of harm',
          type: 'choices',
          options: [
            ...codeList('cp_category').filter(({ code }) => code !== 'MUL'),
            { code: 'NONE', label: 'None: no plan is recommended' },
          ],
          exclusive: 'NONE',
          when: whenHeld,
          requiredToFinalise: 'Choose the recommended category',
        },
        content('suggestedPlan', 'iii. Suggested plan', 'Write the suggested plan'),
        content(
          'siblingViews',
          'iv. Views of the children and siblings',
          'Write the views of the children and siblings',
          'In their own words where it can be. Each child’s own view is asked again below.',
        ),
        content('parentViews', 'v. Views of the parents and carers', 'Write the views of the parents and carers'),
        content(
          'agencyViews',
          'vi. Views of partner agencies and command on the risks',
          'Write the views of partner agencies and command representatives on the risks',
        ),
        content(
          'supportabilityViews',
          'vii. Views of command and Defence Children Services on supportability',
          'Write the views of local command and Defence Children Services on supportability',
          'Whether the child and family can be supported in this location.',
        ),
        {
          key: 'reportBy',
          label: 'Report written by',
          type: 'staff',
          half: true,
          when: whenHeld,
          requiredToFinalise: 'Choose who wrote the report',
        },
        {
          key: 'reportSharedOn',
          label: 'Shared with the family on',
          hint: '2 working days before an initial conference, 5 before a review.',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: whenHeld,
          requiredToFinalise: 'Enter the day the report was shared with the family',
        },
        { key: 'reportLateReason', label: 'Why it was shared later than that', type: 'text', when: whenHeld },
      ],
    },
    {
      title: 'The children',
      guidance: 'One decision and one category for each child.',
      fields: [
        {
          key: 'children',
          label: 'Each child’s part in it',
          type: 'table',
          rowName: 'child',
          oneRowFor: { among: 'children', column: 'child' },
          minRows: 1,
          when: whenHeld,
          requiredToFinalise: 'Add the children the conference was about',
          columns: [
            childColumn,
            {
              key: 'participation',
              label: 'How the child took part',
              type: 'choice',
              appearance: 'select',
              options: codeList('cp_participation'),
              requiredToFinalise: 'Choose how the child took part',
            },
            {
              key: 'views',
              label: 'What this child wants',
              type: 'narrative',
              requiredToFinalise: 'Write what this child wants, or how their view is known',
            },
          ],
        },
        {
          key: 'decisions',
          label: 'Decisions',
          type: 'table',
          rowName: 'decision',
          oneRowFor: { among: 'children', column: 'child' },
          minRows: 1,
          when: [...whenHeld, { field: 'type', isOneOf: ['initial', 'transfer-in'] }],
          requiredToFinalise: 'Add the decision for each child',
          columns: [
            childColumn,
            {
              key: 'outcome',
              label: 'Decision',
              type: 'choice',
              appearance: 'select',
              options: codeList('icpc_outcome'),
              requiredToFinalise: 'Choose the decision for this child',
            },
            categoryColumn(['PLAN']),
            { key: 'reasons', label: 'Reasons', type: 'narrative', requiredToFinalise: 'Write the reasons for this decision' },
          ],
        },
        {
          key: 'reviewDecisions',
          label: 'Decisions of the review',
          type: 'table',
          rowName: 'decision',
          oneRowFor: { among: 'children', column: 'child' },
          minRows: 1,
          when: [...whenHeld, { field: 'type', isOneOf: ['review'] }],
          requiredToFinalise: 'Add the decision for each child',
          columns: [
            childColumn,
            {
              key: 'outcome',
              label: 'Decision',
              type: 'choice',
              appearance: 'select',
              options: codeList('rcpc_outcome'),
              requiredToFinalise: 'Choose the decision for this child',
            },
            categoryColumn(['CONT', 'CONTCAT']),
            {
              key: 'stepDown',
              label: 'Who carries on, and for how long',
              hint: 'Child in Need for an agreed time, or the lead professional of Early Help.',
              type: 'text',
              when: [{ field: 'outcome', isOneOf: ['END_CIN', 'END_EH', 'END_LA'] }],
              requiredToFinalise: 'Write who carries on, and for how long',
            },
            ...EARLY_HELP_LEAD_COLUMNS,
            { key: 'reasons', label: 'Reasons', type: 'narrative', requiredToFinalise: 'Write the reasons for this decision' },
          ],
        },
        { key: 'dissent', label: 'Dissent', hint: 'Who disagreed, with what, and why.', type: 'narrative', when: whenHeld },
        {
          key: 'firstCoreGroupOn',
          label: 'First core group planned for',
          hint: 'Within 10 working days.',
          type: 'date',
          half: true,
          when: [...whenHeld, { field: 'type', isOneOf: ['initial', 'transfer-in'] }],
        },
        {
          key: 'nextReviewOn',
          label: 'Next review conference',
          hint: 'Within 3 months of the initial conference, then within 6 months.',
          type: 'date',
          half: true,
          when: whenHeld,
        },
        {
          key: 'recordSentOn',
          label: 'Decisions sent to those who were invited on',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: whenHeld,
        },
      ],
    },
  ],
  check: (body) => [...quorumProblem(body), ...reportProblem(body), ...decisionProblems(body), ...nextReviewProblem(body)],
};

function categoryColumn(outcomes: readonly string[]) {
  return {
    key: 'category',
    label: 'Category',
    hint: 'The predominant one.',
    type: 'choice',
    // "Multiple" is discouraged (DfE): one decision, one category.
    options: codeList('cp_category').map((option) => (option.code === 'MUL' ? { ...option, retired: true } : option)),
    when: [{ field: 'outcome', isOneOf: outcomes }],
    requiredToFinalise: 'Choose the category for this child',
  } as const;
}

function quorumProblem(body: Body): readonly FieldProblem[] {
  if (answerIn(body, 'quorate') !== true || isQuorate(rowsIn(body, 'attendance'))) return [];
  const message = 'The attendance does not show social work and two other agencies: complete it, or answer no and write why';
  return [{ path: 'quorate', label: 'Was it quorate?', message }];
}

/** Facts T11: 2 working days before an initial conference, 5 before a review. */
function reportProblem(body: Body): readonly FieldProblem[] {
  const heldAt = instantIn(body, 'heldAt');
  const sharedOn = dateIn(body, 'reportSharedOn');
  if (heldAt === undefined || sharedOn === undefined) return [];
  const heldOn = dateOf(heldAt, LONDON);
  if (compareDates(sharedOn, heldOn) > 0)
    return [{ path: 'reportSharedOn', label: 'Shared with the family on', message: 'This is after the conference: check both dates' }];
  const before = textIn(body, 'type') === 'review' ? 5 : 2;
  if (workingDaysBetween(sharedOn, heldOn, CONTRACT_CALENDAR) >= before || textIn(body, 'reportLateReason') !== '') return [];
  const message = `Write why the family had it less than ${before} working days before the conference`;
  return [{ path: 'reportLateReason', label: 'Why it was shared later than that', message }];
}

/** One child, one decision. */
function decisionProblems(body: Body): readonly FieldProblem[] {
  const key = textIn(body, 'type') === 'review' ? 'reviewDecisions' : 'decisions';
  const decided = rowsIn(body, key).map((row) => textIn(row, 'child'));
  const about = rowsIn(body, 'children').map((row) => textIn(row, 'child'));
  if (decided.length === 0 || about.length === 0) return [];
  const twice = [...decided, ''].some((child, index) => child !== '' && decided.indexOf(child) !== index);
  const missing = about.some((child) => !decided.includes(child)) || decided.some((child) => !about.includes(child));
  if (!twice && !missing) return [];
  const message = twice ? 'A child has two decisions: keep one' : 'Enter one decision for each child of this conference';
  return [{ path: key, label: 'Decisions', message }];
}

function nextReviewProblem(body: Body): readonly FieldProblem[] {
  const heldAt = instantIn(body, 'heldAt');
  if (heldAt === undefined || childrenWithPlan(body).length === 0) return [];
  const label = 'Next review conference';
  const on = dateIn(body, 'nextReviewOn');
  if (on === undefined) return [{ path: 'nextReviewOn', label, message: 'Enter the day of the next review conference' }];
  const heldOn = dateOf(heldAt, LONDON);
  const latest = addMonths(heldOn, textIn(body, 'type') === 'review' ? 6 : 3);
  if (compareDates(on, heldOn) <= 0) return [{ path: 'nextReviewOn', label, message: 'Enter a day after this conference' }];
  return compareDates(on, latest) > 0 ? [{ path: 'nextReviewOn', label, message: `Enter a day up to ${formatDate(latest)}` }] : [];
}
