/** Where files are dropped, or chosen by a button that does the same. */
import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { ACCEPTED_EXTENSIONS } from '#shared/practice/document/media-types.ts';

export interface DropZoneProps {
  /** Why nothing may be attached here; undefined when it may. */
  readonly reason: string | undefined;
  readonly busy: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

export function DropZone({ reason, busy, onFiles, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const mayDrop = reason === undefined && busy === undefined;
  const take = (files: FileList | null) => {
    if (mayDrop && files !== null && files.length > 0) onFiles([...files]);
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    // Else the window would leave Haversack and open the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = mayDrop ? 'copy' : 'none';
    setOver(mayDrop);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is the pointer's way; the button is everybody's
    <div className="drop-zone" onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className={`drop-zone__place paper${isOver ? ' drop-zone__place--over' : ''}`}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED_EXTENSIONS}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <Button
          leftSection={<IconPaperclip size="1rem" aria-hidden />}
          loading={busy !== undefined}
          disabled={reason !== undefined}
          onClick={() => input.current?.click()}
        >
          Attach documents
        </Button>
        <div>
          <p>{reason ?? (busy === undefined ? 'or drop them anywhere here.' : `Sealing ${busy} on this laptop…`)}</p>
          <p className="soft small">
            PDF, pictures, text, Word, Excel, PowerPoint, e-mail and short recordings, up to 25 MB each. They are sealed at once, work
            without a connection, and are sent when there is one.
          </p>
        </div>
      </div>
      {children}
    </div>
  );
}
