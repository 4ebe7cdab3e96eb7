/**
 * What good practice is, domain by domain of the case-file audit (facts 7.10): what a file is graded against. SOR Annex E asks for
 * good-practice standards for each service area, put to the Contract Management Board and accepted by it. This set is the service's
 * own draft to put to the board; a manager writes the service's own over it, and every audit is read beside the one in force.
 */
import { type CalendarDate, calendarDate } from '#shared/base/calendar-date.ts';

/** Annex A, B and C of the SOR. */
export const SERVICE_AREAS = [
  { code: 'children', label: 'Children and families' },
  { code: 'adults', label: 'Adults at risk and carers' },
  { code: 'non-statutory', label: 'Family Support and Early Help' },
] as const;

export interface QualityStandard {
  /** Key of the grade in the audit. */
  readonly domain: string;
  /** What a file of good practice shows, in a sentence or two. */
  readonly standard: string;
  /** By grade: what a file of that grade looks like. */
  readonly outstanding: string;
  readonly good: string;
  readonly requiresImprovement: string;
  readonly inadequate: string;
  /** Codes of the service areas it is for. */
  readonly areas: readonly string[];
  /** Document and paragraph. */
  readonly source: string;
}

export interface QualityStandards {
  readonly title: string;
  readonly inForceFrom: CalendarDate;
  readonly standards: readonly QualityStandard[];
}

const EVERY_AREA = SERVICE_AREAS.map(({ code }) => code);

export const DEFAULT_QUALITY_STANDARDS: QualityStandards = {
  title: 'Good-practice standards for case files',
  inForceFrom: calendarDate('2025-11-01'),
  standards: [
    {
      domain: 'gradeHistory',
      standard: 'The chronology is up to date and says what mattered, and earlier contacts and moves are used in what is decided now.',
      outstanding:
        'The history is read as a pattern: it explains what is happening now and is quoted in decisions. Records of other authorities are sought, and gaps are named.',
      good: 'Key events are there with their source and significance, to the last month. The assessment draws on them.',
      requiresImprovement: 'Events are listed without meaning, or stop some months ago. Earlier contacts are mentioned and not used.',
      inadequate: 'No chronology, or so little that somebody new would miss an earlier harm.',
      areas: EVERY_AREA,
      source: 'Working Together 2023, assessment; SOR Annex A, Child Protection Planning (a)(i)',
    },
    {
      domain: 'gradeAssessment',
      standard: 'Needs, strengths and risks are weighed against a framework, and the analysis says what they mean for this child or adult.',
      outstanding:
        'Hypotheses are tested, other explanations considered, and it says what is likely if nothing changes. The overseas setting is part of it.',
      good: 'All domains are covered, the analysis answers “so what”, and the conclusion follows from it. Shared with the family.',
      requiresImprovement: 'Much description and little analysis, or one domain, parent or child is missing.',
      inadequate: 'Risk is missed or wrongly weighed, or decisions were made without an assessment.',
      areas: EVERY_AREA,
      source: 'SOR Annex D PI 2.1, PI 2.2, PI 6.2; Working Together 2023; Care Act 2014',
    },
    {
      domain: 'gradeVoice',
      standard:
        'The child or adult was seen, alone where that is right, and what they said, showed or want can be found and made a difference.',
      outstanding:
        'Their own words, gathered in ways that suit them, shape the plan, and they were told what came of it. Every child of the family is a person of their own.',
      good: 'Seen, alone and in their own language where needed. Their wishes are recorded and weighed.',
      requiresImprovement: 'Views are summed up by the worker, or come through a parent. One of several children is hardly there.',
      inadequate: 'Not seen, or not spoken to, without a reason that holds.',
      areas: EVERY_AREA,
      source: 'SOR Annex D PI 2.3; SOR Annex A 2m; Making Safeguarding Personal',
    },
    {
      domain: 'gradePlanning',
      standard: 'The plan says what must change, by how much, who does it and by when, how we shall know, and what happens if it does not.',
      outstanding:
        'Every action passes all five letters of SMART and has a contingency; the family helped to write it and can say what it is for.',
      good: 'Actions are specific and timed, tied to assessed needs, with owners who agreed. There is a contingency.',
      requiresImprovement: 'Actions without measure or day, or tasks for the family without help to do them.',
      inadequate: 'No plan where there must be one, or a plan that does not answer the risk.',
      areas: EVERY_AREA,
      source: 'SOR Annex D PI 2.4, PI 4.2, PI 4.5, PI 6.4; SOR Annex A 2k',
    },
    {
      domain: 'gradeReviews',
      standard: 'Decisions, assessments and reviews come on time; each review asks whether the threshold still fits and changes the plan.',
      outstanding:
        'Ahead of time where the risk asked for it. Each review says what has changed for the child or adult and why the case stays, steps down or steps up.',
      good: 'On time, with family and agencies, and the plan brought up to date.',
      requiresImprovement: 'Some late without a reason, or reviews that repeat the last one. Signs of drift.',
      inadequate: 'Statutory or contract timescales missed so that a child or adult was left at risk.',
      areas: EVERY_AREA,
      source: 'SOR Annex D PI 2.5, PI 4.3, PI 4.4, PI 5.4, PI 6.4; Working Together 2023',
    },
    {
      domain: 'gradeVisits',
      standard: 'Visits are as often as the plan and the risk ask, face to face where they must be, each with a purpose and an outcome.',
      outstanding:
        'Unannounced where it helps, at times when the family is together; each visit moves the plan on, and distance is planned for.',
      good: 'On schedule, purposeful, child or adult seen, where they sleep or live looked at. Missed visits are made good.',
      requiresImprovement: 'Gaps, too many by video, or visits without a purpose.',
      inadequate: 'A child or adult at risk was not seen for longer than the plan allows and nobody noticed.',
      areas: EVERY_AREA,
      source: 'SOR Annex D PI 4.2, PI 5.5, PI 5.6',
    },
    {
      domain: 'gradeOversight',
      standard: 'A manager’s decisions and supervision can be found, with their reasons, and what was asked for was done.',
      outstanding: 'Supervision challenges the thinking, tests for drift, and changes the direction of the work in time.',
      good: 'Signed decisions with reasons, supervision at the agreed interval, actions followed up.',
      requiresImprovement: 'Signatures without reasons, supervision that only lists tasks, or actions carried forward more than once.',
      inadequate: 'No oversight at the points where a decision was a manager’s.',
      areas: EVERY_AREA,
      source: 'SOR Annex D PI 3.1; SOR Annex B 3c; SOR Annex C 1c, 1e',
    },
    {
      domain: 'gradeMultiAgency',
      standard:
        'The agencies and the command that know the family share what is needed, with consent or a lawful reason, and act on one plan.',
      outstanding:
        'Information comes early, disagreement is worked out and written down, and a UK authority or host nation knows its part before a move.',
      good: 'The right people were consulted and at the meetings; minutes and outcomes were sent.',
      requiresImprovement: 'A key agency is missing, or was told and not asked.',
      inadequate: 'What another agency knew and would have changed the decision was not sought or not passed on.',
      areas: EVERY_AREA,
      source: 'SOR Annex D P1.2, PI 2.2, PI 5.1; Working Together 2023, information sharing',
    },
    {
      domain: 'gradeDiversity',
      standard:
        'Culture, faith, language, disability, sex and sexuality, and life in a Service community, are understood for this family and change the help.',
      outstanding: 'The family’s own account of who they are runs through the work. Isolation, rank and posting are thought through.',
      good: 'Identity is recorded fully and used; interpreters and adjustments were arranged.',
      requiresImprovement: 'Boxes are filled in and nothing follows from them.',
      inadequate: 'Discrimination, or needs that come from who they are, were ignored.',
      areas: EVERY_AREA,
      source: 'Equality Act 2010; Working Together 2023, principles',
    },
    {
      domain: 'gradeImpact',
      standard: 'Somebody’s life is safer or better because of the work, and the file shows how we know.',
      outstanding: 'Lasting change, measured against where it began and confirmed by the child, adult or family.',
      good: 'Progress on what mattered most, shown by what people do and say.',
      requiresImprovement: 'Activity without a difference that can be seen, or progress too slow for the child.',
      inadequate: 'Nothing is better, or things are worse, and the help stayed the same.',
      areas: EVERY_AREA,
      source: 'SOR Annex E, Assurance 3 and M23',
    },
    {
      domain: 'gradeRecording',
      standard:
        'Records are made soon, in plain words that could be read by the person they are about; fact and opinion can be told apart.',
      outstanding: 'The story can be followed by somebody who has never met the family, at night, in five minutes.',
      good: 'Up to date within a working day or two, accurate, respectful, complete.',
      requiresImprovement: 'Late entries, copied text, jargon, or things one has to know where to look for.',
      inadequate: 'Something that happened and matters is not in the file.',
      areas: EVERY_AREA,
      source: 'SOR Annex B 3c; SOR Annex C 1c; Social Work England professional standards 3.11',
    },
    {
      domain: 'gradeJurisdiction',
      standard:
        'Who has jurisdiction (host nation, Status of Forces Agreement, Armed Forces Act 1991) was considered, decided and looked at again after a move.',
      outstanding: 'Considered from the first contact, with advice, and it shaped what was done and by whom.',
      good: 'The decision, its basis and who was consulted are recorded before the enquiry began.',
      requiresImprovement: 'Recorded late, without its basis, or not again after a move.',
      inadequate: 'Not considered, though a child or adult was at risk of harm.',
      areas: ['children', 'adults'],
      source: 'SOR Annex D PI 5.3; SOR Annex B 3f',
    },
  ],
};
