/**
 * P8.1 · Of the families referred for Family Support and accepted, how many were allocated within five working days. Source: SOR Annex D
 * P8.1 (criterion printed; the line of Amber is lost, assumed as its siblings'). By the receipt of the referral, or the day a statutory
 * type was ruled out where that was later. One that was declined or stepped up is not counted. A referral whose case nobody has opened
 * yet is counted where its contact is.
 */
import { dateOf, instantMs, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { instantIn, textIn } from '#shared/practice/body-values.ts';
import { familySupportReferral } from '#shared/practice/family-support-referral/record.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { startClock } from '#shared/timescales/clock.ts';
import { clockUnit, startsIn } from '../clock-units.ts';
import { endOfContractDays } from '../contract-days.ts';
import type { Kpi } from '../kpi.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { familySupportNotApplicable } from '../service/family-support.ts';
import { partAnsweredAt } from '../service/part-answers.ts';
import { type ReferredClock, referredClocks } from '../service/referred-clocks.ts';
import type { Service } from '../service/service.ts';

export const p81: Kpi = {
  id: 'P8.1',
  scheme: 'S95T',
  thresholdAssumed: true,
  criterion: 'printed',
  unit: 'families',
  notApplicable: familySupportNotApplicable,
  parts: [
    {
      id: 'P8.1',
      title: 'Allocated within 5 working days',
      units: (service, period) =>
        [...referredClocks(service, 'P8.1'), ...clocksOfForms(service)]
          .filter(({ file, clock }) => !(clock.startedAs === 'referral' && wasNotAccepted(file)))
          .map(({ file, clock }) => ({ file, clock: clock.startedAs === 'referral' ? sinceRuledOut(file, clock) : clock }))
          .filter(({ clock }) => startsIn(clock, period))
          .map(({ file, clock }) => clockUnit(service, file, clock)),
    },
  ],
};

const LIMIT = 5;

/** The referral form of what came as a contact says when a statutory type was ruled out, which the contact's decision does not. */
function sinceRuledOut(file: CountedFile, clock: DigestClock): DigestClock {
  const ruledOutAt = formsOfContacts(file)
    .filter(({ values }) => {
      const receivedAt = instantIn(values, 'receivedAt');
      return receivedAt === undefined || instantMs(receivedAt) === instantMs(clock.startedAt);
    })
    .flatMap(({ values }) => instantIn(values, 'ruledOutAt') ?? [])
    .at(-1);
  if (ruledOutAt === undefined || instantMs(ruledOutAt) <= instantMs(clock.startedAt)) return clock;
  return { ...clock, startedAt: ruledOutAt, dueAt: endOfContractDays(dateOf(ruledOutAt, LONDON), LIMIT) };
}

/** Of a family that came as a contact, where neither the contact nor its decision was brought over: the form alone tells of it. */
function clocksOfForms(service: Service): readonly ReferredClock[] {
  const [rule] = familySupportReferral.timescales;
  const known = new Set(referredClocks(service, 'P8.1').map(({ file }) => file));
  return service.cases.flatMap((file) =>
    known.has(file)
      ? []
      : formsOfContacts(file).flatMap(({ record, kind, values }): readonly ReferredClock[] => {
          const startedAt = rule?.startsAt(values, {});
          if (rule === undefined || startedAt === undefined || dateOf(startedAt, LONDON) < rule.inForceFrom) return [];
          if (['declined', 'step-up'].includes(textIn(values, 'decision'))) return [];
          const clock: DigestClock = { ...startClock(rule, startedAt, { contract: CONTRACT_CALENDAR }), record, startedAs: kind };
          const stoppedAt = partAnsweredAt(service, file, clock, undefined);
          return [{ file, clock: stoppedAt === undefined ? clock : { ...clock, stoppedAt } }];
        }),
  );
}

/** What came as a contact is accepted or not by the referral form in its case. */
function wasNotAccepted(file: CountedFile): boolean {
  const forms = formsOfContacts(file);
  return forms.length > 0 && forms.every(({ values }) => ['declined', 'step-up'].includes(textIn(values, 'decision')));
}

const formsOfContacts = (file: CountedFile) =>
  file.facts('family-support-referral').filter(({ values }) => textIn(values, 'route') === 'contact');
