/** Inviting somebody: their name and roles, then the one-time code. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { useFinalising } from '#renderer/forms/use-finalising.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { mayDo } from '#shared/access/may-do.ts';
import { dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { invitationForm } from '#shared/practice/invitation/form.ts';
import type { Body } from '#shared/practice/record.ts';
import { ROLES } from '#shared/protocol/directory-entry.ts';
import { CodeToGive, type MadeCode, NoCode, type NoCodeReason } from './CodeToGive.tsx';
import './people.css';

export function Invite() {
  usePageTitle('Invite somebody', [{ label: 'People and devices', to: '/people' }]);
  const engine = useEngine();
  const { roles } = useSession();
  const [body, setBody] = useState<Body>({});
  const [asOf] = useState(nowHere);
  const [made, setMade] = useState<MadeCode>();
  const [refused, setRefused] = useState<NoCodeReason>();
  const [busy, setBusy] = useState(false);
  const { problems, attempt, check } = useFinalising(invitationForm, body, nowHere);
  const permission = mayDo({ roles }, 'invite');

  if (!permission.allowed) {
    return (
      <>
        <PageHeader title="Invite somebody" />
        <EmptyState title="Only administrators invite people." action={<Link to="/people">See who is in the service</Link>}>
          {permission.reason}.
        </EmptyState>
      </>
    );
  }
  if (made !== undefined) {
    const another = () => {
      setMade(undefined);
      setBody({});
    };
    return (
      <CodeToGive
        made={made}
        otherActions={
          <Button size="md" variant="default" onClick={another}>
            Invite somebody else
          </Button>
        }
      />
    );
  }

  const invite = async () => {
    if (!check()) return;
    setBusy(true);
    setRefused(undefined);
    try {
      const name = textIn(body, 'name');
      const chosen = textsIn(body, 'roles');
      const registeredUntil = dateIn(body, 'registeredUntil');
      const result = await engine.makeInvitation({
        name,
        roles: ROLES.filter((role) => chosen.includes(role)),
        ...(registeredUntil === undefined ? {} : { registeredUntil }),
      });
      if (result.ok) setMade({ name, ...result.value });
      else setRefused(result.error.code);
    } catch (error) {
      reportError(error);
      setRefused('failed');
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <PageHeader
        title="Invite somebody"
        detail="You get a one-time code to give them. It needs a connection, because the server must know that a code exists; it never learns the code itself."
      />
      <div>
        <div className="stack invite">
          {refused !== undefined && <NoCode why={refused} />}
          <FormView definition={invitationForm} value={body} onChange={setBody} problems={problems} attempt={attempt} asOf={asOf} />
          <div className="row">
            <Button size="md" loading={busy} onClick={() => void invite()}>
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
