/**
 * PI 5.1 · Of the concerns for which a strategy meeting was held or decided on, how many had it within 48 hours of being notified, day and
 * night. Source: SOR Annex D PI 5.1 (printed). By the notification. One for each concern about a family, with the children beside. Further
 * meetings answer no notification and are not counted. A meeting that nobody linked to its concern brings a clock of its own: both are one
 * where one stopped the other and they were notified within two days, or at the same moment.
 */
import { addMs, compareInstants, dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock, DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, instantIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { clockOutcome, clockUnit, startsIn } from '../clock-units.ts';
import type { Kpi, KpiUnit, Outcome } from '../kpi.ts';
import type { Period } from '../period.ts';
import { type CountedFile, isChildOn } from '../service/counted-file.ts';
import { type Service, stoppedAtOf } from '../service/service.ts';

const LIMIT_MS = 48 * 3_600_000;

export const pi51: Kpi = {
  id: 'PI5.1',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'strategy meetings',
  parts: [
    { id: 'PI5.1', title: 'Strategy meeting within 48 hours', units },
    { id: 'PI5.1.children', title: 'Children they were about', units: childUnits },
  ],
};

interface Concern {
  readonly file: CountedFile;
  readonly clock: DigestClock;
}

function units(service: Service, period: Period): readonly KpiUnit[] {
  return concernsIn(service, period).map(({ file, clock }) => clockUnit(service, file, clock, judged(service, file, clock)));
}

const concernsIn = (service: Service, period: Period): readonly Concern[] =>
  service.cases.flatMap((file) =>
    concernsOf(service, file)
      .filter((clock) => startsIn(clock, period))
      .map((clock) => ({ file, clock })),
  );

function concernsOf(service: Service, file: CountedFile): readonly DigestClock[] {
  const counted = [...file.clocks('PI5.1'), ...heldAllTheSame(file), ...notifiedByContact(service, file)]
    .filter((clock) => isMeetingDue(service, file, clock))
    .toSorted((a, b) => compareInstants(a.startedAt, b.startedAt));
  return counted.filter((clock, index) => !counted.slice(0, index).some((earlier) => areOne(earlier, clock)));
}

/** Held, or decided on. Of a concern that nobody has decided about yet neither is so: only its draft has a clock. */
function isMeetingDue(service: Service, file: CountedFile, clock: DigestClock): boolean {
  if (clock.startedAs === 'strategy-meeting' || stoppedAtOf(service, clock) !== undefined) return true;
  const concern = file.fact(clock.record);
  return concern !== undefined && textIn(concern.values, 'decision') === 'strategy-meeting';
}

function areOne(a: DigestClock, b: DigestClock): boolean {
  if (instantMs(a.startedAt) === instantMs(b.startedAt)) return true;
  return a.stoppedBy !== undefined && a.stoppedBy === b.stoppedBy && instantMs(b.startedAt) - instantMs(a.startedAt) <= LIMIT_MS;
}

/** A meeting that names a concern which had been decided otherwise: the concern has no clock, and the meeting was held about it. */
function heldAllTheSame(file: CountedFile): readonly DigestClock[] {
  return file.facts('strategy-meeting').flatMap((meeting) => {
    const concern = file.fact(textIn(meeting.values, 'concern'));
    const startedAt = concern === undefined ? undefined : instantIn(concern.values, 'notifiedAt');
    const heldAt = instantIn(meeting.values, 'heldAt');
    const hasClock = file.clocks('PI5.1').some(({ record }) => record === concern?.record);
    if (concern === undefined || startedAt === undefined || heldAt === undefined || hasClock) return [];
    if (textIn(meeting.values, 'type') !== 'initial') return [];
    return [meetingClock(meeting, heldAt, startedAt, concern)];
  });
}

/**
 * A meeting whose concern is not in the file: by the moment it says itself, or where it says none by the contact that came last before it
 * was held.
 */
function notifiedByContact(service: Service, file: CountedFile): readonly DigestClock[] {
  const contact = file.digest.fromContact === undefined ? undefined : service.file(file.digest.fromContact)?.digest.receivedAt;
  return file.facts('strategy-meeting').flatMap((meeting) => {
    const { values, record } = meeting;
    const heldAt = instantIn(values, 'heldAt');
    const hasConcern = file.fact(textIn(values, 'concern')) !== undefined;
    const isKnown = file.clocks('PI5.1').some((clock) => clock.stoppedBy === record || clock.record === record);
    if (heldAt === undefined || textIn(values, 'type') !== 'initial' || hasConcern || isKnown) return [];
    const cameBefore = [contact, ...file.facts('referral').map((fact) => instantIn(fact.values, 'receivedAt'))]
      .filter((at) => at !== undefined)
      .filter((at) => compareInstants(at, heldAt) <= 0)
      .toSorted(compareInstants)
      .at(-1);
    const startedAt = instantIn(values, 'notifiedAt') ?? cameBefore;
    if (startedAt === undefined || dateOf(startedAt, LONDON) < CONTRACT_START) return [];
    return [meetingClock(meeting, heldAt, startedAt, meeting)];
  });
}

const meetingClock = (meeting: DigestFact, heldAt: ZonedInstant, startedAt: ZonedInstant, starter: DigestFact): DigestClock => ({
  ruleId: 'PI5.1',
  label: 'Strategy meeting',
  ruleText: '48 hours · SOR Annex D PI 5.1',
  unit: 'hours',
  record: starter.record,
  startedAs: starter.kind,
  startedAt,
  dueAt: addMs(startedAt, LIMIT_MS),
  stoppedAt: heldAt,
  stoppedBy: meeting.record,
  stopsWith: 'strategy-meeting',
  warnMinutes: 0,
  significantHarm: true,
});

/** A discussion counts if police, health and social work took part, or with the reason why they did not. */
function judged(service: Service, file: CountedFile, clock: DigestClock): { readonly outcome: Outcome; readonly why?: string } {
  const outcome = clockOutcome(service, clock);
  const meeting = clock.stoppedBy === undefined ? undefined : file.fact(clock.stoppedBy);
  if (outcome !== 'met' || meeting === undefined || answerIn(meeting.values, 'minimumMet') !== false) return { outcome };
  const reason = textIn((meeting.values['minimumMet'] ?? {}) as Readonly<Record<string, unknown>>, 'reason');
  if (reason !== '') return { outcome };
  return { outcome: 'not-met', why: 'Held in time without police, health or social work, and no reason is given' };
}

function childUnits(service: Service, period: Period): readonly KpiUnit[] {
  return concernsIn(service, period).flatMap(({ file, clock }) =>
    childrenOf(service, file, clock).map((person) => clockUnit(service, file, clock, { ...judged(service, file, clock), person })),
  );
}

/** Those the meeting discussed; before it is held, those the concern is about. */
function childrenOf(service: Service, file: CountedFile, clock: DigestClock): readonly string[] {
  const meeting = stoppedAtOf(service, clock) === undefined || clock.stoppedBy === undefined ? undefined : file.fact(clock.stoppedBy);
  const discussed = meeting === undefined ? [] : rowsIn(meeting.values, 'children').map((row) => textIn(row, 'child'));
  if (discussed.some(Boolean)) return [...new Set(discussed.filter(Boolean))];
  const day = dateOf(clock.startedAt, LONDON);
  const starter = file.fact(clock.record);
  const about = starter === undefined ? [] : textsIn(starter.values, 'people');
  return [...new Set(about)].filter((record) => {
    const person = file.person(record);
    return person === undefined || isChildOn(person, day);
  });
}
