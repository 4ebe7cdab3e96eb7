import type { FamilyStory } from '../story.ts';

/** Kenya: a mother's low mood after a birth, far from her family, with the father away on exercise. */
export const wanjikuPalmer: FamilyStory = {
  name: 'Wanjiku Palmer',
  location: 'BATUK',
  worker: 'kenya',
  address: '3 Nyeri Road, Nanyuki',
  unit: '1 Engineer Support Troop',
  postingEndsInMonths: 8,
  reason:
    'Mercy Wanjiku has been low since the birth of Amani and at times cannot get up to feed her. Tom Palmer is away on exercise for weeks at a time. Amani’s weight has dropped across two lines and two health appointments were missed. Early help did not reach far enough.',
  allocationNote: 'Mercy prefers Kiswahili when she is tired; her aunt in Nyeri is willing to come.',
  contact: {
    received: { daysAgo: 58, at: '11:25' },
    source: 'HEALTH',
    channel: 'email',
    referrer: { name: 'Joanna Pike, health visitor', reachedAt: 'DPHC Nanyuki, extension 212' },
    about: 'child',
    said: 'Amani is seven months old and has dropped from the 50th to below the 25th weight centile. Mercy missed the last two clinics. At home on Tuesday she was in bed at eleven with the curtains closed; Amani was in the cot, dry and quiet, and took a bottle eagerly. Mercy said “she cries and I cannot make my legs go”. She has no thoughts of harming herself or the baby. The father is in the field until the end of the month.',
    consent: 'given',
    response: {
      minutesLater: 190,
      to: 'Joanna Pike',
      how: 'telephone',
      words:
        'The health visitor returns to the house today and tomorrow; the medical officer sees Mercy on Thursday. A neighbour from church sleeps there until then. Mercy agrees to be called.',
    },
    decision: {
      hoursLater: 26,
      level: 'child-in-need',
      rationale:
        'Amani’s health is likely to be further impaired without services: falling weight, missed clinics, and a mother who is unwell and alone. Mercy is open about it, accepts help, and someone is in the house. There is no reason to suspect significant harm; should weight fall again or Mercy’s mood worsen with nobody there, this must be looked at anew. Early Help was tried for six weeks.',
      outcome: 'CIN',
      referralOutcome: '4',
      nextSteps:
        'Allocate to Catrin Morgan; visit within two working days. Health visitor weighs Amani weekly. Command asked whether Tom can be released for a week.',
    },
    told: [
      {
        hoursLater: 28,
        who: ['referrer', 'family'],
        words:
          'Both told that a social worker will assess together with health, what for, and that it is voluntary. Leaflet sent in Kiswahili and English.',
        reply:
          'Mercy asked whether this can lead to the baby being taken. Answered plainly: nobody is considering it, and what would have to happen for that to change.',
      },
    ],
  },
  people: [
    {
      key: 'amani',
      givenName: 'Amani',
      familyName: 'Palmer',
      group: 'child',
      months: 9,
      relationship: 'Daughter',
      sex: 'F',
      ethnicity: 'MWBA',
      health: 'DPHC Nanyuki. Weighed weekly by the health visitor.',
    },
    {
      key: 'mercy',
      givenName: 'Mercy',
      familyName: 'Wanjiku',
      group: 'adult',
      months: 327,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'BAFR',
      language: 'Kikuyu',
      parentalResponsibility: true,
      health: 'Postnatal depression, treated since seven weeks.',
      telephone: '+254 700 555 031',
    },
    {
      key: 'tom',
      givenName: 'Tom',
      familyName: 'Palmer',
      group: 'adult',
      months: 349,
      relationship: 'Father',
      sex: 'M',
      ethnicity: 'WBRI',
      language: 'English',
      parentalResponsibility: true,
      serving: 'LCpl, 1 Engineer Support Troop',
    },
  ],
  involvements: [{ type: 'child-in-need', daysAgo: 57, reason: 'Amani’s weight and care while her mother is unwell and isolated.' }],
  visits: [
    {
      daysAgo: 55,
      at: '10:10',
      place: 'home',
      purpose: 'First visit: see Amani fed and handled, and hear from Mercy how her days go',
      children: [
        {
          child: 'amani',
          said: 'Alert, followed her mother’s face, smiled once at me and not at strangers’ noise. Cried briefly when hungry and settled in her mother’s arms.',
          notAlone: 'She is seven months old; seen with her mother and undressed by the health visitor for weighing.',
        },
      ],
      adults: ['mercy'],
      others: 'Joanna Pike, health visitor',
      narrative:
        'Mercy was up and had dressed Amani in her best. She said she had not slept for fear of this visit. She fed Amani attentively, talking to her in Kikuyu. When I asked about the mornings she wept and said that from four o’clock she lies awake counting until it is light. She has told nobody at church, where people think that she is proud.\n\nWhat I saw is a mother who is ill, not one who does not care. Amani goes to her and is comforted by her. The gap is in the mornings, and in there being nobody else.',
      home: 'Clean, sparsely furnished; cot in the parents’ room, safe. Formula for ten days in the cupboard.',
      result:
        'Mercy’s aunt comes from Nyeri on Sunday for three weeks. Morning bottle is given by the neighbour until then. Medical officer has started treatment.',
      signOff: 'authorise',
    },
    {
      daysAgo: 34,
      at: '09:15',
      place: 'home',
      purpose: 'How mornings go with the aunt there; Amani’s weight',
      children: [
        {
          child: 'amani',
          said: 'On the floor on a blanket, rolling, babbling to her great-aunt. Reached for her mother when she came in.',
          notAlone: 'Eight months old; seen with her mother and great-aunt.',
        },
      ],
      adults: ['mercy'],
      others: 'Mercy’s aunt, Mrs Njeri Kamau',
      narrative:
        'Amani has gained 420 grams in three weeks. Mercy sleeps until six and does the first bottle herself on most days. The aunt leaves in two days and Mercy speaks about it calmly. Tom came home for five days and, by her account, “held the baby as if she would break, then better”.\n\nThe change follows the help and the treatment. It is not yet proven that it holds when both the aunt and Tom are away.',
      result:
        'Two mornings a week with the playgroup’s mothers’ circle arranged. Tom’s next weeks away are known to the health visitor in advance.',
      signOff: 'authorise',
    },
    {
      daysAgo: 13,
      at: '09:30',
      place: 'home',
      announced: false,
      purpose: 'Unannounced, in the morning, with Mercy alone in the house',
      children: [
        {
          child: 'amani',
          said: 'Sat propped in the high chair with porridge on her face, banging a spoon, content.',
          notAlone: 'Nine months old; seen with her mother.',
        },
      ],
      adults: ['mercy'],
      narrative:
        'I chose the hour that used to be hardest. Mercy opened at once, the curtains were open and breakfast was on the table. She said the early waking has gone “except when the wind is up”. She laughed about my choosing nine o’clock. Amani’s weight is back on its earlier line.\n\nThe aims of the plan for Amani are met. I would like to see one more of Tom’s absences before we end.',
      result:
        'Plan to be reviewed with a view to stepping down to early help. Mercy agrees and would like the health visitor to stay in the lead.',
      nextInDaysFromNow: -1,
    },
  ],
  notes: [
    {
      daysAgo: 48,
      at: '15:00',
      type: 'telephone-call',
      withWhom: 'Tom Palmer, by satellite telephone',
      people: ['tom'],
      note: 'A bad line and four minutes. He had not known how bad the mornings were; Mercy tells him that all is well so that he can do his work. He has asked for a week’s leave. He asked what he can do from there. Agreed: a call at half past five each evening, and that he asks about her before the baby.',
    },
    {
      daysAgo: 33,
      at: '12:00',
      by: 'manager',
      type: 'management-note',
      note: 'Good, timely work between health and us. I note that Mercy was told plainly what would and would not lead to removal; that has helped her to be open.',
      decision: 'Review in three weeks. If the weight holds through one more absence of the father, step down.',
    },
  ],
};
