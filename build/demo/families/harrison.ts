import type { FamilyStory } from '../story.ts';

/** Kenya: a child protection plan after violence between the parents, reported at night and answered within the hour. */
export const harrison: FamilyStory = {
  name: 'Harrison',
  location: 'BATUK',
  worker: 'kenya',
  address: '14 Mount View Close, Nanyuki',
  unit: 'BATUK Logistics Squadron',
  postingEndsInMonths: 13,
  commandContact: 'Capt R. Dunmore, welfare officer, duty telephone via the Nanyuki guardroom',
  safetyNotes:
    'Do not telephone the house after 18:00 or leave messages: Craig Harrison has read Leanne’s telephone. Agree every visit with Leanne by text to the number in her record. Visit in pairs if Craig is known to be at the house.',
  reason:
    'Service police were called to the quarter at night after Craig Harrison pushed Leanne Harrison against a door while both children were on the landing. Leanne describes a pattern of shouting and threats since the move to Kenya. Both children have seen and heard it.',
  allocationNote:
    'Ella has told a police officer what she saw; she need not be asked for the whole account again. Leanne’s sister in Hull knows and is a support.',
  contact: {
    received: { daysAgo: 74, at: '03:10' },
    source: 'POLICE',
    channel: 'telephone',
    referrer: { name: 'Cpl T. Baines, Royal Military Police', reachedAt: 'RMP duty desk, Nanyuki' },
    about: 'child',
    said: 'Called to the quarter at 02:20 by a neighbour who heard shouting and a bang. Leanne Harrison had a red mark on her upper arm and said “he shoved me into the door, it’s not the first time”. Craig Harrison smelled of alcohol and said they had “had words”. Ella, seven, was on the landing holding her brother’s hand. She told the officer: “Daddy was cross and Mummy fell. I put Noah in my bed.” Craig Harrison has been taken to single accommodation for the night. Neither child is hurt.',
    harm: 'Ella and Noah saw their father hurt their mother. He is off the site of the quarter tonight; their mother is with them and a neighbour is staying until morning.',
    consent: 'not-sought',
    consentReason: 'Asking both parents tonight could raise the risk to Leanne and the children.',
    response: {
      minutesLater: 34,
      to: 'Cpl T. Baines and Leanne Harrison',
      how: 'telephone',
      words:
        'Spoke to Cpl Baines, then to Leanne on the neighbour’s telephone. The children are asleep in one bed. Leanne wants to stay in the quarter as long as Craig does not come back. She knows to call the guardroom, and agreed that we visit in the morning.',
      decides:
        'The children are safe tonight with their mother and a neighbour. Craig stays in single accommodation under his unit’s order; the guardroom will call the police if he leaves it. Social worker to see both children the same day.',
    },
    decision: {
      hoursLater: 13.5,
      level: 'child-protection',
      rationale:
        'There is reasonable cause to suspect that Ella and Noah are suffering emotional harm by seeing and hearing their mother ill-treated, and that they are likely to be hurt themselves: Ella went between her parents in an earlier argument. Leanne’s account, Ella’s own words and the neighbour’s agree. Child in Need was considered; it does not fit, because the harm is suspected to be significant and is likely to happen again when Craig returns.',
      outcome: 'CP',
      referralOutcome: '5',
      removal: {
        decision: 'not-needed',
        reason:
          'The person who is the risk has left the home and his unit keeps him away. The children’s best place is with their mother, who has acted to protect them. To be looked at again should the order end.',
      },
      nextSteps:
        'Case opened and allocated to Catrin Morgan. Strategy meeting with the service police, medical centre, school and command tomorrow at 10:00. Both children to be seen today. Daniel Mensah informs DCS.',
    },
    told: [
      {
        hoursLater: 15,
        who: ['referrer'],
        words: 'Cpl Baines told that a section 47 type enquiry begins and invited to the strategy meeting tomorrow at 10:00.',
      },
      {
        hoursLater: 16,
        who: ['family'],
        words:
          'Leanne told at the visit, and Craig by telephone with his welfare officer beside him: what the enquiry is, that it is about the children’s safety, and who will speak to them.',
        reply:
          'Leanne said she was relieved that “somebody has written it down”. Craig said he would take part and that he missed the children.',
      },
    ],
  },
  people: [
    {
      key: 'ella',
      givenName: 'Ella',
      familyName: 'Harrison',
      group: 'child',
      months: 91,
      relationship: 'Daughter',
      sex: 'F',
      ethnicity: 'WBRI',
      language: 'English',
      health: 'DPHC Nanyuki. Well; mild eczema.',
      school: 'Year 3, international school, Nanyuki',
    },
    {
      key: 'noah',
      givenName: 'Noah',
      familyName: 'Harrison',
      group: 'child',
      months: 43,
      relationship: 'Son',
      sex: 'M',
      ethnicity: 'WBRI',
      language: 'English',
      health: 'DPHC Nanyuki. Speech reviewed by the health visitor, no concern.',
      school: 'Mornings at the BATUK playgroup',
    },
    {
      key: 'leanne',
      givenName: 'Leanne',
      familyName: 'Harrison',
      group: 'adult',
      months: 374,
      relationship: 'Mother',
      sex: 'F',
      ethnicity: 'WBRI',
      language: 'English',
      parentalResponsibility: true,
      telephone: '+254 700 555 014',
      note: 'Text first. Best reached between 09:00 and 12:00 while Noah is at playgroup.',
    },
    {
      key: 'craig',
      givenName: 'Craig',
      familyName: 'Harrison',
      group: 'adult',
      months: 411,
      relationship: 'Father',
      sex: 'M',
      ethnicity: 'WBRI',
      language: 'English',
      parentalResponsibility: true,
      serving: 'Sgt, BATUK Logistics Squadron',
      telephone: '+254 700 555 022',
      note: 'Lives in single accommodation since the first night. Sees the children on Saturdays, supervised.',
    },
  ],
  involvements: [
    {
      type: 's47-enquiry',
      daysAgo: 74,
      reason: 'Violence between the parents with both children present; Ella’s account to the police; likely to happen again.',
      closed: {
        daysAgo: 52,
        reason: 'RC7',
        outcome:
          'Emotional harm substantiated and likely to continue without a plan: taken to a conference, which made one. Both parents and Ella told.',
      },
    },
    {
      type: 'child-protection-plan',
      daysAgo: 52,
      step: 'step-up',
      reason:
        'The conference found that both children have suffered emotional harm by seeing their mother ill-treated and agreed a plan, category emotional abuse.',
    },
  ],
  visits: [
    {
      daysAgo: 73,
      at: '15:15',
      place: 'home',
      purpose: 'See both children after the night’s report; agree with Leanne how they are kept safe',
      children: [
        {
          child: 'ella',
          said: '“It was loud again. I knew it would be loud because of the door.” She said she takes Noah to her bed “so he doesn’t look”. Asked what would make it better, she said “if Daddy could be the Saturday daddy all the time”.',
        },
        {
          child: 'noah',
          said: 'Did not want to leave his mother’s side at first. While drawing he said “Daddy bang” and covered his ears.',
          notAlone: 'He is three and would not go out of his mother’s sight; seen with her in the room.',
        },
      ],
      adults: ['leanne'],
      narrative:
        'Leanne met me at the gate and had kept Ella home from school. Both children were clean, had eaten and moved freely to their mother for comfort. Ella showed me her room and, without being asked, the place on the landing where she stood. She spoke evenly and watched my face. I asked nothing about the night beyond what she offered. Leanne had a fading bruise on her left arm. She described four earlier occasions since the move, two of them with the children in the room, and drinking at weekends.\n\nElla has taken on the care of her brother at these times and has learned to read the signs. That is a heavy load at seven, and it tells more about how often this happened than any date. Leanne is protective and frightened of what a report does to Craig’s career, and of being sent home.',
      home: 'Tidy three-bedroom quarter. The children have a room each; Noah’s bed has not been slept in. The inner door of the sitting room has a cracked panel.',
      result:
        'Written safety plan agreed with Leanne: guardroom number in both telephones, the neighbour as the place to go, Craig does not come to the quarter. Ella drew three people she can tell: her teacher, Aunt Beth, “and the lady with the blue bag”, which was me. Strategy meeting tomorrow.',
      recordedAfterHours: 3,
      signOff: 'authorise',
    },
    {
      daysAgo: 59,
      at: '10:20',
      place: 'school',
      purpose: 'Hear from Ella away from home; speak to her teacher',
      children: [
        {
          child: 'ella',
          said: '“I sleep in my own bed now. Noah comes but I send him back.” She wants to know whether her father is “in trouble because of me”.',
        },
      ],
      others: 'Mrs Wambui, class teacher, at the end',
      narrative:
        'Seen in the reading corner for forty minutes. Ella had made a card for her father and asked whether I could carry it. We talked about whose job it is to sort out what grown-ups do; she listened closely and said “so it isn’t children’s”. Her teacher reports that she no longer asks to telephone home at break, and has twice fallen asleep after lunch.\n\nElla carries guilt for having told. She needs to hear from both parents that telling was right; so far only her mother has said so.',
      result:
        'I will ask Craig to tell Ella, in the first supervised contact, that she did nothing wrong. Mrs Wambui keeps a short weekly note for the core group.',
      signOff: 'authorise',
    },
    {
      daysAgo: 38,
      at: '16:05',
      place: 'home',
      announced: false,
      purpose: 'Unannounced visit under the plan: how the children are after school, and whether Craig keeps away',
      children: [
        { child: 'ella', said: '“You didn’t say you were coming.” Then, pleased: “We’re making ugali and it’s lumpy.”' },
        {
          child: 'noah',
          said: 'Showed me a tower and knocked it down, laughing. Said “my bed, my bear”.',
          notAlone: 'Played in the kitchen doorway in sight of his mother throughout.',
        },
      ],
      adults: ['leanne'],
      narrative:
        'Nobody else was in the house. The panel of the door has been mended. Noah now sleeps in his own bed five nights of seven by a chart on the wall, which Leanne keeps for herself rather than for us. She has been to two sessions of the freedom programme by video and spoke about control rather than temper for the first time: the telephone, the money, the way he counted her mileage.\n\nThe children are more settled and louder than in the first weeks, which I take as a good sign. What protects them at present is distance and the unit’s order, not yet a change in Craig.',
      home: 'Warm, ordinary after-school muddle. Both children have their own beds; locks and telephones as in the safety plan.',
      result:
        'Safety plan stays as it is. Leanne will bring the chart to the core group. I see Craig on Thursday with the welfare officer.',
      signOff: 'authorise',
    },
    {
      daysAgo: 24,
      at: '11:00',
      place: 'base',
      purpose: 'Craig alone: what he understands of the children’s experience, and the offer of the behaviour programme',
      adults: ['craig'],
      others: 'Capt R. Dunmore, welfare officer, for the first ten minutes',
      narrative:
        'Craig began by listing what he has lost. I read him, with Leanne’s and Ella’s agreement, what Ella said about taking Noah to her bed. He was silent for some time, then said “she was seven and she had a plan for it”. He denies hitting Leanne and speaks of “the push”. He accepts that the drinking and the shouting were his. He has had three weeks without alcohol, which the medical officer confirms.\n\nThis is the first time that he spoke of the children before himself. It is early, and he still minimises what he did to Leanne. I would not support a return home on this footing.',
      result:
        'Referred to the domestic abuse behaviour programme, first session in twelve days. He wrote four sentences to Ella telling her she was right to speak; Leanne will read them first.',
      signOff: 'authorise',
    },
    {
      daysAgo: 9,
      at: '15:40',
      place: 'home',
      purpose: 'Statutory visit: both children, contact on Saturdays, before the review conference',
      children: [
        {
          child: 'ella',
          said: '“Daddy wrote it down that I was right. I’ve got it in my box.” She would like Saturdays to be “longer but still with Miss Joy there”.',
        },
        {
          child: 'noah',
          said: '“Daddy did swings.” He asked when Saturday is.',
          notAlone: 'Joined us in the garden after Ella and stayed near the door to the kitchen.',
        },
      ],
      adults: ['leanne'],
      narrative:
        'Ella met me with a list of things to say, and ticked them off. She is sleeping through, and her teacher’s notes show no tiredness for two weeks. Noah’s speech has come on and he separates from his mother at playgroup. Leanne says that Craig has kept to the arrangement. She is thinking about the end of the posting and whether she wants the marriage; she asked for legal advice that is not the unit’s.\n\nThe children are safer and feel it. Ella’s wish to keep a third person present at contact is a clear view by the child, and should be taken as such in the review.',
      home: 'Unchanged, orderly, cheerful.',
      result:
        'Contact stays supervised. Leanne given two independent solicitors’ details. Report for the review conference due to Daniel next week.',
      nextInDaysFromNow: 2,
    },
  ],
  notes: [
    {
      daysAgo: 72,
      at: '11:30',
      type: 'meeting',
      withWhom: 'service police, DPHC, school and command (strategy meeting)',
      people: ['ella', 'noah'],
      note: 'Held by video with the office in Nanyuki. Police share the neighbour’s statement and two earlier calls to the quarter that were closed as noise. The medical centre saw Leanne some months ago with a sprained wrist and accepted her explanation then. School had seen tiredness. All agree that the threshold for an enquiry is met and that host-nation authorities need not act; the Children’s Department was informed by the police liaison officer.',
      decision:
        'Single-agency enquiry by this service, police continue theirs. Ella not to be interviewed again for now. Command keeps Craig out of the quarter and tells us before any change. Outcome meeting in eight working days.',
    },
    {
      daysAgo: 51,
      at: '14:10',
      by: 'manager',
      type: 'management-note',
      note: 'Read the conference record and the enquiry. The plan is proportionate and Ella’s words are in it, not only a summary of them. I am less sure about how Craig’s unit will treat the order when the exercise begins in six weeks.',
      decision:
        'Catrin to have the order’s end date in writing from command before the exercise. Supervision on this case every two weeks while the plan runs.',
    },
    {
      daysAgo: 17,
      at: '09:45',
      type: 'telephone-call',
      withWhom: 'Capt R. Dunmore, welfare officer',
      people: ['craig'],
      note: 'The order stays in force through the exercise and is reviewed on the day after the review conference, not before. He will put it in writing today. Craig has asked whether he may attend Ella’s school concert; Capt Dunmore told him to ask us.',
    },
    {
      daysAgo: 6,
      at: '16:30',
      by: 'manager',
      type: 'supervision',
      withWhom: 'Catrin Morgan',
      note: 'Talked through what would have to be true before contact is no longer supervised. Catrin’s view: the programme finished, Leanne’s own view sought without Craig near, and Ella asked again. I agree. We also noted that the case has been about the night itself, and less about the control that went before it.',
      decision: 'Report to name coercive control and its effect on the children. Ella’s wishes to open the report.',
    },
  ],
};
