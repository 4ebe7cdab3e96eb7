/** Supervision, audits, tasks, sign-offs and disclosures. */
import type { Bank } from '../words.ts';

export const OVERSIGHT_WORDS: Bank = {
  'sign-off.comment': [
    'Read with the visits. Clear, and the child is in it. Agreed.',
    'Agreed. Please put the school’s dates in next time.',
    'A fair picture and a plan that one can do. Agreed.',
  ],
  'sign-off.returnedBecause': [
    'The analysis repeats the history. What does it mean for {child}, and what is likely if nothing changes? Please also say who was seen alone.',
    'The recommendation does not follow from what is written before it. Please write two sentences on why this level and not the next.',
  ],
  'supervision.changed': [
    '{Child} sleeps through and has gone back to swimming.',
    'Little that one could see. {Child} talks more to the teacher.',
    '{Child} was quieter this month; the worker asks whether the news of the move came too early.',
    'Three good weeks, one bad day, and {child} could tell why.',
    'Settled, by the school’s line and by what the worker saw.',
  ],
  'supervision.voice': [
    'In {their} words on two visits, on one of them alone. We read them out.',
    'Mostly through the school; the next visit is on a walk.',
    '“It’s boring now.” The worker takes it as progress, and I agree.',
    'Observed; {mother} and the nursery say the same.',
  ],
  'supervision.risk': [
    'Held by {mother} and by the order, less by any change. That is thin.',
    'Lower, and carried by more than one person.',
    'The same. The next absence will show.',
    'No sign of more than is known. The plan would notice it.',
  ],
  'supervision.analysis': [
    'We have looked at who is loud. The quiet one in this family is {child}. The worker’s hypothesis is that {they} carries the tension, and it fits.',
    'The pattern follows the roster. If that is so, the plan should be about the roster, and half of it is not.',
    'Trust has grown, and the work has become comfortable. We asked what the family would miss if we stopped.',
    'The parents are not hiding anything; they are embarrassed. That changes how to ask.',
  ],
  'supervision.otherExplanation': [
    'Grief for the grandmother, more than the move.',
    'A hearing problem has not been ruled out.',
    'That we see them on good days only.',
    'Tiredness, and nothing else.',
  ],
  'supervision.notKnown': [
    'What {father} thinks when nobody asks. The welfare officer might.',
    'How the nights are. {Child} would know.',
    'What the former school saw; records are on their way.',
  ],
  'supervision.view': [
    'On course. Visits as they are, review on time, and the report to begin with {child}’s words.',
    'I would like the plan to be smaller and kept. Agreed with the worker which two actions go.',
    'Good work in a hard case. Begin with the ending: what must be true before we stop?',
    'Not yet safe to step down. Ask again after the first weekend with him at home.',
  ],
  'supervision.action': [
    'See {child} alone away from home',
    'Ask {school} for the attendance record of the term',
    'Talk with {father} before the exercise',
    'Write the summary for the review and send it in time',
    'Ask the medical officer about the hearing test',
    'Name the contingency for the next absence with the parents',
  ],
  'supervision.visitsOnTimeReason': ['One was late because of the flight'],
  'task.what': [
    'Ask {school} for the attendance record',
    'Book the room and the interpreter for the review',
    'Send {mother} the list of groups',
    'Ring housing about the fan in the children’s room',
    'Write to the former school for the record',
    'Check that the prescription has arrived',
    'Put the dates of the exercise into the plan',
    'Get the consent form signed by both parents',
  ],
  'task.result': [
    'Done; the answer is in the notes.',
    'Came by secure mail. Nothing new in it.',
    'Booked for ten o’clock, interpreter confirmed.',
    'Repaired while I was there.',
  ],
  'task.detail': ['Agreed at the last visit.'],
  'case-file-audit.strengths': [
    'The child’s words are quoted and used. Decisions can be found, with their reasons. Visits are on time, and each has a purpose.',
    'Good chronology, written as it went along. Jurisdiction was thought of before it was needed.',
  ],
  'case-file-audit.improve': [
    'The plan’s actions could be measured better. Fathers are described and rarely quoted.',
    'Reviews were late and the second was short. The voice of the younger child is missing. Actions have owners, and few have measures.',
  ],
  'case-file-audit.action': [
    'Rewrite the three actions with a measure and a day',
    'See the younger child alone and record what {they} says',
  ],
  'case-file-audit.familyFeedback': ['{Mother}, on the telephone: “She listens. The letters are hard to read.”'],
  'disclosure.recipient': ['Ms J. Kirkbride', 'Mrs A. Fairweather'],
  'disclosure.contents': [
    'Report for the conference, chronology of the last two years.',
    'Summary, assessment, plan, the last two reviews.',
  ],
  'disclosure.reasonWords': ['For the meeting on the day after'],
};
