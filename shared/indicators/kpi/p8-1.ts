/**
 * P8.1 · Of the families referred for Family Support and accepted, how many were allocated within five working days. Source: SOR Annex D
 * P8.1 (criterion printed; the line of Amber is lost, assumed as its siblings'). By the receipt of the referral, or the day a statutory
 * type was ruled out where that was later. One that was declined or stepped up is not counted. A referral whose case nobody has opened
 * yet is counted where its contact is.
 */
import { textIn } from '#shared/practice/body-values.ts';
import { clockUnit, startsIn } from '../clock-units.ts';
import type { Kpi } from '../kpi.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { familySupportNotApplicable } from '../service/family-support.ts';
import { referredClocks } from '../service/referred-clocks.ts';

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
        referredClocks(service, 'P8.1')
          .filter(({ file, clock }) => startsIn(clock, period) && !(clock.startedAs === 'referral' && wasNotAccepted(file)))
          .map(({ file, clock }) => clockUnit(service, file, clock)),
    },
  ],
};

/** What came as a contact is accepted or not by the referral form in its case. */
function wasNotAccepted(file: CountedFile): boolean {
  const forms = file.facts('family-support-referral').filter(({ values }) => textIn(values, 'route') === 'contact');
  return forms.length > 0 && forms.every(({ values }) => ['declined', 'step-up'].includes(textIn(values, 'decision')));
}
