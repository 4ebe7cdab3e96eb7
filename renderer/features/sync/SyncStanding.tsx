/** The one sentence that matters, its figures, and what stands in the way. */
import { IconCircleCheck, IconCloudOff, IconDeviceLaptop, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { SyncState } from '#renderer/worker/api.ts';

export function SyncStanding({ sync }: { readonly sync: SyncState }) {
  const { Mark, tone, title, text } = standingOf(sync);
  return (
    <section className="stack" aria-label="How it stands">
      <div className={`standing paper standing--${tone}`}>
        <Mark className="standing__mark" size="2.25rem" stroke={1.5} aria-hidden />
        <div className="standing__words">
          <div role="status">
            <h2>{title}</h2>
            <p className="soft">{text}</p>
          </div>
          <p className="standing__when soft small">
            {sync.lastSyncedAt === undefined ? (
              'This laptop has not synced yet.'
            ) : (
              <>
                Last synced <TimeWithPlace at={sync.lastSyncedAt} />
              </>
            )}
          </p>
        </div>
        <dl className="figures">
          <Figure name="Waiting to be sent" value={sync.waiting} />
          <Figure name="Received since unlocking" value={sync.received} />
          <Figure name="Refused" value={sync.refused} alarming />
          <Figure name="Put aside" value={sync.quarantined} alarming />
          <Figure name="For you to settle" value={sync.conflicts} alarming />
        </dl>
      </div>
      {sync.problem !== undefined && sync.problem !== 'no-connection' && <Problem problem={sync.problem} />}
      {sync.clockSkewSeconds !== undefined && Math.abs(sync.clockSkewSeconds) >= WORTH_SAYING_SECONDS && (
        <InlineMessage
          tone="warn"
          title={`This laptop’s clock is ${inWords(Math.abs(sync.clockSkewSeconds))} ${sync.clockSkewSeconds > 0 ? 'ahead of' : 'behind'} the server’s`}
        >
          Times that Haversack fills in come from this laptop’s clock. Set the date, time and time zone in the laptop’s settings, and check
          the times of what you recorded meanwhile. Nothing is lost, and the order of changes does not depend on it.
        </InlineMessage>
      )}
    </section>
  );
}

/** Less is nothing that a person would notice in a record. */
const WORTH_SAYING_SECONDS = 120;

function Figure({ name, value, alarming = false }: { readonly name: string; readonly value: number; readonly alarming?: boolean }) {
  return (
    <div className={`figure${alarming && value > 0 ? ' figure--alarming' : ''}`}>
      <dt>{name}</dt>
      <dd>{value.toLocaleString('en-GB')}</dd>
    </div>
  );
}

function standingOf(sync: SyncState) {
  const safe =
    sync.waiting === 0
      ? 'Everything you saved is on this laptop.'
      : `${copies(sync.waiting)} saved on this laptop will be sent as soon as it can.`;
  switch (sync.phase) {
    case 'stopped':
      return {
        Mark: IconPlayerStop,
        tone: 'bad',
        title: 'Syncing has stopped',
        text: 'What you saved stays on this laptop. The reason is below.',
      } as const;
    case 'connecting':
      return { Mark: IconRefresh, tone: 'busy', title: 'Connecting to the server', text: safe } as const;
    case 'sending':
      return { Mark: IconRefresh, tone: 'busy', title: 'Sending what was saved here', text: 'You can go on working.' } as const;
    case 'receiving':
      return { Mark: IconRefresh, tone: 'busy', title: 'Receiving what others saved', text: 'You can go on working.' } as const;
    case 'checking':
      return {
        Mark: IconRefresh,
        tone: 'busy',
        title: 'Comparing every saved copy with the server’s',
        text: 'What is missing on either side is exchanged. You can go on working.',
      } as const;
    case 'offline':
      return {
        Mark: IconCloudOff,
        tone: 'offline',
        title: 'No connection to the server',
        text: `${safe} It is tried again by itself.`,
      } as const;
    case 'idle':
      return sync.equal
        ? ({
            Mark: IconCircleCheck,
            tone: 'good',
            title: 'All saved copies are the same here and on the server',
            text: 'Both sides were compared, not just counted.',
          } as const)
        : ({ Mark: IconDeviceLaptop, tone: 'offline', title: 'Saved on this laptop', text: safe } as const);
  }
}

const copies = (count: number): string => (count === 1 ? 'One copy' : `${count.toLocaleString('en-GB')} copies`);

function Problem({ problem }: { readonly problem: Exclude<NonNullable<SyncState['problem']>, 'no-connection'> }) {
  const { title, text } = PROBLEMS[problem];
  return (
    <InlineMessage tone={problem === 'rate' || problem === 'server-fault' ? 'warn' : 'bad'} title={title}>
      {text}
    </InlineMessage>
  );
}

const PROBLEMS = {
  'server-fault': {
    title: 'The server has a fault',
    text: 'It answered, but could not do what was asked. It is tried again by itself; if it lasts longer than an hour, tell whoever runs the server.',
  },
  'server-not-trusted': {
    title: 'The server’s answers cannot be trusted',
    text: 'What it sent does not fit what this laptop knows. Nothing of it was taken and nothing is lost. Tell your administrator before you go on from this network.',
  },
  rate: {
    title: 'The server asked this laptop to wait',
    text: 'Too much was asked in a short time. It goes on by itself in a few minutes.',
  },
  revoked: {
    title: 'This laptop has been removed from the service',
    text: 'An administrator removed it: nothing is sent or fetched any more. If this is a mistake, ask for a new code and join again.',
  },
  'software-too-old': {
    title: 'This version of Haversack is too old for the server',
    text: 'What you save stays on this laptop and is sent after the update. Ask your administrator for the present version.',
  },
  'storage-full': {
    title: 'This laptop’s disk is full',
    text: 'Nothing more can be fetched, and new text may not be saved. Free some space: delete downloads or empty the bin. Nothing that was saved is lost.',
  },
} as const;

function inWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  const rest = hours % 24;
  return `${days} ${days === 1 ? 'day' : 'days'}${rest === 0 ? '' : ` ${rest} h`}`;
}
