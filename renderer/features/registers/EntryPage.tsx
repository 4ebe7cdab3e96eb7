/** An entry of a register is a file with one record to read: its address leads there. */
import { Navigate } from 'react-router';
import { REGISTERS, recordAddress } from '#renderer/practice/addresses.ts';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';

export function EntryPage() {
  return (
    <OpenedFile type="register">
      {({ digest, view }) => {
        const entry = view.records.find((record) => record.kind === digest.openedAs);
        return <Navigate to={entry === undefined ? REGISTERS : recordAddress(digest.type, digest.file, entry.record)} replace />;
      }}
    </OpenedFile>
  );
}
