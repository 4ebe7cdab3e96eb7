/**
 * A short form that is no record: setting up, joining, unlocking, inviting. Its fields look and complain like those of any
 * other form; nothing of it is kept.
 */
import { type ReactNode, type SyntheticEvent, useId, useMemo } from 'react';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { FormContext, fieldDomId } from './form-context.ts';
import './forms.css';
import './entry-form.css';

export interface EntryProblem {
  /** The `path` of the field. */
  readonly path: string;
  readonly message: string;
}

export interface EntryFormProps {
  readonly problems: readonly EntryProblem[];
  /** How often it was sent: each time, the summary of problems takes the focus. */
  readonly attempt: number;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function EntryForm({ problems, attempt, onSubmit, children }: EntryFormProps) {
  const idPrefix = useId();
  const surroundings = useMemo(() => {
    const labelled = problems.map((problem) => ({ ...problem, label: problem.message }));
    return { idPrefix, problems: labelled, people: [], staff: [], asOf: nowHere() };
  }, [idPrefix, problems]);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <FormContext value={surroundings}>
      <form className="entry-form" noValidate onSubmit={send}>
        <ErrorSummary
          attempt={attempt}
          title={problems.length === 1 ? 'There is a problem' : `There are ${problems.length} problems`}
          problems={problems.map((problem) => ({ fieldId: fieldDomId(idPrefix, problem.path), message: problem.message }))}
        />
        {children}
      </form>
    </FormContext>
  );
}
