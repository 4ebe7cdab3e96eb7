import type { FamilyStory } from '../story.ts';

/** Brunei: family support that was asked for, given and ended. */
export const carter: FamilyStory = {
  name: 'Carter',
  location: 'BRUNEI',
  worker: 'nepal',
  address: 'Kuala Belait, Jalan Maulana',
  unit: 'Jungle Warfare Division',
  reason:
    'Nur Syafiqah binti Roslan asked for help with the nights and the temper of her son Adam, two, while her husband taught in the jungle. Family Support beside an early help plan; ended when it had done what she wanted.',
  allocationNote: 'Her mother is close and willing. It is about confidence more than skill.',
  contact: {
    received: { daysAgo: 112, at: '15:15' },
    source: 'EH',
    channel: 'email',
    referrer: { name: 'Early Help Co-ordinator, Brunei', reachedAt: 'Early Help office, Seria' },
    about: 'child',
    said: 'Family known to early help. Adam does not sleep through and throws things; his mother is at the end of her patience by Thursday, in her words. Father in the jungle for most of each course. She would like someone to come to the house. Early Help Assessment attached, consent signed.',
    consent: 'given',
    response: {
      minutesLater: 260,
      to: 'Early Help Co-ordinator',
      how: 'email',
      words: 'Received with thanks; a decision by tomorrow. Mother to be told that it is voluntary.',
    },
    decision: {
      hoursLater: 23,
      level: 'family-support',
      rationale:
        'Below the threshold for an assessment by a social worker. An Early Help Assessment is in place and the mother chooses this. No concern for harm.',
      outcome: 'FS',
      nextSteps: 'Six visits over eight weeks by Sunita Thapa; the Early Help Co-ordinator stays in the lead.',
    },
    told: [{ hoursLater: 24, who: ['referrer', 'family'], words: 'Both told, with dates of the first two visits.' }],
  },
  people: [
    {
      key: 'adam',
      givenName: 'Adam',
      familyName: 'Carter',
      group: 'child',
      months: 30,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'MWAS',
      language: 'Malay, English',
      health: 'Well.',
    },
    {
      key: 'syafiqah',
      givenName: 'Nur Syafiqah',
      familyName: 'binti Roslan',
      group: 'adult',
      months: 341,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'AOTH',
      language: 'Malay',
      parentalResponsibility: true,
      knownAs: 'Syafiqah',
    },
  ],
  involvements: [
    {
      type: 'family-support',
      daysAgo: 111,
      reason: 'Support with sleep and boundaries, asked for by the mother.',
      leadProfessional: 'Early Help Co-ordinator, Brunei',
      closed: {
        daysAgo: 40,
        reason: 'RC7',
        outcome:
          'Adam sleeps through on most nights and his mother has a plan for the others. She ended it herself, pleased. Early help continues.',
      },
    },
  ],
  visits: [
    {
      daysAgo: 104,
      at: '10:00',
      place: 'home',
      purpose: 'See an ordinary morning',
      children: [
        {
          child: 'adam',
          said: 'Brought me a shoe, then the other shoe. Shouted when the tablet was put away and was calm again after two minutes on his grandmother’s lap.',
          notAlone: 'Two years old; with his mother and grandmother.',
        },
      ],
      adults: ['syafiqah'],
      others: 'Grandmother',
      narrative:
        'Syafiqah apologised for the house and for Adam. There was nothing to apologise for. She gives in after the fourth shout and he has learned to count to four. She laughed when I said so. She is tired and alone with decisions, and hears much advice.\n\nA well-cared-for boy and a mother who doubts herself. Two things will do: one bedtime, and one answer.',
      home: 'Cool, clean, full of family.',
      result: 'Bedtime written on the door in Malay and English. Grandmother agrees to the same answer.',
      signOff: 'authorise',
    },
    {
      daysAgo: 42,
      at: '10:15',
      place: 'home',
      purpose: 'Last visit: what she takes with her',
      children: [
        {
          child: 'adam',
          said: '“Bye bye shoe.” He waved from the window without being asked.',
          notAlone: 'Two years old; with his mother.',
        },
      ],
      adults: ['syafiqah'],
      narrative:
        'Twelve nights of fourteen. She told me what to tell the next mother. Lewis was home and did the bedtime while we talked; it was loud for a short time.\n\nDone, by her.',
      result: 'Closed at her wish. She knows how to come back.',
      signOff: 'authorise',
    },
  ],
  notes: [
    {
      daysAgo: 40,
      at: '16:00',
      by: 'manager',
      type: 'management-note',
      note: 'Agreed to close. Short, well measured, and the mother wrote the last line of the plan.',
      decision: 'Close. Feedback form sent.',
    },
  ],
};
