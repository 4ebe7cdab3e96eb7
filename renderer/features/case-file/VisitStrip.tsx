/** Visits against their schedule, a lane for each child on one line of time; the same as a table. */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { type CalendarDate, formatDate, formatDay, yearOf } from '#shared/base/calendar-date.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import {
  laneStanding,
  MARK_WORDS,
  type MarkShape,
  markInWords,
  type VisitStrip as Strip,
  type StripLane,
  type StripMark,
  visitStrip,
} from '#shared/case-file/visit-strip.ts';
import type { RecordState } from '#shared/practice/record.ts';
import './visit-strip.css';

export interface VisitStripProps {
  readonly records: readonly RecordState[];
  readonly clocks: readonly DigestClock[];
  readonly who: readonly { readonly id: string; readonly name: string }[];
  readonly today: CalendarDate;
  readonly addressOf: (record: string) => string;
}

const RANGES = [
  { value: '3', label: '3 months' },
  { value: '6', label: '6 months' },
  { value: '12', label: '12 months' },
  { value: 'all', label: 'All' },
] as const;
const LEGEND: readonly MarkShape[] = ['alone', 'seen', 'not-face-to-face', 'not-seen', 'not-made', 'missed', 'due'];

export function VisitStrip({ records, clocks, who, today, addressOf }: VisitStripProps) {
  const [range, setRange] = useState('3');
  const [asTable, setAsTable] = useState(false);
  const strip = useMemo(
    () =>
      visitStrip(
        records,
        clocks,
        who.map(({ id }) => id),
        { today, ...(range === 'all' ? {} : { months: Number(range) }) },
      ),
    [records, clocks, who, today, range],
  );
  if (strip === undefined) return null;
  const nameOf = (child: string) => who.find(({ id }) => id === child)?.name ?? '';
  return (
    <section className="visit-strip paper" aria-label="Visits against their schedule">
      <div className="visit-strip__tools row not-printed">
        <SegmentedControl size="xs" aria-label="How far back" data={[...RANGES]} value={range} onChange={setRange} />
        <SegmentedControl
          size="xs"
          aria-label="Show the visits as"
          data={[
            { value: 'strip', label: 'Strip' },
            { value: 'table', label: 'Table' },
          ]}
          value={asTable ? 'table' : 'strip'}
          onChange={(value) => setAsTable(value === 'table')}
        />
      </div>
      {asTable ? (
        <StripTable strip={strip} nameOf={nameOf} addressOf={addressOf} />
      ) : (
        <>
          <div className="visit-strip__lanes">
            <Axis strip={strip} />
            {strip.lanes.map((lane) => (
              <Lane key={lane.child} lane={lane} today={today} now={strip.today} name={nameOf(lane.child)} addressOf={addressOf} />
            ))}
          </div>
          <ul className="visit-strip__legend" aria-hidden>
            {LEGEND.map((shape) => (
              <li key={shape}>
                <Shape shape={shape} /> {MARK_WORDS[shape]}
              </li>
            ))}
            <li>
              <span className="visit-strip__late-mark">+2</span> Days late
            </li>
          </ul>
        </>
      )}
    </section>
  );
}

const at = (place: number) => ({ insetInlineStart: `${place * 100}%` });

function Axis({ strip }: { readonly strip: Strip }) {
  return (
    <div className="visit-strip__lane visit-strip__axis" aria-hidden>
      <span />
      <div className="visit-strip__track">
        {strip.months.map(({ on, place }) => (
          <span key={on} className="visit-strip__month" style={at(place)}>
            {monthName(on)}
          </span>
        ))}
        <span className="visit-strip__today-word" style={at(strip.today)}>
          today
        </span>
      </div>
    </div>
  );
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The year with January, where it changes. */
const monthName = (on: CalendarDate): string => {
  const month = MONTHS[Number(on.slice(5, 7)) - 1] ?? '';
  return month === 'Jan' ? `${month} ${yearOf(on)}` : month;
};

interface LaneProps {
  readonly lane: StripLane;
  readonly name: string;
  readonly today: CalendarDate;
  readonly now: number;
  readonly addressOf: (record: string) => string;
}

function Lane({ lane, name, today, now, addressOf }: LaneProps) {
  const { tone, words } = laneStanding(lane, today);
  return (
    <div className="visit-strip__lane">
      <div className="visit-strip__who">
        <p className="visit-strip__name">
          <PersonName name={name} />
        </p>
        <StatusBadge tone={tone}>{words}</StatusBadge>
      </div>
      <div className="visit-strip__track">
        {lane.spans.map((span) => (
          <span
            key={`${span.is}:${span.from}:${span.to}`}
            className={`visit-strip__span visit-strip__span--${span.is}`}
            style={{ ...at(span.from), width: `${(span.to - span.from) * 100}%` }}
          />
        ))}
        <span className="visit-strip__today" style={at(now)} />
        <ol className="visit-strip__marks" aria-label={`Visits to ${name}`}>
          {lane.marks.map((mark) => (
            <li key={`${mark.on}:${mark.shape}:${mark.record ?? mark.rule ?? ''}`} className="visit-strip__mark" style={at(mark.place)}>
              <Mark mark={mark} addressOf={addressOf} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Mark({ mark, addressOf }: { readonly mark: StripMark; readonly addressOf: LaneProps['addressOf'] }) {
  const words = `${formatDay(mark.on)}: ${markInWords(mark)}`;
  const drawn = (
    <>
      <Shape shape={mark.shape} />
      {mark.daysLate !== undefined && (
        <span className="visit-strip__late-mark" aria-hidden>
          +{mark.daysLate}
        </span>
      )}
      <span className="for-readers">{words}</span>
    </>
  );
  return mark.record === undefined ? (
    <span title={words}>{drawn}</span>
  ) : (
    <Link to={addressOf(mark.record)} title={words}>
      {drawn}
    </Link>
  );
}

/** Shapes tell them apart without colour: full, ring, broken ring, cross, stroke, triangle, diamond. */
function Shape({ shape }: { readonly shape: MarkShape }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2.5 };
  return (
    <svg className={`visit-mark visit-mark--${shape}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden>
      {shape === 'alone' && <circle cx="10" cy="10" r="7.5" fill="currentColor" />}
      {shape === 'seen' && <circle cx="10" cy="10" r="6.5" {...line} />}
      {shape === 'not-face-to-face' && <circle cx="10" cy="10" r="6.5" {...line} strokeDasharray="3.4 3.4" />}
      {shape === 'not-seen' && <path d="M5 5 15 15M15 5 5 15" {...line} strokeLinecap="round" />}
      {shape === 'not-made' && <path d="M4 10H16" {...line} strokeLinecap="round" />}
      {shape === 'missed' && <path d="M10 3.5 18 17H2Z" {...line} strokeWidth="2" strokeLinejoin="round" />}
      {shape === 'due' && <path d="M10 3 17 10 10 17 3 10Z" {...line} strokeWidth="2" strokeLinejoin="round" />}
    </svg>
  );
}

interface StripTableProps {
  readonly strip: Strip;
  readonly nameOf: (child: string) => string;
  readonly addressOf: (record: string) => string;
}

/** A row for each day, the newest first; what was said of each child on it. */
function StripTable({ strip, nameOf, addressOf }: StripTableProps) {
  const days = [...new Set(strip.lanes.flatMap((lane) => lane.marks.map((mark) => mark.on)))].toSorted().toReversed();
  return (
    // Scrolls sideways on narrow screens, by keyboard too.
    <div className="visit-strip__scroll" tabIndex={0} role="group" aria-label="Table of visits">
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {strip.lanes.map((lane) => (
              <th key={lane.child} scope="col">
                <PersonName name={nameOf(lane.child)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((on) => {
            const record = strip.lanes.flatMap((lane) => lane.marks).find((mark) => mark.on === on && mark.record !== undefined)?.record;
            return (
              <tr key={on}>
                <th scope="row">{record === undefined ? formatDate(on) : <Link to={addressOf(record)}>{formatDate(on)}</Link>}</th>
                {strip.lanes.map((lane) => (
                  <td key={lane.child}>
                    {lane.marks
                      .filter((mark) => mark.on === on)
                      .map((mark) => (
                        <span key={`${mark.shape}:${mark.rule ?? ''}`} className="visit-strip__cell">
                          <Shape shape={mark.shape} /> {markInWords(mark)}
                        </span>
                      ))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
