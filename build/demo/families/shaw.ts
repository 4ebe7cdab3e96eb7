import type { FamilyStory } from '../story.ts';

/** Gibraltar: a young mother expecting her first child. */
export const shaw: FamilyStory = {
  name: 'Shaw',
  location: 'BFG',
  worker: 'germany',
  address: 'Flat 6, Devil’s Tower Road, Gibraltar',
  unit: 'Gibraltar Squadron',
  postingEndsInMonths: 14,
  reason:
    'Kayleigh Shaw, nineteen, grew up in care and expects a baby. Her partner is at sea. The midwife is worried that she has prepared for nothing and has moved flat three times. Assessment before birth, so that help is there in time.',
  allocationNote: 'Kayleigh has had many social workers. Say when you come, and come then.',
  contact: {
    received: { daysAgo: 23, at: '09:50' },
    source: 'HEALTH',
    channel: 'email',
    referrer: { name: 'Community midwife, Gibraltar', reachedAt: 'Maternity clinic, Europort' },
    about: 'child',
    said: 'Booked at 26 weeks. Kayleigh was looked after from the age of six, in eleven placements. She is pleased about the baby and frightened. No cot, no clothes, three addresses this year; partner on patrol until after the birth is due. She does not drink or smoke. “Don’t make it a thing”, she said, and then “all right, but someone nice”.',
    consent: 'given',
    response: {
      minutesLater: 400,
      to: 'The midwife',
      how: 'telephone',
      words: 'Midwife asks Kayleigh whether she would meet us at the next clinic. Fund for baby’s things explained.',
    },
    decision: {
      hoursLater: 45,
      level: 'child-in-need',
      rationale:
        'Unborn child of a young parent without family support, unstable housing, partner away. Strengths: early and honest with the midwife, no substances, wants help. Nothing suggests harm. Having been in care is a reason to offer more, and none to suspect her.',
      outcome: 'CIN',
      referralOutcome: '4',
      nextSteps: 'Pre-birth assessment, first meeting at the clinic. Housing office. Offer of the young parents’ group.',
    },
    told: [
      {
        hoursLater: 47,
        who: ['referrer', 'family'],
        words: 'Midwife told Kayleigh together with us by telephone, in the clinic.',
        reply: '“Assessment of me or of the baby?” Answered: of what you both need.',
      },
    ],
  },
  people: [
    {
      key: 'baby',
      givenName: 'Baby',
      familyName: 'Shaw',
      group: 'child',
      months: -2,
      relationship: 'Unborn child',
      sex: 'U',
      note: 'Name chosen, not to be recorded before the birth at the mother’s wish.',
    },
    {
      key: 'kayleigh',
      givenName: 'Kayleigh',
      familyName: 'Shaw',
      group: 'adult',
      months: 233,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'WBRI',
      language: 'English',
      parentalResponsibility: true,
      telephone: '+350 555 0109',
      health: '30 weeks pregnant, well.',
    },
  ],
  involvements: [{ type: 'child-in-need', daysAgo: 21, reason: 'Assessment and support before birth.' }],
  visits: [
    {
      daysAgo: 18,
      at: '11:00',
      place: 'medical',
      purpose: 'First meeting with Kayleigh, at the clinic as she chose',
      adults: ['kayleigh'],
      others: 'Midwife for the first part',
      narrative:
        'Kayleigh came early and sat where she could see the door. She asked for my card, and whether I would still be here when the baby is three months old. She knows a great deal about what babies need from having looked after younger children in placements. She has not bought anything “in case it gets taken off me”. We talked about what that means, and about what would and would not lead there. She laughed for the first time when the midwife measured and the baby kicked.\n\nThe empty flat is fear, and not neglect. What she needs first is to be able to believe that the baby is hers to bring home.',
      result: 'Written down with her what help she wants: a cot, a person at the birth, somewhere to stay put. I ring each Tuesday at two.',
      signOff: 'authorise',
    },
    {
      daysAgo: 6,
      at: '14:00',
      place: 'home',
      purpose: 'See the flat; plan the birth',
      adults: ['kayleigh'],
      narrative:
        'She had tidied for hours. The housing office will let her keep this flat until the posting ends, in writing, and she has pinned the letter to the wall. There was a cot, still in its box, and a drawer with eleven small vests that she showed me one by one. Her partner rings on Sundays; the Navy will try to get him home for two weeks.\n\nMuch has changed in a fortnight, because three small things were promised and kept.',
      home: 'Two rooms, dry, warm. Stairs steep; a gate will be needed later.',
      result:
        'Birth plan agreed with the midwife: Kayleigh’s friend Jess with her. Pre-birth meeting in three weeks; Kayleigh sets the agenda.',
      nextInDaysFromNow: 8,
    },
  ],
  notes: [
    {
      daysAgo: 11,
      at: '14:05',
      type: 'telephone-call',
      withWhom: 'Kayleigh Shaw',
      people: ['kayleigh'],
      note: 'Tuesday call. She answered at the first ring. Braxton Hicks, midwife content. Asked what “pre-birth meeting” means and who reads its minutes.',
    },
  ],
};
