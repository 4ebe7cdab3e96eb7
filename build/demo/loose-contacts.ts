/** Contacts that no case was opened from: answered, waiting, running. */
import type { LooseContact } from './story.ts';

export const LOOSE_CONTACTS: readonly LooseContact[] = [
  {
    location: 'BATUK',
    received: { hoursAgo: 3.5 },
    source: 'HEALTH',
    channel: 'telephone',
    referrer: { name: 'Duty nurse, DPHC Nanyuki', reachedAt: 'DPHC Nanyuki, extension 200' },
    about: 'child',
    people: [
      { givenName: 'Jack', familyName: 'Sutherland', group: 'child', months: 26, relationship: 'Son' },
      { givenName: 'Morag', familyName: 'Sutherland', group: 'adult', months: 322, relationship: 'Mother' },
    ],
    address: 'Temporary accommodation, Nanyuki',
    said: 'Jack, two, was found by a neighbour in the road outside the accommodation block in a nappy. His mother could not be woken at first; the nurse thinks that she had taken more sleeping tablets than prescribed, by mistake. She is awake and horrified. Father is in the field and has been called back, due in at about six.',
    harm: 'A child of two was alone in the road while his mother was asleep after medicine. He is unhurt, at the medical centre with his mother, and a nurse is with both.',
    consent: 'given',
    response: {
      minutesLater: 38,
      to: 'Duty nurse and Morag Sutherland',
      how: 'telephone',
      words:
        'Mother and child stay at the medical centre until the father is back. She wants help and is frank about the tablets. A friend of the family, Mrs Ochieng, sits with Jack.',
      decides:
        'Jack stays at the medical centre, looked after by Mrs Ochieng in sight of the nurse, until his father arrives. Medical officer to see the mother today. We ring again at 18:30, and decide the level tomorrow morning with the medical officer’s view.',
    },
  },
  {
    location: 'BRUNEI',
    received: { hoursAgo: 20.5 },
    source: 'EDU',
    channel: 'email',
    referrer: { name: 'Deputy head, Hornbill School', reachedAt: 'School office, Seria' },
    about: 'child',
    people: [{ givenName: 'Prakash', familyName: 'Tamang', group: 'child', months: 141, relationship: 'Pupil, Year 6' }],
    said: 'Prakash has become withdrawn over three weeks and told a friend that he “doesn’t want to go to the new country”. He no longer eats lunch. The parents say that he is sulking about the posting. School would like advice on whether more is needed.',
    consent: 'not-asked',
  },
  {
    location: 'BATG',
    received: { hoursAgo: 27 },
    source: 'CMD',
    channel: 'telephone',
    referrer: { name: 'Unit welfare officer, 35 Engineer Workshop', reachedAt: 'Unit welfare office' },
    about: 'child',
    people: [
      { givenName: 'Amelia', familyName: 'Dawson', group: 'child', months: 58, relationship: 'Daughter' },
      { givenName: 'Ryan', familyName: 'Dawson', group: 'adult', months: 361, relationship: 'Father' },
    ],
    said: 'Pte Dawson’s wife returned to the United Kingdom on Saturday and left Amelia, four, with him. He has early shifts and no child care, and brought her to the guardroom at 05:30. He asks what help there is. Amelia seemed content and was given toast.',
    consent: 'given',
    response: {
      minutesLater: 95,
      to: 'Pte Ryan Dawson',
      how: 'telephone',
      words:
        'He is moved to day shifts this week. Nursery has a place from eight. He does not know whether his wife returns. Early help explained; he would like it.',
    },
  },
  {
    location: 'BATSUB',
    received: { daysAgo: 12, at: '11:35' },
    source: 'WELF',
    channel: 'email',
    referrer: { name: 'Padre, BATSUB', reachedAt: 'Chaplaincy, Price Barracks' },
    about: 'child',
    people: [
      { givenName: 'Ruby', familyName: 'Mortimer', group: 'child', months: 118, relationship: 'Daughter' },
      { givenName: 'Stephen', familyName: 'Mortimer', group: 'adult', months: 420, relationship: 'Father' },
    ],
    said: 'Ruby, nine, wets the bed since her father’s return from a long deployment, and is afraid of his shouting in his sleep. Both parents came to me together and would like to know where to turn. No violence.',
    consent: 'given',
    response: {
      minutesLater: 240,
      to: 'The padre',
      how: 'email',
      words: 'Thanked; parents to be called tomorrow. Asked whether the father has seen the medical officer about his sleep.',
    },
    decision: {
      hoursLater: 50,
      level: 'early-help',
      rationale:
        'Needs of a child that emerge from a parent’s stress, seen early, with both parents asking for help. No reason to suspect harm. Universal services alone would not meet them.',
      outcome: 'EH',
      nextSteps: 'Referral to the Early Help Co-ordinator with consent; father to DCMH. The duty team tells the family.',
    },
    told: [
      {
        hoursLater: 52,
        who: ['referrer'],
        words: 'The padre told of the level, and that early help will be in touch with the family once we have told them.',
      },
    ],
  },
  {
    location: 'NEPAL',
    received: { daysAgo: 20, at: '12:15' },
    source: 'COMM',
    channel: 'in-person',
    referrer: { name: 'Maya Thakali', reachedAt: '+977 985 555 0190' },
    about: 'child',
    people: [{ givenName: 'Rohan', familyName: 'Thakali', group: 'child', months: 73, relationship: 'Son' }],
    said: 'She will join her husband in Catterick soon and asks how her son’s hearing aids and speech therapy go on there.',
    consent: 'given',
    response: {
      minutesLater: 10,
      to: 'Maya Thakali',
      how: 'in-person',
      words: 'Gave her the local authority’s page on special educational needs in Nepali, and the name of the DCS adviser.',
    },
    decision: {
      hoursLater: 2,
      level: 'universal',
      rationale: 'A question that information answers. Nothing needs to be checked with others.',
      outcome: 'ADV',
      nextSteps: 'Summary sent to her by e-mail. She can come back at any time.',
    },
    told: [{ hoursLater: 2.5, who: ['referrer', 'family'], words: 'Told at the desk, and by e-mail.' }],
  },
  {
    location: 'BFG',
    received: { daysAgo: 35, at: '21:20' },
    source: 'ANON',
    channel: 'telephone',
    about: 'child',
    people: [{ givenName: 'Not', familyName: 'known', group: 'child', months: 60, relationship: 'Child of neighbours' }],
    address: 'Second block by the south gate, third floor, as described',
    said: 'A caller who gave no name says that a child cries in the evening on the third floor, and that the parents “go out to the bar downstairs and take turns”. It is not every night. Nobody was ever seen to hurt anyone.',
    consent: 'not-sought',
    consentReason: 'The family is not known by name.',
    response: {
      minutesLater: 30,
      to: 'The caller, on the same call',
      how: 'telephone',
      words: 'Thanked, asked for what was seen and heard and when; asked to ring the police at once should a child be alone.',
    },
    decision: {
      hoursLater: 42,
      level: 'universal',
      rationale:
        'The housing officer identified the flat: a grandmother lives there with a colicky baby of four months and both parents, who take turns to walk. Health visitor has no concern. Earlier contacts: none.',
      outcome: 'NFA',
      nextSteps: 'Health visitor looks in this week. No further action.',
      cannotTell: { referrer: 'Anonymous caller, no number given.' },
    },
    told: [
      {
        hoursLater: 44,
        who: ['family'],
        words: 'The health visitor told the family that a neighbour had been worried, and how it was settled.',
        reply: 'They would have liked the neighbour to ring the bell.',
      },
    ],
  },
];
