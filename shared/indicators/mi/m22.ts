/** M22 · Parents who agree that professionals listened to them. Source: SOR Annex E M22. Two parents are two answers. */
import type { Mi } from '../mi.ts';
import type { Period } from '../period.ts';
import { answerTo, type Feedback, feedbackUnit, invited, responses, shareOfYes } from '../service/feedback.ts';
import type { Service } from '../service/service.ts';
import { rememberUnits } from './remember-units.ts';

const isParent = ({ respondent }: Feedback): boolean => respondent === 'parent';

const answers = rememberUnits((service: Service, period: Period) => {
  const all = responses(service, period, isParent, ['listenedTo']);
  const unitOf = (feedback: Feedback) => feedbackUnit(feedback, {});
  return { all: all.map(unitOf), yes: all.filter(({ fact }) => answerTo(fact, 'listenedTo') === 'yes').map(unitOf) };
});

export const m22: Mi = {
  id: 'M22',
  type: 'survey',
  unit: 'parents',
  dimensions: [],
  windows: ['since-contract-start'],
  lines: [
    { id: 'M22', title: 'Parents who were listened to', units: (service, period) => answers(service, period).yes },
    { id: 'M22.responses', title: 'Parents who answered', units: (service, period) => answers(service, period).all },
    {
      id: 'M22.invited',
      title: 'Parents who were asked',
      units: (service, period) => invited(service, period, isParent).map((feedback) => feedbackUnit(feedback, {})),
    },
  ],
  values: (service, period, location) => {
    const { all, yes } = answers(service, period);
    return [shareOfYes('M22', 'Listened to', yes, all, location)];
  },
};
