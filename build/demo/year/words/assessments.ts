/** Assessments of children and families, and their sharing. */
import type { Bank } from '../words.ts';

export const ASSESSMENT_WORDS: Bank = {
  'child-and-family-assessment.reason': [
    'The contact described a change over some months that two agencies had seen independently. The assessment asks what each child needs, what the parents can give, and what this place can add.',
    'To understand what lies behind the school’s worry, and to decide with the family whether help is needed, and which.',
  ],
  'child-and-family-assessment.voice': [
    '{Child} says that mornings are the worst: “everyone is cross and I can’t find things”. {They} would change that first.',
    '{Child} told me with the cards: sad about the move, proud of swimming, afraid when the voices get loud. {They} put “safe” beside the bunk bed.',
    'Watched at play on three days. {Child} seeks {mother} when tired, moves away from loud noise, and smiled at {father} when he knelt down.',
    '{Child} wants people to “stop having meetings about me and ask me one thing at a time”.',
  ],
  'child-and-family-assessment.wishes': [
    'That {father} is at home on {their} birthday. That nobody reads {their} diary. That the next school has a goal with a net.',
    'To stay with {mother}, to see {their} grandmother on the screen on Sundays, and to have the door open at night.',
    'Not to be asked in front of the others. To know about moves before {their} friends do.',
    'Too young to say in words; settled when held, and unsettled by changes of carer.',
  ],
  'child-and-family-assessment.livedExperience': [
    '{Child} wakes before the others, gets {their} own cereal, and watches cartoons with the sound off. The bus comes at ten past seven. After school it is hot and the day is long; {they} plays outside until somebody calls.',
    'On days when {father} is at home there is breakfast at the table. When he is away {child} eats in the car. Evenings depend on how {mother} slept.',
    'Up early, nursery until noon, then the flat with the curtains drawn. The best hour is the pool on Saturday.',
  ],
  'child-and-family-assessment.dev1': [
    'Registered, immunised, of usual weight and height. Teeth need seeing to; appointment made.',
    'Asthma, controlled; the inhaler is at school. Sleeps poorly since the move.',
    'Well. The eight-month check was missed in the move and has been made up for.',
  ],
  'child-and-family-assessment.dev2': [
    'Attendance 88 per cent this term, mostly Mondays. Reads above {their} age, gives up quickly in number work.',
    'Settled in class since the new seat at the front. The teacher sees no learning difficulty.',
    'At nursery five mornings. Joins in, follows two-step instructions, tires by eleven.',
  ],
  'child-and-family-assessment.dev3': [
    'Worries about {mother} and checks on her. Nightmares about twice a week.',
    'Quick to anger with the younger ones, quick to be sorry. Calm in one-to-one time.',
    'Cheerful and easily comforted. Holds back with strangers, as one would expect.',
  ],
  'child-and-family-assessment.dev4': [
    'Proud of two languages and of the grandparents’ village. Asked me to spell {their} name properly.',
    'Knows three houses as “home” and names them in order. Likes to be told how long this one lasts.',
    'Sees {them}self as the clever one and the loud one, which is what {they} hears.',
  ],
  'child-and-family-assessment.dev5': [
    'Close to {mother}, careful with {father}. Two friends on the patch, both posted out this summer.',
    'Brothers and sisters stick together at school and fight at home.',
    'Speaks with the grandparents every Sunday. That call is the fixed point of the week.',
  ],
  'child-and-family-assessment.dev6': [
    'Clean and dressed for the weather on most days; less so on Mondays.',
    'Speaks clearly and looks at the person {they} speaks to. Knows what is polite and enjoys not being it.',
  ],
  'child-and-family-assessment.dev7': [
    'Does more than most of {their} age: packs the bags, makes the sandwiches. Proud of it, and tired of it.',
    'As expected. Needs reminding about teeth and shoes.',
  ],
  'child-and-family-assessment.par1': [
    'Food, clothing and warmth are there when two adults are. With one they are there late.',
    'Good. The parents keep appointments and know each child’s routines.',
    'Patchy since spring: regular meals on four days of seven by {mother}’s own count.',
  ],
  'child-and-family-assessment.par2': [
    'The children are supervised near water and road. At night there is no plan if {mother} is unwell.',
    'The parents see the risk now and have agreed who is rung. They had not before.',
    'No concern in the home. Online, nobody knows what the older ones see.',
  ],
  'child-and-family-assessment.par3': [
    '{Mother} is warm and quick to hold. {Father} shows it by doing: he mends, he drives, he waits.',
    'There is affection, and it is worn thin by tiredness. Praise is rare and lands at once.',
  ],
  'child-and-family-assessment.par4': [
    'Books in two languages, read to on most nights. The tablet fills the afternoon.',
    'Little to do in the heat between one and five. The parents would use a club if there were transport.',
  ],
  'child-and-family-assessment.par5': [
    'Rules differ by parent, and the children know it. Both would like one list.',
    'Clear at table, lost at bedtime. Shouting has replaced the step that used to work.',
  ],
  'child-and-family-assessment.par6': [
    'Three moves in four years. Inside the family, the same people have always been there.',
    'Arrangements change with the duty roster. The grandmother’s stay brought calm, and ended in June.',
  ],
  'child-and-family-assessment.parentsViews': [
    '{Mother} agrees with most of it and wants the word “neglect” explained, not softened. {Father} believes that a roster that stays put would solve half.',
    'They are relieved that it is written down. They disagree that the older child carries too much; we agreed to ask again in a month.',
    'Both ask for help with evenings and nothing else. They expect to manage after that.',
  ],
  'child-and-family-assessment.fam1': [
    'Married eight years, met in training. {Mother} grew up in care for a time and is set on doing it differently.',
    'Two families of soldiers. Help was always given, and never asked for.',
  ],
  'child-and-family-assessment.fam2': [
    'Grandparents in another time zone, close by telephone. An aunt would come for a month if the flight were paid.',
    'No relatives in the country. The squadron’s wives were the wider family until the last rotation.',
  ],
  'child-and-family-assessment.fam3': [
    'Three-bedroom quarter in fair repair, no garden. Two children share.',
    'Hot and damp. The mould in the back room was treated in March and is back.',
  ],
  'child-and-family-assessment.fam4': [
    '{Father} serves, shift work with exercises. {Mother} gave up teaching for the posting and misses it.',
    'One wage. Work for spouses is hard to get here without the language.',
  ],
  'child-and-family-assessment.fam5': [
    'Tight at the end of the month since the car. No debt beyond that.',
    'Enough for what is needed. Flights home are not, and that weighs.',
  ],
  'child-and-family-assessment.fam6': [
    'Known and liked on the patch, and rarely in anybody’s house.',
    '{Mother} knows two people by name. The language keeps her indoors.',
  ],
  'child-and-family-assessment.fam7': [
    'Pool, padre, thrift shop, a toddler group on Wednesdays that nobody told them of.',
    'The nearest English-speaking clinic is forty minutes away. There is no bus on Fridays.',
  ],
  'child-and-family-assessment.said': [
    'Known since arrival. Seen four times this year, two appointments missed in spring. No injuries, no other worry.',
    'Attendance and behaviour as in the table attached. The class teacher noticed the change in March, and can date it.',
    'Aware that duties fall hard on this family. Will keep the roster for two months ahead.',
  ],
  'child-and-family-assessment.history': [
    'No earlier contact here. The home authority closed an assessment three years ago with advice. Read together, both describe the same weeks: those in which one parent was away.',
    'One contact last year, no further action. The chronology shows that each move cost about a term.',
    'First contact with any service. The parents volunteered what happened at the last posting.',
  ],
  'child-and-family-assessment.riskFactors': [
    'Isolation, broken sleep, and a roster that changes by the week. A child who takes on what is an adult’s to carry.',
    'It has happened more than once and was kept quiet. Alcohol at weekends. Nobody nearby who may be told.',
    'The posting ends in the middle of a school year; the next place is not known yet.',
  ],
  'child-and-family-assessment.protectiveFactors': [
    'Both parents want this to change and can say what. School and unit move quickly when asked.',
    'A warm bond with {mother}, one good friend, a teacher who notices. The family keeps what it agrees.',
    'A grandmother who is told the truth, and rings every evening.',
  ],
  'child-and-family-assessment.jurisdiction': [
    'The parents are subject to service discipline; the status of forces agreement covers the family. The host nation has been told nothing, since nothing here asks for it.',
    'Civilian status for one parent was checked with the legal branch. It does not change who may help.',
  ],
  'child-and-family-assessment.commandView': [
    'The officer commanding supports the family and has offered the roster and, if needed, a change of duty.',
    'Command has no concern about service and would prefer the family to stay. The welfare officer is the contact.',
  ],
  'child-and-family-assessment.analysis': [
    'The children’s needs are ordinary; what is not ordinary is how few people meet them. When {father} is away the whole load falls on {mother}, who sleeps little and has nobody to hand over to. {Child} has noticed, and fills the gaps. That works for a week and harms {them} over a year.\n\nIt follows the roster more closely than anything else. Two things would change it: a predictable week, and one adult besides the parents.',
    'What was reported is true, and smaller than it sounded. The parents were at the end of a hard winter. They have changed two things since the contact without being told. {Child} is less watchful, which the teacher confirms.\n\nIf that holds over the next deployment there is nothing for us to do.',
    'There are two stories. The parents tell of a difficult child; {child} tells of a house in which one cannot make a mistake. The nursery’s notes fit the second better. Harsh words are daily, blows are denied, and {child} flinches.\n\nThe parents were brought up like this, and say so. They can learn another way, and it has to begin now.',
    '{Child}’s difficulties come from {their} condition, and the family’s from the distance to anyone who knows it. They are skilled and exhausted. Without respite and a therapist the next crisis ends in a flight home at night.',
  ],
  'child-and-family-assessment.ifNothingChanges': [
    '{Child} will go on looking after {mother} and fall behind at school. The next absence of {father} will bring the next contact.',
    'Little in the short run. The next move would find the family where this one did.',
    'Harm is likely within months: the parents tire, the child provokes, and there is nobody in between.',
  ],
  'child-and-family-assessment.levelReason': [
    'More than universal services can give, less than harm: the parents work with us and the children are safe tonight.',
    'The descriptors of this level fit on four points; none of the next one does.',
  ],
  'child-and-family-assessment.recommendations': [
    'A plan for three months with the school, the health visitor and the unit: mornings, one evening’s relief a week, and time for {child} that is not about helping.',
    'Advice now, and the parenting group in autumn. The school keeps an eye and rings if Mondays get worse again.',
    'Work with both parents on what they do when they are angry. Review after six weeks with {child}’s own account.',
  ],
  'child-and-family-assessment.lateExplanation': [
    'The family was on leave in the United Kingdom for four weeks, and the flight to the station was cancelled twice. The school saw {children} daily, the welfare officer weekly, and I spoke with {child} by video.',
  ],
  'child-and-family-assessment.familySharedHow': [
    'Read with both parents at the kitchen table; with {child} in pictures',
    'Given on paper, and gone through two days later',
    'With {mother} by video, page by page',
  ],
  'child-and-family-assessment.familyComments': [
    '“It’s fair. I don’t like page two, but it’s fair.”',
    'They ask that the school sees the summary and not the whole.',
  ],
  'child-and-family-assessment.partnersSharedWith': ['School and medical centre', 'Health visitor, school, Army Welfare Service'],
  'assessment-shared.familySharedHow': [
    'Read with both parents at home',
    'In the office, with an interpreter',
    'Sent on paper and talked through by telephone',
  ],
  'assessment-shared.familyComments': ['They would have liked the good things first.', '“Nobody wrote so kindly about us before.”'],
  'assessment-shared.partnersSharedWith': ['School and medical centre, the parts that concern them', 'Health visitor and welfare officer'],
  'personal-family-support-assessment.reason': [
    '“To get through an evening without anyone crying, me included.” Help with routines and with what to say when the children ask about the separation.',
    '“I want my own ideas back.” {Mother} asks for somebody to think with until the baby sleeps.',
  ],
  'personal-family-support-assessment.voice': [
    '{Child} wants more time with {father} and a later bedtime. “But mostly the time.”',
    '{Child} drew all of us at one table and gave everyone a hat.',
  ],
  'personal-family-support-assessment.strengthsAndNeeds': [
    'Kind, inventive, tires quickly. Needs to know what comes next.',
    'Good at school, lonely after it. Would like a club.',
  ],
  'personal-family-support-assessment.home': [
    'Comfortable and loud. Supper is together, bedtime is a negotiation.',
    'Orderly; {mother} does everything. She would like to be relieved of the orderliness.',
  ],
  'personal-family-support-assessment.parenting': [
    'Both know what they want to do and cannot do it after ten at night. Far from grandmothers.',
    'Agree on the big things. Differ on sweets, screens and saying sorry.',
  ],
  'personal-family-support-assessment.health': [
    'All well. {Mother}’s back is bad since the move.',
    'Sleep is the family’s word for health.',
  ],
  'personal-family-support-assessment.learning': [
    'School is going well; the nursery has a place from September.',
    'The older one reads, the younger one climbs.',
  ],
  'personal-family-support-assessment.relationships': [
    'Close. Short with one another since spring, and aware of it.',
    'The separation is calm between the adults, and hard for the children.',
  ],
  'personal-family-support-assessment.money': ['One wage and a bit. Enough.', 'Two households on one wage until the flat is found.'],
  'personal-family-support-assessment.belonging': [
    'Nobody yet. The squadron’s families meet on Fridays, and they have not gone.',
    'A few good friends from the last posting who are here as well.',
  ],
  'personal-family-support-assessment.analysis': [
    'A capable family at a hard point. Six sessions and one group should do. Nothing here is of a statutory kind.',
    'What they ask for is what would help. We should do that, and no more.',
  ],
  'personal-family-support-assessment.recommendations': [
    'Six sessions at home on routines and on talking with the children; the group in the new term; lead professional stays with the school.',
    'Four sessions, then look at the goals together.',
  ],
};
