/**
 * M21 · Children and young people who say that they feel safe at home, at school and where they live. Source: SOR Annex E M21. The count is
 * of those who said yes to all three; one that was not asked is no yes. Each place stands beside, of those who were asked. What a parent
 * answered for a child is not the child's; children under five are left out, by their age on the day.
 */
import { ageOn } from '#shared/base/person-age.ts';
import type { Mi, MiUnit } from '../mi.ts';
import type { Period } from '../period.ts';
import { answerTo, type Feedback, feedbackUnit, invited, responses, shareOfYes } from '../service/feedback.ts';
import type { Service } from '../service/service.ts';
import { AGE_BAND, ageBandOf } from './bands-of-age-and-length.ts';
import { rememberUnits } from './remember-units.ts';

const OLD_ENOUGH = 5;

const PLACES = [
  { id: 'M21.home', question: 'safeAtHome', title: 'Feel safe at home' },
  { id: 'M21.school', question: 'safeAtSchool', title: 'Feel safe at school' },
  { id: 'M21.community', question: 'safeInCommunity', title: 'Feel safe where they live' },
] as const;

const QUESTIONS = PLACES.map(({ question }) => question);

function isAsked({ file, respondent, person, on }: Feedback): boolean {
  if (respondent !== 'child') return false;
  const known = file.person(person);
  if (known?.born === undefined) return known?.expected === undefined;
  const age = ageOn(known.born, on);
  return age !== undefined && age.years >= OLD_ENOUGH;
}

const unitOf = (feedback: Feedback): MiUnit =>
  feedbackUnit(feedback, { ageBand: ageBandOf(feedback.file.person(feedback.person), feedback.on) });

interface Answers {
  readonly all: readonly MiUnit[];
  readonly safe: readonly MiUnit[];
  /** By question: those who were asked it, and those who said yes. */
  readonly places: readonly { readonly asked: readonly MiUnit[]; readonly yes: readonly MiUnit[] }[];
}

const answers = rememberUnits((service: Service, period: Period): Answers => {
  const units = (found: readonly Feedback[]) => found.map(unitOf);
  const all = responses(service, period, isAsked, QUESTIONS);
  return {
    all: units(all),
    safe: units(all.filter(({ fact }) => QUESTIONS.every((question) => answerTo(fact, question) === 'yes'))),
    places: QUESTIONS.map((question) => {
      const asked = responses(service, period, isAsked, [question]);
      return { asked: units(asked), yes: units(asked.filter(({ fact }) => answerTo(fact, question) === 'yes')) };
    }),
  };
});

export const m21: Mi = {
  id: 'M21',
  type: 'survey',
  unit: 'children',
  dimensions: [AGE_BAND],
  windows: ['since-contract-start'],
  lines: [
    { id: 'M21', title: 'Feel safe at home, at school and where they live', units: (service, period) => answers(service, period).safe },
    ...PLACES.map(({ id, title }, index) => ({
      id,
      title,
      units: (service: Service, period: Period) => answers(service, period).places[index]?.yes ?? [],
    })),
    { id: 'M21.responses', title: 'Children who answered', units: (service, period) => answers(service, period).all },
    { id: 'M21.invited', title: 'Children who were asked', units: (service, period) => invited(service, period, isAsked).map(unitOf) },
  ],
  values: (service, period, location) => {
    const { all, safe, places } = answers(service, period);
    return [
      shareOfYes('M21', 'Safe in all three', safe, all, location),
      ...PLACES.map(({ id, title }, index) => shareOfYes(id, title, places[index]?.yes ?? [], places[index]?.asked ?? [], location)),
    ];
  },
};
