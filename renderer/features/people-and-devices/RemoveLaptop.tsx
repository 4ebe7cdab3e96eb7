/** Removing a lost or returned laptop: what it does, what it cannot do, and whether the server has confirmed it. */
import { useState } from 'react';
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
  const [state, setState] = useState<'asking' | 'requested' | 'offline' | 'not-allowed' | 'failed'>('asking');
  const confirmed = staff.some((member) => member.devices.some((device) => device.device === requested?.device && device.revoked));

  const remove = async (which: LaptopToRemove) => {
    setRequested(which);
    setState('requested');
    const result = await engine.revokeDevice(which.device);
    setState(result.ok ? 'requested' : result.error.code);
  };
  const close = () => {
    setState('asking');
    onDone();
  };
  const owner = nameShown((laptop ?? requested)?.owner ?? '');

  return (
    <>
      {requested !== undefined && laptop === undefined && (
        <div aria-live="polite">
          {confirmed && (
            <InlineMessage tone="good" title={`Confirmed: the laptop of ${nameShown(requested.owner)} is removed`}>
              The server has it in its list and no longer lets that laptop in.
            </InlineMessage>
          )}
        </div>
      )}
      <ConfirmDialog
        open={laptop !== undefined}
        title={`Remove the laptop of ${owner}?`}
        confirmLabel={confirmed ? 'Close' : 'Remove the laptop'}
        dangerous={!confirmed}
        busy={state === 'requested' && !confirmed && requested?.device === laptop?.device}
        onCancel={close}
        onConfirm={() => {
          if (laptop === undefined) return;
          if (confirmed && requested?.device === laptop.device) close();
          else
            remove(laptop).catch((error: unknown) => {
              reportError(error);
              setState('failed');
            });
        }}
      >
        <div className="stack">
          {state === 'requested' && confirmed ? (
            <InlineMessage tone="good" title="Confirmed by the server">
              The laptop is removed. It locks at its next sync and is not let in again.
            </InlineMessage>
          ) : (
            <>
              <ul className="bullets">
                <li>From now on the server lets it neither send nor fetch anything.</li>
                <li>It locks for good the next time it reaches the server.</li>
                <li>What is already on it stays sealed by its owner’s passphrase; it cannot be deleted from here.</li>
                <li>What was saved on it and not yet sent does not arrive any more.</li>
              </ul>
              <p>
                {laptop?.isThisOne === true
                  ? 'This is the laptop in front of you: you will be locked out at once. '
                  : 'This cannot be undone: the laptop comes back only with a new one-time code.'}
              </p>
            </>
          )}
          {state === 'offline' && (
            <InlineMessage tone="bad" urgent title="Not removed: there is no connection">
              The server must take part in this. Try again when there is a connection; until then the laptop is still let in.
            </InlineMessage>
          )}
          {state === 'not-allowed' && (
            <InlineMessage tone="bad" urgent title="Not removed">
              The server did not allow it: the last administrator’s last laptop cannot be removed, and only administrators remove other
              people’s.
            </InlineMessage>
          )}
          {state === 'failed' && (
            <InlineMessage tone="bad" urgent title="Not removed">
              Something failed on this laptop. Try again.
            </InlineMessage>
          )}
          <Working
            on={state === 'requested' && !confirmed && requested?.device === laptop?.device}
            title="Requested: waiting for the server to confirm"
          />
        </div>
      </ConfirmDialog>
    </>
  );
}
