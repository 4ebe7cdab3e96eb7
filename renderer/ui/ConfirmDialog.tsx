/** Asks before something that cannot be taken back. The safe answer has the focus. */
import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { NO_BANNER } from './no-banner.ts';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** A verb: "Remove the laptop". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** Red: it destroys or shuts out. */
  readonly dangerous?: boolean;
  readonly busy?: boolean;
  /** Until the person has said in the dialog that they know what it does. */
  readonly confirmDisabled?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    title,
    children,
    confirmLabel,
    cancelLabel = 'Cancel',
    dangerous = false,
    busy = false,
    confirmDisabled = false,
    onConfirm,
    onCancel,
  } = props;
  return (
    <Modal opened={open} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': 'Close' }} attributes={{ header: NO_BANNER }}>
      <div className="stack">
        <div>{children}</div>
        <div className="row">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {cancelLabel}
          </Button>
          <Button onClick={onConfirm} loading={busy} disabled={confirmDisabled} {...(dangerous ? { className: 'button-dangerous' } : {})}>
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
