/** All that stands in the way of finalising, at the top of the form; each line leads to its field (GOV.UK's pattern). */
import { useEffect, useRef } from 'react';
import './ErrorSummary.css';

export interface SummaryProblem {
  /** The DOM id of the field. */
  readonly fieldId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly problems: readonly SummaryProblem[];
  /** The summary takes the focus whenever this number rises: once per attempt. */
  readonly attempt: number;
  readonly title?: string;
}

export function ErrorSummary({ problems, attempt, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const shownFor = useRef(0);
  useEffect(() => {
    if (attempt > shownFor.current && problems.length > 0) {
      shownFor.current = attempt;
      box.current?.focus();
      box.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [attempt, problems]);
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        {title ?? (problems.length === 1 ? 'One thing to put right' : `${problems.length} things to put right`)}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.fieldId + problem.message}>
            <a
              href={`#${problem.fieldId}`}
              onClick={(event) => {
                // The address belongs to the router: the link moves the focus and leaves the address alone.
                event.preventDefault();
                leadTo(problem.fieldId);
              }}
            >
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, button, [tabindex]';

/** Moves the focus to the field, or to the first thing in it that takes one. */
export function leadTo(fieldId: string): void {
  const field = document.getElementById(fieldId);
  if (field === null) return;
  const target = field.matches(FOCUSABLE) ? field : (field.querySelector<HTMLElement>(FOCUSABLE) ?? field);
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
