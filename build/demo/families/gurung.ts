import type { FamilyStory } from '../story.ts';

/** Nepal: a mother alone with two children; the manager and the worker wrote the same note apart. */
export const gurung: FamilyStory = {
  name: 'Gurung',
  location: 'NEPAL',
  worker: 'nepal',
  address: 'Lamachaur, Pokhara, house behind the water tank',
  unit: 'British Gurkhas Nepal; father with 1 RGR, United Kingdom',
  reason:
    'Asmita, ten, has missed half of the term to look after her brother while their mother works at her parents’ shop. Bibek, four, was scalded by a pot some weeks before the contact when the two were alone. Their father serves in the United Kingdom and sends money.',
  allocationNote: 'Mrs Gurung reads Nepali, not English. Arrive before ten or after four: between these she is at the shop.',
  contact: {
    received: { daysAgo: 63, at: '17:10' },
    source: 'HEALTH',
    channel: 'telephone',
    referrer: { name: 'Sister Kamala Pun, clinic of British Gurkhas Pokhara', reachedAt: 'Clinic telephone, Pokhara' },
    about: 'child',
    said: 'Bibek has come for the third dressing of a scald on his forearm. Asmita brought him, alone, on the bus. She told the nurse what had happened: she was cooking rice and he pulled the pot. “It was my fault, I looked at the television.” The wound heals well. The clinic worries who is with them in the daytime. Mother has not come to any of the dressings.',
    consent: 'given',
    response: {
      minutesLater: 55,
      to: 'Dilmaya Gurung',
      how: 'telephone',
      words:
        'Spoke in Nepali. She was at the shop and upset that the clinic had rung. She closes early today and tomorrow, and agrees to a visit.',
    },
    decision: {
      hoursLater: 40,
      level: 'child-in-need',
      rationale:
        'A child of ten in charge of a child of four through most working days; an injury has followed, and her schooling suffers. Mother works because she must, and has made the best of what there was. With day care and school this changes quickly; without, it gets worse. Neglect of a kind that is likely to cause significant harm is not found at present.',
      outcome: 'CIN',
      referralOutcome: '4',
      nextSteps:
        'Sunita Thapa visits within three days. Father to be reached through his welfare office. Nursery place near the shop to be sought.',
    },
    told: [
      { hoursLater: 42, who: ['referrer'], words: 'Sister Pun told; she will keep the dressings to times when the mother can come.' },
      {
        hoursLater: 44,
        who: ['family'],
        words: 'Mrs Gurung told at home in Nepali.',
        reply: 'She asked that her mother-in-law is not told. Agreed.',
      },
    ],
  },
  people: [
    {
      key: 'asmita',
      givenName: 'Asmita',
      familyName: 'Gurung',
      group: 'child',
      months: 126,
      relationship: 'Daughter',
      sex: 'F',
      ethnicity: 'AOTH',
      language: 'Nepali',
      school: 'Class 5, Lamachaur',
    },
    {
      key: 'bibek',
      givenName: 'Bibek',
      familyName: 'Gurung',
      group: 'child',
      months: 53,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'AOTH',
      language: 'Nepali',
      health: 'Scald on the left forearm, healed.',
    },
    {
      key: 'dilmaya',
      givenName: 'Dilmaya',
      familyName: 'Gurung',
      group: 'adult',
      months: 372,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'AOTH',
      language: 'Nepali',
      interpreter: 'Nepali, when the worker is not Sunita Thapa',
      parentalResponsibility: true,
      telephone: '+977 985 555 0132',
    },
    {
      key: 'suresh',
      givenName: 'Suresh',
      familyName: 'Gurung',
      group: 'adult',
      months: 398,
      relationship: 'Father',
      sex: 'M',
      ethnicity: 'AOTH',
      language: 'Nepali',
      parentalResponsibility: true,
      serving: 'Rfn, 1 RGR',
      note: 'Reached by video on Sundays.',
    },
  ],
  involvements: [{ type: 'child-in-need', daysAgo: 61, reason: 'Care in the daytime, Asmita’s schooling, safety of Bibek.' }],
  visits: [
    {
      daysAgo: 58,
      at: '16:40',
      place: 'home',
      purpose: 'First visit: who looks after whom, and when',
      children: [
        {
          child: 'asmita',
          said: '“I like maths. I do it at night when he sleeps.” “If I go to school, who will hold him?” She said she does not look at the television any more.',
        },
        {
          child: 'bibek',
          said: 'Counted to six for me, and showed the bandage with pride. He calls his sister “Aama” by mistake and is corrected by her.',
          notAlone: 'He would not leave his sister’s lap.',
        },
      ],
      adults: ['dilmaya'],
      narrative:
        'Asmita made tea before her mother could stop her, lifting the kettle with both hands and telling Bibek to stand at the wall, which he did. She is exact and grave. Dilmaya told me that her parents’ shop pays the loan for the house; her husband’s money pays the rest. She had thought of a girl from the village and could not bring herself to have another child do it.\n\nMother sees the problem as I do. Asmita believes that the scald is her fault, and has taken the whole responsibility on herself.',
      home: 'Two rooms and a kitchen with an open gas ring at the height of a four-year-old. The ring has been moved to a shelf since. Family sleeps in one room.',
      result:
        'Told Asmita, with her mother, that children do not cook alone and that it was not her fault; her mother said it again in her own words. Nursery near the shop has a place from next month.',
      signOff: 'authorise',
    },
    {
      daysAgo: 35,
      at: '09:10',
      place: 'school',
      purpose: 'Asmita back at school: how it goes',
      children: [
        {
          child: 'asmita',
          said: '“I am behind in science and in front in maths.” “Bibek cried at the gate on the first day. He does not cry now, I look from the road.”',
        },
      ],
      others: 'Class teacher',
      narrative:
        'She has come on seventeen of eighteen days. Her teacher moved her to the front and gives her the science pages to catch up. She still looks out of the window at the time when Bibek has his meal. She asked me whether nursery staff know that he only eats if the rice is separate; I said that she could tell them, and she wrote it down.\n\nShe is allowed to be at school, and has not yet put down the load.',
      result: 'Mother will tell Asmita each afternoon how Bibek’s day was, so that she need not guess.',
      signOff: 'authorise',
    },
    {
      daysAgo: 15,
      at: '16:50',
      place: 'home',
      purpose: 'Statutory visit; talk with the father by video',
      children: [
        { child: 'asmita', said: '“Baba said I can stop being the policeman.”' },
        {
          child: 'bibek',
          said: 'Sang the nursery’s song twice. Ate his rice mixed.',
          notAlone: 'He ran in and out; his mother was in the yard.',
        },
      ],
      adults: ['dilmaya', 'suresh'],
      others: 'Suresh Gurung by video',
      narrative:
        'Suresh had learned about the scald from us and was hurt by that. He spoke with Asmita for some minutes, and she answered him in whole sentences, sitting straight, and then lay down on the floor beside her brother and watched cartoons, for the first time that I have seen.\n\nThis father has authority with his daughter and used it to let her go. The arrangement holds as long as the nursery fee is paid; that is secured for this half-year only.',
      home: 'Gas ring on the shelf, guard fitted.',
      result: 'Welfare fund asked for the fee after that. Review meeting in two weeks with school and clinic, in Nepali.',
      nextInDaysFromNow: 5,
    },
  ],
  notes: [
    {
      daysAgo: 56,
      at: '18:00',
      type: 'telephone-call',
      withWhom: 'Welfare officer, 1 RGR',
      people: ['suresh'],
      note: 'He will tell Rfn Gurung today in person, and offers a call from his office each Sunday. Leave is possible next month.',
    },
    {
      daysAgo: 34,
      at: '11:15',
      by: 'manager',
      type: 'management-note',
      note: 'Good pace. Please be careful that “Asmita copes so well” does not become the reason to do less.',
      decision: 'Keep Child in Need until the fee is secured for the year.',
    },
  ],
  sharedDraft: {
    at: '14:00',
    type: 'meeting',
    withWhom: 'school, clinic and both parents (review)',
    note: 'The review heard that Asmita attends school daily and that Bibek is settled at the nursery. The fee is paid for this half-year.',
    clash: {
      practitioner:
        'The review heard that Asmita attends school daily and that Bibek is settled at the nursery. The fee is paid for this half-year. Asmita asked the meeting, through me, that nobody says any more that she is like a second mother. Her mother agreed aloud.',
      manager:
        'The review heard that Asmita attends school daily and that Bibek is settled at the nursery. The fee is paid for this half-year; I have written to the welfare fund and expect an answer within ten days. Until then the plan stays as it is.',
    },
  },
};
