/** Actions of plans, by theme: each with what changes, by how much, who does it and how one knows. */
import type { Chance } from '../chance.ts';

export interface PlanAction {
  readonly need: string;
  readonly outcome: string;
  readonly change: string;
  readonly baseline: string;
  readonly measure: string;
  readonly target: string;
  readonly action: string;
  readonly owner: string;
  readonly agency?: string;
  readonly knowBy: string;
  readonly contingency?: string;
  readonly childView?: string;
  /** Whether the worker of the case does it. */
  readonly ours?: true;
}

const GENERAL: readonly PlanAction[] = [
  {
    need: '{Child} starts school tired and late',
    outcome: '{Child} arrives rested and on time',
    change: 'Bed by eight, bag packed in the evening',
    baseline: 'Late on two days of five',
    measure: 'Late marks in the school’s weekly line',
    target: 'None in four weeks',
    action: 'Evening chart with {child}; looked at together at each visit',
    owner: '{mother}, with {worker}',
    knowBy: 'Weekly line of the school',
    contingency: 'Walking bus with the neighbour',
    childView: '“If I can choose the stickers.”',
  },
  {
    need: '{Mother} has nobody to hand over to when {father} is away',
    outcome: 'Two adults besides the parents whom the children know',
    change: 'Someone else is there on one evening a week',
    baseline: 'Nobody',
    measure: 'Evenings with help, in a diary',
    target: 'Four a month',
    action: 'Find and introduce a family friend; welfare officer arranges transport',
    owner: 'Capt R. Holloway',
    agency: 'Unit welfare',
    knowBy: 'The diary, and what the children say on Fridays',
    contingency: 'Grandmother’s flight through the unit’s fund',
  },
  {
    need: '{Child} is asked too much and heard too little',
    outcome: '{Child} has a regular hour in which {they} decides what is talked of',
    change: 'One adult listens who wants nothing of {them}',
    baseline: 'Seen in company of others',
    measure: 'Hours alone with {worker}',
    target: 'One in two weeks',
    action: 'Walk home from school with {child} every second Tuesday',
    owner: '{worker}',
    knowBy: '{Child}’s own scale from one to ten',
    contingency: 'The class teacher takes it when {worker} cannot travel',
    childView: '“Not on swimming days.”',
    ours: true,
  },
];

const BY_THEME: Readonly<Record<string, PlanAction>> = {
  neglect: {
    need: 'Meals depend on how the day goes',
    outcome: 'The children eat three times a day',
    change: 'Food in the house, one cooked meal',
    baseline: 'Four days of seven',
    measure: 'Days with three meals, by {mother}’s list',
    target: 'Seven of seven',
    action: 'Weekly shop with the health visitor for a month; breakfast club at school',
    owner: 'Sister M. Delaney',
    agency: 'Health visiting',
    knowBy: 'Weight of the youngest, the school’s note',
    contingency: 'Welfare fund; daily call for a week',
  },
  'domestic-abuse': {
    need: 'The children are hurt and frightened by violence at home',
    outcome: 'Nobody at home is afraid',
    change: '{Father} lives elsewhere and does the work on himself',
    baseline: 'Six incidents in a year, two seen by the children',
    measure: 'Incidents; sessions attended',
    target: 'No incident; twelve of twelve sessions',
    action: 'Behaviour programme by video; contact supervised on Saturdays',
    owner: '{father}',
    agency: 'Programme provider',
    knowBy: 'Provider’s monthly report, what the children say alone',
    contingency: 'Order extended; strategy meeting within two days',
    childView: '“Saturdays are all right with Miss Joy there.”',
  },
  'mental-health': {
    need: '{Mother}’s illness decides the children’s day',
    outcome: '{Mother} is treated, and the children know what to do on a bad day',
    change: 'Treatment kept; a plan for bad days',
    baseline: 'Three bad days a week',
    measure: 'Appointments kept; bad days in the diary',
    target: 'All kept; one a week or fewer',
    action: 'Weekly session with the community psychiatric nurse; card with three numbers for {child}',
    owner: 'Ms T. Achterberg',
    agency: 'DCMH',
    knowBy: 'Nurse’s note; {child} can say the plan',
    contingency: 'Medical officer on the same day',
  },
  alcohol: {
    need: 'Drinking makes a parent unsafe to be alone with',
    outcome: 'A sober adult is there whenever the children are',
    change: 'No alcohol while in charge of the children',
    baseline: 'Weekends, and some evenings',
    measure: 'Days without; breath test agreed with the medical officer',
    target: 'Every day in charge',
    action: 'Alcohol programme; {mother} has the car key',
    owner: '{father}',
    knowBy: 'Medical officer’s fortnightly line',
    contingency: 'The neighbour collects; the duty desk is told',
  },
  disability: {
    need: '{Child} cannot say what {they} needs',
    outcome: '{Child} is understood by everyone who looks after {them}',
    change: 'Pictures used at home and at nursery',
    baseline: 'Nobody uses them',
    measure: 'Requests by picture in a day',
    target: 'Ten',
    action: 'Speech therapist by video each week; nursery copies the cards',
    owner: 'Mrs R. Adhikari',
    agency: 'Nursery',
    knowBy: 'Nursery’s count; fewer bites',
    contingency: 'Ask Defence Children Services for a visiting therapist',
  },
  'physical-harm': {
    need: '{Child} has been hit',
    outcome: 'Nobody hits, and the parents have another way',
    change: 'Walk out, count, come back',
    baseline: 'Three times in spring',
    measure: 'Times it worked, times it did not, told by each alone',
    target: 'No blow',
    action: 'Six sessions on anger and limits for both parents',
    owner: '{worker}',
    knowBy: 'What {child} says alone; skin seen at the medical centre',
    contingency: '{Father} sleeps in the block that night',
    ours: true,
  },
  'self-neglect': {
    need: '{Adult} lives in danger of falling and of infection',
    outcome: 'A home one can walk through, and legs that heal',
    change: 'One room a month, wounds dressed',
    baseline: 'Two rooms cannot be entered',
    measure: 'Rooms usable; wound size',
    target: 'All by the summer; healed',
    action: 'Nurse twice a week; two hours of sorting on Thursdays with somebody {adult} chose',
    owner: 'Cpl J. Whelan',
    agency: 'Medical centre',
    knowBy: 'Nurse’s chart, photographs that {adult} takes',
    contingency: 'Hospital appointment at once if there is fever',
  },
  'financial-abuse': {
    need: '{Adult}’s money goes to somebody else',
    outcome: '{Adult} decides about it',
    change: 'New card, own account, statements read',
    baseline: 'Empty by the tenth of the month',
    measure: 'Balance on the twentieth',
    target: 'What {adult} meant to have left',
    action: 'Bank appointment together; Friday tea with the statement',
    owner: '{worker}',
    knowBy: 'The statement',
    contingency: 'Bank’s protected status; service police if {adult} wishes',
    ours: true,
  },
  'carer-strain': {
    need: '{Carer} is worn out by care',
    outcome: 'Care goes on, and {carer} sleeps',
    change: 'Two nights and one evening are somebody else’s',
    baseline: 'None',
    measure: 'Nights slept through',
    target: 'Two a week',
    action: 'Night sitter through the unit; nurse on two mornings',
    owner: 'Capt R. Holloway',
    agency: 'Unit welfare',
    knowBy: '{Carer}’s own count',
    contingency: 'Emergency plan on the fridge',
  },
};

/** Two or three of them: that of the theme first. */
export function actionsFor(theme: string, chance: Chance): readonly PlanAction[] {
  const own = BY_THEME[theme];
  const general = theme.startsWith('self') || theme.startsWith('fin') || theme.startsWith('carer') ? GENERAL.slice(1, 2) : GENERAL;
  const first = chance.between(0, general.length - 1);
  return [...(own === undefined ? [] : [own]), ...general.slice(first), ...general.slice(0, first)].slice(0, 3);
}
