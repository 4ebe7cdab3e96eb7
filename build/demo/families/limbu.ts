import type { FamilyStory } from '../story.ts';

/** Nepal: the mother of a serving Gurkha, at risk of neglect of herself and of losing her pension. */
export const limbu: FamilyStory = {
  name: 'Limbu, Purnamaya',
  location: 'NEPAL',
  worker: 'nepal',
  address: 'Dharan 12, Sunsari',
  unit: 'Mother of a serving corporal, 2 RGR',
  reason:
    'Purnamaya Limbu, seventy-one, widow of a Gurkha soldier, lives alone and sees badly. A neighbour draws her pension and brings less than it is. She has lost weight and has not taken her blood pressure tablets for some time.',
  allocationNote: 'She hears well and likes to be asked about her garden first. Speaks Limbu and Nepali.',
  contact: {
    received: { daysAgo: 44, at: '10:40' },
    source: 'COMM',
    channel: 'telephone',
    referrer: { name: 'Cpl Dhan Limbu, son', reachedAt: 'Through his unit in Brunei' },
    about: 'adult',
    said: 'On leave last week he found his mother thin and her cupboard empty. A neighbour whom she calls nephew fetches the pension, and “keeps some for his trouble”. She says that it is all right. He flew back yesterday and is sick with worry. “She would rather be robbed than be trouble.”',
    consent: 'given',
    response: {
      minutesLater: 210,
      to: 'Cpl Dhan Limbu',
      how: 'video',
      words:
        'The welfare centre’s nurse visits today with food and tablets. Nothing is said to the neighbour yet. He has asked his mother, and she agrees that somebody comes.',
    },
    decision: {
      hoursLater: 28,
      level: 'adult-at-risk',
      rationale:
        'Needs through poor sight and frailty; likely financial abuse, and neglect of herself; she cannot check what she is given. What she wants is not known at first hand. Presumed to have capacity.',
      outcome: 'ADULT',
      referralOutcome: '4',
      nextSteps:
        'Sunita Thapa visits Dharan within three working days. Eye clinic. Pension office asked for a statement, with her thumbprint.',
    },
    told: [
      {
        hoursLater: 30,
        who: ['referrer', 'family'],
        words:
          'Cpl Limbu told by video. His mother told by the nurse, and she laughed and said that she has not had so many visitors since the wedding.',
      },
    ],
  },
  people: [
    {
      key: 'purnamaya',
      givenName: 'Purnamaya',
      familyName: 'Limbu',
      group: 'adult',
      months: 859,
      relationship: 'The adult concerned',
      sex: 'F',
      ethnicity: 'AOTH',
      disabilities: ['VIS'],
      language: 'Limbu, Nepali',
      health: 'Cataracts in both eyes, high blood pressure.',
    },
    {
      key: 'dhan',
      givenName: 'Dhan',
      familyName: 'Limbu',
      group: 'adult',
      months: 423,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'AOTH',
      language: 'Nepali',
      serving: 'Cpl, 2 RGR, Brunei',
      telephone: '+673 555 0188',
    },
  ],
  involvements: [{ type: 'adult-at-risk', people: ['purnamaya'], daysAgo: 42, reason: 'Likely financial abuse; neglect of herself.' }],
  visits: [
    {
      daysAgo: 39,
      at: '11:20',
      place: 'home',
      purpose: 'Hear from Mrs Limbu what she wants',
      adults: ['purnamaya'],
      others: 'Nurse of the welfare centre, at the end',
      narrative:
        'We sat in the garden and she told me every plant. She knows what the pension is and about what she receives; it is two thirds. “He walks down and I cannot. Walking is worth something.” She does not want him shamed. She wants to see well enough to thread a needle, and not to move to her son’s wife’s people.\n\nShe has capacity, and has made a bargain that she finds tolerable because she sees no other way of getting to the bank. Another way would change the bargain.',
      home: 'One room and a kitchen, swept. Little rice, no oil, tablets in a packet six months old.',
      result:
        'Home delivery of the pension by the welfare centre from next month, at her request. Cataract operation listed. Tablets in a weekly box, which she fills by feel.',
      signOff: 'authorise',
    },
    {
      daysAgo: 12,
      at: '10:50',
      place: 'medical',
      purpose: 'After the operation on the first eye',
      adults: ['purnamaya'],
      narrative:
        'She recognised me across the ward by my bag, she said, and then described my earrings to prove the operation. The pension has come to her hand once. The neighbour was told by her own mouth that his legs may rest; he still comes, and she gives him beans.\n\nThe enquiry’s aims are nearly met and by her own route. The second eye is in six weeks.',
      result: 'Close after the second operation if the pension has come three times. Son told, with her leave.',
      nextInDaysFromNow: -3,
    },
  ],
  notes: [
    {
      daysAgo: 25,
      at: '15:20',
      type: 'information-received',
      withWhom: 'Pension paying office, Dharan',
      people: ['purnamaya'],
      note: 'Payments over the last year were collected by the neighbour with a letter bearing her thumbprint. They will pay her at home from now on and have withdrawn the letter.',
    },
    {
      daysAgo: 23,
      at: '09:30',
      by: 'manager',
      type: 'management-note',
      note: 'I would have been tempted to go to the police. She was not, and it is her money and her village. The outcome she wanted is recorded and followed.',
      decision: 'No report to the police unless she asks for it. Check at each visit that the pension arrives.',
    },
  ],
};
