/** A row of marks for each child, a column for each visit: seen alone, seen, not face to face, not seen, not made; and what came late. */
import { Link } from 'react-router';
import type { FormPerson } from '#renderer/forms/form-context.ts';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { formatDay } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { MARK_WORDS, type Mark, visitColumns } from './visit-marks.ts';
import './visit-strip.css';

export interface VisitStripProps {
  readonly records: readonly RecordState[];
  readonly people: readonly FormPerson[];
  readonly addressOf: (record: string) => string;
}

const MOST_VISITS = 12;
const LEGEND: readonly Mark[] = ['alone', 'seen', 'not-face-to-face', 'not-seen', 'not-made'];

export function VisitStrip({ records, people, addressOf }: VisitStripProps) {
  const children = people.filter((person) => person.child);
  const columns = visitColumns(
    records,
    children.map((child) => child.id),
    MOST_VISITS,
  );
  if (children.length === 0 || columns.length === 0) return null;
  return (
    <section className="visit-strip paper" aria-label="Who was seen at each visit">
      {/* Scrolls sideways on narrow screens, by keyboard too. */}
      <div className="visit-strip__scroll" tabIndex={0} role="group" aria-label="Visit strip">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="for-readers">Child</span>
              </th>
              {columns.map((column) => (
                <th key={column.record} scope="col">
                  <Link to={addressOf(column.record)}>{formatDay(dateOf(column.at))}</Link>
                  <span className="visit-strip__late">{column.late ? 'late' : ' '}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {children.map((child, row) => (
              <tr key={child.id}>
                <th scope="row">
                  <PersonName name={child.name} />
                </th>
                {columns.map((column) => (
                  <td key={column.record}>
                    <MarkShape mark={column.marks[row] ?? 'none'} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="visit-strip__legend" aria-hidden>
        {LEGEND.map((mark) => (
          <li key={mark}>
            <Shape mark={mark} /> {MARK_WORDS[mark]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MarkShape({ mark }: { readonly mark: Mark }) {
  return (
    <span title={MARK_WORDS[mark]}>
      <Shape mark={mark} />
      <span className="for-readers">{MARK_WORDS[mark]}</span>
    </span>
  );
}

/** Shapes tell them apart without colour: full, ring, ring with a gap, cross, stroke. */
function Shape({ mark }: { readonly mark: Mark }) {
  return (
    <svg className={`visit-mark visit-mark--${mark}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden>
      {mark === 'alone' && <circle cx="10" cy="10" r="7.5" fill="currentColor" />}
      {mark === 'seen' && <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="2.5" />}
      {mark === 'not-face-to-face' && (
        <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="2.5" strokeDasharray="3.4 3.4" />
      )}
      {mark === 'not-seen' && <path d="M5 5 15 15M15 5 5 15" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />}
      {mark === 'not-made' && <path d="M4 10H16" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />}
      {mark === 'none' && <circle cx="10" cy="10" r="1.5" fill="currentColor" />}
    </svg>
  );
}
