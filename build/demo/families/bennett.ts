import type { FamilyStory } from '../story.ts';

/** Singapore: support after adoption, at the child's first questions. */
export const bennett: FamilyStory = {
  name: 'Bennett',
  location: 'SING',
  worker: 'nepal',
  address: 'Sembawang, Queen’s Avenue',
  unit: 'British Defence Singapore Support Unit',
  postingEndsInMonths: 20,
  previousReference: 'Hampshire, adoption support plan',
  reason:
    'Hana, five, was adopted at eighteen months. Since the move she asks where her “first house” is, hides food and does not let her mother out of sight. Her mother asks for support as the plan of the placing authority provides.',
  allocationNote: 'The life story book is on the shelf in the hall; Hana decides when it is opened.',
  contact: {
    received: { daysAgo: 31, at: '13:30' },
    source: 'ADADV',
    channel: 'video',
    referrer: { name: 'Claire Bennett', reachedAt: 'cbennett@family.example' },
    about: 'child',
    said: 'Hana began to hide crackers in her pillowcase after the move, and screams when Claire goes to the bathroom. On Sunday she asked “will this house stop too?” Claire wants to know how to answer, and whether therapy begun in England can go on from here.',
    consent: 'given',
    response: {
      minutesLater: 15,
      to: 'Claire Bennett',
      how: 'video',
      words:
        'Talked it through at once. Enough for the week: say where the food is and that it stays there, announce every leaving and every return.',
    },
    decision: {
      hoursLater: 44,
      level: 'child-in-need',
      rationale:
        'A child with early loss for whom a move has meaning beyond the usual. Support after adoption is owed by plan. Parents attuned; no harm.',
      outcome: 'ADOPT',
      nextSteps: 'Adoption support by Sunita Thapa. Therapist in England asked about sessions by video. School told what Claire agrees to.',
    },
    told: [{ hoursLater: 46, who: ['referrer', 'family'], words: 'Claire and Mark told by video.' }],
  },
  people: [
    {
      key: 'hana',
      givenName: 'Hana',
      familyName: 'Bennett',
      group: 'child',
      months: 65,
      relationship: 'Daughter, adopted',
      sex: 'F',
      ethnicity: 'MOTH',
      language: 'English',
      school: 'Reception',
      health: 'Well.',
    },
    {
      key: 'claire',
      givenName: 'Claire',
      familyName: 'Bennett',
      group: 'adult',
      months: 486,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'WBRI',
      language: 'English',
      parentalResponsibility: true,
      telephone: '+65 5550 0149',
    },
  ],
  involvements: [{ type: 'adoption-support', daysAgo: 29, reason: 'Support after adoption at a move.' }],
  visits: [
    {
      daysAgo: 21,
      at: '15:00',
      place: 'video',
      purpose: 'Meet Hana in her own room, by video before travelling',
      children: [
        {
          child: 'hana',
          said: '“This is my bed and this is where the biscuits live. They live there all the time.” She asked which house I live in.',
          notFaceToFace: 'By video: the next journey to Singapore is in two weeks.',
          notAlone: 'Her mother held the tablet.',
        },
      ],
      adults: ['claire'],
      narrative:
        'Hana gave the tour and stopped at every door to see that her mother was behind her. The biscuit tin is by her bed with her name on it; she has not hidden any for nine days. Claire is steady and tired. Mark reads at night, and Hana lets him.\n\nHana asks the question of her life and is being answered. The answer has to be given many times.',
      result: 'Announcing and returning goes on. A map with all her houses, drawn by her, to begin.',
      signOff: 'authorise',
    },
    {
      daysAgo: 7,
      at: '16:20',
      place: 'home',
      purpose: 'In person: Hana, and the first video session with her therapist',
      children: [
        {
          child: 'hana',
          said: '“I have four houses and one mummy that stays and one that couldn’t.” She gave me the map to hold, and took it back.',
          notAlone: 'She wished her mother to be in the doorway, and closed the door a little herself.',
        },
      ],
      adults: ['claire'],
      narrative:
        'Hana played “moving” with animals; all of them were fetched. She let her mother go to the kitchen and called out twice to hear her. The therapist’s session worked by video better than feared.\n\nShe is putting her story in order at her own speed, in a house that answers.',
      home: 'Airy, calm, her drawings low on the walls where she can reach them.',
      result: 'Four more sessions of therapy. School adds a calm goodbye. Next visit with the map.',
      nextInDaysFromNow: 14,
    },
  ],
  notes: [
    {
      daysAgo: 26,
      at: '17:40',
      type: 'message',
      withWhom: 'Therapist, Winchester',
      people: ['hana'],
      note: 'She can continue fortnightly by video, mornings in England. Asks that the sessions are in the same chair each time.',
    },
  ],
};
