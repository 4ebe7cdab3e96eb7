import type { FamilyStory } from '../story.ts';

/** Canada: a single serving mother and her son with autism, at the end of their strength. */
export const boateng: FamilyStory = {
  name: 'Boateng',
  location: 'BATUS',
  worker: 'kenya',
  address: '8 Dugway Street, Ralston',
  unit: 'BATUS Headquarters',
  postingEndsInMonths: 19,
  reason:
    'Kofi, five, has autism and does not speak much. He runs when doors open. Akosua Boateng serves full time, has no family in Canada and sleeps about four hours a night. School can take him for mornings only.',
  allocationNote: 'Kofi knows people by their shoes. Wear the same ones.',
  contact: {
    received: { daysAgo: 47, at: '19:35' },
    source: 'COMM',
    channel: 'telephone',
    referrer: { name: 'Akosua Boateng', reachedAt: '+1 403 555 0177' },
    about: 'child',
    said: 'She rings herself. “I am asking before something happens.” Kofi got out of the house on Sunday at six and was found by the road. She has put a chain on the door and fears that it is dangerous in a fire. She has used up her leave. She slapped his hand last week when he bit her and “cried more than he did”.',
    consent: 'given',
    response: {
      minutesLater: 35,
      to: 'Akosua Boateng',
      how: 'telephone',
      words:
        'Talked for half an hour. The chain is off tonight; a door alarm from the housing office tomorrow. Her friend Abena stays this week. She is not afraid of hurting him tonight.',
    },
    decision: {
      hoursLater: 20,
      level: 'child-in-need',
      rationale:
        'Kofi is a disabled child, and so a child in need without further proof. His mother asks for help in time and gives a frank account. One slap in distress, told by herself, does not amount to reasonable cause to suspect significant harm; it shows how thin the margin is. The road is the greatest risk.',
      outcome: 'CIN',
      referralOutcome: '4',
      nextSteps:
        'Visit this week. Door and window safety at once. Assessment with school, DPHC and the DCS adviser on special educational needs.',
    },
    told: [
      {
        hoursLater: 21,
        who: ['referrer', 'family'],
        words: 'Ms Boateng told that Kofi is a child in need by right, not by fault of hers, and what comes next.',
        reply: '“Then write it like that, please. By right.”',
      },
    ],
  },
  people: [
    {
      key: 'kofi',
      givenName: 'Kofi',
      familyName: 'Boateng',
      group: 'child',
      months: 67,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'BAFR',
      disabilities: ['AUT', 'COMM'],
      language: 'English, Twi',
      health: 'Autism, diagnosed at three. No medicines.',
      school: 'Kindergarten, mornings',
    },
    {
      key: 'akosua',
      givenName: 'Akosua',
      familyName: 'Boateng',
      group: 'adult',
      months: 352,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'BAFR',
      language: 'Twi',
      parentalResponsibility: true,
      serving: 'LCpl, BATUS Headquarters',
      telephone: '+1 403 555 0177',
    },
  ],
  involvements: [{ type: 'child-in-need', daysAgo: 46, reason: 'Disabled child; safety at home and support for his mother.' }],
  visits: [
    {
      daysAgo: 43,
      at: '14:00',
      place: 'home',
      purpose: 'See Kofi at home and what keeps him safe; first look at what his mother carries',
      children: [
        {
          child: 'kofi',
          said: 'He says few words. He put my bag outside the door, brought it in again after ten minutes and sat beside it, which his mother says is his welcome. He said “more” for the swing and “no” clearly.',
          notAlone: 'He does not settle with strangers; his mother was in the next room with the door open.',
        },
      ],
      adults: ['akosua'],
      narrative:
        'Akosua knows to the minute what calms him and what does not. She has labelled the house with pictures. She was in uniform and had come off a night duty. When Kofi bit her forearm she moved back, named it and waited; there are older marks. The door alarm works and the window locks are on order.\n\nI saw skilled, exhausted care. The need is respite and a longer school day. I see no risk to Kofi from his mother while she has both; without them she has told us herself where it goes.',
      home: 'Small ground-floor quarter, safe and bare on purpose. Kofi sleeps in a tent bed in his mother’s room.',
      result:
        'Application for six hours a week of respite through the welfare fund. Meeting with school about a full day. Akosua’s sergeant major agrees to no night duties for a month.',
      signOff: 'authorise',
    },
    {
      daysAgo: 22,
      at: '10:30',
      place: 'school',
      purpose: 'See how Kofi is at school, before the meeting about longer days',
      children: [
        {
          child: 'kofi',
          said: 'Lined up cars by colour; took my hand to the door when the bell rang. Used the picture for “home” twice.',
          notFaceToFace:
            'Seen through the observation window for the first half, at the school’s request, so as not to disturb the session.',
          notAlone: 'His aide stays within reach of him at all times.',
        },
      ],
      others: 'Class teacher and aide',
      narrative:
        'Kofi manages two hours well and then needs a dark, quiet place. Staff want to do more and have no second aide. The teacher’s account of his progress is careful and hopeful.\n\nA longer day is possible with an aide, not without. That is a matter of money and is in the hands of DCS.',
      result: 'Request to DCS drafted for the manager’s signature, with the school’s figures.',
      signOff: 'return',
    },
    {
      daysAgo: 5,
      at: '15:30',
      place: 'home',
      purpose: 'How the first respite went',
      children: [
        {
          child: 'kofi',
          said: 'He was on the trampoline. When I left he said “shoes”, which he had not said to me before.',
          notAlone: 'In the garden with his mother watching.',
        },
      ],
      adults: ['akosua'],
      narrative:
        'Three Saturdays of respite so far. The first was hard for both of them, the third was not. Akosua slept for five hours and said she felt as if she had been abroad. No further attempts at the door since the alarm. She is worried about what happens if she is promoted and posted.\n\nThings are better because two people have been added. They must last.',
      result: 'Respite asked for until the end of the school year. DCS decision expected within ten days.',
      nextInDaysFromNow: 9,
    },
  ],
  notes: [
    {
      daysAgo: 20,
      at: '13:10',
      by: 'manager',
      type: 'management-note',
      note: 'Returned the school visit: the purpose and the observation are clear, but it does not yet say what Kofi may want. Please add what staff read from his use of pictures, and his mother’s view.',
      decision: 'Request to DCS signed and sent today.',
    },
    {
      daysAgo: 8,
      at: '09:20',
      type: 'message',
      withWhom: 'Housing office',
      note: 'Window locks fitted on all ground-floor windows; they open with one push from inside, as the fire officer asked.',
    },
  ],
};
