/** Adults at risk and their carers. */
import type { Bank } from '../words.ts';

export const ADULT_WORDS: Bank = {
  'adult-safeguarding-enquiry.concern': [
    'As in the contact. The practice nurse adds that {adult} asked her not to write it down, and then said “write it”.',
    'What was seen at the door on two days, and what {adult} told the padre.',
  ],
  'adult-safeguarding-enquiry.outcomesWanted': [
    '“To have my own money in my own purse.” And that nobody is punished.',
    '“That I can stay in my house.” And some help with the bath.',
    '“That he sleeps.” {Adult} means {carer}.',
  ],
  'adult-safeguarding-enquiry.testReasons': [
    'Needs help with washing and stairs; has lost money or health by what happens; cannot leave, ring or read a statement without the person concerned.',
  ],
  'adult-safeguarding-enquiry.questions': [
    'What {adult} wants; who holds the card and why; what the bank and the medical centre know. {worker} sees {adult} alone twice.',
  ],
  'adult-safeguarding-enquiry.interimPlan': [
    'A nurse comes on Mondays and Thursdays; the welfare officer holds a spare key; {adult} has the duty number on the telephone’s first button.',
  ],
  'adult-safeguarding-enquiry.findings': [
    'What was feared is partly true. Money was taken with a permission that {adult} did not understand. It began with help and became a habit. {Adult} is relieved that it has a name.',
    'No ill will: a household beyond its strength. What {adult} needed was not given because nobody was there to give it.',
  ],
  'adult-safeguarding-enquiry.empowerment': ['{Adult} decided who was told, and in which order'],
  'adult-safeguarding-enquiry.prevention': ['Card changed, nurse comes twice a week, a friend calls'],
  'adult-safeguarding-enquiry.proportionality': ['No police: {adult} does not want it, and it would not make anyone safer'],
  'adult-safeguarding-enquiry.protection': ['Nobody who was a risk has a key'],
  'adult-safeguarding-enquiry.partnership': ['Medical centre, padre and unit, each with one task'],
  'adult-safeguarding-enquiry.accountability': ['{worker} answers for the plan; the manager looks at it every two months'],
  'adult-safeguarding-enquiry.adultView': [
    '“I’m sleeping. I look at my statement on Fridays, with a pot of tea.”',
    '“You asked me. That was the thing.”',
  ],
  'adult-safeguarding-enquiry.outcomeToldTo': ['{Adult} in person; the nurse and the welfare officer by secure mail on the same day'],
  'adult-safeguarding-assessment.reason': [
    'To see what {adult} needs, what {they} can do, and what would let {them} live as {they} wants here.',
  ],
  'adult-safeguarding-assessment.agencies': [
    'Medical officer and nurse on two days: treatable, long neglected. Occupational therapist by video with a film of the bathroom. Unit: will fit the rails.',
  ],
  'adult-safeguarding-assessment.views': [
    '“I’m not ill, I’m tired of asking.” {They} wants help that comes at the same time each day, and from a woman.',
    '“I know how it looks. I’d like somebody to begin with me on one corner.”',
  ],
  'adult-safeguarding-assessment.outcomesWanted': ['To wash without help by the summer; to go to the choir; to cook on Sundays.'],
  'adult-safeguarding-assessment.strengths': [
    'Humour, a good memory for people, a sister who rings every day, and {carer}, who has learnt everything.',
  ],
  'adult-safeguarding-assessment.wellbeingBHow': ['Pain every day, low in the evenings.'],
  'adult-safeguarding-assessment.wellbeingDHow': ['Others decide when {they} gets up.'],
  'adult-safeguarding-assessment.wellbeingGHow': ['{Carer} has become a nurse, and both miss the other thing.'],
  'adult-safeguarding-assessment.fromImpairmentReason': ['A long illness of the nerves, confirmed by the medical officer'],
  'adult-safeguarding-assessment.analysis': [
    '{Adult} can do more than the house lets {them}. Rails, a shower seat and two mornings of help would give back the day. The danger lies in isolation, not in any person.',
    'Eligible needs in two outcomes. Met at present by one exhausted person, at a cost that both now see.',
  ],
  'adult-safeguarding-assessment.supportability': [
    'With the rails and the nurse it can be met here until the end of the tour; the command agrees and pays for the fitting.',
  ],
  'adult-safeguarding-assessment.nextSteps': [
    'Unit fits rails by the tenth; nurse from Monday; {worker} goes along to the choir the first time.',
  ],
  'adult-safeguarding-assessment.informationGiven': [
    'What the Care Act promises at home and what can be given here; how to complain; whom to ring at night.',
  ],
  'adult-safeguarding-assessment.statementOfNeed': [
    'Help with washing and the bathroom twice a day, a home one can move about in, company once a week.',
  ],
  'adult-safeguarding-assessment.outcomeANeed': ['Does not cook and forgets to eat when alone; has lost nine kilograms.'],
  'adult-safeguarding-assessment.outcomeBNeed': ['Cannot get in and out of the bath; washes at the sink and is ashamed of it.'],
  'adult-safeguarding-assessment.outcomeENeed': ['The stairs are too steep; sleeps on the sofa.'],
  'adult-safeguarding-assessment.outcomeFNeed': ['Cannot clear or clean; two rooms cannot be entered.'],
  'adult-safeguarding-assessment.outcomeGNeed': ['Sees nobody but the relative who manages the money.'],
  'adult-safeguarding-assessment.outcomeINeed': ['Does not leave the house alone; no transport.'],
  'carers-assessment.care': [
    'Gets {adult} up at six, washes, dresses, cooks before duty, rings at eleven, home at one. Up twice each night.',
  ],
  'carers-assessment.views': [
    '“I’d do it again tomorrow. I’d like to do it having slept.”',
    '“I shouted. I don’t want to be the man who shouts.”',
  ],
  'carers-assessment.outcomesWanted': ['One free Saturday a month, and to run with the squadron on Thursdays.'],
  'carers-assessment.strengths': ['Organised, patient, and able to say now when it is too much.'],
  'carers-assessment.wellbeingBHow': ['Backache, broken sleep.'],
  'carers-assessment.wellbeingEHow': ['Has given up the course he was on.'],
  'carers-assessment.outcomeViNeed': ['No time beyond duty; leave is used up by care.'],
  'carers-assessment.outcomeViiiNeed': ['Has not run or met friends since the spring.'],
  'carers-assessment.childrenCareReason': ['{Child} cooks and sits with {adult}; own assessment begun this week'],
  'carers-assessment.analysis': [
    'He is able and willing, and near his limit. Two nights’ sleep a week and the Thursday would keep it going.',
  ],
  'carers-assessment.emergencyPlan': [
    'The nurse is rung, the neighbour stays, the unit releases a named friend within the hour. Sheet on the fridge.',
  ],
  'carers-assessment.nextSteps': ['Nurse takes Tuesday and Friday mornings; the unit frees Thursdays; {worker} asks after six weeks.'],
  'carers-assessment.informationGiven': ['Carers’ groups online, leave for carers, what the unit may and may not ask.'],
  'carers-assessment.statementOfNeed': ['Rest on two nights, two hours on Thursdays, and a plan for the day on which he is ill.'],
  'young-carers-assessment.circumstances': ['In year seven; bright; responsible beyond {their} years. Only child at home.'],
  'young-carers-assessment.wishes': [
    '“I want to go to the sleepover without ringing every hour.” Would like someone to explain the illness to {them} properly.',
  ],
  'young-carers-assessment.outcomesWanted': ['Football on Wednesdays. Homework at the library. To be told the truth.'],
  'young-carers-assessment.elementA': ['Makes breakfast, helps with stairs and shoes, listens at night. About twelve hours a week.'],
  'young-carers-assessment.elementB': ['The family relies on it from Monday to Thursday.'],
  'young-carers-assessment.elementC': ['Late three times a fortnight; tired; has given up football.'],
  'young-carers-assessment.elementD': ['Listening at night and help on the stairs are not for a child.'],
  'young-carers-assessment.elementE': ['Yes: a nurse in the morning and an alarm by the bed.'],
  'young-carers-assessment.elementF': ['Small, once the adult has help.'],
  'young-carers-assessment.elementG': ['The adult’s and the carer’s assessments, made this month.'],
  'young-carers-assessment.elementH': ['Not if the plan is kept; looked at again with it.'],
  'young-carers-assessment.elementI': ['Nurse in the morning; football; a talk with the medical officer for {child} alone.'],
  'young-carers-assessment.elementJ': ['In six months, or when {carer} deploys.'],
  'young-carers-assessment.analysis': ['{Child} is proud of what {they} does, and should be. It is too much by about half.'],
  'young-carers-assessment.notMadeReason': [
    '{Child} and the parents would rather not: the school’s group is enough. No one is left at risk; the offer stands.',
  ],
  'risk-management-plan.what': ['As recorded'],
  'risk-management-plan.warningSigns': ['Post unopened, curtains closed at noon, a missed nurse’s visit'],
  'risk-management-plan.with': [
    '{Adult}, {carer} and the nurse',
    '{Adult} alone, then {carer}',
    'The nurse and the welfare officer, with {adult}',
  ],
  'risk-management-plan.result': [
    'Carer’s rest added; the alarm was tested',
    'No sign since the last time; the key is with the welfare officer now',
    'Help in the morning added after the assessment; agreed with all',
  ],
  'risk-management-plan.personView': [
    '“I’d rather fall in my own kitchen than be safe in somebody else’s.” We wrote the plan from there.',
    'Sees the risk, and would take more of it than the family would.',
  ],
  'risk-management-plan.contingency': ['If nobody answers: the welfare officer goes in with the key within two hours.'],
  'risk-management-plan.escalation': ['Two signs in one week, or one fall: {worker} and the manager decide on the same day.'],
  'risk-management-plan.endedReason': ['Every sign has been quiet for four months, and the arrangements run without us.'],
  'adult-review.personView': ['“Better than at Easter. Ask me again when he’s on exercise.”', '“I did the stairs. Twice.”'],
  'adult-review.outcomesMet': ['Choir yes, Sunday cooking sometimes, the bath not yet.', 'All three. {They} has thought of a fourth.'],
  'adult-review.changes': [
    'Rails are in; the nurse was changed once, and it is working again.',
    'Weight up by four kilograms. The hall can be walked through.',
  ],
  'adult-review.riskAnalysis': [
    'Lower, because more than one person would now notice.',
    'Gone as far as anyone can say; the plan has done its work.',
  ],
  'adult-review.reasons': [
    'It works, and needs somebody to keep an eye on it a while longer.',
    'Nothing more for us to do that the family and the medical centre do not do already.',
  ],
};
