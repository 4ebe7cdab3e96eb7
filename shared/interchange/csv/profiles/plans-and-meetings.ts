/** plans.csv, meetings.csv, concerns.csv, enquiries.csv: protection and support, from the concern to the end of the plan. */
import type { Body } from '#shared/practice/record.ts';
import { textAt } from '../folder-index.ts';
import { column, needed, type Profile } from '../profile.ts';
import type { ProfileRow } from '../profile-row.ts';
import { readInstant } from '../read-date.ts';
import { partsOf } from '../read-value.ts';
import type { Cells, SignedAs } from '../record-draft.ts';
import { concernOf } from './contacts.ts';

const CIN = 'child-in-need-plan';
const CP = 'child-protection-plan';
const RISK = 'risk-management-plan';

export const plansProfile: Profile = {
  file: 'plans.csv',
  title: 'Plans',
  about: [
    'A row is one plan for one child or adult; for brothers and sisters in one plan, a row for each child with the same `id`, one after the other.',
    'Its actions stand in plan_actions.csv. A plan counts as complete at `finalised_at`, or at the end of `started_on`.',
  ],
  kinds: [CIN, CP, RISK],
  types: { 'child-in-need': CIN, 'child-protection': CP, 'risk-management': RISK },
  id: 'needed',
  childTables: ['children'],
  columns: [
    needed('child', ['*.children.child', `${RISK}.people`], 'Id of people.csv; of a risk management plan the adult, carer or young carer'),
    needed('started_on', [`${CIN}.startedOn`, `${CP}.children.startedOn`, `${RISK}.startedOn`]),
    column('ended_on', [`${CIN}.endedOn`, `${CP}.children.endedOn`, `${RISK}.endedOn`]),
    column('end_reason', [`${CIN}.endReason`, `${CP}.children.endOutcome`], 'Why or how it ended (M14)'),
    column('worker', [`${CIN}.leadProfessional`, `${CP}.leadWorker`, `${RISK}.owner`], 'The social worker who leads it'),
    column('visit_every', '*.visitEvery', 'Working days between visits (PI4.2, PI5.5)'),
    column('review_every', [`${CIN}.reviewEvery`], 'Weeks between reviews of a child in need plan (PI4.2)'),
    column('review_interval', `${RISK}.reviewInterval`),
    column('visit_schedule', `${CP}.visitSchedule`, 'Who sees each child, how often and where (PI5.5), or a word that it is set out'),
    column('first_review_on', '*.firstReviewOn'),
    column('longer_agreed', '*.longerAgreed', 'yes: a manager agreed to intervals longer than 20 working days and 13 weeks'),
    column('assessment_id', `${CIN}.assessment`, 'Id of assessments.csv'),
    column('conference_id', `${CP}.conference`, 'Id of meetings.csv: the conference that made it'),
    column('category', `${CP}.children.initialCategory`),
    column('latest_category', `${CP}.children.latestCategory`),
    column(
      'previous_plans',
      `${CP}.children.previousPlans`,
      'How many child protection plans the child had before (M17); left empty: those of this sheet',
    ),
    column('previous_plan_ended_on', `${CP}.children.previousPlanEndedOn`),
    column('uk_plan', `${CP}.children.ukPlan`, 'yes: it goes on from a plan of a UK local authority'),
    column('uk_plan_since', `${CP}.children.ukPlanSince`),
    column('contingency', '*.contingency', 'What happens if it does not work (PI4.5)'),
    column('reviewed_on', [], 'Risk management plans: days on which it was reviewed, separated by `;` (PI6.4)'),
    column('family_agreed', '*.familyAgreed'),
  ],
  note: (row, index) => {
    if (!/protection/i.test(textAt(row, 'type')) || textAt(row, 'started_on') === '') return;
    for (const person of partsOf(textAt(row, 'child')))
      index.notePlan(person, textAt(row, 'id'), textAt(row, 'started_on'), textAt(row, 'ended_on'));
  },
  records: (row) => {
    const tables = row.tablesOf(row.kind);
    const reviews = partsOf(row.said('reviewed_on')).map((text): Cells => new Map([['reviewedOn', { column: 'reviewed_on', text }]]));
    const children = row.kind === CP ? tables['children']?.map((child) => withEarlierPlans(row, child)) : tables['children'];
    const own = row.draft({
      tables: {
        ...tables,
        ...(children === undefined ? {} : { children }),
        ...(reviews.length === 0 || row.kind !== RISK ? {} : { reviews }),
      },
    });
    return own === undefined ? [] : [own];
  },
};

/** Earlier plans of the same child in this sheet, also in another case. */
function withEarlierPlans(row: ProfileRow, child: Cells): Cells {
  const person = child.get('child')?.text ?? '';
  const startedOn = row.dateOf(child.get('startedOn')?.text ?? '');
  if (child.has('previousPlans') || startedOn === undefined) return child;
  const earlier = row.reading.index
    .plansOf(person)
    .filter(({ plan }) => plan !== row.text)
    .flatMap(({ started, ended }) => ((row.dateOf(started) ?? startedOn) < startedOn ? [row.dateOf(ended) ?? ''] : []));
  const last = earlier.toSorted().at(-1) ?? '';
  const counted = new Map(child).set('previousPlans', { column: 'previous_plans', text: String(earlier.length) });
  return last === '' ? counted : counted.set('previousPlanEndedOn', { column: 'previous_plan_ended_on', text: last });
}

const STRATEGY = 'strategy-meeting';
const CONFERENCE = 'child-protection-conference';
const CIN_REVIEW = 'child-in-need-review';
const CIN_MEETING = 'child-in-need-meeting';
const CORE_GROUP = 'core-group';
const LAC_REVIEW = 'looked-after-review';
const ADULT_REVIEW = 'adult-review';
const CONFERENCE_TYPE: Readonly<Record<string, string>> = {
  initialconference: 'initial',
  reviewconference: 'review',
  transferinconference: 'transfer-in',
};

export const meetingsProfile: Profile = {
  file: 'meetings.csv',
  title: 'Meetings, conferences and reviews',
  about: [
    'A row is one meeting that was held, for one child or adult; for brothers and sisters a row for each with the same `id`, one after the other. Who came stands in meeting_attendees.csv.',
    'A conference that was adjourned has `adjourned_to` or `held` adjourned and answers nothing; the one that decided is a row of its own.',
  ],
  kinds: [STRATEGY, CONFERENCE, CIN_REVIEW, CIN_MEETING, CORE_GROUP, LAC_REVIEW, ADULT_REVIEW],
  types: {
    strategy: STRATEGY,
    'initial-conference': CONFERENCE,
    'review-conference': CONFERENCE,
    'transfer-in-conference': CONFERENCE,
    'cin-review': CIN_REVIEW,
    'cin-meeting': CIN_MEETING,
    'core-group': CORE_GROUP,
    'looked-after-review': LAC_REVIEW,
    'adult-review': ADULT_REVIEW,
  },
  id: 'needed',
  childTables: ['children', 'decisions', 'reviewDecisions'],
  columns: [
    needed('held_at', ['*.heldAt', '*.heldOn']),
    column(
      'child',
      ['*.children.child', `${CONFERENCE}.decisions.child`, `${CONFERENCE}.reviewDecisions.child`, '*.person', '*.people'],
      'Id of people.csv',
    ),
    column('chair', ['*.chair', `${CORE_GROUP}.lead`]),
    column('mode', '*.mode'),
    column('plan_id', '*.plan', 'Id of plans.csv: the plan that is reviewed, or that the core group belongs to'),
    column(
      'outcome',
      [
        `${CONFERENCE}.decisions.outcome`,
        `${CONFERENCE}.reviewDecisions.outcome`,
        `${CIN_REVIEW}.children.outcome`,
        `${LAC_REVIEW}.outcome`,
        `${ADULT_REVIEW}.outcome`,
      ],
      'What was decided for this child or adult (PI4.4, PI5.4, M14)',
    ),
    column('category', [`${CONFERENCE}.decisions.category`, `${CONFERENCE}.reviewDecisions.category`]),
    column('participation', '*.children.participation'),
    column('held', `${CONFERENCE}.held`, 'decided or adjourned; left empty: decided'),
    column('adjourned_to', `${CONFERENCE}.adjournedTo`),
    column('quorate', `${CONFERENCE}.quorate`),
    column('enquiry_id', `${CONFERENCE}.enquiry`, 'Id of enquiries.csv'),
    column('transfer_id', `${CONFERENCE}.transfer`, 'Id of transfers.csv'),
    column('concern_id', `${STRATEGY}.concern`, 'Strategy meeting: id of concerns.csv; the concern whose 48 hours it answers (PI5.1)'),
    column('contact_id', [], 'Strategy meeting: the contact whose concern it answers, where concerns.csv has none'),
    column('occasion', `${STRATEGY}.type`, 'Strategy meeting: initial or further; left empty: initial'),
    column('notified_at', `${STRATEGY}.notifiedAt`, 'Initial strategy meeting without a concern: when the service was notified'),
    column('first_meeting_at', `${STRATEGY}.firstMeetingAt`, 'Further strategy meeting: when the initial one was'),
    column('minimum_met', `${STRATEGY}.minimumMet`, 'Whether police, health and social work took part'),
    column('enquiry', `${STRATEGY}.enquiry`, 'Strategy meeting: single, joint, continues or none. Single and joint start PI5.2 and PI5.4'),
    column('child_enquiry', `${STRATEGY}.children.enquiry`, 'Whether this child is enquired about; left empty: as enquiry says'),
    column('threshold', `${STRATEGY}.threshold`),
    column('family_invited', '*.familyInvited', 'PI4.3'),
    column('agencies_invited', `${CIN_REVIEW}.agenciesInvited`, 'yes, no or none-involved (PI4.3)'),
    column('lead_professional', '*.children.leadProfessional', 'Step-down to Early Help: who leads (M36)'),
    column('lead_service', '*.children.leadService'),
    column('lead_accepted_on', '*.children.leadAcceptedOn'),
    column(
      'threshold_of_risk',
      `${CIN_REVIEW}.children.thresholdOfRisk`,
      'Child in need review: what the review of the threshold of risk found for this child, or a word that it is recorded (PI4.4)',
    ),
    column(
      'covers',
      `${ADULT_REVIEW}.covers`,
      'Adult review: risk-plan, care-and-support, …; left empty where plan_id is given: risk-plan',
    ),
    column('next_review_on', ['*.nextReviewOn', '*.nextOn']),
  ],
  note: (row, index) => {
    if (textAt(row, 'id') !== '') index.meetingsHeld.set(textAt(row, 'id'), textAt(row, 'held_at'));
  },
  records: (row) => {
    const { index } = row.reading;
    const cells = new Map(row.cellsOf(row.kind));
    const { decisions, reviewDecisions, ...rest } = row.tablesOf(row.kind);
    const tables: Record<string, readonly Cells[]> = { ...rest };
    const fixed: Record<string, unknown> = {};
    if (row.kind === CONFERENCE) {
      const type =
        CONFERENCE_TYPE[
          row
            .said('type')
            .toLowerCase()
            .replace(/[^a-z]/g, '')
        ] ?? '';
      fixed['type'] = type;
      if (!cells.has('held')) fixed['held'] = cells.has('adjournedTo') ? 'adjourned' : 'decided';
      if (type === 'review' && reviewDecisions !== undefined) tables['reviewDecisions'] = reviewDecisions;
      if (type !== 'review' && decisions !== undefined) tables['decisions'] = decisions;
    }
    if (row.kind === STRATEGY) Object.assign(fixed, strategyBody(row, cells, tables));
    if (row.kind === ADULT_REVIEW && !cells.has('covers') && cells.has('plan')) fixed['covers'] = ['risk-plan'];
    const contact = row.said('contact_id');
    if (row.kind === STRATEGY && contact !== '' && !cells.has('concern')) {
      if (!index.contacts.has(contact)) row.refuse(row.cell('contact_id'), 'dangling-reference', 'the id of a contact in contacts.csv');
      Object.assign(fixed, concernOf(contact, row.caseText, index));
    }
    const own = row.draft({ cells, tables, fixed });
    return own === undefined ? [] : [own];
  },
};

function strategyBody(row: ProfileRow, cells: Cells, tables: Record<string, readonly Cells[]>): Body {
  const enquiry = row.code('enquiry', STRATEGY, 'enquiry');
  const begins = enquiry === 'single' || enquiry === 'joint';
  const answer = { column: 'child_enquiry', text: begins ? 'yes' : 'no' };
  tables['children'] = (tables['children'] ?? []).map((child) => (child.has('enquiry') ? child : new Map(child).set('enquiry', answer)));
  return cells.has('type') ? {} : { type: 'initial' };
}

export const concernsProfile: Profile = {
  file: 'concerns.csv',
  title: 'Concerns about significant harm',
  about: [
    'A row is one concern that reached the service, in an open case or by a contact. One decided for a strategy meeting starts the 48 hours of PI5.1.',
  ],
  kinds: ['child-protection-concern'],
  id: 'needed',
  columns: [
    needed('notified_at', '*.notifiedAt', 'When the service got the information, by whatever way'),
    needed('people', '*.people', 'The children: ids of people.csv, separated by `;`'),
    column('contact_id', [], 'The contact it came by; left empty: it came up in the open case'),
    column('significant_harm', '*.significantHarm', 'In an open case yes starts the 60 minutes of P1.4'),
    column('decision', '*.decision', 'strategy-meeting, assessment, current-plan or no-action'),
    column('decided_at', '*.decidedAt'),
    column('decided_by', '*.decidedBy'),
    column('removal_considered', '*.removalConsidered'),
  ],
  note: (row, index) => {
    if (textAt(row, 'contact_id') !== '') index.concernOfContact.set(textAt(row, 'contact_id'), textAt(row, 'id'));
  },
  records: (row) => {
    const contact = row.said('contact_id');
    const own = row.draft({
      fixed: {
        cameBy: contact === '' ? 'open-case' : 'contact',
        ...(contact === '' ? {} : { fromContact: row.reading.index.idOf('contacts.csv', contact) }),
      },
    });
    return own === undefined ? [] : [own];
  },
};

export const enquiriesProfile: Profile = {
  file: 'enquiries.csv',
  title: 'Section 47 type enquiries',
  about: [
    'A row is one enquiry about one child; for brothers and sisters a row for each with the same `id`, one after the other. It begins with its strategy meeting (M12) and is answered by `authorised_at` (PI5.2).',
    'An enquiry without `finalised_at` and `authorised_at` is still going on.',
  ],
  kinds: ['section-47-enquiry'],
  id: 'needed',
  childTables: ['children'],
  finalisedWhenSigned: true,
  columns: [
    needed('meeting_id', '*.strategyMeeting', 'Id of meetings.csv: the strategy meeting that began it'),
    needed('child', '*.children.child', 'Id of people.csv'),
    column('type', '*.type', 'single or joint (with the police)'),
    column('concluded_on', '*.concludedOn'),
    column('worker', '*.lead'),
    column('outcome', '*.children.outcome', 'ICPC: a conference is needed (PI5.4)'),
    column('conference', '*.children.conference', 'yes: a conference is needed with another outcome'),
    column('harm', '*.children.harm'),
    column('seen', '*.children.seen'),
    column('seen_at', '*.children.seenAt'),
    column('seen_alone', '*.children.seenAlone'),
    column('host_nation_law_considered', '*.hostNationLawConsidered', 'PI5.3'),
    column('sofa_considered', '*.sofaConsidered'),
    column('afa_considered', '*.afaConsidered', 'Part III of the Armed Forces Act 1991'),
    column('jurisdiction_reasons', '*.jurisdictionReasons', 'What was considered and what follows from it, or a word that it is recorded'),
    column('jurisdiction_id', '*.jurisdictionDecision', 'Id of jurisdiction.csv'),
  ],
  records: (row) => {
    const signed = row.signed();
    const own = row.draft({ signed: { ...signed, ...begunWithMeeting(row, signed) } });
    return own === undefined ? [] : [own];
  },
};

/** One that goes on says of itself no day at all: it was begun by its strategy meeting. */
function begunWithMeeting(row: ProfileRow, { createdAt, finalisedAt, authorisedAt }: SignedAs): SignedAs {
  const heldAt = row.reading.index.meetingsHeld.get(row.said('meeting_id')) ?? '';
  if (createdAt !== undefined || finalisedAt !== undefined || authorisedAt !== undefined || heldAt === '') return {};
  const read = readInstant(heldAt, row.reading.habits.dates, (day) => row.zoneOn(day), 'last');
  return read.ok ? { createdAt: read.value } : {};
}
