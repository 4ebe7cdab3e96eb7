/**
 * The plan as the family reads it: what we worry about, what goes well, what has to happen, who does what by when, and what if not
 * (U9). Made from the newest plan of the case, in its own words; words of the trade that occur in it are explained.
 */
import { type CalendarDate, formatDate } from '#shared/base/calendar-date.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { compareInstants } from '#shared/base/zoned-instant.ts';
import { dateIn, numberIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { isComplete } from './digest.ts';

export interface FamilyPlan {
  readonly record: RecordId;
  /** "Child in need plan". */
  readonly kindOfPlan: string;
  /** Records of the children it is for. */
  readonly children: readonly string[];
  readonly aim: string;
  readonly worries: readonly string[];
  readonly goingWell: readonly string[];
  /** What has to happen and is not done yet. */
  readonly steps: readonly FamilyPlanStep[];
  readonly whatIf: string;
  /** What each child says; of nobody in particular when the plan has one text for all. */
  readonly childrenSay: readonly { readonly child?: string; readonly words: string }[];
  readonly parentsSay: string;
  /** "We come to see each child at least every 10 working days." */
  readonly visits: string;
  readonly explained: readonly { readonly word: string; readonly meaning: string }[];
}

export interface FamilyPlanStep {
  readonly action: string;
  readonly who: string;
  readonly byWhen: string;
  /** What should be different then. */
  readonly soThat: string;
  readonly howWeKnow: string;
}

const PLANS: Readonly<Record<string, string>> = {
  'child-in-need-plan': 'Child in need plan',
  'child-protection-plan': 'Child protection plan',
};

/** Whether a family can be shown this record in plain words. */
export const isFamilyPlan = (record: Pick<RecordState, 'kind'>): boolean => Object.hasOwn(PLANS, record.kind);

/** The newest plan that is complete; undefined while there is none. */
export function familyPlan(records: readonly RecordState[]): FamilyPlan | undefined {
  const newest = records
    .filter((record) => isFamilyPlan(record) && isComplete(record))
    .toSorted((a, b) => compareInstants(b.finalisedAt ?? b.changedAt, a.finalisedAt ?? a.changedAt))[0];
  return newest === undefined ? undefined : planOf(newest);
}

function planOf({ record, kind, body }: RecordState): FamilyPlan {
  const actions = rowsIn(body, 'actions');
  const progress = (action: Body) => textIn(action, 'progress');
  const open = actions.filter((action) => progress(action) !== 'achieved' && progress(action) !== 'abandoned');
  const plan = {
    record,
    kindOfPlan: PLANS[kind] ?? '',
    children: rowsIn(body, 'children').map((row) => textIn(row, 'child')),
    aim: textIn(body, 'aim'),
    worries: distinct([textIn(body, 'risks'), ...open.map((action) => textIn(action, 'need'))]),
    goingWell: distinct(
      actions
        .filter((action) => progress(action) === 'achieved' || progress(action) === 'on-track')
        .map((action) => [textIn(action, 'action'), progress(action) === 'achieved' ? '(done)' : '(going to plan)'].join(' ')),
    ),
    steps: open.toSorted(byDay).map((action) => ({
      action: textIn(action, 'action') || textIn(action, 'change'),
      who: textIn(action, 'owner'),
      byWhen: dayInWords(dateIn(action, 'dueOn')),
      soThat: textIn(action, 'outcome') || textIn(action, 'change'),
      howWeKnow: textIn(action, 'knowBy') || [textIn(action, 'measure'), textIn(action, 'target')].filter(Boolean).join(': '),
    })),
    whatIf: textIn(body, 'contingency'),
    childrenSay: childrenSay(body, actions),
    parentsSay: textIn(body, 'parentsViews') || textIn(body, 'parentViews'),
    visits: visitsInWords(numberIn(body, 'visitEvery')),
  };
  return { ...plan, explained: explainedIn(JSON.stringify(plan)) };
}

function childrenSay(body: Body, actions: readonly Body[]): FamilyPlan['childrenSay'] {
  const own = rowsIn(body, 'children')
    .map((row) => ({ child: textIn(row, 'child'), words: textIn(row, 'wishes') }))
    .filter(({ words }) => words !== '');
  const together = distinct([textIn(body, 'childViews'), ...actions.map((action) => textIn(action, 'childView'))]);
  return [...own, ...together.map((words) => ({ words }))];
}

const visitsInWords = (days: number | undefined): string =>
  days === undefined ? '' : `A social worker comes to see each child at least every ${days} working days, and listens to them.`;

const dayInWords = (day: CalendarDate | undefined): string => (day === undefined ? '' : formatDate(day));

const byDay = (a: Body, b: Body): number => (dateIn(a, 'dueOn') ?? '9999').localeCompare(dateIn(b, 'dueOn') ?? '9999');

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ''))];

/** Words of the trade, explained as one would at a kitchen table. */
const WORDS: readonly (readonly [RegExp, string, string])[] = [
  [/child protection plan/i, 'Child protection plan', 'What everybody has agreed to do so that a child is not harmed.'],
  [/child in need/i, 'Child in need', 'A child whose family gets extra help so that the child can grow up well.'],
  [/core group/i, 'Core group', 'You and the people who work with you, who meet often to see how the plan goes.'],
  [
    /child protection conference|\bICPC\b|\bRCPC\b/i,
    'Child protection conference',
    'A meeting with you where everybody decides together whether a child needs a plan to be safe.',
  ],
  [/significant harm/i, 'Significant harm', 'Being hurt, frightened or not looked after so badly that it does lasting damage.'],
  [/neglect/i, 'Neglect', 'Not getting what a child needs: food, warmth, care, school, a doctor.'],
  [/emotional (?:abuse|harm)/i, 'Emotional harm', 'Being frightened, shouted at, put down or made to see violence again and again.'],
  [
    /strategy (?:meeting|discussion)/i,
    'Strategy meeting',
    'A meeting of the services to decide what to find out and how to keep a child safe.',
  ],
  [/section 47|\bs\.? ?47\b/i, 'Section 47 enquiry', 'Finding out whether a child is being harmed. The law says that we must.'],
  [/early help/i, 'Early Help', 'Support that a family asks for itself, before things get harder.'],
  [/safety plan/i, 'Safety plan', 'What to do and whom to call at once when somebody is not safe.'],
  [/contingency/i, 'Contingency', 'What we do if the plan does not work.'],
  [/assessment/i, 'Assessment', 'Getting to know your family, to see what goes well and what help is needed.'],
];

const explainedIn = (text: string): FamilyPlan['explained'] =>
  WORDS.filter(([pattern]) => pattern.test(text)).map(([, word, meaning]) => ({ word, meaning }));
