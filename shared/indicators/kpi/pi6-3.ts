/**
 * PI 6.3 · Of the carers' and young carers' assessments signed in the period, how many outline need in full: a carer's by regulation 3 of
 * the Eligibility Regulations 2015 (Care Act 2014), a young carer's by section 17ZA of the Children Act 1989 and regulation 4 of the
 * Young Carers Regulations 2015. Source: SOR Annex D PI 6.3 (criterion, in two rows, and threshold printed). A young carer's assessment
 * that was declined, or found no young carer, is none.
 */
import { textIn } from '#shared/practice/body-values.ts';
import type { Kpi } from '../kpi.ts';
import type { Period } from '../period.ts';
import { elementUnits } from '../service/elements.ts';
import type { Service } from '../service/service.ts';

const carers = (service: Service, period: Period) => elementUnits(service, period, 'carers-assessment');

const youngCarers = (service: Service, period: Period) =>
  elementUnits(service, period, 'young-carers-assessment', ({ values }) => !NOT_MADE.includes(textIn(values, 'result')));

const NOT_MADE = ['declined', 'not-a-carer'];

export const pi63: Kpi = {
  id: 'PI6.3',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'assessments',
  parts: [
    {
      id: 'PI6.3',
      title: 'All elements answered',
      units: (service, period) => [...carers(service, period), ...youngCarers(service, period)],
    },
    { id: 'PI6.3.carer', title: 'Carers', units: carers },
    { id: 'PI6.3.youngCarer', title: 'Young carers', units: youngCarers },
  ],
};
