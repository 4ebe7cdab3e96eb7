/** Copies a table so that a spreadsheet or a document takes it as a table. */
import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

export interface CopyTableProps {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SAID_FOR_MS = 4_000;

export function CopyTable({ header, rows }: CopyTableProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  // The older way: the window's permissions keep the clipboard interface shut, and this needs only the person's own click.
  const copy = () => {
    const area = box.current;
    if (area === null) return;
    area.hidden = false;
    area.select();
    setCopied(document.execCommand('copy'));
    area.hidden = true;
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={copy}
        leftSection={copied ? <IconCheck size="1em" aria-hidden /> : <IconCopy size="1em" aria-hidden />}
      >
        {copied ? 'Copied' : 'Copy table'}
      </Button>
      <textarea
        ref={box}
        className="copy-table__text"
        hidden
        readOnly
        tabIndex={-1}
        aria-hidden
        value={[header, ...rows].map((cells) => cells.map((text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')}
      />
    </>
  );
}
