/** Work in cases, and the registers of the service. Sheets that need nothing but other names for their columns. */
import { middayOf } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { column, needed, type Profile, type ProfileColumn, type TableProfile } from '../profile.ts';
import type { ProfileRow } from '../profile-row.ts';
import { partsOf } from '../read-value.ts';
import type { Cells, RecordDraft, SignedAs } from '../record-draft.ts';

type Extra = Partial<Pick<Profile, 'records' | 'childTables'>>;
const plain = (
  file: string,
  kind: string,
  title: string,
  about: string,
  columns: readonly ProfileColumn[],
  extra: Extra = {},
): Profile => ({
  file,
  title,
  about: [about],
  kinds: [kind],
  id: 'optional',
  columns,
  ...extra,
});

/** @param change what stands otherwise than in the cells. */
const withBody =
  (change: (row: ProfileRow, cells: Cells) => Body) =>
  (row: ProfileRow): readonly RecordDraft[] => {
    const own = row.draft({ fixed: change(row, row.cellsOf(row.kind)) });
    return own === undefined ? [] : [own];
  };

const said = (row: ProfileRow, name: string): boolean => row.said(name) !== '';

/** The register has no day of its own: an entry stands from the day the person began, else from the contract's first. */
function recordedBy(row: ProfileRow): SignedAs {
  const signed = row.signed();
  return { finalisedAt: middayOf(row.date('started_on') ?? CONTRACT_START), ...signed };
}

export const OTHER_PROFILES: readonly Profile[] = [
  plain(
    'visits.csv',
    'visit',
    'Visits',
    'A row is one visit to one child; for brothers and sisters at one visit, a row for each with the same `id`, one after the other. It answers PI4.1, PI5.5, PI5.6 and the visits of child in need plans.',
    [
      needed('visited_at', '*.visitedAt'),
      column('child', '*.children.child', 'Id of people.csv'),
      column('adults', '*.adults', 'Adults seen: ids of people.csv'),
      column('outcome', '*.outcome', 'made, no-access, declined or cancelled; left empty: made'),
      column(
        'types',
        '*.visitType',
        'What it counts for, such as child-protection; several separated by `;`. Left empty: for every schedule',
      ),
      column('place', '*.place'),
      column('worker', [], 'Who visited (PI5.6 asks for a registered social worker)'),
      column('seen', '*.children.seen'),
      column('face_to_face', '*.children.faceToFace', 'yes: in person, no: by video or telephone (PI5.6)'),
      column('seen_alone', '*.children.seenAlone'),
      column('bedroom_seen', '*.children.bedroomSeen'),
      column('immediate_risk', '*.immediateRisk'),
    ],
    { childTables: ['children'], records: withBody((row) => (said(row, 'outcome') ? {} : { outcome: 'made' })) },
  ),
  plain(
    'notes.csv',
    'case-note',
    'Case notes',
    'A row is one call, message or conversation. With `with_family` yes it is the first contact that PI4.1 and PI6.1 ask for; voicemail is none.',
    [
      needed('happened_at', '*.happenedAt'),
      column('type', '*.type', 'Left empty: other; a call, message, conversation or meeting may be with the family'),
      column('with_family', '*.withFamily', 'yes: a two-way contact with the family or the adult'),
      column('worker', [], 'Who wrote it'),
      column('note', '*.note'),
    ],
    { records: withBody((row) => (said(row, 'type') ? {} : { type: said(row, 'with_family') ? 'conversation' : 'other' })) },
  ),
  plain(
    'jurisdiction.csv',
    'jurisdiction-decision',
    'Jurisdiction',
    'A row is one decision about whose law applies to a child’s case (PI5.3).',
    [
      needed('people', '*.people'),
      needed('decided_on', '*.decidedOn'),
      column('decided_by', '*.decidedBy'),
      column('occasion', '*.occasion'),
      column('location', '*.location'),
      column('rationale', '*.rationale'),
      column('host_nation_law_considered', '*.hostNationLawConsidered'),
      column('sofa_considered', '*.sofaConsidered'),
      column('afa_considered', '*.afaConsidered', 'Part III of the Armed Forces Act 1991'),
    ],
  ),
  plain(
    'transfers.csv',
    'transfer',
    'Transfers to and from UK local authorities',
    'A row is one hand-over (M18, M26). `direction` is out or in.',
    [
      needed('direction', '*.direction'),
      needed('people', '*.people'),
      column('authority', '*.authority', 'ONS code or name of the local authority; else OTHER with authority_name'),
      column(
        'status',
        '*.status',
        'On what footing the family is handed over: child-protection-plan counts a family that came to us on a plan (M18)',
      ),
      column('moves_on', '*.movesOn'),
      column('notified_on', '*.notifiedOn'),
      column('conference_requested_on', '*.conferenceRequestedOn', 'When the transfer-in conference was asked for (M18)'),
      column('conference_held_on', '*.conferenceHeldOn'),
      column('attendance', '*.attendance'),
      column('accepted_on', '*.acceptedOn'),
    ],
    {
      records: withBody((row, cells) =>
        cells.has('conferenceRequested') || !said(row, 'conference_requested_on') ? {} : { conferenceRequested: { answer: true } },
      ),
    },
  ),
  plain(
    'interactions.csv',
    'local-authority-interaction',
    'Interactions with local authorities',
    'A row is one interaction (M26); with a case, a contact, or neither.',
    [
      needed('on', '*.on'),
      needed('location', '*.location'),
      needed('authority', '*.authority', 'ONS code or name; else OTHER with authority_name'),
      column('purpose', '*.purpose'),
      column('direction', '*.direction'),
      column('outcome', '*.outcome'),
    ],
  ),
  plain('feedback.csv', 'feedback', 'Feedback', 'A row is one person who was asked (M21–M23); without `given_at` there is no answer yet.', [
    needed('person', '*.person', 'Id of people.csv'),
    needed('respondent', '*.respondent', 'child, parent, adult or carer'),
    needed('invited_on', '*.invitedOn'),
    column('given_at', '*.givenAt'),
    column('how', '*.how'),
    column('safe_at_home', '*.safeAtHome'),
    column('safe_at_school', '*.safeAtSchool'),
    column('safe_in_community', '*.safeInCommunity'),
    column('listened_to', '*.listenedTo'),
    column('made_a_difference', '*.madeADifference'),
  ]),
  plain(
    'audits.csv',
    'case-file-audit',
    'Case-file audits',
    'A row is one audit of one case (PI4.5): `smart_specific`, `smart_measurable`, `smart_achievable`, `smart_relevant`, `smart_timed` and `contingency` are yes or no.',
    [
      needed('audited_at', '*.auditedAt'),
      needed('auditor', '*.auditor'),
      column('has_plan', '*.hasPlan', 'Left empty: yes where one of the five letters is answered'),
    ],
    {
      records: withBody((_row, cells) =>
        !cells.has('hasPlan') && [...cells.keys()].some((key) => key.startsWith('smart')) ? { hasPlan: { answer: true } } : {},
      ),
    },
  ),
  plain(
    'family_support_referrals.csv',
    'family-support-referral',
    'Family Support referrals',
    'A row is one referral to Family Support in a case (P8.1, M32). One that came by a contact has `route` contact: its clock runs from the contact.',
    [
      needed('received_at', '*.receivedAt'),
      needed('people', '*.people'),
      column('route', '*.route', 'direct or contact; left empty: direct'),
      column('level', '*.level', 'early-help or targeted'),
      column('decision', '*.decision'),
      column('decided_on', '*.decidedOn'),
      column('ruled_out_at', '*.ruledOutAt', 'When the statutory threshold was ruled out, if later'),
    ],
    { records: withBody((row) => (said(row, 'route') ? {} : { route: 'direct' })) },
  ),
  plain(
    'family_support.csv',
    'family-support-intervention',
    'Family Support',
    'A row is one family that Family Support works with (P8.2).',
    [
      needed('opened_on', '*.openedOn'),
      needed('people', '*.people'),
      column('worker', '*.worker'),
      column('early_help_assessed_on', '*.earlyHelpAssessedOn'),
      column('lead_professional', '*.leadProfessional'),
      column('lead_service', '*.leadService', 'The service of the lead professional: never this one'),
      column('closed_on', '*.closedOn'),
    ],
    {
      records: withBody((row, cells) =>
        cells.has('earlyHelpAssessment') ? {} : { earlyHelpAssessment: { answer: said(row, 'early_help_assessed_on') } },
      ),
    },
  ),
  plain('closures.csv', 'closure', 'Closures', 'A row is the closure of one case. Its involvements are closed in involvements.csv.', [
    needed('closed_on', '*.closedOn'),
    column('closure_reason', '*.closureReason'),
  ]),
  plain('supervisions.csv', 'supervision', 'Supervision of cases', 'A row is one supervision of one case.', [
    needed('held_on', '*.heldOn'),
    column('worker', '*.worker'),
    column('supervisor', '*.supervisor'),
  ]),
  plain(
    'staff.csv',
    'staff-register-entry',
    'Staff',
    'A row is one member of staff. Without it nobody counts as a registered social worker. Leave stands in staff_leave.csv.',
    [
      column('name', '*.name', 'Left empty: the id'),
      column('role', '*.post', 'Such as social worker, team manager'),
      column('base', '*.base'),
      column('social_worker', '*.socialWorker', 'yes: a qualified social worker; left empty: yes where registered_until is given'),
      column('swe_number', '*.sweNumber', 'Number with Social Work England'),
      column('registered_until', '*.registeredUntil', 'Last day of the registration'),
      column('fte', '*.fte', 'Full-time equivalent, such as 0.8 (M20)'),
      column('started_on', '*.startedOn'),
      column('left_on', '*.leftOn'),
    ],
    {
      records: (row) => {
        const own = row.draft({
          file: row.id,
          fileType: 'staff',
          signed: recordedBy(row),
          fixed: {
            person: row.reading.index.staffId(row.text),
            ...(said(row, 'name') ? {} : { name: row.text }),
            ...(said(row, 'social_worker') || !said(row, 'registered_until') ? {} : { socialWorker: { answer: true } }),
          },
        });
        return own === undefined ? [] : [own];
      },
    },
  ),
  plain(
    'training.csv',
    'training-session',
    'Training',
    'A row is one session (P7.1, P7.2). Who came stands in training_attendees.csv (M30, M31).',
    [
      needed('level', '*.level'),
      needed('location', '*.location'),
      needed('on', '*.on'),
      column('mode', '*.mode'),
      column('status', '*.status', 'requested, scheduled, delivered or cancelled'),
      column('open_for_booking', '*.openForBooking'),
      column('with_welfare', '*.withWelfare', 'yes: jointly with single service welfare (P7.1)'),
      column('delivered_by', '*.deliveredBy'),
    ],
  ),
  plain(
    'boards.csv',
    'board-attendance',
    'Boards',
    'A row is one meeting of a board or a Defence working group (M28, M29).',
    [
      needed('type', '*.type'),
      column('name', '*.name'),
      column('location', '*.location'),
      needed('held_on', '*.heldOn'),
      column('standing', '*.standing', 'planned, held or cancelled; left empty: held'),
      column('invited', '*.invited'),
      column('mode', '*.mode'),
      column('attended_by', [], 'Who of the service was there: ids of staff.csv, separated by `;`'),
      column('apologies_from', [], 'Who sent apologies'),
    ],
    {
      records: (row) => {
        const listed = (name: string, attendance: string) =>
          partsOf(row.said(name)).map(
            (text): Cells =>
              new Map([
                ['member', { column: name, text }],
                ['attendance', { column: name, text: attendance }],
              ]),
          );
        const staff = [...listed('attended_by', 'attended'), ...listed('apologies_from', 'apologies')];
        const own = row.draft({
          fixed: said(row, 'standing') ? {} : { standing: 'held' },
          ...(staff.length === 0 ? {} : { tables: { ...row.tablesOf(row.kind), staff } }),
        });
        return own === undefined ? [] : [own];
      },
    },
  ),
  plain(
    'parenting_groups.csv',
    'parenting-group',
    'Parenting Groups',
    'A row is one need for a group in one location, and the group that answers it (P8.3, M35).',
    [
      needed('location', '*.location'),
      needed('need_identified_on', '*.needIdentifiedOn'),
      column('agreed_start_on', '*.agreedStartOn'),
      column('programme', '*.programme'),
      column('sessions_held_on', [], 'Days of the sessions that were held, separated by `;`; or rows of parenting_group_sessions.csv'),
      column('ended_on', '*.endedOn'),
    ],
    {
      records: (row) => {
        const held = partsOf(row.said('sessions_held_on')).map(
          (text): Cells =>
            new Map([
              ['on', { column: 'sessions_held_on', text }],
              ['held', { column: 'sessions_held_on', text: 'yes' }],
            ]),
        );
        const tables = row.tablesOf(row.kind);
        const own = row.draft({ tables: held.length === 0 ? tables : { ...tables, sessions: [...(tables['sessions'] ?? []), ...held] } });
        return own === undefined ? [] : [own];
      },
    },
  ),
  plain(
    'exceptions.csv',
    'timescale-exception',
    'Exceptions from a limit',
    'A row is one exception for one indicator (facts 2.2). It changes no headline; with `agreed_by_authority` yes and `agreed_on` it counts in “excluding exceptions”.',
    [
      needed('kpi', '*.kpi'),
      column('on', '*.on'),
      column('location', '*.location'),
      column('reason', '*.reason'),
      column('people', '*.people'),
      column(
        'record',
        [],
        'Id of the record in another sheet of the same case or contact; left empty: all that the indicator counts there',
      ),
      column('agreed_by_authority', '*.agreedByAuthority'),
      column('agreed_on', '*.agreedOn'),
    ],
    {
      records: withBody((row) => {
        const text = row.said('record');
        if (text === '') return {};
        const sheet = row.reading.index.sheetOf(text);
        if (sheet === undefined) row.refuse(row.cell('record'), 'dangling-reference', 'an id of another sheet');
        return sheet === undefined ? {} : { record: row.reading.index.idOf(sheet, text) };
      }),
    },
  ),
  plain(
    'population.csv',
    'population-at-risk',
    'Population at risk',
    'A row is how many children live in a location from a day on (M13).',
    [needed('location', '*.location'), needed('as_of', '*.asOf'), needed('children', '*.children')],
  ),
  plain('settings.csv', 'reporting-settings', 'Reporting settings', 'A row is what the reports are made by from a day on.', [
    needed('in_force_from', '*.inForceFrom'),
  ]),
];

const table = (
  file: string,
  title: string,
  about: string,
  record: TableProfile['record'],
  kinds: readonly string[],
  name: string,
  columns: TableProfile['columns'] = [],
): TableProfile => ({
  file,
  title,
  about: [about],
  record,
  kinds,
  table: name,
  columns,
});

export const TABLE_PROFILES: readonly TableProfile[] = [
  table(
    'plan_actions.csv',
    'Actions of plans',
    'A row is one action. It is SMART with action, change, measure, target, owner, owner_accepted yes, need and due_on (PI2.4, PI4.5).',
    { column: 'plan_id', profile: 'plans.csv' },
    ['child-in-need-plan', 'child-protection-plan', 'risk-management-plan'],
    'actions',
  ),
  table(
    'meeting_attendees.csv',
    'Who came to meetings',
    'A row is one person or agency at one meeting.',
    { column: 'meeting_id', profile: 'meetings.csv' },
    ['strategy-meeting', 'child-protection-conference', 'child-in-need-review', 'child-in-need-meeting', 'core-group'],
    'attendance',
  ),
  table(
    'training_attendees.csv',
    'Who came to training',
    'A row is one attendee; who only booked has `present` no.',
    { column: 'session_id', profile: 'training.csv' },
    ['training-session'],
    'attendees',
  ),
  table(
    'parenting_group_sessions.csv',
    'Sessions of Parenting Groups',
    'A row is one session.',
    { column: 'group_id', profile: 'parenting_groups.csv' },
    ['parenting-group'],
    'sessions',
  ),
  table(
    'staff_leave.csv',
    'Leave',
    'A row is one leave of a member of staff (M20).',
    { column: 'staff_id', profile: 'staff.csv' },
    ['staff-register-entry'],
    'leave',
  ),
  table(
    'assessment_agencies.csv',
    'Agencies consulted in assessments',
    'A row is one agency.',
    { column: 'assessment_id', profile: 'assessments.csv' },
    ['child-and-family-assessment'],
    'agencies',
  ),
];
