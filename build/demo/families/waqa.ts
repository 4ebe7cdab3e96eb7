import type { FamilyStory } from '../story.ts';

/** Germany: an adult at risk, a soldier's wife with a physical disability whose telephone and medicines are kept from her. */
export const waqa: FamilyStory = {
  name: 'Waqa, Mereani',
  location: 'BATG',
  worker: 'germany',
  address: 'Held in the safety notes only',
  unit: '35 Engineer Workshop',
  safetyNotes:
    'Mereani Waqa is staying elsewhere. Her address is not in this file and must not be given to anyone of the unit. Ring only the number in her record, before 16:00, and say “the library” if someone else answers.',
  reason:
    'Mereani Waqa, thirty-four, has needs for care and support after a spinal injury. Her husband has kept back her pain medicine and her telephone when they disagree. She cannot leave the flat without help and says that she wants “it to stop, not him in prison”.',
  allocationNote: 'She speaks for herself. Fijian interpreter only if she asks; not from the local community.',
  contact: {
    received: { daysAgo: 29, at: '13:40' },
    source: 'HEALTH',
    channel: 'telephone',
    referrer: { name: 'Dr M. Feldmann, DPHC Sennelager', reachedAt: 'Practice line, extension 40' },
    about: 'adult',
    said: 'Mrs Waqa asked to be seen alone and said that her husband “decides when it is enough” about her tablets; she went two days without last week. He has taken her telephone three times. She is frightened of his temper, and of losing the flat. She has agreed to this call. No children in the home.',
    harm: 'Pain medicine is withheld and she has no means of calling for help at night. She is at the practice until four; her husband believes that she is having physiotherapy.',
    consent: 'given',
    response: {
      minutesLater: 28,
      to: 'Mereani Waqa, at the practice',
      how: 'telephone',
      words:
        'Spoke to her alone. She does not want the police today. She wants to stay with her cousin for some days and to have her medicine. The practice has given her a week’s supply in her own hands.',
      decides:
        'She does not go home tonight: cousin collects her at 15:30. Medicine with her. Husband told by the practice only that she stays with family. She has our number and a spare telephone.',
    },
    decision: {
      hoursLater: 18,
      level: 'adult-at-risk',
      rationale:
        'All three parts hold: needs for care and support through her injury; abuse by withholding medicine and telephone; unable to protect herself because she depends on him for both. She has capacity to decide where she stays, and has decided. Her wishes lead.',
      outcome: 'ADULT',
      referralOutcome: '4',
      removal: { decision: 'agreed', reason: 'She chose to stay with her cousin. No power was used or needed.' },
      nextSteps:
        'Section 42 type enquiry. James Whitlock sees her at the practice within three working days. Occupational therapy for what she needs in order not to depend on one person.',
      cannotTell: { family: 'She decides who of her family is told. Telling her husband would put her at risk.' },
    },
    told: [
      { hoursLater: 20, who: ['referrer'], words: 'Dr Feldmann told the outcome and that the practice stays the safe place to meet.' },
    ],
  },
  people: [
    {
      key: 'mereani',
      givenName: 'Mereani',
      familyName: 'Waqa',
      group: 'adult',
      months: 415,
      relationship: 'The adult concerned',
      sex: 'F',
      ethnicity: 'OOTH',
      disabilities: ['MOB'],
      language: 'Fijian, English',
      health: 'Incomplete spinal injury, walks short distances with two sticks. Pain medicine three times a day.',
      telephone: '+49 151 5550 0161',
    },
    {
      key: 'pita',
      givenName: 'Pita',
      familyName: 'Waqa',
      group: 'adult',
      months: 438,
      relationship: 'Husband',
      sex: 'M',
      ethnicity: 'OOTH',
      language: 'Fijian',
      serving: 'Cpl, 35 Engineer Workshop',
      note: 'Not to be contacted without Mereani’s agreement.',
    },
  ],
  involvements: [
    {
      type: 'adult-at-risk',
      people: ['mereani'],
      daysAgo: 28,
      reason: 'Enquiry: medicine and means of communication withheld by her husband.',
    },
  ],
  visits: [
    {
      daysAgo: 25,
      at: '10:00',
      place: 'medical',
      purpose: 'Hear from Mereani what she wants to happen, and what would make her safe',
      adults: ['mereani'],
      narrative:
        'Mereani had written notes and kept to them. She wants her medicine in her own hands, her own telephone, a key, and a way to leave the flat without asking. She does not want her husband punished. She described two years in which help turned into permission. She understands the risk of going back and weighs it: the flat is adapted, the cousin’s is not.\n\nHer capacity to make these decisions is not in doubt. The imbalance is practical as much as personal; each thing that she can do without him lessens it.',
      result:
        'Her outcomes are written in her words as the aims of the enquiry. Occupational therapist and an advocate asked for. She will stay at her cousin’s for another two weeks.',
      signOff: 'authorise',
    },
    {
      daysAgo: 14,
      at: '10:15',
      place: 'medical',
      purpose: 'Findings so far; whether and how her husband is spoken to',
      adults: ['mereani'],
      others: 'Advocate, by video',
      narrative:
        'She has had no gap in her medicine since she left. She sleeps. She has told her husband herself, by telephone with the advocate beside her, that she will come back only if three things are in place. He cried, and then asked who had been talking to her. She noticed both.\n\nThe enquiry finds abuse by neglect and control. She wants me to speak to him with his welfare officer, and has agreed word for word what I may say.',
      result: 'Meeting with Cpl Waqa and the welfare officer next week. Scooter and keysafe ordered in her name.',
      signOff: 'authorise',
    },
  ],
  notes: [
    {
      daysAgo: 7,
      at: '14:30',
      type: 'meeting',
      withWhom: 'Pita Waqa and his welfare officer',
      people: ['pita'],
      note: 'I read what Mereani has asked me to say and nothing else. He did not argue with the facts. He said that he had been afraid she would take too many. I said that this is for her and her doctor. He accepts the three conditions and a referral for himself.',
      decision:
        'Welfare officer confirms the conditions in writing to Mereani through me. No return before the keysafe and scooter are there.',
    },
    {
      daysAgo: 2,
      at: '12:40',
      type: 'telephone-call',
      withWhom: 'Mereani Waqa',
      people: ['mereani'],
      note: 'Keysafe fitted, scooter delayed by a week. She has decided to wait for it. “I have waited two years, I can wait a week with my own telephone.”',
    },
  ],
};
