/** Whether what is here and what is on the server are the same; what waits, what came, and what needs a person. */
import { Button } from '@mantine/core';
import { IconListSearch, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { ClashesToSettle } from './ClashesToSettle.tsx';
import { NoticeText } from './NoticeText.tsx';
import { PutAside } from './PutAside.tsx';
import { Refused } from './Refused.tsx';
import { SyncLog } from './SyncLog.tsx';
import { SyncStanding } from './SyncStanding.tsx';
import { Waiting } from './Waiting.tsx';
import './sync.css';

export function Sync() {
  usePageTitle('Sync');
  const engine = useEngine();
  const { server } = useSession();
  const sync = useWatch('sync');
  const detail = useWatch('sync-detail');
  const files = useWatch('files') ?? [];
  const [busy, setBusy] = useState<'syncing' | 'checking'>();

  const run = async (which: 'syncing' | 'checking') => {
    setBusy(which);
    try {
      await (which === 'syncing' ? engine.syncNow() : engine.reconcileNow());
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <>
      <PageHeader
        title="Sync"
        detail={`Saved copies travel between this laptop and ${server}. The server keeps them and cannot read them.`}
        action={{
          label: busy === 'syncing' ? 'Syncing…' : 'Sync now',
          shortcut: 'alt+S',
          icon: <IconRefresh size="1.125rem" aria-hidden />,
          disabled: busy !== undefined || sync?.phase === 'stopped',
          onAct: () => void run('syncing').catch(reportError),
        }}
        otherActions={
          <Button
            variant="default"
            leftSection={<IconListSearch size="1.125rem" aria-hidden />}
            disabled={busy !== undefined || sync?.phase === 'stopped'}
            onClick={() => void run('checking').catch(reportError)}
          >
            {busy === 'checking' ? 'Checking…' : 'Check everything'}
          </Button>
        }
      />
      {sync !== undefined && detail !== undefined && (
        <div className="stack stack--wide">
          {detail.notices.length > 0 && (
            <section className="stack" aria-label="Security notices">
              {detail.notices.map((notice) => (
                <InlineMessage
                  key={notice.at + notice.code}
                  tone="bad"
                  urgent
                  title="Security notice"
                  actions={
                    <Button variant="default" size="compact-sm" onClick={() => void engine.dismissNotice(notice.at).catch(reportError)}>
                      I have seen this
                    </Button>
                  }
                >
                  <NoticeText text={notice.text} at={notice.at} />
                </InlineMessage>
              ))}
            </section>
          )}
          <SyncStanding sync={sync} />
          <ClashesToSettle conflicts={detail.conflicts} files={files} />
          <Refused rows={detail.refused} files={files} />
          <PutAside rows={detail.quarantined} />
          <Waiting rows={detail.waiting} files={files} />
          <SyncLog log={detail.log} />
        </div>
      )}
    </>
  );
}
