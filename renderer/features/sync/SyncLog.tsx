/** What the last syncs did. */
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Timeline } from '#renderer/ui/Timeline.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { SyncLogEntry } from '#renderer/worker/api.ts';

export function SyncLog({ log }: { readonly log: readonly SyncLogEntry[] }) {
  return (
    <section className="sync-section" aria-label="What the last syncs did">
      <h2>What the last syncs did</h2>
      {log.length === 0 ? (
        <EmptyState title="Nothing has been sent or received yet.">
          Each sync that sends or receives something is listed here, the latest first.
        </EmptyState>
      ) : (
        <div className="paper paper--padded">
          <Timeline
            label="Syncs, the latest first"
            items={log.map((entry, index) => ({
              id: `${entry.at} ${index}`,
              when: <TimeWithPlace at={entry.at} />,
              what: capital(entry.text),
            }))}
          />
        </div>
      )}
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
