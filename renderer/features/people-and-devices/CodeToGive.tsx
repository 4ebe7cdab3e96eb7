/** A one-time code that was just made: shown this once, with what whoever gets it does with it. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import './people.css';

export interface MadeCode {
  readonly name: string;
  readonly code: string;
  readonly expiresAt: ZonedInstant;
}

export interface CodeToGiveProps {
  readonly made: MadeCode;
  /** Beside the button that leaves the page. */
  readonly otherActions?: ReactNode;
}

export function CodeToGive({ made, otherActions }: CodeToGiveProps) {
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
              <li>On that laptop they start Haversack, choose “Join with a code” and paste it.</li>
              <li>Your laptop, or any administrator’s, confirms theirs by itself: keep Haversack unlocked and connected meanwhile.</li>
              <li>They unlock with the passphrase they chose, and their work arrives.</li>
            </ol>
          </div>
          <div className="row">
            <Button size="md" onClick={() => void navigate('/people')}>
              I have given or copied it
            </Button>
            {otherActions}
          </div>
        </div>
      </div>
    </>
  );
}

/** Why no code was made, and what to do. */
export function NoCode({ why }: { readonly why: NoCodeReason }) {
  return (
    <InlineMessage tone="bad" urgent title="No code was made">
      {REFUSALS[why]}
    </InlineMessage>
  );
}

export type NoCodeReason = 'offline' | 'not-allowed' | 'failed';

const REFUSALS: Readonly<Record<NoCodeReason, string>> = {
  offline: 'There is no connection to the server. Try again when there is one: what you entered stays here.',
  'not-allowed': 'The server did not allow it. There may be 50 open invitations already: cancel some, or ask another administrator.',
  failed: 'Something failed on this laptop. Try again.',
};
