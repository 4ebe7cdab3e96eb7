/** The worker's way back: small, in a corner, and behind the code. */
import { type SyntheticEvent, useId, useState } from 'react';

export interface TakeBackProps {
  /** @returns whether the code was right. */
  readonly onCode: (code: string) => boolean;
  /** Fills the screen again, where somebody has left the full screen. */
  readonly onFill: () => void;
}

export function TakeBack({ onCode, onFill }: TakeBackProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(0);
  const close = () => {
    setOpen(false);
    setCode('');
    onFill();
  };
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (onCode(code)) return;
    setWrong((before) => before + 1);
    setCode('');
  };
  if (!open) {
    return (
      <footer className="take-back">
        <button type="button" className="take-back__open" onClick={() => setOpen(true)}>
          For the worker
        </button>
      </footer>
    );
  }
  return (
    <footer className="take-back">
      <form className="take-back__form" onSubmit={send}>
        <label htmlFor={id}>Code of the worker</label>
        <input
          id={id}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={code}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to type here
          autoFocus
          aria-describedby={wrong > 0 ? `${id}-wrong` : undefined}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <button type="submit">Take the laptop back</button>
        <button type="button" className="take-back__open" onClick={close}>
          Go on
        </button>
        {wrong > 0 && (
          <p id={`${id}-wrong`} role="alert">
            That is not the code. After five wrong ones, Haversack locks.
          </p>
        )}
      </form>
    </footer>
  );
}
