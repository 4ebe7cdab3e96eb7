/** The involvements of each person as bars on one line of time; an arrow where one follows from another. */
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { formatDate, yearOf } from '#shared/base/calendar-date.ts';
import type { InvolvementBar, InvolvementTimeline } from '#shared/case-file/involvement-timeline.ts';
import { INVOLVEMENT_TYPES } from '#shared/practice/involvement/involvement-types.ts';

export interface InvolvementBarsProps {
  readonly timeline: InvolvementTimeline;
  readonly people: readonly { readonly record: string; readonly name: string }[];
  readonly addressOf: (record: string) => string;
}

export function InvolvementBars({ timeline, people, addressOf }: InvolvementBarsProps) {
  return (
    <section className="involvement-bars paper paper--padded" aria-label="Involvements in time">
      <div className="involvement-bars__row involvement-bars__axis" aria-hidden>
        <span />
        <div className="involvement-bars__track">
          {timeline.ticks.map(({ on, place }) => (
            <span key={on} className="involvement-bars__year" style={{ insetInlineStart: `${place * 100}%` }}>
              {on.endsWith('-01-01') ? yearOf(on) : MONTH.format(new Date(`${on}T00:00:00Z`))}
            </span>
          ))}
          <span className="involvement-bars__today">today</span>
        </div>
      </div>
      {timeline.rows.map((row) => (
        <div key={row.person} className="involvement-bars__row">
          <p className="involvement-bars__who">
            <PersonName name={people.find(({ record }) => record === row.person)?.name ?? ''} />
          </p>
          <ol className="involvement-bars__track" style={{ '--lanes': row.lanes } as CSSProperties}>
            {row.bars.map((bar) => (
              <li
                key={bar.involvement.record}
                className="involvement-bars__bar"
                style={
                  { insetInlineStart: `${bar.from * 100}%`, width: `${(bar.to - bar.from) * 100}%`, '--lane': bar.lane } as CSSProperties
                }
              >
                <Bar bar={bar} addressOf={addressOf} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Bar({ bar, addressOf }: { readonly bar: InvolvementBar; readonly addressOf: InvolvementBarsProps['addressOf'] }) {
  const { record, type, label, openedOn, closedOn, step } = bar.involvement;
  const known = INVOLVEMENT_TYPES.find(({ code }) => code === type);
  const Arrow = step === undefined ? undefined : ARROWS[step];
  const words = `${label}, ${formatDate(openedOn)} to ${closedOn === undefined ? 'today' : formatDate(closedOn)}${step === undefined ? '' : `, ${WORDS[step]}`}`;
  return (
    <Link
      to={addressOf(record)}
      className={`involvement-bar${known?.statutory === true ? ' involvement-bar--statutory' : ''}${closedOn === undefined ? ' involvement-bar--open' : ''}`}
      title={words}
    >
      {Arrow !== undefined && <Arrow size="0.875rem" aria-hidden />}
      <span aria-hidden>{known?.shortLabel ?? label}</span>
      <span className="for-readers">{words}</span>
    </Link>
  );
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const ARROWS = { 'step-up': IconArrowUpRight, 'step-down': IconArrowDownRight, 'transfer-in': IconArrowRight } as const;
const WORDS = { 'step-up': 'stepped up', 'step-down': 'stepped down', 'transfer-in': 'transferred in' } as const;
