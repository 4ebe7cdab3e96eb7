/**
 * M23 · Children, parents, carers and adults who felt that the support made things better. Source: SOR Annex E M23. Asked at reviews and at
 * closure; of each person the latest answer of the quarter counts.
 */
import type { Mi, MiDimension } from '../mi.ts';
import type { Period } from '../period.ts';
import { answerTo, type Feedback, feedbackUnit, invited, responses, shareOfYes } from '../service/feedback.ts';
import type { Service } from '../service/service.ts';
import { rememberUnits } from './remember-units.ts';

const GROUPS: Readonly<Record<string, { readonly code: string; readonly label: string }>> = {
  child: { code: 'child', label: 'Children' },
  parent: { code: 'parent-or-carer', label: 'Parents and carers' },
  carer: { code: 'parent-or-carer', label: 'Parents and carers' },
  adult: { code: 'adult', label: 'Adults' },
};

const GROUP: MiDimension = {
  key: 'respondent',
  label: 'Who answered',
  words: (code) => Object.values(GROUPS).find((group) => group.code === code)?.label ?? code,
};

const unitOf = (feedback: Feedback) => feedbackUnit(feedback, { respondent: GROUPS[feedback.respondent]?.code ?? feedback.respondent });

const anyone = (): boolean => true;

const answers = rememberUnits((service: Service, period: Period) => {
  const all = responses(service, period, anyone, ['madeADifference']);
  return { all: all.map(unitOf), yes: all.filter(({ fact }) => answerTo(fact, 'madeADifference') === 'yes').map(unitOf) };
});

export const m23: Mi = {
  id: 'M23',
  type: 'survey',
  unit: 'people',
  dimensions: [GROUP],
  windows: ['since-contract-start'],
  lines: [
    { id: 'M23', title: 'Felt that the support made things better', units: (service, period) => answers(service, period).yes },
    { id: 'M23.responses', title: 'People who answered', units: (service, period) => answers(service, period).all },
    { id: 'M23.invited', title: 'People who were asked', units: (service, period) => invited(service, period, anyone).map(unitOf) },
  ],
  values: (service, period, location) => {
    const { all, yes } = answers(service, period);
    return [shareOfYes('M23', 'Made things better', yes, all, location)];
  },
};
