/** Removing a lost or returned laptop: what it does, what it cannot do, and whether the server has confirmed it. */
import { useEffect, useState } from 'react';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import type { StaffMember } from '#renderer/worker/api.ts';
import type { DeviceId } from '#shared/base/ids.ts';

export interface LaptopToRemove {
  readonly device: DeviceId;
  readonly owner: string;
  readonly isThisOne: boolean;
}

export interface RemoveLaptopProps {
  /** Asked about; undefined while nothing is. */
  readonly laptop: LaptopToRemove | undefined;
  readonly staff: readonly StaffMember[];
  readonly onDone: () => void;
}

export function RemoveLaptop({ laptop, staff, onDone }: RemoveLaptopProps) {
  const engine = useEngine();
  const nameShown = useNameShown();
  const [requested, setRequested] = useState<LaptopToRemove>();
  const [refusal, setRefusal] = useState<Refusal>();
  const confirmed = staff.some((member) => member.devices.some((device) => device.device === requested?.device && device.revoked));
  const waiting = requested !== undefined && requested.device === laptop?.device && !confirmed && refusal === undefined;

  // The list says so as soon as the server has it: nothing is left to ask.
  useEffect(() => {
    if (confirmed && laptop !== undefined && laptop.device === requested?.device) onDone();
  }, [confirmed, laptop, requested, onDone]);

  const remove = async (which: LaptopToRemove) => {
    setRequested(which);
    setRefusal(undefined);
    const result = await engine.revokeDevice(which.device);
    if (!result.ok) setRefusal(result.error.code);
  };
  const close = () => {
    setRefusal(undefined);
    onDone();
  };

  return (
    <>
      <div className="removal" aria-live="polite">
        {confirmed && requested !== undefined && (
          <InlineMessage tone="good" title={`Confirmed: the laptop of ${nameShown(requested.owner)} is removed`}>
            The server no longer lets it in. It locks for good the next time it asks.
          </InlineMessage>
        )}
      </div>
      <ConfirmDialog
        open={laptop !== undefined}
        title={`Remove the laptop of ${nameShown(laptop?.owner ?? '')}?`}
        confirmLabel="Remove the laptop"
        dangerous
        busy={waiting}
        onCancel={close}
        onConfirm={() => {
          if (laptop === undefined) return;
          remove(laptop).catch((error: unknown) => {
            reportError(error);
            setRefusal('failed');
          });
        }}
      >
        <div className="stack">
          <ul className="bullets">
            <li>From now on the server lets it neither send nor fetch anything.</li>
            <li>It locks for good the next time it reaches the server.</li>
            <li>What is already on it stays sealed by its owner’s passphrase; it cannot be deleted from here.</li>
            <li>What was saved on it and not yet sent does not arrive any more.</li>
          </ul>
          <p>
            {laptop?.isThisOne === true
              ? 'This is the laptop in front of you: you will be locked out at once.'
              : 'This cannot be undone: the laptop comes back only with a new one-time code.'}
          </p>
          {refusal !== undefined && (
            <InlineMessage tone="bad" urgent title={REFUSALS[refusal].title}>
              {REFUSALS[refusal].text}
            </InlineMessage>
          )}
          {waiting && <Working on title="Requested: waiting for the server to confirm" />}
        </div>
      </ConfirmDialog>
    </>
  );
}

type Refusal = keyof typeof REFUSALS;

const REFUSALS = {
  offline: {
    title: 'Not removed: there is no connection',
    text: 'The server must take part in this. Try again when there is a connection; until then the laptop is still let in.',
  },
  'not-allowed': {
    title: 'Not removed',
    text: 'The last administrator’s last laptop cannot be removed, and only administrators remove other people’s.',
  },
  failed: { title: 'Not removed', text: 'Something failed on this laptop. Try again.' },
} as const;
