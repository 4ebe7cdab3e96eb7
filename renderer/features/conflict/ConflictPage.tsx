/**
 * Two people changed the same field of a record while apart: how it was, and each version side by side. A person keeps one or
 * writes a third; every version stays in the list of versions.
 */
import { useMemo, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { crumbsOfFile, type FilePlace } from '#renderer/practice/file-crumbs.ts';
import { useNames } from '#renderer/practice/names.ts';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { type DifferenceChoice, DifferenceView } from '#renderer/ui/DifferenceView.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { SaveRefusal } from '#renderer/worker/api.ts';
import { formatInstant } from '#shared/base/zoned-instant.ts';
import { describeValue, fieldByKey, type NameLookup } from '#shared/forms/describe-value.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { FieldConflict, RecordKind, RecordState } from '#shared/practice/record.ts';
import { type Choices, chosenBody } from './chosen-body.ts';
import './conflict.css';

export function ConflictPage({ type }: { readonly type: FilePlace }) {
  const { record = '' } = useParams();
  return (
    <OpenedFile type={type}>
      {(file) => {
        const state = file.view.records.find((each) => each.record === record);
        const kind = state === undefined ? undefined : recordKind(state.kind);
        if (state === undefined || kind === undefined || state.conflicts.length === 0)
          return <Navigate to={recordAddress(file.digest.type, file.digest.file, record)} replace />;
        // A further version that arrives meanwhile changes what there is to choose between: begin again with all of them.
        return <Chooser key={state.heads.join()} file={file} record={state} kind={kind} />;
      }}
    </OpenedFile>
  );
}

interface ChooserProps {
  readonly file: OpenFile;
  readonly record: RecordState;
  readonly kind: RecordKind;
}

function Chooser({ file, record, kind }: ChooserProps) {
  const { digest, people } = file;
  const engine = useEngine();
  const session = useSession();
  const nameShown = useNameShown();
  const staff = useStaff();
  const names = useNames(people, staff);
  const may = usePermission();
  const [choices, setChoices] = useState<Choices>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const shown = recordAddress(digest.type, digest.file, record.record);
  usePageTitle('Choose between versions', [...crumbsOfFile(digest, nameShown), { label: kind.title, to: shown }]);
  const open = useMemo(() => record.conflicts.filter((conflict) => !isSettled(choices[conflict.field])), [record.conflicts, choices]);

  const save = async () => {
    setAttempt((before) => before + 1);
    if (open.length > 0 || busy) return;
    setBusy(true);
    setRefusal(undefined);
    const result = await engine.save({
      file: digest.file,
      records: [{ kind: record.kind, record: record.record, op: 'merge', body: chosenBody(record, choices), parents: record.heads }],
    });
    // What was chosen arrives with the file, and this page then leads to the record: not from here, when the person may have left.
    if (result.ok) return;
    setBusy(false);
    setRefusal(result.error);
  };
  return (
    <>
      <PageHeader
        sticky
        title="Choose between versions"
        detail={`${kind.title} · ${nameShown(digest.title)} · ${digest.reference}`}
        action={{
          label: 'Save what was chosen',
          onAct: () => void save(),
          shortcut: 'mod+Enter',
          disabled: busy,
          reason: reasonNot(may('record', record.kind, { ...record, status: 'draft' })),
        }}
      />
      <div className="stack stack--wide">
        {attempt > 0 && (
          <ErrorSummary
            attempt={attempt}
            title={open.length === 1 ? 'One choice is missing' : `${open.length} choices are missing`}
            problems={open.map((conflict) => ({
              fieldId: domId(conflict.field),
              message: `Choose a version: ${labelOf(kind, conflict.field)}`,
            }))}
          />
        )}
        {refusal !== undefined && (
          <InlineMessage tone="bad" urgent>
            Not saved: {wordsOfSaveRefusal(refusal)}
          </InlineMessage>
        )}
        <p className="prose">
          These fields were changed on two laptops that could not see each other. Everything else was joined by itself. Whatever is chosen,
          every version stays in the list of versions, with who chose.
        </p>
        {record.conflicts.map((conflict) => (
          <div key={conflict.field} id={domId(conflict.field)} className="conflict paper paper--padded">
            <Field
              conflict={conflict}
              kind={kind}
              names={names}
              me={session.person}
              nameOf={staff.nameOf}
              choice={choices[conflict.field] ?? null}
              onChoose={(choice) => setChoices((before) => ({ ...before, [conflict.field]: choice }))}
            />
          </div>
        ))}
      </div>
    </>
  );
}

interface FieldProps {
  readonly conflict: FieldConflict;
  readonly kind: RecordKind;
  readonly names: NameLookup;
  readonly me: string;
  readonly nameOf: (person: string) => string;
  readonly choice: DifferenceChoice | null;
  readonly onChoose: (choice: DifferenceChoice) => void;
}

function Field({ conflict, kind, names, me, nameOf, choice, onChoose }: FieldProps) {
  const field = fieldByKey(kind.form, conflict.field);
  const inWords = (value: unknown): string =>
    field === undefined ? (value === undefined ? '' : JSON.stringify(value)) : describeValue(field, value, names);
  return (
    <DifferenceView
      label={labelOf(kind, conflict.field)}
      base={inWords(conflict.base)}
      versions={conflict.values.map((version) => ({
        id: version.revision,
        heading: version.author === me ? 'Your version' : `${nameOf(version.author)}’s version`,
        when: formatInstant(version.at),
        text: inWords(version.value) || 'Left empty',
      }))}
      mayWriteOwn={field?.type === 'narrative' || field?.type === 'text'}
      choice={choice}
      onChoose={onChoose}
    />
  );
}

const isSettled = (choice: DifferenceChoice | undefined): boolean =>
  choice !== undefined && (choice.is === 'version' || choice.text.trim() !== '');

const labelOf = (kind: RecordKind, field: string): string => fieldByKey(kind.form, field)?.label ?? field;

const domId = (field: string): string => `conflict-${field}`;
