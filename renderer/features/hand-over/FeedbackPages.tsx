/** The feedback form as a child answers it: one question at a time, with pictures, saved as they go, and finished when they say so. */
import { useEffect, useRef, useState } from 'react';
import type { FormPerson } from '#renderer/forms/form-context.ts';
import { useDraft } from '#renderer/forms/use-draft.ts';
import type { HandedOver } from '#renderer/practice/hand-over.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import { feedbackForm } from '#shared/practice/feedback/form.ts';
import type { Body } from '#shared/practice/record.ts';
import { answersOf, type Question, questionsFor, withPassedOver } from './feedback-questions.ts';
import { Picture } from './pictures.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import type { Voice } from './use-voice.ts';

/** begun: there is a draft that the worker can go on with. */
export type FeedbackStanding = 'not-begun' | 'begun' | 'saved';

export interface FeedbackPagesProps {
  readonly handedOver: Extract<HandedOver, { readonly use: 'feedback' }>;
  readonly people: readonly FormPerson[];
  readonly voice: Voice | undefined;
  readonly onStanding: (standing: FeedbackStanding) => void;
}

export function FeedbackPages({ handedOver, people, voice, onStanding }: FeedbackPagesProps) {
  const { file, record, person, respondent, how } = handedOver;
  const engine = useEngine();
  const [begun] = useState<Body>(() => {
    const now = nowHere();
    return { respondent, person, invitedOn: dateOf(now), givenAt: now, how };
  });
  const [place] = useState(() => ({ draft: record, kind: 'feedback', file, record: record as RecordId, parents: [] }));
  const draft = useDraft(place, begun);
  const [page, setPage] = useState(0);
  const [ended, setEnded] = useState<'saved' | 'kept'>();
  const [saving, setSaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('.handed-over')?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [page, ended]);

  const { body } = draft;
  if (body === undefined) return null;
  const questions = questionsFor(body);
  const name = people.find((each) => each.id === person)?.name ?? '';
  const turnTo = (next: number) => {
    voice?.stop();
    setPage(next);
  };
  const answer = (key: string, value: string | undefined) => {
    const { [key]: _before, ...rest } = body;
    draft.change(value === undefined || value === '' ? rest : { ...body, [key]: value });
    onStanding('begun');
  };
  const finish = async () => {
    if (saving) return;
    setSaving(true);
    voice?.stop();
    const complete = withoutHiddenValues(feedbackForm, withPassedOver(body));
    const result = await draft.settle(() =>
      engine.save({ file, records: [{ kind: 'feedback', record: record as RecordId, op: 'finalise', body: complete }], draft: record }),
    );
    // What could not be saved for good stays a draft: nothing that was said is lost, and it is the worker's to put right.
    if (!result.ok) draft.change(withPassedOver(body));
    onStanding(result.ok ? 'saved' : 'begun');
    setEnded(result.ok ? 'saved' : 'kept');
    setSaving(false);
  };

  if (ended !== undefined) {
    return (
      <section className="feedback feedback--ended">
        <Picture of="yes" />
        <h1 tabIndex={-1} ref={heading}>
          Thank you
        </h1>
        <p>{ended === 'saved' ? 'What you said is saved.' : 'What you said is kept.'} Please give the laptop back now.</p>
      </section>
    );
  }
  if (page === 0) {
    const words =
      respondent === 'child'
        ? 'We want to know how things are for you. There are no wrong answers. You can skip any question, and you can stop at any time.'
        : 'We want to know how our support has been for you. You can skip any question, and you can stop at any time.';
    return (
      <section className="feedback">
        <h1 tabIndex={-1} ref={heading} translate="no">
          Hello {name}
        </h1>
        <p>{words}</p>
        <p className="feedback__note">Your worker reads what you say. If somebody is not safe, they must tell others who can help.</p>
        <ReadAloud voice={voice} what="this page" text={`Hello. ${words}`} />
        <div className="feedback__ways">
          <button type="button" className="feedback__next" onClick={() => turnTo(1)}>
            Start
          </button>
        </div>
      </section>
    );
  }
  const question = questions[page - 1];
  if (question === undefined) {
    return (
      <section className="feedback">
        <h1 tabIndex={-1} ref={heading}>
          This is what you said
        </h1>
        <ul className="feedback__summary">
          {questions.map((each, index) => (
            <li key={each.key}>
              <button type="button" onClick={() => turnTo(index + 1)}>
                <Picture of={each.key} />
                <span>
                  {each.label}
                  <strong dir="auto">{answerInWords(each, body)}</strong>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <div className="feedback__ways">
          <button type="button" onClick={() => turnTo(page - 1)}>
            Back
          </button>
          <button type="button" className="feedback__next" aria-disabled={saving} onClick={() => void finish()}>
            I have finished
          </button>
        </div>
      </section>
    );
  }
  const value = body[question.key];
  return (
    <section className="feedback">
      <p className="feedback__step">
        Question {page} of {questions.length}
      </p>
      <div className="feedback__question">
        <Picture of={question.key} />
        <h1 tabIndex={-1} ref={heading} id="question">
          {question.label}
        </h1>
        <ReadAloud voice={voice} what="the question" text={question.label} />
      </div>
      {question.type === 'choice' ? (
        <fieldset className="feedback__answers" aria-labelledby="question">
          {answersOf(question).map(({ code, label }) => (
            <label key={code} className="feedback__answer">
              <input type="radio" name={question.key} checked={value === code} onChange={() => answer(question.key, code)} />
              <Picture of={code} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <textarea
          className="feedback__words"
          aria-labelledby="question"
          lang="en-GB"
          spellCheck={false}
          dir="auto"
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => answer(question.key, event.currentTarget.value)}
        />
      )}
      <div className="feedback__ways">
        <button type="button" onClick={() => turnTo(page - 1)}>
          Back
        </button>
        <button type="button" className="feedback__next" onClick={() => turnTo(page + 1)}>
          {value === undefined ? 'Skip' : 'Next'}
        </button>
      </div>
    </section>
  );
}

function answerInWords(question: Question, body: Body): string {
  const value = body[question.key];
  if (typeof value !== 'string') return 'Skipped';
  return question.type === 'choice' ? (answersOf(question).find(({ code }) => code === value)?.label ?? value) : value;
}
