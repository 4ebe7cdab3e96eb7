/**
 * A short form that is no record: setting up, joining, unlocking, inviting. Its fields look and complain like those of any
 * other form; nothing of it is kept.
 */
import { type ReactNode, type SyntheticEvent, useId, useMemo } from 'react';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import type { FieldProblem } from '#shared/forms/definition.ts';
import { FormContext, fieldDomId } from './form-context.ts';
import './forms.css';
import './entry-form.css';

export interface EntryFormProps {
  readonly problems: readonly FieldProblem[];
  /** How often it was sent: each time, the summary of problems takes the focus. */
  readonly attempt: number;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function EntryForm({ problems, attempt, onSubmit, children }: EntryFormProps) {
  const idPrefix = useId();
  const surroundings = useMemo(() => {
    const asOf = zonedInstantFrom(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    return { idPrefix, problems, people: [], staff: [], asOf };
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
