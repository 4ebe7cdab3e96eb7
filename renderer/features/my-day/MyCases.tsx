/** The open cases allocated to me, those not seen for longest first. */
import { Link } from 'react-router';
import { CASES, fileAddress } from '#renderer/practice/addresses.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { daysBetween, formatDay } from '#shared/base/calendar-date.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { SidePanel } from './SidePanel.tsx';

export interface MyCasesProps {
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
  readonly person: PersonId;
}

const SHOWN = 12;

export function MyCases({ files, now, person }: MyCasesProps) {
  const nameShown = useNameShown();
  const mine = files
    .filter((file) => file.type === 'case' && file.status === 'open' && file.allocatedTo === person)
    .toSorted((a, b) => (a.lastSeenOn ?? '').localeCompare(b.lastSeenOn ?? ''));
  if (mine.length === 0) return null;
  return (
    <SidePanel title="My cases" count={mine.length}>
      <ul className="side-panel__list">
        {mine.slice(0, SHOWN).map((file) => (
          <li key={file.file} className="side-item">
            <p className="side-item__words">
              <Link className="side-item__title" to={fileAddress('case', file.file)} translate="no">
                {nameShown(file.title)}
              </Link>
              <span className="soft small">{lastSeen(file, now)}</span>
            </p>
          </li>
        ))}
      </ul>
      {mine.length > SHOWN && <Link to={CASES}>All {mine.length} cases</Link>}
    </SidePanel>
  );
}

function lastSeen({ lastSeenOn }: FileDigest, now: ZonedInstant): string {
  if (lastSeenOn === undefined) return 'Nobody seen yet';
  const days = daysBetween(lastSeenOn, dateOf(now));
  const ago = days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  return `Last seen ${formatDay(lastSeenOn)}, ${ago}`;
}
