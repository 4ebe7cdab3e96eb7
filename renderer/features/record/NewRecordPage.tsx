/** A new case note, person, involvement, allocation or addendum. */
import { Navigate, useParams, useSearchParams } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { caseSectionAddress, fileAddress, recordAddress } from '#renderer/practice/addresses.ts';
import type { FilePlace } from '#renderer/practice/file-crumbs.ts';
import { NewRecord } from '#renderer/practice/NewRecord.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Prefills } from '#shared/forms/prefill.ts';
import { type KindName, kindsOfFile, recordKind } from '#shared/practice/catalogue.ts';
import type { Body } from '#shared/practice/record.ts';

export function NewRecordPage({ type }: { readonly type: FilePlace }) {
  const { kind: kindName = '', record = '' } = useParams();
  const [query] = useSearchParams();
  return (
    <OpenedFile type={type}>
      {(file, now) => {
        const kind = kindsOfFile(file.digest.type).find((each) => each.kind === kindName);
        if (kind === undefined) return <Navigate to={fileAddress(file.digest.type, file.digest.file)} replace />;
        const about = query.get('about') ?? undefined;
        const noteType = query.get('type') ?? undefined;
        return (
          <NewRecord
            key={record}
            file={file}
            kind={kind.kind as KindName}
            record={record}
            start={startOf(kind.kind, about, noteType)}
            prefills={filePrefills(file)}
            {...(noteType === 'management-note' ? { title: 'Add a management note' } : {})}
            {...(about === undefined
              ? {}
              : {
                  beside: <Corrected file={file} record={about} now={now} />,
                  afterwards: recordAddress(file.digest.type, file.digest.file, about),
                })}
            {...(kind.kind === 'person' ? { afterwards: caseSectionAddress(file.digest.file, 'people') } : {})}
          />
        );
      }}
    </OpenedFile>
  );
}

const startOf = (kind: string, about: string | undefined, noteType: string | undefined): Body => ({
  ...(kind === 'addendum' && about !== undefined ? { corrects: about } : {}),
  ...(kind === 'case-note' && noteType !== undefined ? { type: noteType } : {}),
});

const filePrefills = ({ digest, people }: OpenFile): Prefills => ({
  'file-location': { value: digest.location, sourceText: 'The location of this case' },
  'file-children': { value: people.filter((person) => person.child).map((person) => person.id), sourceText: 'The children of this case' },
});

/** What an addendum adds to, to be read while writing it. */
function Corrected({ file, record, now }: { readonly file: OpenFile; readonly record: string; readonly now: ZonedInstant }) {
  const staff = useStaff();
  const state = file.view.records.find((each) => each.record === record);
  const kind = state === undefined ? undefined : recordKind(state.kind);
  if (state === undefined || kind === undefined) return null;
  return (
    <section className="stack" aria-label={`The record as it was written: ${kind.title}`}>
      <h2>The record as it was written</h2>
      <FormView definition={kind.form} value={state.body} readOnly people={file.people} staff={staff.all} asOf={now} />
    </section>
  );
}
