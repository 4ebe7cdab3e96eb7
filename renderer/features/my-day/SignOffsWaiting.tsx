/** What waits for a manager's signature, the longest waiting first. */
import { Link } from 'react-router';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { daysBetween } from '#shared/base/calendar-date.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { waitingSignOffs } from '#shared/case-file/oversight.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { SidePanel } from './SidePanel.tsx';

export interface SignOffsWaitingProps {
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

const SHOWN = 5;

export function SignOffsWaiting({ files, now }: SignOffsWaitingProps) {
  const waiting = waitingSignOffs(files).filter((each) => !each.returned);
  if (waiting.length === 0) return null;
  return (
    <SidePanel title="Waiting for sign-off" count={waiting.length}>
      <ul className="side-panel__list">
        {waiting.slice(0, SHOWN).map((each) => (
          <li key={each.record} className="side-item">
            <p className="side-item__words">
              <span className="side-item__title">{recordKind(each.kind)?.title ?? each.kind}</span>
              <span className="soft small">
                <PersonName name={each.fileTitle} />, {waited(daysBetween(dateOf(each.since), dateOf(now)))}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <Link to="/oversight">Read and sign</Link>
    </SidePanel>
  );
}

const waited = (days: number): string => (days <= 0 ? 'since today' : days === 1 ? 'since yesterday' : `for ${days} days`);
