import type { FamilyStory } from '../story.ts';

/** Belize: private fostering. A girl of fourteen lives with her aunt and the aunt's husband. */
export const castilloBrennan: FamilyStory = {
  name: 'Castillo / Brennan',
  location: 'BATSUB',
  worker: 'kenya',
  address: 'Price Barracks married quarters, Ladyville',
  unit: 'BATSUB',
  postingEndsInMonths: 11,
  reason:
    'Marisol Castillo, fourteen, has lived for three months with her mother’s sister Ana Brennan and Ana’s husband, a warrant officer, because her mother works on a cruise ship. An aunt is a close relative where the relationship is proven; papers are incomplete, so the arrangement is looked at as private fostering until they are.',
  allocationNote: 'Marisol’s mother can be reached on Mondays when the ship is in port. Spanish interpreter for her, not for Marisol.',
  contact: {
    received: { daysAgo: 41, at: '10:05' },
    source: 'PFADV',
    channel: 'in-person',
    referrer: { name: 'WO2 Declan Brennan', reachedAt: 'Welfare office, Price Barracks' },
    about: 'child',
    said: 'He asks what he must do because his wife’s niece lives with them and the school wants to know who signs. She came three months ago with a letter from her mother. They plan to take her to the next posting in Cyprus. “She’s no trouble, she’s family, but I want it done right.”',
    consent: 'given',
    response: {
      minutesLater: 25,
      to: 'WO2 Declan Brennan',
      how: 'in-person',
      words:
        'Explained private fostering, what we look at and why, and which papers show the relationship. He will send the letter and ask for both birth certificates.',
    },
    decision: {
      hoursLater: 24,
      level: 'child-in-need',
      rationale:
        'Until the certificates show that Ana Brennan is her mother’s sister, this counts as private fostering and the welfare of Marisol must be satisfied. Nothing suggests harm. Marisol’s own wishes, her mother’s intentions, schooling and the move to Cyprus are open questions.',
      outcome: 'PF',
      nextSteps: 'Visit within seven working days, Marisol seen alone. Speak to her mother in port. Checks on all adults of the household.',
    },
    told: [
      {
        hoursLater: 25,
        who: ['referrer', 'family'],
        words: 'Both carers told about the visit, the checks and that Marisol will be seen alone.',
      },
    ],
  },
  people: [
    {
      key: 'marisol',
      givenName: 'Marisol',
      familyName: 'Castillo',
      group: 'child',
      months: 172,
      relationship: 'Niece of Ana Brennan',
      sex: 'F',
      ethnicity: 'OOTH',
      language: 'Spanish, English',
      school: 'Third form, secondary school, Belize City',
      health: 'Asthma, inhaler.',
    },
    {
      key: 'ana',
      givenName: 'Ana',
      familyName: 'Brennan',
      group: 'adult',
      months: 459,
      relationship: 'Aunt, carer',
      sex: 'F',
      ethnicity: 'OOTH',
      language: 'Spanish',
      parentalResponsibility: false,
      telephone: '+501 555 0118',
    },
    {
      key: 'declan',
      givenName: 'Declan',
      familyName: 'Brennan',
      group: 'adult',
      months: 497,
      relationship: 'Aunt’s husband, carer',
      sex: 'M',
      ethnicity: 'WIRI',
      language: 'English',
      parentalResponsibility: false,
      serving: 'WO2, BATSUB',
    },
  ],
  involvements: [
    {
      type: 'private-fostering',
      daysAgo: 40,
      reason: 'Lives with carers whose close relationship is not yet proven; planned move abroad.',
    },
  ],
  visits: [
    {
      daysAgo: 33,
      at: '16:10',
      place: 'home',
      purpose: 'First private fostering visit; Marisol alone',
      children: [
        {
          child: 'marisol',
          said: '“I’m happy here, it’s quiet. I miss my mum at night mostly.” About Cyprus: “Nobody asked me, they told me. I think I want to. I want to be asked.”',
        },
      ],
      adults: ['ana', 'declan'],
      narrative:
        'Marisol showed me her room and her science project. She was at ease with both carers and teased her uncle about his Spanish. Alone, she was thoughtful. She telephones her mother when the ship is in port and saves up things to say. She sees her grandmother on Sundays, and would lose that in Cyprus.\n\nWelfare here is good. The weak point is that decisions are made round her, kindly. Her mother’s consent to the move is assumed rather than given.',
      home: 'Own room with a door that shuts, desk, fan. Inhaler in two places.',
      result: 'Carers agree to sit down with Marisol before the posting is accepted. I call her mother on Monday.',
      signOff: 'authorise',
    },
    {
      daysAgo: 3,
      at: '16:00',
      place: 'home',
      purpose: 'Second visit: the certificates, and what Marisol thinks after the family talk',
      children: [
        {
          child: 'marisol',
          said: '“They asked me properly, with a list. I put Grandma on it. Declan looked up flights so I could come back in the holidays.”',
        },
      ],
      adults: ['ana'],
      narrative:
        'Ana had both birth certificates and her sister’s signed statement. They show a full aunt. Marisol had written two pages of reasons for and against the move and read me some of them. She would like to finish the school year first.\n\nThe arrangement is sound and, with the papers, falls outside private fostering. What remains is the consent of her mother to a move, which is hers to give.',
      result: 'Closing statement to be prepared. Advice on a written agreement between the sisters about school, health and travel.',
      nextInDaysFromNow: 25,
    },
  ],
  notes: [
    {
      daysAgo: 29,
      at: '11:45',
      type: 'telephone-call',
      withWhom: 'Rosa Castillo, mother, with an interpreter',
      people: ['marisol'],
      note: 'In port at Roatán for two hours. She chose her sister because Marisol asked for it. She has not agreed to Cyprus and learned of it from Marisol. She is not against it; she wants a date by which Marisol can come back if she is unhappy. She will sign a statement about the relationship.',
    },
  ],
};
