import type { FamilyStory } from '../story.ts';

/** Canada: a boy of thirteen who carries much of the care in a Fijian soldier's family. */
export const koroi: FamilyStory = {
  name: 'Koroi',
  location: 'BATUS',
  worker: 'kenya',
  address: '27 Prairie Crescent, Ralston',
  unit: 'BATUS Vehicle Maintenance Group',
  postingEndsInMonths: 16,
  reason:
    'Jone, thirteen, gets his mother up, cooks and misses the first lessons on the days when her multiple sclerosis is bad. His father’s shifts begin at five. School sees a tired boy who says nothing; the family sees a good son.',
  allocationNote:
    'Mrs Koroi’s English is good, tiredness makes it slower. Ask Jone on his own; he answers for his mother when she is there.',
  contact: {
    received: { daysAgo: 66, at: '14:50' },
    source: 'EDU',
    channel: 'video',
    referrer: { name: 'Alison Brandt, school counsellor', reachedAt: 'abrandt@ralston-school.example' },
    about: 'child',
    said: 'Jone has been late on nineteen mornings this term. He fell asleep in chemistry. When asked, he said “I just had to help first”. A friend told a teacher that Jone helps his mother to the bathroom. He stopped coming to rugby some weeks ago. He is polite, clean and well liked. The parents came at once when asked, and were embarrassed.',
    consent: 'given',
    response: {
      minutesLater: 320,
      to: 'Alison Brandt',
      how: 'email',
      words:
        'Thanked, asked her to let Jone know that a social worker will ask to hear from him, and that nobody is in trouble. Parents to be called by us tomorrow.',
    },
    decision: {
      hoursLater: 49,
      level: 'carers',
      rationale:
        'Jone provides personal care and runs the morning alone on three to four days a week; it costs him lessons, sleep and sport. That is too much for thirteen, and his mother’s illness will not lessen. No harm is suspected. His development suffers mildly at present, so Child in Need is to be considered again at the assessment.',
      outcome: 'CIN',
      referralOutcome: '4',
      nextSteps:
        'Young carer’s assessment with Jone, and a carer’s assessment offered to his father. Ask DPHC for an occupational therapy review of the house.',
    },
    told: [
      {
        hoursLater: 51,
        who: ['referrer', 'family'],
        words: 'School and parents told of the assessment, what it asks and by when. Mrs Koroi asked that the chapel is not told; agreed.',
      },
    ],
  },
  people: [
    {
      key: 'jone',
      givenName: 'Jone',
      familyName: 'Koroi',
      group: 'child',
      months: 161,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'OOTH',
      language: 'Fijian',
      school: 'Grade 8, Ralston School',
      health: 'Well. Tired.',
    },
    {
      key: 'litia',
      givenName: 'Litia',
      familyName: 'Koroi',
      group: 'adult',
      months: 466,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'OOTH',
      disabilities: ['MOB'],
      language: 'Fijian',
      parentalResponsibility: true,
      health: 'Relapsing multiple sclerosis; uses a stick, on bad days a wheelchair.',
      telephone: '+1 403 555 0142',
    },
    {
      key: 'semi',
      givenName: 'Semi',
      familyName: 'Koroi',
      group: 'adult',
      months: 489,
      relationship: 'Father',
      sex: 'M',
      ethnicity: 'OOTH',
      language: 'Fijian',
      parentalResponsibility: true,
      serving: 'Sgt, Vehicle Maintenance Group',
    },
  ],
  involvements: [
    { type: 'young-carer', daysAgo: 64, reason: 'Care for his mother beyond what fits his age, at the cost of school and friends.' },
  ],
  visits: [
    {
      daysAgo: 60,
      at: '16:30',
      place: 'home',
      purpose: 'Begin the young carer’s assessment; hear Jone apart from his parents',
      children: [
        {
          child: 'jone',
          said: '“If I say it’s hard she’ll try and do it herself, and then she falls.” About rugby: “Training is at half three. That’s when she’s most tired.” He would change “mornings. Just mornings.”',
        },
      ],
      adults: ['litia', 'semi'],
      narrative:
        'A warm, formal welcome with food. Litia spoke of her illness openly and of her son’s help with pride, then with tears when her husband said that he had not known about the bathroom. Jone walked me round the yard and talked more with something to kick. He sets two alarms, one in case she calls at night. He has worked out by himself which foods she can open.\n\nThis is a loving family that has let the care slide to whoever is at home. Nobody decided that it should be Jone. His wish is modest and can be met.',
      home: 'Bungalow with two steps to the door and no rail in the bathroom. Jone’s room is next to his mother’s, door kept open.',
      result:
        'Semi will ask for a later shift on Mondays, Wednesdays and Fridays. Occupational therapist visits next week. Jone’s night alarm goes to his father.',
      signOff: 'authorise',
    },
    {
      daysAgo: 39,
      at: '12:15',
      place: 'school',
      purpose: 'Jone’s view after three weeks, and what school can do',
      children: [
        {
          child: 'jone',
          said: '“Dad burns the eggs. It’s all right though.” He has been to training twice. He still wakes at four and listens.',
        },
      ],
      others: 'Alison Brandt, at the end',
      narrative:
        'Jone came out of class without looking round, and talked quickly. Late on two mornings out of fifteen. He asked whether what he tells me is read to his mother; I explained what I share and what I do not. School has named a teacher he can go to without giving a reason.\n\nThe mornings have changed. The listening at night has not, and no shift pattern will change that while he is the one who thinks of everything.',
      result:
        'Video group for young carers offered, on Thursdays; he will “look at it once”. I talk with both parents about who is called at night.',
      signOff: 'authorise',
    },
    {
      daysAgo: 11,
      at: '17:00',
      place: 'home',
      purpose: 'With the occupational therapist’s changes in place: review the support plan with the whole family',
      children: [
        {
          child: 'jone',
          said: '“I slept till six on Sunday and nobody died.” He said the group is “fine, there’s a girl in Cyprus with the same”.',
        },
      ],
      adults: ['litia', 'semi'],
      narrative:
        'Rails, a shower seat and a call button that rings on Semi’s side of the bed. Litia showed me each of them. She said that she had minded strangers less than she had minded her son. Jone was out when I arrived, at practice, and came in muddy, which his mother remarked on with pleasure.\n\nThe plan is working. What remains is who takes over when Litia has a relapse, and when Semi is next on exercise.',
      home: 'As before, with the adaptations done.',
      result: 'A written plan for a relapse: neighbour, chapel family of Litia’s choice, duty number. Review in two months.',
      nextInDaysFromNow: 48,
    },
  ],
  notes: [
    {
      daysAgo: 52,
      at: '08:40',
      type: 'information-received',
      withWhom: 'Occupational therapist, DPHC',
      people: ['litia'],
      note: 'Rail and seat ordered, three weeks. Recommends a call button and a review of the wheelchair. Says that transfers as done by Jone risk his back.',
    },
    {
      daysAgo: 37,
      at: '10:30',
      by: 'manager',
      type: 'management-note',
      note: 'Jone’s one wish was for mornings, and it has been met within three weeks by asking his father. A good example of asking the child first.',
      decision: 'Continue as young carer; no assessment as Child in Need unless school attendance drops again.',
    },
  ],
};
