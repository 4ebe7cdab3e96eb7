/** The plan as the family reads it on the screen: large, part by part, each of which can be read aloud. */
import type { ReactNode } from 'react';
import type { FormPerson } from '#renderer/forms/form-context.ts';
import type { FamilyPlan } from '#shared/case-file/family-plan.ts';
import { FAMILY_PLAN_PARTS } from '#shared/case-file/printed/family-plan-blocks.ts';
import { ReadAloud } from './ReadAloud.tsx';
import type { Voice } from './use-voice.ts';

export interface FamilyPlanPagesProps {
  readonly plan: FamilyPlan;
  readonly people: readonly FormPerson[];
  readonly voice: Voice | undefined;
}

export function FamilyPlanPages({ plan, people, voice }: FamilyPlanPagesProps) {
  const nameOf = (record: string | undefined) => people.find((person) => person.id === record)?.name;
  const said = plan.childrenSay.map(({ child, words }) => ({ name: nameOf(child), words }));
  const texts = (part: readonly string[]): ReactNode => part.map((text) => <p key={text}>{text}</p>);
  const part = (key: keyof typeof FAMILY_PLAN_PARTS, read: readonly string[], children: ReactNode) =>
    read.join('') === '' ? null : (
      <section className={`family-plan__part family-plan__part--${key}`} aria-labelledby={`plan-${key}`}>
        <div className="family-plan__head">
          <h2 id={`plan-${key}`}>{FAMILY_PLAN_PARTS[key]}</h2>
          <ReadAloud voice={voice} what={FAMILY_PLAN_PARTS[key]} text={[FAMILY_PLAN_PARTS[key], ...read].join('. ')} />
        </div>
        {children}
      </section>
    );
  return (
    <div className="family-plan" translate="no" lang="en-GB">
      <h1>Our plan</h1>
      {part(
        'childrenSay',
        said.map(({ name, words }) => `${name === undefined ? '' : `${name} says: `}${words}`),
        said.map(({ name, words }) => (
          <blockquote key={words}>
            <p>{words}</p>
            {name !== undefined && <footer>{name}</footer>}
          </blockquote>
        )),
      )}
      {part('parentsSay', [plan.parentsSay], texts([plan.parentsSay]))}
      {part('aim', [plan.aim], texts([plan.aim]))}
      {part('worries', plan.worries, texts(plan.worries))}
      {part('goingWell', plan.goingWell, texts(plan.goingWell))}
      {part(
        'steps',
        plan.steps.map((step) => `${step.action}. ${step.who}, by ${step.byWhen}. So that: ${step.soThat}`),
        <ol className="family-plan__steps">
          {plan.steps.map((step) => (
            <li key={`${step.action} ${step.who} ${step.byWhen}`}>
              <p className="family-plan__action">{step.action}</p>
              <dl>
                <Line name="Who" text={step.who} />
                <Line name="By when" text={step.byWhen} />
                <Line name="So that" text={step.soThat} />
                <Line name="How we know" text={step.howWeKnow} />
              </dl>
            </li>
          ))}
        </ol>,
      )}
      {part('visits', [plan.visits], texts([plan.visits]))}
      {part('whatIf', [plan.whatIf], texts([plan.whatIf]))}
      {part(
        'explained',
        plan.explained.map(({ word, meaning }) => `${word}: ${meaning}`),
        <dl className="family-plan__words">
          {plan.explained.map(({ word, meaning }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>,
      )}
    </div>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
