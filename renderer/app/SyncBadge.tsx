/** Whether what is on this laptop is also on the server: in words, with a mark of its own for each state. Leads to the Sync screen. */
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCircleCheck,
  IconCloudOff,
  IconPlugConnected,
  IconRefresh,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import type { SyncState } from '#renderer/worker/api.ts';
import { formatDay } from '#shared/base/calendar-date.ts';
import { dateOf, inZone, timeOf, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';

export function SyncBadge() {
  const sync = useWatch('sync');
  const now = useNow();
  if (sync === undefined) return null;
  const { state, words, Mark } = standingOf(sync);
  // Named apart, so that a narrow bar can leave out what matters least.
  const parts = [
    ...(state === 'offline' ? [{ name: 'saved', text: 'saved on this laptop' }] : []),
    ...(sync.waiting === 0 ? [] : [{ name: 'waiting', text: `${sync.waiting.toLocaleString('en-GB')} waiting` }]),
    { name: 'time', text: sync.lastSyncedAt === undefined ? 'not synced yet' : lastSynced(sync.lastSyncedAt, now, state === 'equal') },
  ];
  const needsPerson = sync.conflicts + sync.refused + sync.quarantined;
  return (
    <Link className={`sync-badge sync-badge--${state}`} to="/sync">
      <Mark className="sync-badge__mark" size="1.125rem" stroke={2} aria-hidden />
      <output className="sync-badge__words">
        <span className="sync-badge__state">{words}</span>
        {parts.map((part) => (
          <span key={part.name} className={`sync-badge__part sync-badge__part--${part.name}`}>
            {` · ${part.text}`}
          </span>
        ))}
      </output>
      {needsPerson > 0 && (
        <span className="sync-badge__needs">
          <IconAlertTriangle size="0.875rem" aria-hidden />
          {needsPerson} <span className="sync-badge__needs-words">{needsPerson === 1 ? 'needs you' : 'need you'}</span>
        </span>
      )}
    </Link>
  );
}

function standingOf(sync: SyncState) {
  const { phase } = sync;
  if (phase === 'stopped' || (sync.problem !== undefined && sync.problem !== 'no-connection'))
    return { state: 'stopped', words: 'Sync needs attention', Mark: IconAlertTriangle } as const;
  if (phase === 'offline') return { state: 'offline', words: 'Offline', Mark: IconCloudOff } as const;
  if (phase === 'sending') return { state: 'busy', words: 'Sending', Mark: IconArrowUp } as const;
  if (phase === 'receiving') return { state: 'busy', words: 'Receiving', Mark: IconArrowDown } as const;
  if (phase === 'connecting') return { state: 'busy', words: 'Connecting', Mark: IconPlugConnected } as const;
  if (phase === 'checking') return { state: 'busy', words: 'Checking', Mark: IconRefresh } as const;
  if (sync.equal) return { state: 'equal', words: 'All synced', Mark: IconCircleCheck } as const;
  return { state: 'saved', words: 'Saved on this laptop', Mark: IconRefresh } as const;
}

function lastSynced(at: ZonedInstant, now: ZonedInstant, brief: boolean): string {
  const here = inZone(at, zoneOf(now));
  const when = dateOf(here) === dateOf(now) ? timeOf(here) : `${formatDay(dateOf(here))} ${timeOf(here)}`;
  return brief ? when : `last synced ${when}`;
}
