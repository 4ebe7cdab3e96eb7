/** Inviting somebody: their name and roles, then the one-time code, shown this once. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { useFinalising } from '#renderer/forms/use-finalising.ts';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { mayDo } from '#shared/access/may-do.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { textIn, textsIn } from '#shared/practice/body-values.ts';
import { invitationForm } from '#shared/practice/invitation/form.ts';
import type { Body } from '#shared/practice/record.ts';
import { ROLES } from '#shared/protocol/directory-entry.ts';
import './people.css';

interface MadeCode {
  readonly name: string;
  readonly code: string;
  readonly expiresAt: ZonedInstant;
}

export function Invite() {
  usePageTitle('Invite somebody', [{ label: 'People and devices', to: '/people' }]);
  const engine = useEngine();
  const { roles } = useSession();
  const [body, setBody] = useState<Body>({});
  const [asOf] = useState(nowHere);
  const [made, setMade] = useState<MadeCode>();
  const [refused, setRefused] = useState<'offline' | 'not-allowed' | 'failed'>();
  const [busy, setBusy] = useState(false);
  const { problems, attempt, check } = useFinalising(invitationForm, body, nowHere);
  const permission = mayDo(roles, 'invite');

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
  if (made !== undefined) return <CodeToGive made={made} onAnother={() => [setMade(undefined), setBody({})]} />;

  const invite = async () => {
    if (!check()) return;
    setBusy(true);
    setRefused(undefined);
    try {
      const name = textIn(body, 'name');
      const chosen = textsIn(body, 'roles');
      const result = await engine.makeInvitation({ name, roles: ROLES.filter((role) => chosen.includes(role)) });
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
          {refused !== undefined && (
            <InlineMessage tone="bad" urgent title="No code was made">
              {REFUSALS[refused]}
            </InlineMessage>
          )}
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

const REFUSALS = {
  offline: 'There is no connection to the server. Try again when there is one: what you entered stays here.',
  'not-allowed': 'The server did not allow it. There may be 50 open invitations already: cancel some, or ask another administrator.',
  failed: 'Something failed on this laptop. Try again.',
} as const;

function CodeToGive({ made, onAnother }: { readonly made: MadeCode; readonly onAnother: () => void }) {
  const navigate = useNavigate();
  const nameShown = useNameShown();
  return (
    <>
      <PageHeader title={`The code for ${nameShown(made.name)}`} />
      <div>
        <div className="stack stack--wide invite">
          <div className="paper paper--padded stack">
            <CopyText label="One-time code" text={made.code} />
            <p>
              Good for one laptop, until <TimeWithPlace at={made.expiresAt} />.
            </p>
          </div>
          <InlineMessage tone="warn" title="It is shown only now">
            Give it to {nameShown(made.name)} and to nobody else: in person, by telephone, or by a message only they read. If it is lost,
            cancel the invitation and make another.
          </InlineMessage>
          <div>
            <h2>What happens next</h2>
            <ol className="bullets">
              <li>They start Haversack, choose “Join with a code” and paste it.</li>
              <li>Your laptop, or any administrator’s, confirms theirs by itself: keep Haversack unlocked and connected meanwhile.</li>
              <li>They unlock with the passphrase they chose, and their work arrives.</li>
            </ol>
          </div>
          <div className="row">
            <Button size="md" onClick={() => void navigate('/people')}>
              I have given or copied it
            </Button>
            <Button size="md" variant="default" onClick={onAnother}>
              Invite somebody else
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
