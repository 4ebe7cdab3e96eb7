/**
 * PI 4.1 · Of the families for whom a child in need assessment was decided, how many were allocated and spoken with within five working
 * days of the initial referral. Source: SOR Annex D PI 4.1 (criterion printed, label cut; threshold printed). By the receipt of the
 * referral. A family whose case nobody has opened yet is counted where its contact is, and has been missed once the limit is over. What
 * a duty worker told the family of the decision is no first contact of the case: it may have been a letter.
 */
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { instantIn, textIn } from '#shared/practice/body-values.ts';
import { referralTimescales } from '#shared/practice/referral/timescales.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { startClock } from '#shared/timescales/clock.ts';
import { clockOutcome, clockUnit, startsIn } from '../clock-units.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import type { Period } from '../period.ts';
import { type CountedFile, isChildOn } from '../service/counted-file.ts';
import { partAnsweredAt } from '../service/part-answers.ts';
import type { Service } from '../service/service.ts';

export const pi41: Kpi = {
  id: 'PI4.1',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'families',
  parts: [
    {
      id: 'PI4.1',
      title: 'Allocated and contact made within 5 working days',
      units: (service, period) => counted(service, period).map(({ file, clock }) => clockUnit(service, file, clock)),
    },
    { id: 'PI4.1a', title: 'Allocated in time', units: (service, period) => partUnits(service, period, 'allocated', 'Allocated') },
    { id: 'PI4.1b', title: 'Contact in time', units: (service, period) => partUnits(service, period, 'contact', 'Contact made') },
    { id: 'PI4.1.children', title: 'Children of these families', units: childUnits },
  ],
};

interface Counted {
  readonly file: CountedFile;
  readonly clock: DigestClock;
}

function counted(service: Service, period: Period): readonly Counted[] {
  // By the case itself, or by the decision it carries along, such as into a case that was open already.
  const opened = new Set<string>(
    service.cases.flatMap((file) => [
      ...(file.digest.fromContact === undefined ? [] : [file.digest.fromContact]),
      ...file.facts('referral').map(({ values }) => textIn(values, 'fromContact')),
    ]),
  );
  const inCases = service.cases.flatMap((file) => file.clocks('PI4.1').map((clock) => ({ file, clock })));
  const notOpened = service.contacts
    .filter(({ digest }) => !opened.has(digest.file))
    .flatMap((file) => clocksWithoutCase(file).map((clock) => ({ file, clock })));
  return [...inCases, ...notOpened].filter(({ clock }) => startsIn(clock, period));
}

/** Decided on, and no case opened: the clock that the case would have. */
function clocksWithoutCase(file: CountedFile): readonly DigestClock[] {
  const rule = referralTimescales.find(({ id }) => id === 'PI4.1');
  const contact = file.facts('contact')[0];
  const receivedAt = file.digest.receivedAt ?? (contact === undefined ? undefined : instantIn(contact.values, 'receivedAt'));
  if (rule === undefined || receivedAt === undefined || dateOf(receivedAt, LONDON) < rule.inForceFrom) return [];
  // One decision stands for a contact: the latest.
  const decision = file.facts('referral').at(-1);
  if (decision === undefined || rule.appliesTo?.(decision.values) === false) return [];
  return [{ ...startClock(rule, receivedAt, { contract: CONTRACT_CALENDAR }), record: decision.record, startedAs: 'referral' }];
}

function partUnits(service: Service, period: Period, part: string, words: string): readonly KpiUnit[] {
  return counted(service, period).map(({ file, clock }) => {
    const { stoppedAt: _, ...running } = clock;
    const at = partAnsweredAt(service, file, clock, part);
    const own: DigestClock = { ...running, label: words, ...(at === undefined ? {} : { stoppedAt: at }) };
    return clockUnit(service, file, own);
  });
}

function childUnits(service: Service, period: Period): readonly KpiUnit[] {
  return counted(service, period).flatMap(({ file, clock }) => {
    const day = dateOf(clock.startedAt, LONDON);
    return file.digest.people
      .filter((person) => isChildOn(person, day))
      .map((person) => clockUnit(service, file, clock, { person: person.record, outcome: clockOutcome(service, clock) }));
  });
}
