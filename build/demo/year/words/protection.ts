/** Concern, strategy meeting, enquiry, conference, plan, core group, jurisdiction and orders. */
import type { Bank } from '../words.ts';

export const PROTECTION_WORDS: Bank = {
  'child-protection-concern.concern': [
    'As in the contact, in the caller’s words. What was added since: {child} has been seen by a teacher and is unhurt today; the parents do not know yet that we have been told.',
    'Passed on by the duty desk at nine. Two agencies have now said the same thing about different days.',
  ],
  'child-protection-concern.removalDecision': [
    'Removal was considered with the manager and is not needed tonight: {father} is out of the house by order, {mother} keeps to the plan, and both the guardroom and the neighbour know.',
    'Considered. The children stay with family friends by agreement of both parents; nobody may collect them without a call to us.',
  ],
  'child-protection-concern.reasons': [
    'Reasonable cause to suspect significant harm: what {child} said, the injury, and the history. It cannot wait for an assessment.',
  ],
  'strategy-meeting.trigger': ['The contact of the day before, and what the school and the medical centre added to it overnight.'],
  'strategy-meeting.concerns': [
    '{Child} was there, and has said so.',
    'Not hurt as far as known; hears all of it.',
    'Named in what the other child said.',
  ],
  'strategy-meeting.whereabouts': [
    'At school, with {their} teacher until we say otherwise',
    'At home with {mother}',
    'With friends of the family',
  ],
  'strategy-meeting.othersAtRisk': [
    '{Mother} herself. No other children in the house; a baby cousin visits at weekends, and the parents have been told to wait with that.',
    'None known. The person of concern coaches a team; the club is told what it needs to know.',
  ],
  'strategy-meeting.shared': [
    'Seen twice this year: a sprain with an explanation that fitted, and a call for advice about sleep.',
    'Tired, watchful, close to one teacher. Two late marks a week since September. No mark or injury seen before.',
    'A good soldier, by all accounts. Two absences in a month were not asked about. Command can keep him out of the quarter.',
  ],
  'strategy-meeting.history': [
    'No plan before. One contact at the last posting, closed with advice. Read today, it describes the same evening of the week.',
  ],
  'strategy-meeting.jurisdictionReasons': [
    'Both parents are subject to service discipline. The host nation has been asked by the liaison officer and leaves it with us unless a child is in hospital. An order under Part III remains open; no ground for it today.',
    'Host-nation law would let its own service act first. They were told and agree that ours leads, with a daily call.',
  ],
  'strategy-meeting.thresholdReasons': [
    'What {child} said, unprompted and twice; the injury; the fear seen by two adults who did not know of one another.',
    'Each sign alone would not do. Together they show harm that goes on.',
  ],
  'strategy-meeting.investigationTiming': [
    'Service police interview {father} tomorrow. We see the children first, this afternoon, at school. No questions about the night before then.',
  ],
  'strategy-meeting.interviews': [
    'No recorded interview for now. {worker} sees each child alone; the words are written down as said. Decided again after the medical.',
  ],
  'strategy-meeting.medicalArrangements': ['Medical officer today at four, {mother} consents and goes along.'],
  'strategy-meeting.parentsTold': [
    '{Mother} today by {worker}, in person: what was said, not by whom. {Father} tomorrow, after the police.',
  ],
  'strategy-meeting.what': [
    '{Father} stays in the block; the guardroom has the list of those who may enter',
    'See each child alone, and where they sleep',
    'The teacher keeps {child} until {mother} collects {them} in person',
    'Numbers for the night in both telephones',
  ],
  'section-47-enquiry.said': [
    '“He grabbed me here and it went black. Mum said don’t tell. I told because it was the third time.”',
    '“I was on the stairs. I’m always on the stairs.”',
    'Nothing about the event. Played the same scene four times: a lion in front of a small house.',
    '“Can I go back to class now? I told my teacher everything already.”',
  ],
  'section-47-enquiry.analysis': [
    'Harm has happened and would happen again if nothing changed. The parents see part of it. What protects the children at present is distance, and other people’s eyes.',
    'What happened was a loss of control by a parent who has told us of it himself and sought help. There is no pattern, and no fear. Continuing risk is low.',
  ],
  'section-47-enquiry.parents': [
    'Seen separately. {Mother} gave dates. {Father} spoke of a misunderstanding, then of “one time”, then was silent. Both agreed to the checks.',
  ],
  'section-47-enquiry.result': ['Nothing known beyond what was shared at the meeting', 'One entry of last year, sent in full', 'No record'],
  'section-47-enquiry.previousConcerns': [
    'Two, at the last posting: noise, and a bruise explained by football. Each was reasonable by itself.',
  ],
  'section-47-enquiry.protectiveFactors': [
    '{Mother} told the truth at a price. School is a safe place for the children. The unit keeps its word.',
  ],
  'section-47-enquiry.jurisdictionReasons': ['As decided at the strategy meeting and recorded since; nothing has changed.'],
  'section-47-enquiry.medicalFindings': [
    'By the medical officer with the mother’s consent: bruising of different ages, in keeping with what the child said.',
  ],
  'jurisdiction-decision.jurisdictionReasons': [
    'Family status checked with the legal branch: both parents subject to service discipline. The agreement with the host nation leaves welfare to the sending state unless its courts are seized, and they are not.',
    'Host-nation law requires that its service be told of an injury to a child. It was, on the day, and keeps a watching brief.',
  ],
  'jurisdiction-decision.rationale': [
    'We act, because we can reach the children within the hour and hold what is needed to keep them safe; the host nation is informed and agrees.',
  ],
  'child-protection-conference.riskAnalysis': [
    'Current: harm confirmed by the enquiry, a parent who minimises, and children who have learnt to read the signs. History: the same pattern at the last posting, not put together then. Likely without a plan: it goes on, more quietly.',
    'Since the last conference: nine visits, one missed; no incident known; {father} has finished the programme. The risk is lower, and rests on him living elsewhere. That changes in the spring.',
  ],
  'child-protection-conference.suggestedPlan': [
    'Visits every ten working days with each child alone; contact supervised; programme for {father}; work with {mother} on the safety plan; school line weekly; core group every five weeks.',
  ],
  'child-protection-conference.siblingViews': [
    'They want to stay together. The older one wants it written that telling was right. The youngest were seen with {mother} and go to her for comfort.',
  ],
  'child-protection-conference.parentViews': [
    '{Mother} agrees with the category and is afraid of the word. {Father} accepts a plan and disputes two dates; both versions are in the record.',
  ],
  'child-protection-conference.agencyViews': [
    'School, health, police and command see continuing risk. Command will extend the order to the review.',
  ],
  'child-protection-conference.supportabilityViews': [
    'Command and Defence Children Services: supportable while the order stands and the services here hold. To be looked at again before the exercise.',
  ],
  'child-protection-conference.views': [
    '“I want Dad to learn it. Then I want him back.”',
    'Wants the same worker, and not to be fetched out of class.',
    'Too young to say. Observed: settled with {mother}, startles at loud voices.',
    '“Write that I’m good at maths as well.”',
  ],
  'child-protection-conference.reasons': [
    'Has suffered harm and is likely to suffer more; agreed by all agencies.',
    'The risk that the plan was made for is no longer there. Help is still needed, and the family wants it.',
    'Progress is real and not yet tested. The plan goes on.',
  ],
  'child-protection-conference.dissent': ['None.'],
  'child-protection-plan.visitSchedule': [
    '{worker} every ten working days at the latest, every second time without notice; each child alone, at school or on a walk; where they sleep seen every other visit.',
  ],
  'child-protection-plan.risks': [
    'Being hurt or frightened at home; keeping watch instead of sleeping. Less of it shows when the children sleep through, quarrel about small things, and {father} says what he did without being asked.',
  ],
  'child-protection-plan.contingency': [
    'One incident, or two visits missed in a row, and we meet within two days to ask whether the children can stay. Legal advice was taken and is on file.',
  ],
  'child-protection-plan.childViews': [
    'They know what is in it and who comes when. {Child} asked for the dates on a card.',
    'The older one helped to word two of the actions.',
  ],
  'child-protection-plan.parentViews': ['{Mother}: “It’s a lot, and I need all of it.” {Father} signed, with a note about the dates.'],
  'core-group.note': [
    'Done. The teacher sees the difference on Mondays.',
    'Four sessions of twelve; missed none.',
    'Goes on; holds while {father} is away.',
    'Begun. Too early to say what it changes for the children.',
  ],
  'core-group.visits': [
    'All but one on time. The children are seen alone and have begun to talk about other things than home.',
    'On time. The bedroom was seen twice. No new worry.',
  ],
  'core-group.childViews': [
    '“It’s quiet. Good quiet.”',
    '{Child} asks when it will be over, and what happens then.',
    'Want Saturday contact to be longer, “but still with the lady there”.',
  ],
  'core-group.parentViews': [
    '{Mother} has begun to make plans for after the tour. {Father} finds the programme hard, and keeps going.',
    'Both would like to be trusted sooner.',
  ],
  'core-group.riskReasons': [
    'No incident, kept agreements, a calmer house. What is untested is how it will be when he is back.',
    'Unchanged: the work has only begun.',
  ],
  'service-police-protection.place': ['With friends of the family, checked by telephone that night'],
  'service-police-protection.reason': [
    'The parents were drunk and fighting; a child was bleeding from the lip. There was nobody else in the house.',
  ],
  'service-police-protection.contact': ['{Mother} rang at bedtime and in the morning, with a police officer beside her.'],
  'service-police-protection.inquiryOfficer': ['Sgt N. Kerr'],
  'legal-application.respondent': ['Both parents'],
  'legal-application.grounds': [
    'Reasonable cause to believe that the children are likely to suffer significant harm if they are not kept where they are: police statement, the medical officer’s letter, what {child} said.',
  ],
  'legal-application.legalAdvice': ['Legal branch consulted on the same night; the agencies agreed at the strategy meeting to apply.'],
  'legal-application.notice': ['Given to both parents in person, with an interpreter; the children were told by {worker}.'],
  'legal-application.directions': ['The children stay where they are; medical examination with the mother’s consent.'],
  'legal-application.contact': ['Daily by telephone, twice a week in person with a worker there.'],
};
