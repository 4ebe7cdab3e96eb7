/** A one-time code for another laptop of somebody who is in the service already: the same person, the same roles. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ROLE_NAMES } from '#renderer/practice/role-names.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { StaffMember } from '#renderer/worker/api.ts';
import { mayDo } from '#shared/access/may-do.ts';
import { CodeToGive, type MadeCode, NoCode, type NoCodeReason } from './CodeToGive.tsx';
import './people.css';

export function AnotherLaptop() {
  usePageTitle('Another laptop', [{ label: 'People and devices', to: '/people' }]);
  const { person } = useParams();
  const { roles } = useSession();
  const staff = useWatch('staff');
  const member = staff?.find((each) => each.person === person);
  const permission = mayDo({ roles }, 'invite');
  if (staff === undefined) return <PageHeader title="Another laptop" />;
  if (!permission.allowed || member === undefined) {
    return (
      <>
        <PageHeader title="Another laptop" />
        <EmptyState
          title={permission.allowed ? 'Nobody in the service is found here.' : 'Only administrators add laptops.'}
          action={<Link to="/people">See who is in the service</Link>}
        >
          {permission.allowed ? 'Choose the person in the list.' : `${permission.reason}.`}
        </EmptyState>
      </>
    );
  }
  return <ForMember member={member} />;
}

function ForMember({ member }: { readonly member: StaffMember }) {
  const engine = useEngine();
  const nameShown = useNameShown();
  const [made, setMade] = useState<MadeCode>();
  const [refused, setRefused] = useState<NoCodeReason>();
  const [busy, setBusy] = useState(false);
  if (made !== undefined) return <CodeToGive made={made} />;

  const make = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      const result = await engine.makeInvitation({ name: member.name, roles: member.roles, person: member.person });
      if (result.ok) setMade({ name: member.name, ...result.value });
      else setRefused(result.error.code);
    } catch (error) {
      reportError(error);
      setRefused('failed');
    } finally {
      setBusy(false);
    }
  };
  const inUse = member.devices.filter((device) => !device.revoked).length;
  return (
    <>
      <PageHeader title={`Another laptop for ${nameShown(member.name)}`} />
      <div>
        <div className="stack invite">
          {refused !== undefined && <NoCode why={refused} />}
          <div className="paper paper--padded stack">
            <p>
              You get a one-time code to give them. With it the laptop joins as {nameShown(member.name)} (
              {member.roles.map((role) => ROLE_NAMES[role].toLocaleLowerCase('en-GB')).join(' and ')}), and everything they hold arrives on
              it. They choose a passphrase of its own for it.
            </p>
            <p>
              {inUse === 0
                ? 'No laptop of theirs is in use now.'
                : `${inUse === 1 ? 'The laptop' : `The ${inUse} laptops`} they have stay in use. If one is lost, remove it in the list of people.`}
            </p>
          </div>
          <div className="row">
            <Button size="md" loading={busy} onClick={() => void make()}>
              Make the code
            </Button>
            <Button size="md" variant="default" component={Link} to="/people">
              Cancel
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
