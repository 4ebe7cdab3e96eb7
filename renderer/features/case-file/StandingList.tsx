/** What stands in the case: each with whom it concerns, since when, until when, and what is due by it next. */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { type CalendarDate, compareDates, daysBetween, formatDate } from '#shared/base/calendar-date.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { shortNames } from '#shared/case-file/short-names.ts';
import type { StandingItem } from '#shared/case-file/standing.ts';
import './standing-list.css';

export interface StandingListProps {
  readonly items: readonly StandingItem[];
  readonly file: FileDigest;
  readonly today: CalendarDate;
  /** Where the heading above says what they are: each is led by its summary. */
  readonly withoutTitle?: boolean;
}

export function StandingList({ items, file, today, withoutTitle = false }: StandingListProps) {
  const nameShown = useNameShown();
  return (
    <ul className="standing">
      {items.map((item) => {
        const names = shortNames(item.people, file.people).map(nameShown);
        const label = withoutTitle ? item.summary || item.title : item.title;
        return (
          <li key={item.record} className="standing__item">
            <p>
              <Link to={recordAddress('case', file.file, item.record)}>{label}</Link>
              {names.length > 0 && (
                <span className="soft">
                  {' '}
                  for <span translate="no">{names.join(', ')}</span>
                </span>
              )}{' '}
              {item.waitsForSignOff && <StatusBadge tone="warn">To be signed off</StatusBadge>} <Until item={item} today={today} />
            </p>
            {!withoutTitle && item.summary !== '' && <p className="small">{item.summary}</p>}
            <p className="soft small">since {formatDate(item.since)}</p>
            {item.next.length > 0 && (
              <ul className="standing__next">
                {item.next.map(({ label: what, on }) => (
                  <li key={`${what}:${on}`}>
                    {compareDates(on, today) < 0 ? <StatusBadge tone="bad">Overdue</StatusBadge> : 'Next:'} {what},{' '}
                    <span className="tabular">{formatDate(on)}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const SOON_DAYS = 14;

function Until({ item: { until }, today }: { readonly item: StandingItem; readonly today: CalendarDate }) {
  if (until === undefined) return null;
  const left = daysBetween(today, until);
  if (left < 0) return <StatusBadge tone="bad">Ended {formatDate(until)}</StatusBadge>;
  return <StatusBadge tone={left <= SOON_DAYS ? 'warn' : 'neutral'}>Until {formatDate(until)}</StatusBadge>;
}
