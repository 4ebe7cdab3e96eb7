/** The one-time codes that were given out, and what became of each. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ROLE_NAMES } from '#renderer/practice/role-names.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { Invitation } from '#renderer/worker/api.ts';

export function Invitations() {
  const engine = useEngine();
  const nameShown = useNameShown();
  const invitations = useWatch('invitations');
  const [cancelling, setCancelling] = useState<Invitation>();
  const [all, setAll] = useState(false);
  if (invitations === undefined) return null;
  const shown = all ? invitations : invitations.filter((invitation, index) => index < LATEST || STILL_OPEN.has(invitation.state));
  const cancel = async (invitation: Invitation) => {
    await engine.cancelInvitation(invitation.id);
    setCancelling(undefined);
  };
  return (
    <section className="stack" aria-label="Invitations">
      <h2>Invitations</h2>
      {invitations.length === 0 ? (
        <EmptyState title="Nobody has been invited yet.">
          Invite somebody: you get a one-time code to give them. Their laptop joins with it, and yours confirms it by itself while Haversack
          is unlocked here.
        </EmptyState>
      ) : (
        <ul className="invitations paper">
          {shown.map((invitation) => {
            const { tone, words } = STATES[invitation.state];
            return (
              <li key={invitation.id} className="invitation">
                <span className="invitation__who">
                  <span className="invitation__name">
                    <PersonName name={invitation.name} />
                  </span>
                  <span className="soft small">{invitation.roles.map((role) => ROLE_NAMES[role]).join(', ')}</span>
                </span>
                <span>
                  <StatusBadge tone={tone}>{words}</StatusBadge>
                </span>
                <span className="soft small">
                  {invitation.state === 'open' && (
                    <>
                      until <TimeWithPlace at={invitation.expiresAt} />
                    </>
                  )}
                </span>
                <span className="invitation__act">
                  {invitation.state === 'open' && (
                    <Button variant="default" size="compact-sm" onClick={() => setCancelling(invitation)}>
                      Cancel<span className="for-readers"> the invitation of {invitation.name}</span>
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < invitations.length && (
        <Button className="invitations__all" variant="default" onClick={() => setAll(true)}>
          Show all {invitations.length}
        </Button>
      )}
      <ConfirmDialog
        open={cancelling !== undefined}
        title="Cancel this invitation?"
        confirmLabel="Cancel the invitation"
        cancelLabel="Keep it"
        dangerous
        onCancel={() => setCancelling(undefined)}
        onConfirm={() => {
          if (cancelling !== undefined) cancel(cancelling).catch(reportError);
        }}
      >
        <p>
          The code of {nameShown(cancelling?.name ?? '')} stops working at once. A laptop that has joined already stays: remove it in the
          list of people.
        </p>
      </ConfirmDialog>
    </section>
  );
}

/** The newest come first; older ones that are over are of little use. */
const LATEST = 6;
const STILL_OPEN: ReadonlySet<Invitation['state']> = new Set(['open', 'waiting-for-confirmation']);

const STATES: Readonly<Record<Invitation['state'], { readonly tone: Tone; readonly words: string }>> = {
  open: { tone: 'info', words: 'Not used yet' },
  'waiting-for-confirmation': { tone: 'warn', words: 'Used, being confirmed' },
  used: { tone: 'good', words: 'Joined' },
  expired: { tone: 'neutral', words: 'Expired' },
  cancelled: { tone: 'neutral', words: 'Cancelled' },
};
