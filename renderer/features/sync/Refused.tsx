/** What the server would not take. It stays on this laptop. */
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { RefusedRow } from '#renderer/worker/api.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { FileLink, kindTitle } from './FileLink.tsx';
import { SyncSection } from './SyncSection.tsx';

export interface RefusedProps {
  readonly rows: readonly RefusedRow[];
  readonly files: readonly FileDigest[];
}

export function Refused({ rows, files }: RefusedProps) {
  if (rows.length === 0) return null;
  return (
    <SyncSection
      title="Refused by the server"
      text="These stay on this laptop and can be read here; nobody else has them. Show this list to your manager."
      rows={rows}
      rowKey={(row) => row.revision}
      row={(row) => (
        <>
          <span className="sync-row__what">{kindTitle(row.kind)}</span>
          <FileLink file={row.file} files={files} />
          <span>{REASONS[row.code] ?? `Reason given: ${row.code}`}</span>
          <span className="sync-row__end soft small">
            <TimeWithPlace at={row.at} />
          </span>
        </>
      )}
    />
  );
}

/** By the codes of the protocol's row errors. */
const REASONS: Readonly<Record<string, string>> = {
  malformed: 'It arrived damaged',
  'too-large': 'It is larger than 1 MB: split the text into two records',
  'foreign-device': 'It was written on another laptop',
  'no-such-vault': 'The server does not know its case',
  'not-a-member': 'You no longer have this case: ask your manager to give it back, or copy the text',
  'wrong-key': 'The case was locked anew meanwhile: sync again',
  'wrong-counter': 'Something saved before it is missing on the server: check everything',
  'bad-signature': 'Its signature does not fit: tell your administrator',
  storage: 'The server could not write it',
};
