/** The first screen: who and where I am, what is due, and what waits for me. Everything comes from this laptop alone. */
import { Button, SegmentedControl, Select } from '@mantine/core';
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
import type { FileDigest } from '#shared/case-file/digest.ts';
import { dueLists } from '#shared/case-file/due-list.ts';
import { kindsByName } from '#shared/practice/catalogue.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { DraftsWaiting } from './DraftsWaiting.tsx';
import { DueLists } from './DueLists.tsx';
import { MyCases } from './MyCases.tsx';
import { SentBack } from './SentBack.tsx';
import { SignOffsWaiting } from './SignOffsWaiting.tsx';
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
  const [location, setLocation] = useState<string | null>(null);
  const answersContacts = session.roles.includes('duty-worker') || session.roles.includes('manager');
  const holdsCases = !session.roles.includes('administrator');
  const { person } = session;
  const lists = useMemo(() => {
    if (files === undefined) return undefined;
    const there = location === null ? files : files.filter((file) => file.location === location);
    return dueLists(there, now, whose === 'mine' ? { person, allContacts: answersContacts } : undefined);
  }, [files, now, whose, location, person, answersContacts]);
  const places = useMemo(() => placesOf(files ?? []), [files]);
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
          <>
            {places.length > 1 && (
              <Select
                className="my-day__place"
                aria-label="Location"
                placeholder="Every location"
                data={places}
                value={location}
                onChange={setLocation}
                clearable
                searchable
                clearButtonProps={{ 'aria-label': 'Show every location' }}
              />
            )}
            {answersContacts && (
              <SegmentedControl
                aria-label="Whose work is shown"
                value={whose}
                onChange={(value) => setWhose(value === 'all' ? 'all' : 'mine')}
                data={[
                  { value: 'mine', label: 'My work' },
                  { value: 'all', label: 'My team’s' },
                ]}
              />
            )}
            {holdsCases && (
              <Button component={Link} to="/trips" variant="default">
                Trips
              </Button>
            )}
            {answersContacts && (
              <Button component={Link} to="/duty" variant="default">
                Duty shift
              </Button>
            )}
          </>
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
            <SentBack files={files} person={person} />
            {session.roles.includes('manager') && <SignOffsWaiting files={files} now={now} />}
            {answersContacts && <UnansweredContacts files={files} now={now} />}
            <MyCases files={files} now={now} person={person} />
          </div>
        </div>
      )}
    </>
  );
}

/** The locations of what is open here, by name. */
const placesOf = (files: readonly FileDigest[]) =>
  [
    ...new Set(
      files.filter(({ status, type }) => status === 'open' && (type === 'case' || type === 'contact')).map((file) => file.location),
    ),
  ]
    .filter((code) => code !== '')
    .map((code) => ({ value: code, label: locationsByCode.get(code)?.shortName ?? code }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
