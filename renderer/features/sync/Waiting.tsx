/** What was saved here and the server has not acknowledged. */
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { SyncDetail } from '#renderer/worker/api.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { FileLink, kindTitle } from './FileLink.tsx';
import { SyncSection } from './SyncSection.tsx';

export interface WaitingProps {
  readonly rows: SyncDetail['waiting'];
  readonly files: readonly FileDigest[];
}

export function Waiting({ rows, files }: WaitingProps) {
  return (
    <SyncSection
      title="Waiting to be sent"
      text={
        rows.length === 0
          ? 'Nothing waits: whatever you saved has reached the server.'
          : `Saved on this laptop, ${sizeInWords(rows.reduce((sum, row) => sum + row.bytes, 0))} in all. Sent in this order when there is a connection.`
      }
      rows={rows}
      rowKey={(row) => row.revision}
      row={(row) => (
        <>
          <span className="sync-row__what">{kindTitle(row.kind)}</span>
          <FileLink file={row.file} files={files} />
          <span className="soft tabular">{sizeInWords(row.bytes)}</span>
          <span className="sync-row__end soft small">
            saved <TimeWithPlace at={row.at} />
          </span>
        </>
      )}
    />
  );
}

const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
