import type { FamilyStory } from '../story.ts';

/** Brunei: an unexplained bruise on a baby who does not move yet. The enquiry is running. */
export const rai: FamilyStory = {
  name: 'Rai',
  location: 'BRUNEI',
  worker: 'nepal',
  address: 'Tuker Lines, Seria, family quarter 31',
  unit: '2 RGR',
  postingEndsInMonths: 17,
  commandContact: 'Maj P. Ellery, families officer, 2 RGR',
  safetyNotes: 'The baby’s care is supervised by the maternal grandmother until the outcome meeting. Ring before 19:00 Brunei time.',
  reason:
    'Aarav, five months, was seen at the medical centre with a bruise on the cheek for which nobody can account. He does not roll yet. Sneha, eight, lives with him and both parents. Section 47 type enquiry.',
  allocationNote: 'Interpreter booked for the mother although her English is good: she asked for it.',
  contact: {
    received: { daysAgo: 5, at: '19:45' },
    source: 'HEALTH',
    channel: 'telephone',
    referrer: { name: 'Dr A. Lim, medical centre, Seria', reachedAt: 'On-call telephone, Seria' },
    about: 'child',
    said: 'Aarav was brought for a cough. The nurse saw a round bruise of two centimetres on his left cheek. Parents say they had not noticed it and offer that Sneha may have pinched him. He is otherwise well and feeding. Skeletal survey and eyes are booked for tomorrow at RIPAS Hospital. He stays on the ward tonight with his mother.',
    harm: 'A bruise on a baby who cannot move by himself, without an explanation. He is on the ward with his mother, in sight of the nurses. His sister is at home with her father and grandmother.',
    consent: 'not-sought',
    consentReason: 'Possible injury to an infant: the parents were told of this call and not asked to agree to it.',
    response: {
      minutesLater: 41,
      to: 'Dr A. Lim',
      how: 'telephone',
      words:
        'Aarav stays on the ward at least until the results; he is not left alone with either parent. The service police know. Sneha is with her grandmother tonight and will be seen in the morning.',
      decides:
        'Baby stays in hospital under supervision. Sneha at home with her grandmother, who has agreed to sleep in her room. Both parents told why, by Dr Lim and me by telephone.',
    },
    decision: {
      hoursLater: 15,
      level: 'child-protection',
      rationale:
        'Bruising in a baby who is not mobile is rarely accidental and must be explained. Not known: when it was last not there, who was with him, results of the survey. Parents cooperate. Until it is explained there is reasonable cause to suspect significant harm to Aarav, and a likelihood for Sneha.',
      outcome: 'CP',
      referralOutcome: '5',
      removal: {
        decision: 'not-needed',
        reason:
          'He is safe in hospital. Grandmother, seen and checked, supervises all care afterwards. Section 22A was discussed with the service police and is not needed while this is kept.',
      },
      nextSteps:
        'Strategy meeting today at 16:00. Sunita Thapa travels tonight. Sneha seen at school. Results of the survey to be shared on the same day.',
    },
    told: [
      {
        hoursLater: 16,
        who: ['referrer', 'family'],
        words:
          'Dr Lim told. Both parents told on the ward with an interpreter: what an enquiry is, what is not known, and that nobody has decided what happened.',
        reply: 'Mrs Rai wept and asked that it be found out quickly. L/Cpl Rai asked whether Sneha will be asked.',
      },
    ],
  },
  people: [
    {
      key: 'aarav',
      givenName: 'Aarav',
      familyName: 'Rai',
      group: 'child',
      months: 5,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'AOTH',
      health: 'Medical centre, Seria. Born at term.',
    },
    {
      key: 'sneha',
      givenName: 'Sneha',
      familyName: 'Rai',
      group: 'child',
      months: 100,
      relationship: 'Daughter',
      sex: 'F',
      ethnicity: 'AOTH',
      language: 'Nepali, English',
      school: 'Year 3, Hornbill School',
    },
    {
      key: 'kabita',
      givenName: 'Kabita',
      familyName: 'Rai',
      group: 'adult',
      months: 353,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'AOTH',
      language: 'Nepali',
      interpreter: 'Nepali, by video, from the list of the medical centre',
      parentalResponsibility: true,
      telephone: '+673 555 0161',
    },
  ],
  involvements: [{ type: 's47-enquiry', daysAgo: 4, reason: 'Unexplained bruise on an infant who is not mobile.' }],
  visits: [
    {
      daysAgo: 3,
      at: '10:30',
      place: 'school',
      purpose: 'Enquiry: hear Sneha on her own',
      children: [
        {
          child: 'sneha',
          said: '“Everybody asks did I pinch him. I kiss him there.” She showed how he is put in the car seat and said “the buckle is naughty, Baba always says a bad word to it.”',
        },
      ],
      narrative:
        'Sneha was pale and had not slept. She relaxed over a drawing of the family in which the baby is the largest. I asked open questions only. She brought up the car seat by herself. She has not been told what to say, as far as I can judge; she asked me whether it is allowed to talk about buckles.\n\nThe chest clip of the seat could reach the cheek if the baby is put in sideways. That is a possibility to be tested by the paediatrician and the police, not a finding.',
      result:
        'Car seat secured by the police today with the parents’ agreement. Sneha told that she did nothing wrong by talking, and that no one thinks she pinched.',
      recordedAfterHours: 1,
      signOff: 'authorise',
    },
    {
      daysAgo: 1,
      at: '16:30',
      place: 'medical',
      purpose: 'Aarav and his mother on the ward; results',
      children: [
        {
          child: 'aarav',
          said: 'Awake, round-faced, followed a light, settled at once on his mother’s shoulder. The bruise has turned yellow at the edge.',
          notAlone: 'Five months old; on the ward with his mother and a nurse.',
        },
      ],
      adults: ['kabita'],
      others: 'Interpreter by video; ward nurse',
      narrative:
        'The skeletal survey and the eyes show nothing. The paediatrician finds the bruise compatible with the clip and not proof of it. Kabita handled him with ease and fed him. She spoke about the day in order: shop, car seat, home, sleep; her husband had fastened the seat. She is frightened of what people in the lines say.\n\nTwo facts speak for an accident: the clip, and a consistent account by three people who were asked apart. What would speak against it has not been found. The outcome meeting must decide and not I alone.',
      result: 'Aarav goes home tomorrow with his grandmother supervising until the outcome meeting.',
      nextInDaysFromNow: 1,
    },
  ],
  notes: [
    {
      daysAgo: 3,
      at: '16:00',
      by: 'manager',
      type: 'meeting',
      withWhom: 'service police, DPHC, RIPAS Hospital, school and command (strategy meeting)',
      people: ['aarav', 'sneha'],
      note: 'Host-nation primacy considered with the police liaison officer: JAPEM informed, content that the service leads. Agreed who was with Aarav hour by hour over two days. One gap of forty minutes, the drive home.',
      decision:
        'Enquiry continues; second skeletal survey in eleven days as the guideline asks. Supervision by the grandmother in writing. Outcome meeting within eight working days.',
    },
    {
      daysAgo: 2,
      at: '08:50',
      by: 'duty',
      type: 'telephone-call',
      withWhom: 'Maternal grandmother',
      note: 'Rang at night to ask whether she may go to the temple for an hour in the morning. Arranged that the families officer’s wife, who has been checked, sits in.',
    },
  ],
};
