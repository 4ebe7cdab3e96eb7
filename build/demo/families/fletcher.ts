import type { FamilyStory } from '../story.ts';

/** Germany: a boy of fifteen, cannabis and people met online. */
export const fletcher: FamilyStory = {
  name: 'Fletcher',
  location: 'BATG',
  worker: 'germany',
  address: 'Dempsey Housing, Sennelager',
  unit: 'Garrison Support Unit',
  postingEndsInMonths: 22,
  reason:
    'Callum, fifteen, was found in Paderborn at one in the morning with two adults he had met online, with cannabis and a second telephone. He has been out overnight three times in the last three months. His mother is worried that he is being used to carry things.',
  allocationNote: 'Callum talks in cars and while walking. Do not ask him for names at the first meeting.',
  contact: {
    received: { daysAgo: 36, at: '08:30' },
    source: 'HOSTPOL',
    channel: 'email',
    referrer: { name: 'Polizei Paderborn, through the RMP liaison officer', reachedAt: 'RMP liaison desk, Sennelager' },
    about: 'child',
    said: 'Callum Fletcher was stopped at 01:05 near the station with a man of 24 and a woman of 22. Three grams of cannabis, 180 euros and two telephones. He said that the second telephone is “for work”. Brought home to his mother. The prosecutor will not proceed against him; the police are interested in the adults.',
    consent: 'given',
    response: {
      minutesLater: 145,
      to: 'RMP liaison officer and Donna Fletcher',
      how: 'telephone',
      words:
        'Callum is at home, asleep. His mother will keep him in today and has the second telephone in a drawer, not searched. Police want it; she agrees. We visit tomorrow.',
    },
    decision: {
      hoursLater: 31,
      level: 'child-in-need',
      rationale:
        'Callum’s health and development are likely to be impaired: nights away, drugs, adults with more power than he has. Whether he is being exploited is not known and is the question of the assessment. Child protection was weighed with the police: no reasonable cause yet to suspect significant harm, but it takes one more fact. His mother acts and tells us what she knows.',
      outcome: 'CIN',
      referralOutcome: '4',
      nextSteps:
        'James Whitlock visits tomorrow. Exploitation screening with the police within ten days. Manager to be told the same day if he is missing again.',
    },
    told: [
      {
        hoursLater: 33,
        who: ['referrer', 'family'],
        words: 'Police liaison and Donna told the level and the plan; Donna told what to do and whom to ring should he be missing.',
      },
    ],
  },
  people: [
    {
      key: 'callum',
      givenName: 'Callum',
      familyName: 'Fletcher',
      group: 'child',
      months: 185,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'WBRI',
      language: 'English',
      school: 'Year 10, Sennelager',
      telephone: '+49 151 5550 0133',
    },
    {
      key: 'donna',
      givenName: 'Donna',
      familyName: 'Fletcher',
      group: 'adult',
      months: 472,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'WBRI',
      language: 'English',
      parentalResponsibility: true,
      serving: 'SSgt, Garrison Support Unit',
      telephone: '+49 151 5550 0120',
    },
  ],
  involvements: [
    { type: 'child-in-need', daysAgo: 34, reason: 'Missing overnight, drugs, and adults met online; possible criminal exploitation.' },
  ],
  visits: [
    {
      daysAgo: 33,
      at: '15:50',
      place: 'home',
      purpose: 'Meet Callum and begin to understand who the two adults are to him',
      children: [
        {
          child: 'callum',
          said: '“They’re mates. Nobody else here’s going to be here in two years anyway.” He asked whether the police kept the telephone and went quiet when I said that they had.',
        },
      ],
      adults: ['donna'],
      narrative:
        'Callum stayed because his mother asked him to, hood up. He walked me to the bus stop and talked on the way: four schools, a father who rings at Christmas, “Lenny” who gives him lifts and “doesn’t ask stuff”. He is in debt for something he will not name. Donna has changed her shifts and sleeps on the sofa by the door, which he finds both embarrassing and, he said, “fair enough”.\n\nThe debt, the second telephone and the gifts fit exploitation more than friendship. He does not see it like that, and being told so would end the talking.',
      home: 'Comfortable flat; Callum’s room is a boy’s room with new trainers that his mother did not buy.',
      result:
        'He agrees to meet me on Thursdays “if it’s walking”. Screening tool to be completed with police. Donna has the missing-child steps on the fridge.',
      signOff: 'authorise',
    },
    {
      daysAgo: 19,
      at: '16:15',
      place: 'other',
      purpose: 'Thursday walk: the debt, and what he wants',
      children: [
        {
          child: 'callum',
          said: '“It’s not even that much. It’s four hundred.” “If I stop answering they’ll come to school.” He wants “to do the welding thing” and to be at home on Saturdays “without it being a whole thing”.',
        },
      ],
      narrative:
        'Along the Lippe, fifty minutes. He said for the first time that he is afraid, and put it as being annoyed. He has carried packages to Bielefeld twice. He does not know what was in them. He asked what happens to him if he says that to the police; I told him what I know and that I would find out the rest before he has to decide.\n\nThis is the further fact. He is a child who is being used and threatened. I rang the manager from the car park.',
      risk: 'Callum has been threatened over a debt by adults who know his school. Tonight he is at home with his mother, school is told who may collect him, police informed at 17:40.',
      result:
        'Strategy discussion tomorrow. Callum knows that I had to pass it on, and why; he was angry, and came back to say that he would still walk next week.',
      recordedAfterHours: 1,
      signOff: 'authorise',
    },
    {
      daysAgo: 4,
      at: '16:00',
      place: 'home',
      purpose: 'After the police operation: how Callum is, and the plan for the coming weeks',
      children: [
        { child: 'callum', said: '“It’s weird, it’s really quiet.” About welding: “They said I can start the Monday after next.”' },
      ],
      adults: ['donna'],
      narrative:
        'Two adults were arrested last week; Callum’s statement was taken with an intermediary and will not lead to charges against him. He is sleeping, a great deal. He has one night away since, at a friend’s, with his mother’s knowledge. He misses the attention and says so in other words.\n\nThe immediate danger has fallen. The need that it met has not gone: somewhere to belong in a place that he leaves in two years.',
      result:
        'College taster starts in two weeks. Thursday walks continue. Donna would like a group for parents; asked the welfare office.',
      nextInDaysFromNow: 3,
    },
  ],
  notes: [
    {
      daysAgo: 18,
      at: '10:00',
      by: 'manager',
      type: 'meeting',
      withWhom: 'RMP, Polizei Paderborn liaison, school and DPHC (strategy discussion)',
      people: ['callum'],
      note: 'Police hold material on the same adults from two other young people. They ask for ten days before anything is said to them. School collects and hands over in person. All agree that Callum is a victim first.',
      decision:
        'No section 47 enquiry needed while the mother protects and the police act; look at it again at once if he is missing. James is the only one who talks to him about it.',
    },
    {
      daysAgo: 12,
      at: '07:55',
      by: 'duty',
      type: 'telephone-call',
      withWhom: 'Donna Fletcher',
      people: ['callum', 'donna'],
      note: 'Callum did not come home by 23:00 last night; rang from a friend’s landline at 23:40, and Donna fetched him. She followed the steps and did not need us. She wanted it written down that he rang.',
    },
  ],
  sharedDraft: {
    at: '11:20',
    type: 'meeting',
    withWhom: 'school, RMP and DPHC (multi-agency review)',
    note: 'Draft minutes of the review. Present: RMP liaison, school, DPHC, James Whitlock, Daniel Mensah by video. To be completed before circulation: actions of the school, dates of the college taster, and who tells Callum what the police have decided.',
  },
};
