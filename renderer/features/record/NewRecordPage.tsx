/** A new record of any kind that has no screen of its own, with what it adds to, or the one before it, to read beside. */
import { Button } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { caseSectionAddress, fileAddress, recordAddress } from '#renderer/practice/addresses.ts';
import type { FilePlace } from '#renderer/practice/file-crumbs.ts';
import { NewRecord, type NewRecordProps } from '#renderer/practice/NewRecord.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { latestOfKind, recordLabel } from '#shared/case-file/prefill-from-file.ts';
import type { Prefills } from '#shared/forms/prefill.ts';
import { type KindName, kindsOfFile, recordKind } from '#shared/practice/catalogue.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';

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
        const shared = {
          file,
          kind: kind.kind as KindName,
          record,
          start:
            kind.kind === 'timescale-exception' ? exceptionIn(query) : startOf(kind.kind, about, noteType, query.get('from') ?? undefined),
          prefills: filePrefills(file),
          ...(noteType === 'management-note' ? { title: 'Add a management note' } : {}),
          ...afterwardsOf(kind.kind, file, about),
        };
        if (about !== undefined) return <NewRecord key={record} {...shared} beside={<Corrected file={file} record={about} now={now} />} />;
        return <WithPrevious key={record} {...shared} now={now} />;
      }}
    </OpenedFile>
  );
}

const startOf = (kind: string, about: string | undefined, noteType: string | undefined, from: string | undefined): Body => ({
  ...(kind === 'addendum' && about !== undefined ? { corrects: about } : {}),
  ...(kind === 'significance' && about !== undefined ? { of: about } : {}),
  ...(kind === 'case-note' && noteType !== undefined ? { type: noteType } : {}),
  ...(kind === 'relationship' && from !== undefined ? { from } : {}),
});

/** What was missed, as the list of an indicator says it. */
function exceptionIn(query: URLSearchParams): Body {
  const person = query.get('person');
  return {
    ...Object.fromEntries(['kpi', 'on', 'record'].flatMap((key) => (query.has(key) ? [[key, query.get(key)]] : []))),
    ...(person === null ? {} : { people: [person] }),
  };
}

/** Back to where one saw that it was missing. */
function afterwardsOf(kind: string, { digest }: OpenFile, about: string | undefined): { readonly afterwards?: string } {
  if (kind === 'person' || kind === 'relationship') return { afterwards: caseSectionAddress(digest.file, 'people') };
  if (kind === 'significance' || kind === 'chronology-entry') return { afterwards: caseSectionAddress(digest.file, 'chronology') };
  return about === undefined ? {} : { afterwards: recordAddress(digest.type, digest.file, about) };
}

const filePrefills = ({ digest, people }: OpenFile): Prefills => ({
  'file-location': { value: digest.location, sourceText: 'The location of this case' },
  'file-children': { value: people.filter((person) => person.child).map((person) => person.id), sourceText: 'The children of this case' },
});

/** The record of the same kind before this one can be read beside the form: what has changed since is what is written now. */
function WithPrevious({ now, ...props }: Omit<NewRecordProps, 'beside' | 'notice'> & { readonly now: ZonedInstant }) {
  const { file, kind: kindName, record } = props;
  const [shown, setShown] = useState(false);
  const kind = recordKind(kindName);
  const previous = PREVIOUS_IS_NO_HELP.has(kindName) ? undefined : latestOfKind(kindName, file.view.records);
  if (kind === undefined || previous === undefined || previous.record === record) return <NewRecord {...props} />;
  return (
    <NewRecord
      {...props}
      notice={
        <div className="row">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconColumns2 size="1rem" aria-hidden />}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide the previous one' : 'Read the previous one beside this form'}
          </Button>
          <span className="soft small">{recordLabel(previous)}</span>
        </div>
      }
      {...(shown ? { beside: <Read file={file} record={previous} title={recordLabel(previous)} now={now} /> } : {})}
    />
  );
}

/** Facts and single events: the one before says nothing of this one. */
const PREVIOUS_IS_NO_HELP: ReadonlySet<string> = new Set([
  'person',
  'relationship',
  'involvement',
  'allocation',
  'case-note',
  'chronology-entry',
  'document',
  'disclosure',
  'task',
  'timescale-exception',
]);

/** What an addendum adds to, or what is judged, to be read while writing it. */
function Corrected({ file, record, now }: { readonly file: OpenFile; readonly record: string; readonly now: ZonedInstant }) {
  const state = file.view.records.find((each) => each.record === record);
  return state === undefined ? null : <Read file={file} record={state} title="The record as it was written" now={now} />;
}

interface ReadProps {
  readonly file: OpenFile;
  readonly record: RecordState;
  readonly title: string;
  readonly now: ZonedInstant;
}

function Read({ file, record, title, now }: ReadProps) {
  const staff = useStaff();
  const kind = recordKind(record.kind);
  if (kind === undefined) return null;
  return (
    <section className="stack" aria-label={`${title}: ${kind.title}`}>
      <h2>{title}</h2>
      <FormView definition={kind.form} value={record.body} readOnly people={file.people} staff={staff.all} asOf={now} name={title} />
    </section>
  );
}
