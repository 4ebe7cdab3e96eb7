/**
 * A short form that is no record: setting up, joining, unlocking, inviting. Its fields look and complain like those of any
 * other form; nothing of it is kept.
 */
import { type ReactNode, type SyntheticEvent, useEffect, useId, useMemo, useState } from 'react';
import { ErrorSummary, leadTo } from '#renderer/ui/ErrorSummary.tsx';
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
  /** Off where there is one field only: its problem stands beside it, and it takes the focus. */
  readonly summary?: boolean;
  readonly children: ReactNode;
}

export function EntryForm({ problems, attempt, onSubmit, summary = true, children }: EntryFormProps) {
  const idPrefix = useId();
  const [touched, setTouched] = useState<{ readonly since: number; readonly ids: ReadonlySet<string> }>({
    since: attempt,
    ids: new Set(),
  });
  const open = useMemo(() => {
    const ids = touched.since === attempt ? touched.ids : new Set<string>();
    return problems.filter((problem) => !ids.has(fieldDomId(idPrefix, problem.path)));
  }, [problems, attempt, touched, idPrefix]);
  const surroundings = useMemo(() => {
    const labelled = open.map((problem) => ({ ...problem, label: problem.message }));
    return { idPrefix, problems: labelled, people: [], staff: [], asOf: nowHere() };
  }, [idPrefix, open]);

  const first = problems[0]?.path;
  useEffect(() => {
    if (!summary && attempt > 0 && first !== undefined) leadTo(fieldDomId(idPrefix, first));
  }, [summary, attempt, first, idPrefix]);

  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  // A field that is being put right no longer complains.
  const forget = (event: SyntheticEvent) => {
    const { id } = event.target as HTMLElement;
    if (open.some((problem) => fieldDomId(idPrefix, problem.path) === id))
      setTouched({ since: attempt, ids: new Set([...(touched.since === attempt ? touched.ids : []), id]) });
  };
  return (
    <FormContext value={surroundings}>
      <form className="entry-form" noValidate onSubmit={send} onInput={forget}>
        {summary && (
          <ErrorSummary
            attempt={attempt}
            title={open.length === 1 ? 'There is a problem' : `There are ${open.length} problems`}
            problems={open.map((problem) => ({ fieldId: fieldDomId(idPrefix, problem.path), message: problem.message }))}
          />
        )}
        {children}
      </form>
    </FormContext>
  );
}
