/** Copies that do not verify. They change nothing and are kept; what is damaged here comes back from the server. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { QuarantinedRow } from '#renderer/worker/api.ts';
import { SyncSection } from './SyncSection.tsx';

export function PutAside({ rows }: { readonly rows: readonly QuarantinedRow[] }) {
  const engine = useEngine();
  const [trying, setTrying] = useState(false);
  if (rows.length === 0) return null;
  const retry = async () => {
    setTrying(true);
    try {
      await engine.retryQuarantined();
    } finally {
      setTrying(false);
    }
  };
  return (
    <SyncSection
      title="Put aside"
      text="These copies did not pass the check, so they are not shown in any case. What is damaged on this laptop is fetched again when everything is checked."
      rows={rows}
      rowKey={(row) => row.revision + row.at}
      row={(row) => (
        <>
          <span className="sync-row__what">{row.from === 'server' ? 'From the server' : 'On this laptop'}</span>
          <span className="sync-row__wide">{capital(row.reason)}</span>
          <span className="sync-row__end soft small">
            <TimeWithPlace at={row.at} />
          </span>
        </>
      )}
      action={
        <Button variant="default" loading={trying} onClick={() => void retry().catch(reportError)}>
          Try them again
        </Button>
      }
    />
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
