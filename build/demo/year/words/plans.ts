/** Plans for children in need, their meetings and reviews, family support, closures and risks. */
import type { Bank } from '../words.ts';

export const PLAN_WORDS: Bank = {
  'child-in-need-plan.aim': [
    'Mornings without shouting, {child} a child and not a helper, and {mother} with one evening a week that is hers.',
    '{Children} know who looks after them tonight and tomorrow, and both parents know whom to ring before it gets too much.',
    'That {child} can make {them}self understood, sleeps through, and the family stays until the end of the tour.',
  ],
  'child-in-need-plan.wishes': [
    '{Child} wants the plan to say that {they} may play out on Saturdays. It does.',
    '“I want Dad to come to my thing at school.” It is in the plan with its date.',
    'Would like people to come when they say so.',
    'Shown in pictures; {they} put the sun on the page for the pool.',
  ],
  'child-in-need-plan.parentsViews': [
    'They helped to write it, and crossed out two things that they are not ready for.',
    '{Mother} thinks it is a lot; {father} would have put in more. They settled on this.',
  ],
  'child-in-need-plan.support': [
    'Weekly line on attendance and mood',
    'Weight and sleep every two weeks',
    'Roster two months ahead; transport on Fridays',
  ],
  'child-in-need-plan.contingency': [
    'If two visits in a row find it worse, the family and we meet within five days and decide whether the level is still right.',
    'If {father} is sent away early, the grandmother is flown in and the visits become weekly.',
  ],
  'child-in-need-plan.endSummary': [
    '{Child} sleeps, goes to school and complains about ordinary things. {Mother} has two friends and a plan for bad days. What is left is the family’s own.',
    'The goals were met on two counts of three. The third goes on with the school.',
  ],
  progressReason: [
    'The appointment was put off twice',
    'Whoever was to do it has been posted; a new name by Friday',
    'The roster changed, and with it the free evening',
  ],
  'child-in-need-meeting.childrensViews': [
    '{Child} wrote three sentences, which were read out first.',
    'Brought in by the teacher, who had asked each of them on the day before.',
  ],
  'child-in-need-meeting.familyViews': [
    'They would like fewer people and the same ones.',
    'Glad of the Friday transport; unsure about the group.',
  ],
  'child-in-need-meeting.progress': [
    'Attendance is up to 95 per cent. Bedtime works with {father}, not yet without him.',
    'Two actions done, one late because the part for the fan has not come.',
  ],
  'child-in-need-meeting.agreed': [
    'School goes on with its weekly line; {worker} rings housing on Monday; the parents try the list for two weeks.',
    'Health visitor weighs the youngest on the tenth. Next meeting before the exercise.',
  ],
  'child-in-need-review.progress': [
    'Since the last review: no missed school day, three good weeks and one bad one, when {father} was recalled. The family rang before anyone else did.',
    'The mornings hold. {Mother} began with the group, and came home laughing. {Child} has joined the swimming club.',
    'Less than hoped. The therapist’s waiting list has not moved, and the parents are tired of waiting for it.',
    'Steady. What was done for them in spring the parents now do themselves.',
  ],
  'child-in-need-review.parentsViews': [
    '“We’re all right most days.” They would like the visits to become fewer.',
    '{Mother} wants to go on until the posting order is there. {Father} agrees.',
    'They feel heard, and watched. Both were written down.',
  ],
  'child-in-need-review.agenciesViews': [
    'School and health see the same improvement. The unit asks to be told earlier when something is needed.',
  ],
  'child-in-need-review.views': [
    '“It’s more boring now.” {They} meant it as praise.',
    '{Child} says that home is a seven, and was a three.',
    '{Child} would like the meetings to be shorter.',
    'Brought by {mother} and the nursery: settled, talks more, sleeps through.',
  ],
  'child-in-need-review.thresholdOfRisk': [
    'Still a child in need: progress depends on one person. No sign of significant harm.',
    'Needs are met by parents and school. The threshold for this plan is no longer reached.',
    'Concern has grown: two incidents in a month and a child who will not talk about them.',
  ],
  'child-in-need-review.nextSteps': [
    '{worker} goes on visiting as in the plan; school and health as before; the review in three months decides about an end.',
    'The lead professional meets the family next week with {worker}; after that we step back.',
  ],
  'family-support-referral.need': [
    '“Somebody who has done this before to sit with us on a Tuesday.” Bedtimes, and how to talk about the move.',
    'Help with three under five, and with being far from home.',
    'They would like to be kinder to one another, and asked how one does that.',
  ],
  'family-support-referral.alreadyTried': [
    'A sticker chart (two weeks), the health visitor’s sleep plan (helped), going to bed with the children (did not).',
  ],
  'family-support-referral.decisionReason': [
    'What they ask for is what we give, they know that it is voluntary, and no statutory need shows. Told both on the day.',
  ],
  'family-support-intervention.childrensViews': ['{Child}: “Play football with Dad without his telephone.”'],
  'family-support-intervention.goal': [
    'Bedtime by eight with one story',
    'A week in which nobody is called stupid',
    'Saturday mornings out of the house',
    'Mum has two hours that are hers',
    'We tell the children about the move before they hear it at school',
  ],
  'family-support-intervention.action': [
    'Plan the evening together, try it, look at what happened',
    'Sit in on two bedtimes and say what we see',
    'Go along to the group the first time',
  ],
  'family-support-intervention.knowBy': [
    'The chart on the fridge',
    'What the children say on Fridays',
    'Their own score from nought to ten',
  ],
  'family-support-intervention.what': [
    'Went through the week with the chart. Four evenings of seven, two of them easy. {Mother} found the words herself for the third.',
    'Practised with both parents what to say when {child} throws something. They laughed, which helped more than the words.',
    'A walk instead of a session: {mother} could not have sat. She decided to ring her sister.',
    'Watched the film of Tuesday’s supper together. Each named one thing that the other does well.',
  ],
  'family-support-intervention.outcome': [
    'The scores rose from three to eight. The parents say that they argue as before and make up faster. Lead professional told, she keeps in touch until the summer.',
    'Partly: evenings are good, the mornings are not. The family needs more than we may give here; a social worker takes over with their agreement.',
  ],
  'closure.outcome': [
    'The children are safe and do well at school; the parents know what helped and whom to ring. The move in summer remains a hard point, and they have a plan for it.',
    'What the family came for was achieved. They ended it themselves, and gladly.',
    'Responsibility has passed on, with everything that is known. The family was introduced to the new worker by video.',
  ],
  'closure.threshold': [
    'No child has needs that only a statutory service can meet. School and health carry on.',
    'The risk that opened the case is gone for three months now, through one deployment.',
  ],
  'closure.ifItReturns': ['A deployment without notice, or missed Mondays. Ring {mother} first: she will say.'],
  'risk.what': [
    '{Children} go without care on days when the parent at home is unwell',
    '{Child} comes to harm when the quarrels at home grow violent',
    '{Child} takes on more than a child can carry',
    '{Adult} comes to harm at home',
  ],
  'domestic-abuse/risk.what': ['{Mother} and {children} are hurt or frightened if {father} returns against the order'],
  'physical-harm/risk.what': ['{Child} is hit again when a parent loses patience'],
  'online/risk.what': ['{Child} is threatened into sending more pictures'],
  'self-neglect/risk.what': ['{Adult} falls or becomes seriously ill in a home that cannot be moved about in'],
  'financial-abuse/risk.what': ['{Adult} loses the means for food, rent and medicine to a relative'],
  'carer-strain/risk.what': ['Care at home breaks down when {carer} cannot go on'],
  'risk.evidence': [
    'Three incidents in eight weeks, told by school, neighbour and {mother} in much the same words.',
    'What {child} said on two occasions, and the pattern of absences.',
    'Seen on two visits; the medical officer’s letter.',
  ],
  'risk.protectiveFactors': [
    '{Mother} rings. School sees {child} daily. The unit acts within the hour.',
    'A neighbour with a key; a plan for the night on the fridge.',
    'Wants help, and has accepted it.',
  ],
  'risk.closedReason': ['Nothing of it for four months, through one absence. The people who would notice know what to look for.'],
  'risk.fromWhat': ['The situation at home', 'Exhaustion of the only carer', 'People met online', 'A relative'],
  'serious-event.account': [
    '{Child} was found at the foot of the stairs by {mother} and flown to the hospital within the hour. The doctors are not sure that a fall explains the injury. {Father} was at work. Both parents are at the bedside.',
    'An accident on the range. {Father} died on the way to hospital. {Mother} was told by the commanding officer and the padre; the children by {mother} on the same evening.',
  ],
  'serious-event.immediateSafety': [
    'Nurse in the room at all times; the other children with friends, agreed with both parents. Strategy discussion by telephone at once.',
    'The padre and a friend stayed the night. {worker} there from the morning. School told before the first lesson.',
  ],
  'serious-event.learning': [
    'The health visitor had written of the stairs in spring, and the note did not reach housing. Repairs that touch a child’s safety now go to both.',
    'Families need one person from the first hour. It was the third day before that was clear.',
  ],
  'serious-event.participation': ['Chronology and all records sent; {worker} and the manager heard.'],
  'support-needs-assessment.needs': [
    '{Child}: speech therapy weekly, small groups, one-to-one support at break. {Mother}: respite, and work if it can be had.',
    'Two children without particular needs; one with epilepsy, controlled, who needs a neurologist twice a year and a rescue plan at school.',
  ],
  'support-needs-assessment.services': [
    'A paediatrician in the capital, no speech therapist in English; the school has one assistant for the whole year.',
    'Good primary care; the hospital is ninety minutes away by road. The school can give small groups but no therapist.',
  ],
  'support-needs-assessment.jurisdiction': [
    'The status of forces agreement covers the family. In an emergency the host nation’s courts act first; Part III of the Armed Forces Act 1991 is open to us besides.',
  ],
  'support-needs-assessment.view': [
    'Could meet most of it with advance notice of two months.',
    'Sees the child thriving in a small class, and worries about the gap in therapy.',
    'Wants the family to be together, and will support what is recommended.',
  ],
  'support-needs-assessment.familyViews': [
    'They want to be together above all. {Child} asked whether there is a pool. {Mother} is afraid of losing eighteen months of therapy.',
  ],
  'support-needs-assessment.opinion': [
    'The needs can be met here with online therapy each week and an assistant for mornings. Without both they cannot.',
    'They cannot be met in this location at present. The distance to the hospital decides it, not the family.',
    'They can be met. What is missing is a matter of weeks, not of posting.',
  ],
  'support-needs-assessment.conditions': [
    'Online therapy contract before arrival (Defence Children Services); assistant for the mornings (school, by the first of the month); rescue plan signed by the medical officer.',
  ],
  'support-needs-assessment.returnPlan': [
    'Medical officer on call until the flight, school in mornings only, {worker} visits weekly. The home authority meets the family on the day after arrival.',
  ],
  'transfer.package': ['Summary, chronology, assessment, this plan, health and education reports; originals of the consents.'],
  'transfer.familyTold': [
    'Told first, before command, with the date and the name of the new worker. {Child} has a picture book of the journey.',
  ],
  'transfer.safety': ['Weekly visits and a number for the night until the new authority says in writing that it has taken over.'],
  'local-authority-interaction.outcome': [
    'Summary received; no other children of the family known there',
    'Will send the last assessment within the week',
    'Named worker agreed',
  ],
  'local-authority-interaction.detail': [
    'Spoke with the duty social worker. They hold a closed case of three years ago and will send the summary by secure mail.',
  ],
  'private-fostering.address': ['With the carers, in their quarter'],
  'private-fostering.household': ['The carers and their two sons. Everybody over eighteen has agreed to checks; the results are in.'],
  'private-fostering.parents': ['At home in Suva. Reached every Sunday by video; {worker} spoke to both with an interpreter.'],
  'private-fostering.wishes': ['“I miss Mum, and I like it here. Both.” Wants to stay until the end of the school year.'],
  'private-fostering.endedReason': ['Back with the parents at the end of the school year, as planned. {Child} had packed for a week.'],
  'looked-after-oversight.agreement': [
    'We visit every six weeks, write within five days, and ring at once if anything worries us. They chair the reviews and decide.',
  ],
  'looked-after-oversight.carerSupport': ['A monthly call with the fostering team; respite with friends who have been checked.'],
  'looked-after-oversight.handover': ['To the authority’s own worker, in a meeting with the carers.'],
  'looked-after-review.childView': [
    '“I want it written down that I’m not moving again.” Would like to see {their} brother at Easter.',
    'Says that it is good here, and that the letters from {their} mother come too rarely.',
  ],
  'looked-after-review.carersView': ['They have stopped waiting for the next crisis. Ask for the passport to be settled.'],
  'looked-after-review.needs': [
    'Health and teeth seen to; school is going well; contact by video twice a month, a visit is being planned.',
  ],
  'looked-after-review.what': ['Passport', 'Visit of the brother at Easter', 'Life-story work begins'],
  'looked-after-review.who': ['The authority’s worker', '{worker}'],
  'adoption-support.needs': ['Nights, food, and what to say to the class about the word “real”. Report for the court in spring.'],
  'adoption-support.childView': ['{Child} says: “This is the house with my bed.”'],
  'adoption-support.advice': [
    'Where to find an adopters’ group online, what the agency must go on giving, and how a court at home hears a family abroad.',
  ],
  'adoption-support.support': ['{worker} every five weeks; the agency’s therapist by video every fortnight.'],
  'adoption-support.contact': ['A letter once a year, through the agency.'],
  'adoption-support.outcome': ['The nights are good. The agency carries on with its letterbox contact; the family knows where we are.'],
  'adoption-support.agency': ['Lincolnshire adoption team, Mrs V. Salter'],
};
