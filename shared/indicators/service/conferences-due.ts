/**
 * Conferences that are due and have no clock on the screen (PI 5.4), measured by the same rules: of an enquiry that a meeting before the
 * contract began, or of a child whom its meeting had left out; of a plan that was brought over without the conference that began it.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, LONDON, middayOf } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { instantIn, textIn } from '#shared/practice/body-values.ts';
import { childrenDecided, childrenWithPlan } from '#shared/practice/child-protection-conference/decisions.ts';
import { conferenceStops, conferenceTimescales } from '#shared/practice/child-protection-conference/timescales.ts';
import { planStops } from '#shared/practice/child-protection-plan/timescales.ts';
import { strategyMeetingTimescales } from '#shared/practice/strategy-meeting/timescales.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { startClock } from '#shared/timescales/clock.ts';
import { type ClockRecord, clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import type { CountedFile } from './counted-file.ts';
import { type Enquiry, enquiriesOf } from './enquiries.ts';
import { type ProtectionPlan, protectionPlansOf } from './plans.ts';

const INITIAL = strategyMeetingTimescales.find(({ id }) => id === 'PI5.4a');
const REVIEWS = conferenceTimescales.filter(({ id }) => id === 'PI5.4b');
const KIND = 'child-protection-conference';

const initial = new WeakMap<CountedFile, readonly DigestClock[]>();
const reviews = new WeakMap<CountedFile, readonly DigestClock[]>();

/** Of children whose enquiry asks for one. An enquiry without its meeting has nothing to be measured from. */
export function initialClocksOf(file: CountedFile): readonly DigestClock[] {
  let clocks = initial.get(file);
  if (clocks === undefined) initial.set(file, (clocks = enquiriesOf(file).flatMap((enquiry) => initialClock(file, enquiry) ?? [])));
  return clocks;
}

function initialClock(file: CountedFile, { record, child, needsConference, fact }: Enquiry): DigestClock | undefined {
  const starter = file.fact(record);
  // What was written up for a child whom the meeting had left out stands under its own record.
  const meeting = starter?.kind === 'strategy-meeting' ? starter : file.fact(textIn(fact?.values ?? {}, 'strategyMeeting'));
  if (INITIAL === undefined || !needsConference || meeting?.kind !== 'strategy-meeting') return undefined;
  if (file.clocks('PI5.4a').some((clock) => clock.record === record && clock.people?.includes(child) === true)) return undefined;
  const startedAt = INITIAL.startsAt(meeting.values, {});
  if (startedAt === undefined) return undefined;
  const held = file
    .facts(KIND)
    .filter(({ values }) => textIn(values, 'type') === 'initial' && childrenDecided(values).includes(child))
    .flatMap(({ record: conference, values }) => {
      const at = instantIn(values, 'heldAt');
      return at === undefined || compareInstants(at, startedAt) < 0 ? [] : [{ stoppedAt: at, stoppedBy: conference }];
    })
    .toSorted((a, b) => compareInstants(a.stoppedAt, b.stoppedAt))[0];
  return {
    ...startClock(INITIAL, startedAt, { contract: CONTRACT_CALENDAR }),
    ...held,
    record: record as DigestClock['record'],
    startedAs: meeting.kind,
    people: [child],
  };
}

/** Of plans that no conference on record began. */
export function reviewClocksOf(file: CountedFile): readonly DigestClock[] {
  let clocks = reviews.get(file);
  if (clocks === undefined) reviews.set(file, (clocks = file.facts('child-protection-plan').length === 0 ? [] : workOut(file)));
  return clocks;
}

function workOut(file: CountedFile): readonly DigestClock[] {
  const begun = file
    .facts(KIND)
    .filter(({ values }) => textIn(values, 'type') !== 'review')
    .flatMap(({ record, values }) => {
      const at = instantIn(values, 'heldAt');
      return at === undefined ? [] : childrenWithPlan(values).map((child) => ({ record, child, on: dateOf(at, LONDON) }));
    });
  const plans = protectionPlansOf(file);
  return plans.flatMap((plan) => {
    if (!plan.written) return [];
    const before = plans
      .filter(({ child, startedOn }) => child === plan.child && startedOn < plan.startedOn)
      .flatMap(({ endedOn }) => endedOn ?? [])
      .toSorted()
      .at(-1);
    const isBegun = begun.some(
      ({ record, child, on }) =>
        child === plan.child &&
        (record === textIn(plan.fact.values, 'conference') ||
          ((before === undefined || on >= before) && (plan.endedOn === undefined || on <= plan.endedOn))),
    );
    return isBegun ? [] : clocksOf(file, plan, before);
  });
}

/** As if the conference had been held on the day that the plan began. */
function clocksOf(file: CountedFile, { record, child, startedOn, endedOn }: ProtectionPlan, before?: CalendarDate): readonly DigestClock[] {
  const plan: ClockRecord<string> = {
    record,
    body: {
      type: 'initial',
      held: 'decided',
      heldAt: middayOf(startedOn),
      decisions: [{ rowId: child, child, outcome: 'PLAN' }],
      children: [{ rowId: child, child, ...(endedOn === undefined ? {} : { endedOn }) }],
    },
    rules: REVIEWS,
    stops: planStops,
    finalised: true,
    signed: {},
  };
  const conferences = file.facts(KIND).map(
    ({ record: conference, values }): ClockRecord<string> => ({
      record: conference,
      kind: KIND,
      body: values,
      rules: [],
      stops: conferenceStops,
      finalised: true,
      signed: {},
    }),
  );
  const isOwn = ({ startedAt }: { readonly startedAt: DigestClock['startedAt'] }): boolean =>
    before === undefined || dateOf(startedAt, LONDON) >= before;
  return clocksOfFile([plan, ...conferences], { contract: CONTRACT_CALENDAR })
    .filter(isOwn)
    .map((clock) => ({ ...clock, startedAs: 'child-protection-plan' }) as DigestClock);
}
