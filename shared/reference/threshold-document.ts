/**
 * The criteria for support, as data that a duty worker reads beside the contact (SOR para 28, Annex A 2c–2q, Annex B, Annex C).
 * This first document is the service's own draft for agreement with the Defence safeguarding agencies; a later one is added with
 * its own version, and every decision keeps the version it was made against.
 */
import { type CalendarDate, calendarDate, compareDates } from '#shared/base/calendar-date.ts';

export interface ThresholdLevel {
  /** Kept in decisions; never renamed. */
  readonly code: string;
  readonly label: string;
  /** One line: who is at this level. */
  readonly summary: string;
  /** What must hold. */
  readonly descriptors: readonly string[];
  /** What it looks like here. Examples, not a checklist. */
  readonly examples: readonly string[];
  /** What usually follows; the worker decides. */
  readonly nextSteps: readonly string[];
  /** Document and paragraph, or statute. */
  readonly source: string;
}

export interface ThresholdDocument {
  readonly version: string;
  readonly title: string;
  readonly inForceFrom: CalendarDate;
  /** Read before any level. */
  readonly principles: readonly string[];
  readonly levels: readonly ThresholdLevel[];
}

export const THRESHOLD_DOCUMENTS: readonly ThresholdDocument[] = [
  {
    version: '2025-11',
    title: 'Threshold document: who gets which support, Defence overseas',
    inForceFrom: calendarDate('2025-11-01'),
    principles: [
      'Decide on what is known now, about this child or adult. Write what is not known and who will find out.',
      'Several small concerns together can reach a higher level than each alone: read earlier contacts first.',
      'Isolation, a parent deployed, no family near, and a host nation’s services that differ from England’s raise the need of the same facts.',
      'When two levels fit, take the higher one until the doubt is settled, and say so in the rationale.',
      'Consent is sought for every level below child protection, unless asking would raise the risk.',
      'Consider who has jurisdiction (host nation, Status of Forces Agreement, Armed Forces Act 1991) whenever a child or adult may be harmed.',
    ],
    levels: [
      {
        code: 'universal',
        label: 'Universal: advice and signposting',
        summary: 'Doing well; needs are met by family, school, health and unit welfare.',
        descriptors: [
          'Health, development and achievement needs are met by services open to everyone.',
          'The question can be answered by information or by naming the right provider.',
          'Nothing suggests harm, and nothing needs to be checked with others.',
        ],
        examples: [
          'A parent asks how to register with a dentist, or what school support there is at the next posting.',
          'A family new to the location asks about toddler groups.',
          'A unit asks what the service does.',
        ],
        nextSteps: [
          'Give advice or signpost, and record to whom.',
          'Tell the caller how to come back if things change.',
          'Close as advice given.',
        ],
        source: 'SOR Annex A 2c–2d',
      },
      {
        code: 'early-help',
        label: 'Early Help',
        summary: 'Support is needed as soon as a problem emerges; one or two agencies can give it.',
        descriptors: [
          'Needs that universal services alone do not meet, and that would grow if left.',
          'Parents agree and can make changes with help.',
          'No reason to suspect significant harm, and development is not likely to be impaired.',
        ],
        examples: [
          'A child of six returns to bed-wetting and clinging since the parent deployed; the school is concerned and the parent welcomes help.',
          'Attendance falls to 85 % after a move; no other worry.',
          'A parent with low mood after birth, supported by the partner, health visitor already seeing them.',
        ],
        nextSteps: [
          'With consent, refer to the Early Help Co-ordinator of the location.',
          'Say who is lead professional: not this service.',
          'Tell referrer and family at which level the support sits.',
        ],
        source: 'SOR Annex A 2e–2f; MOD Early Help Strategy',
      },
      {
        code: 'family-support',
        label: 'Family Support (voluntary)',
        summary: 'Targeted work alongside Early Help to keep things from getting worse; no social work assessment.',
        descriptors: [
          'Below the threshold for statutory-type intervention.',
          'An Early Help Assessment is in place or being made by a lead professional outside this service.',
          'The family chooses it, and knows that it may stop at any time.',
        ],
        examples: [
          'Parents ask for help with boundaries and routines; the school’s early help plan names a parenting group.',
          'A single parent of two with a deployed co-parent needs a few weeks of practical help at home.',
        ],
        nextSteps: [
          'Use the separate Family Support referral; confirm consent and the Early Help Assessment.',
          'Allocate within 5 working days.',
          'Step up to Child in Need at once if risks escalate.',
        ],
        source: 'SOR Annex C, optional requirements a–f; Annex D P8.1–P8.2',
      },
      {
        code: 'child-in-need',
        label: 'Child in Need (section 17 type)',
        summary: 'Unlikely to reach or keep a reasonable standard of health or development without services, or disabled.',
        descriptors: [
          'Health or development is likely to be significantly or further impaired without services; or the child is disabled.',
          'A social worker must assess, and several agencies must act together.',
          'Harm is not suspected to be significant: otherwise take child protection.',
        ],
        examples: [
          'Parental drinking leads to missed meals and missed school, parents admit it and accept help.',
          'A child with autism and a family at the end of its strength, with no respite at the location.',
          'Repeated arguments between parents that the children hear, no violence reported, early help tried without change.',
        ],
        nextSteps: [
          'Open a case and allocate within 5 working days.',
          'Child and Family Assessment: 45 working days from the referral.',
          'Agree consent and how often the child is seen until the plan is made.',
        ],
        source: 'Children Act 1989 s17(10) (as replicated); SOR Annex A 2g–2n',
      },
      {
        code: 'child-protection',
        label: 'Child protection (section 47 type)',
        summary: 'Reasonable cause to suspect that a child is suffering, or is likely to suffer, significant harm.',
        descriptors: [
          'There is reasonable cause to suspect significant harm: physical, sexual or emotional abuse, or neglect, also seeing or hearing another being ill-treated.',
          'The harm may be past, present or likely, within the family or outside it, also online.',
          'Consent is not needed to act; tell the parents unless that raises the risk.',
        ],
        examples: [
          'A child of four with a bruise shaped like a hand, and an account that does not fit.',
          'A child tells a teacher of being touched by an adult at home.',
          'A baby not gaining weight, with missed health appointments and a parent who cannot be roused in the morning.',
          'Violence between parents with a child in the room, police called.',
        ],
        nextSteps: [
          'Decide the immediate response within 1 hour: is the child safe now, who is with them?',
          'Strategy meeting within 48 hours with police and health; inform command and DCS.',
          'Decide on removal within 24 hours. Service police protection under section 22A is theirs, not ours, and lasts at most 72 hours.',
          'Record host-nation primacy, SOFA and Armed Forces Act 1991 considered.',
        ],
        source: 'Children Act 1989 s47 (as replicated); SOR Annex A 2o–2x; Working Together 2023',
      },
      {
        code: 'adult-at-risk',
        label: 'Adult at risk (section 42 type)',
        summary:
          'Has needs for care and support, experiences or risks abuse or neglect, and cannot protect themselves because of those needs.',
        descriptors: [
          'All three parts hold: needs for care and support (met or not); experiencing or at risk of abuse or neglect; unable to protect themselves because of those needs.',
          'Ask what the adult wants to happen; presume capacity unless shown otherwise.',
          'Where not all three hold, consider another safeguarding enquiry, a care assessment or signposting.',
        ],
        examples: [
          'A spouse with a physical disability whose partner withholds medicine and telephone.',
          'A dependant with a learning disability whose wages are taken by a friend of the family.',
          'Self-neglect of a widowed parent living with a service family.',
        ],
        nextSteps: [
          'If anyone is in danger now: host-nation emergency services or service police, then the immediate decision within 1 hour.',
          'Allocate and make contact within 3 working days.',
          'Record the wishes of the adult, consent and capacity; check whether children live there.',
        ],
        source: 'Care Act 2014 s42(1) (as replicated); SOR Annex B 2–3; Annex D PI 6.1',
      },
      {
        code: 'carers',
        label: 'Carer or young carer',
        summary: 'Gives necessary care to someone, and their own health, development or life suffers or may suffer.',
        descriptors: [
          'Care is necessary and unpaid, whatever the eligibility of the person cared for.',
          'An adult carer’s health is at risk, or they cannot achieve outcomes that matter to them; or a child or young person under 18 cares for another.',
          'For a child: is the caring too much for their age, and does it harm school, health or friendships?',
        ],
        examples: [
          'A spouse who cannot work or leave the house because of a partner’s injury.',
          'A girl of thirteen who gets two younger children to school while a parent is ill and the other deployed.',
        ],
        nextSteps: [
          'Offer a carer’s or young carer’s assessment; consider the whole family together.',
          'Give information and advice, also if no assessment is wanted.',
          'Take Child in Need as well where a child’s development suffers.',
        ],
        source: 'Care Act 2014 s10; Children Act 1989 s17ZA (as replicated); SOR para 24 and Annex B',
      },
    ],
  },
];

/** The document in force on a day; before the first, the first. */
export function thresholdDocumentOn(day: CalendarDate): ThresholdDocument {
  const inForce = THRESHOLD_DOCUMENTS.filter((document) => compareDates(document.inForceFrom, day) <= 0);
  return inForce.at(-1) ?? (THRESHOLD_DOCUMENTS[0] as ThresholdDocument);
}

export const thresholdDocument = (version: string): ThresholdDocument | undefined =>
  THRESHOLD_DOCUMENTS.find((document) => document.version === version);

/** Levels of all documents, by code, the newest wording last and so in force. */
const labelsByLevel = new Map(THRESHOLD_DOCUMENTS.flatMap((document) => document.levels.map((level) => [level.code, level.label])));

/** For a choice field. */
export const THRESHOLD_LEVEL_OPTIONS = THRESHOLD_DOCUMENTS.flatMap((document) => document.levels)
  .filter((level, index, all) => all.findIndex((each) => each.code === level.code) === index)
  .map((level) => ({ code: level.code, label: labelsByLevel.get(level.code) ?? level.label, hint: level.summary }));

/** The code itself when no document has the level. */
export const thresholdLevelLabel = (code: string): string => labelsByLevel.get(code) ?? code;
