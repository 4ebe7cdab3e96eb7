/** Something to carry elsewhere, such as a one-time code: shown whole, selected by one click, copied by a button. */
import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import './CopyText.css';

export interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** One line, with the button beside it. */
  readonly short?: boolean;
}

const SAID_FOR_MS = 4_000;

export function CopyText({ label, text, short = false }: CopyTextProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  // The older way: the window's permissions keep the clipboard interface shut, and this needs only the person's own click.
  const copy = () => {
    box.current?.select();
    setCopied(document.execCommand('copy'));
  };
  return (
    <div className={`copy-text${short ? ' copy-text--short' : ''}`}>
      <label className={short ? 'for-readers' : 'copy-text__label'} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={box}
        className="copy-text__box"
        readOnly
        rows={1}
        value={text}
        spellCheck={false}
        translate="no"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        className="copy-text__button"
        variant="default"
        size={short ? 'compact-sm' : 'sm'}
        leftSection={copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
        onClick={copy}
      >
        {copied ? 'Copied' : 'Copy'}
        {short && <span className="for-readers"> {label}</span>}
      </Button>
      <span className="for-readers" role="status">
        {copied ? `${label}: copied` : ''}
      </span>
    </div>
  );
}
