/** A button that says why it cannot be pressed, to the eye, the keyboard and a screen reader (U33). */
import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { type ReactNode, useId } from 'react';

export interface PermittedButtonProps extends Omit<ButtonProps, 'children' | 'disabled'> {
  readonly children: ReactNode;
  /** Why not; undefined when it may be pressed. */
  readonly reason: string | undefined;
  readonly onClick: () => void;
}

export function PermittedButton({ children, reason, onClick, ...look }: PermittedButtonProps) {
  const id = useId();
  if (reason === undefined) {
    return (
      <Button variant="default" {...look} onClick={onClick}>
        {children}
      </Button>
    );
  }
  // Not `disabled`: that takes it out of the keyboard's way, and with it the reason.
  return (
    <>
      <Tooltip label={reason} multiline maw="22rem">
        <Button variant="default" {...look} data-disabled aria-disabled aria-describedby={id} onClick={(event) => event.preventDefault()}>
          {children}
        </Button>
      </Tooltip>
      <span id={id} className="for-readers">
        {reason}
      </span>
    </>
  );
}
