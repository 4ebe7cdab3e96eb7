import type { FamilyStory } from '../story.ts';

/** Germany: physical chastisement, an enquiry that ended, and work with a Nigerian-born soldier's family since. */
export const okafor: FamilyStory = {
  name: 'Okafor',
  location: 'BATG',
  worker: 'germany',
  address: '52 Husarenstrasse, Paderborn',
  unit: '20 Armoured Signal Troop',
  postingEndsInMonths: 9,
  reason:
    'Chidi, nine, told a teacher that he is beaten with a belt for school marks, and had two linear marks on his thigh. An enquiry found physical abuse by his father in the name of discipline, and a family able to change with help.',
  allocationNote:
    'Both parents are thoughtful and proud; they expect to be judged. Faith matters to them and their pastor in Bielefeld has offered to help.',
  contact: {
    received: { daysAgo: 97, at: '12:20' },
    source: 'EDU',
    channel: 'telephone',
    referrer: { name: 'Head teacher, primary school, Sennelager', reachedAt: 'School office, direct line' },
    about: 'child',
    said: 'Chidi was reluctant to change for PE. He has two parallel marks on the back of his left thigh, about eight centimetres, purple. He said “I got seven out of ten. It’s the belt for under eight.” He asked us not to ring home. His sister Adaeze is six and in Year 1.',
    harm: 'Chidi has marks from a belt and fears going home today. He is safe at school until 15:10; his sister is there too.',
    consent: 'not-sought',
    consentReason: 'Asking before the children had been seen could have put pressure on Chidi.',
    response: {
      minutesLater: 22,
      to: 'Head teacher',
      how: 'telephone',
      words:
        'Both children stay with the deputy head until we arrive. School does not ring home. RMP and DPHC informed; a child protection medical at 14:30 with a parent asked to attend.',
      decides:
        'Children kept at school with a named person; social worker with them by 13:45; mother to be met there. Nobody goes home before a plan is agreed.',
    },
    decision: {
      hoursLater: 7,
      level: 'child-protection',
      rationale:
        'Marks that fit an implement, a clear account by the child, and a stated rule that makes it likely to happen again. This is reasonable cause to suspect significant harm. Removal was considered.',
      outcome: 'CP',
      referralOutcome: '5',
      removal: {
        decision: 'not-needed',
        reason:
          'Both parents agreed in writing that no physical punishment is used; the father stays on base for the length of the enquiry. The children wished to be at home with their mother.',
      },
      nextSteps: 'Section 47 type enquiry by James Whitlock with RMP. Strategy meeting tomorrow. School sees both children each morning.',
    },
    told: [
      {
        hoursLater: 8,
        who: ['referrer', 'family'],
        words: 'School and both parents told at the school: what was decided, why, and what happens tomorrow.',
        reply: 'Cpl Okafor asked what he should have done about the marks. Mrs Okafor asked to see Chidi’s leg.',
      },
    ],
  },
  people: [
    {
      key: 'chidi',
      givenName: 'Chidi',
      familyName: 'Okafor',
      group: 'child',
      months: 113,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'BAFR',
      language: 'English, Igbo',
      school: 'Year 4',
      health: 'Well.',
    },
    {
      key: 'adaeze',
      givenName: 'Adaeze',
      familyName: 'Okafor',
      group: 'child',
      months: 78,
      relationship: 'Daughter',
      sex: 'F',
      ethnicity: 'BAFR',
      language: 'English, Igbo',
      school: 'Year 1',
      health: 'Well; glasses.',
    },
    {
      key: 'emeka',
      givenName: 'Emeka',
      familyName: 'Okafor',
      group: 'adult',
      months: 446,
      relationship: 'Father',
      sex: 'M',
      ethnicity: 'BAFR',
      language: 'Igbo',
      parentalResponsibility: true,
      serving: 'Cpl, 20 Armoured Signal Troop',
    },
  ],
  involvements: [
    {
      type: 's47-enquiry',
      daysAgo: 97,
      reason: 'Marks from a belt and Chidi’s account.',
      closed: {
        daysAgo: 80,
        reason: 'RC7',
        outcome:
          'Physical abuse substantiated, no continuing risk of significant harm: father admits it, has stopped, and both parents take part in parenting work. Family told in person.',
      },
    },
    {
      type: 'child-in-need',
      daysAgo: 79,
      step: 'step-down',
      reason: 'Support to bring up the children without physical punishment, and to mend what Chidi lost in trust.',
    },
  ],
  visits: [
    {
      daysAgo: 96,
      at: '09:40',
      place: 'school',
      purpose: 'Enquiry: hear both children',
      children: [
        {
          child: 'chidi',
          said: '“Daddy says it’s so I don’t end up small.” “He prays after. Sometimes he says sorry in the prayer.” He wants marks “not to be at home, just at school”.',
        },
        {
          child: 'adaeze',
          said: '“Chidi gets the belt and I get the hand on my hand.” She showed me, lightly. She said that her brother cries “inside the pillow”.',
        },
      ],
      narrative:
        'Both spoke freely and apart. Their accounts agree in detail and neither has been told what to say. Chidi is affectionate about his father and explained him to me. Adaeze was matter of fact. The medical confirms two bruises by an implement, some days old, and nothing older.\n\nThe children are loved and are hurt as a rule of the house. The rule is the father’s own childhood, which he has told Chidi about.',
      result: 'Children told what I will say to their parents, and that they can ring me from school. Parents seen this afternoon.',
      recordedAfterHours: 2,
      signOff: 'authorise',
    },
    {
      daysAgo: 61,
      at: '17:30',
      place: 'home',
      purpose: 'Plan: how evenings and school marks go now',
      children: [
        { child: 'chidi', said: '“I got six and he went in the garden. Then he came back and we did the fractions.”' },
        { child: 'adaeze', said: '“Daddy counts to ten in Igbo. It’s long.”', notAlone: 'She wanted to stay with her brother.' },
      ],
      adults: ['emeka'],
      narrative:
        'Cpl Okafor has finished four of eight sessions. He asked many questions and disputed some of the answers, which I prefer to agreement. The belt is gone; Chidi told me so before his father did. A chart for homework hangs where all can see it, and Chidi is allowed to amend it.\n\nThe change is real and effortful. Chidi tests it, as he should.',
      home: 'Ordered, full of books. Each child has a bed and a desk.',
      result: 'School stops its daily check and keeps a weekly one. Father’s remaining sessions agreed with his unit.',
      signOff: 'authorise',
    },
    {
      daysAgo: 27,
      at: '16:45',
      place: 'home',
      purpose: 'Both children before the review',
      children: [
        { child: 'chidi', said: '“He told Grandpa on the phone that we don’t do that. Grandpa said a lot and Daddy said it again.”' },
        { child: 'adaeze', said: '“I’m allowed to be loud on Saturdays.”' },
      ],
      adults: ['emeka'],
      narrative:
        'An easy visit. The children interrupted their father, and he let them. He spoke about the call with his own father, the hardest part of the year for him. No incident is reported by school, children or neighbours since the enquiry.\n\nAims met. I recommend that the plan ends at the review, with the pastor’s group and school as what stays.',
      result: 'Review in five weeks; proposal to close. Both children would like to be told by me.',
      nextInDaysFromNow: 6,
    },
  ],
  notes: [
    {
      daysAgo: 80,
      at: '11:00',
      by: 'manager',
      type: 'management-note',
      note: 'Enquiry read and agreed. The children’s own words decide it, and the analysis does not hide behind culture or excuse by it.',
      decision: 'Step down to Child in Need for four months. Conference not needed. Visits at least every four weeks.',
    },
    {
      daysAgo: 45,
      at: '14:20',
      type: 'telephone-call',
      withWhom: 'Pastor, with the parents’ consent',
      note: 'He will run two evenings on discipline without force and has asked Cpl Okafor to speak. He would like something in print. Sent.',
    },
  ],
};
