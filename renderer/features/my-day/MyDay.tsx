/** The first screen: who and where I am, what is due, and what waits for me. Everything comes from this laptop alone. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { newContactAddress } from '#renderer/practice/addresses.ts';
import { ROLE_NAMES } from '#renderer/practice/role-names.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { mayDo } from '#shared/access/may-do.ts';
import { formatInstant } from '#shared/base/zoned-instant.ts';
import { dueLists } from '#shared/case-file/due-list.ts';
import { kindsByName } from '#shared/practice/catalogue.ts';
import { DraftsWaiting } from './DraftsWaiting.tsx';
import { DueLists } from './DueLists.tsx';
import { MyCases } from './MyCases.tsx';
import { ToSettle } from './ToSettle.tsx';
import { UnansweredContacts } from './UnansweredContacts.tsx';
import './my-day.css';

export function MyDay() {
  usePageTitle('My Day');
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const files = useWatch('files');
  const now = useNow();
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const answersContacts = session.roles.includes('duty-worker') || session.roles.includes('manager');
  const { person } = session;
  const lists = useMemo(
    () => (files === undefined ? undefined : dueLists(files, now, whose === 'mine' ? { person, allContacts: answersContacts } : undefined)),
    [files, now, whose, person, answersContacts],
  );
  const mayRecordContact = mayDo(session, 'record', kindsByName.contact).allowed;
  const recordContact = async () => {
    await navigate(newContactAddress(await engine.newId()));
  };

  return (
    <>
      <PageHeader
        title="My Day"
        detail={
          <>
            {nameShown(session.name)}, {session.roles.map((role) => ROLE_NAMES[role].toLocaleLowerCase('en-GB')).join(' and ')} ·{' '}
            <span className="tabular">{formatInstant(now)}</span>
          </>
        }
        action={
          mayRecordContact
            ? {
                label: 'Record a contact',
                shortcut: 'alt+N',
                icon: <IconPhoneIncoming size="1.125rem" aria-hidden />,
                onAct: () => void recordContact().catch(reportError),
              }
            : undefined
        }
        otherActions={
          answersContacts && (
            <SegmentedControl
              aria-label="Whose work is shown"
              value={whose}
              onChange={(value) => setWhose(value === 'all' ? 'all' : 'mine')}
              data={[
                { value: 'mine', label: 'My work' },
                { value: 'all', label: 'All I hold' },
              ]}
            />
          )
        }
      />
      {session.recoveryKit !== undefined && (
        <div className="my-day__notice">
          <InlineMessage
            tone="warn"
            title="The recovery kit has not been checked"
            actions={
              <Button size="compact-sm" variant="default" component={Link} to="/recovery-kit">
                Print and check the kit
              </Button>
            }
          >
            Without it on paper, nobody can let in a person who forgets their passphrase, and a lost laptop of yours could end the service.
          </InlineMessage>
        </div>
      )}
      {session.restoring && (
        <div className="my-day__notice">
          <InlineMessage tone="info" title="Your records are being fetched again">
            The store on this laptop was empty although the laptop belongs to you. Nothing is lost on the server: what is missing below is
            still on its way.
          </InlineMessage>
        </div>
      )}
      {files !== undefined && lists !== undefined && (
        <div className="my-day">
          <div className="my-day__due">
            <DueLists
              lists={lists}
              now={now}
              whose={whose}
              holdsNothing={files.every((file) => file.type !== 'case' && file.type !== 'contact')}
            />
          </div>
          <div className="my-day__side">
            <DraftsWaiting files={files} now={now} />
            <ToSettle files={files} />
            {answersContacts && <UnansweredContacts files={files} now={now} />}
            <MyCases files={files} now={now} person={person} />
          </div>
        </div>
      )}
    </>
  );
}
