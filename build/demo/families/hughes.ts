import type { FamilyStory } from '../story.ts';

/** Belgium: a wife who cares for her husband after an injury, and their son. */
export const hughes: FamilyStory = {
  name: 'Hughes',
  location: 'EJSU',
  worker: 'germany',
  address: 'Rue des Fauvettes 21, Casteau',
  unit: 'SHAPE',
  postingEndsInMonths: 6,
  reason:
    'Gwen Hughes cares for her husband since his head injury half a year ago. She has given up her work and has not been out alone for seven weeks. Rhys, thirteen, keeps out of the house.',
  allocationNote: 'Sqn Ldr Hughes tires after half an hour. See Gwen apart from him; she will not say it in front of him.',
  contact: {
    received: { daysAgo: 53, at: '16:05' },
    source: 'WELF',
    channel: 'telephone',
    referrer: { name: 'SSAFA, SHAPE', reachedAt: 'SSAFA office, Casteau' },
    about: 'adult',
    said: 'Gwen Hughes came in for a form and wept. Her husband had a head injury four months ago and cannot be left: he forgets the stove, and gets angry when he is corrected, then ashamed. No violence. She has lost eight kilos. Their son is thirteen.',
    consent: 'given',
    response: {
      minutesLater: 60,
      to: 'Gwen Hughes',
      how: 'telephone',
      words: 'She can talk for ten minutes while he rests. A carer’s assessment explained; she would like it “away from here”.',
    },
    decision: {
      hoursLater: 22,
      level: 'carers',
      rationale:
        'Necessary care, unpaid, all day; her health is at risk and she cannot work or leave the house. Rhys may be a young carer, or a boy who avoids home: to be found out. Adult at risk was considered for Sqn Ldr Hughes, and does not fit: he is cared for and not neglected.',
      outcome: 'ADULT',
      referralOutcome: '4',
      nextSteps: 'Carer’s assessment for Gwen. Rhys seen at school. Neuro-rehabilitation service asked for community input.',
    },
    told: [
      { hoursLater: 24, who: ['referrer', 'family'], words: 'SSAFA and Gwen told. She chose the SSAFA office for the first meeting.' },
    ],
  },
  people: [
    {
      key: 'rhys',
      givenName: 'Rhys',
      familyName: 'Hughes',
      group: 'child',
      months: 163,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'WBRI',
      language: 'English, Welsh',
      school: 'Grade 8, SHAPE International School',
    },
    {
      key: 'gwen',
      givenName: 'Gwen',
      familyName: 'Hughes',
      group: 'adult',
      months: 531,
      relationship: 'Mother, carer',
      sex: 'F',
      ethnicity: 'WBRI',
      language: 'Welsh',
      parentalResponsibility: true,
      telephone: '+32 470 55 01 47',
    },
    {
      key: 'owen',
      givenName: 'Owen',
      familyName: 'Hughes',
      group: 'adult',
      months: 549,
      relationship: 'Father, cared for',
      sex: 'M',
      ethnicity: 'WBRI',
      language: 'Welsh',
      parentalResponsibility: true,
      disabilities: ['BEH'],
      serving: 'Sqn Ldr, SHAPE, on sick leave',
      health: 'Traumatic brain injury this year.',
    },
  ],
  involvements: [
    { type: 'carer', people: ['gwen'], daysAgo: 52, reason: 'Carer whose own health is at risk.' },
    {
      type: 'young-carer',
      people: ['rhys'],
      daysAgo: 30,
      reason: 'Rhys stays in on Wednesdays so that his mother can go out, and has stopped bringing friends home.',
    },
  ],
  visits: [
    {
      daysAgo: 46,
      at: '10:30',
      place: 'office',
      purpose: 'Carer’s assessment with Gwen',
      adults: ['gwen'],
      narrative:
        'At the SSAFA office while her husband was at physiotherapy. Gwen described a day from waking to sleep without a pause in it. She manages his anger by never being wrong aloud. What she misses is the choir and “a door I can shut”. She feels that to ask for help is to say that he will not recover.\n\nHer need is eligible on any reading. The grief is not for a dead man and so nobody names it; I named it, and she was quiet, and then relieved.',
      result: 'Six hours of sitting service a week applied for. Choir on Wednesdays. Her own doctor’s appointment made from the office.',
      signOff: 'authorise',
    },
    {
      daysAgo: 31,
      at: '13:00',
      place: 'school',
      purpose: 'See Rhys on his own',
      children: [
        {
          child: 'rhys',
          said: '“He was funny. Now I’ve got to think what I say.” “I do Wednesdays. It’s fine. I just do my homework in the same room.”',
        },
      ],
      narrative:
        'Rhys chose the music room. He plays the trombone and has stopped practising at home because of the noise. He is not afraid of his father, he is sad, and has told nobody as “Mum’s got enough”.\n\nHe cares in the way of staying, watching and being careful. It is worth an assessment in his own right, not least so that someone asks him.',
      result: 'Young carer’s assessment begins. School lets him practise there before lessons.',
      signOff: 'authorise',
    },
    {
      daysAgo: 8,
      at: '15:00',
      place: 'home',
      purpose: 'Whole family, once: what has changed',
      children: [
        {
          child: 'rhys',
          said: '“Dad came to hear the band. He had ear plugs. He stayed for two pieces.”',
          notAlone: 'Family meeting; he had been seen alone at school this week.',
        },
      ],
      adults: ['gwen', 'owen'],
      narrative:
        'Owen met me at the door with my name on a card. He has a notebook, and an alarm for the stove. He said, slowly and clearly, that he does not remember those weeks and that his wife does. Gwen has been to choir five times. There was laughter about the band.\n\nThe load is shared a little now. The posting ends in six months, and with it everything that has been arranged; that must be planned from here.',
      home: 'Bright house; labels on cupboards, whiteboard for the day.',
      result: 'Transfer plan to the receiving local authority to begin now. Gwen to be asked where they wish to live.',
      nextInDaysFromNow: 20,
    },
  ],
  notes: [
    {
      daysAgo: 28,
      at: '09:15',
      by: 'manager',
      type: 'management-note',
      note: 'Two assessments in one household, each in its own right: correct. Please keep Rhys’s words out of the copy that goes to his parents unless he agrees.',
      decision: 'Review both together in eight weeks.',
    },
  ],
};
