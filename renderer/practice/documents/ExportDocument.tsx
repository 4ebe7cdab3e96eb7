/** A document leaves Haversack: for whom and why is asked and logged in the case first, and only then is the file saved (U18, U19). */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormView } from '#renderer/forms/FormView.tsx';
import { useFinalising } from '#renderer/forms/use-finalising.ts';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere, useNow } from '#renderer/ui/now.ts';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import type { FormDefinition } from '#shared/forms/definition.ts';
import { withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { disclosureForm } from '#shared/practice/disclosure/form.ts';
import type { DocumentContent } from '#shared/practice/document/content.ts';
import { nameToExport } from '#shared/practice/document/media-types.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { wordsOfDocumentRefusal } from './transfer-words.ts';

export interface ExportDocumentProps {
  readonly record: RecordState;
  readonly content: DocumentContent;
  readonly onClose: () => void;
}

const ASKED = new Set(['recipient', 'organisation', 'recipientConfirmed', 'reason', 'basis', 'reasonWords']);
/** Out of the form of the log, so that what is asked and what is kept agree; the rest the software knows. */
const askedForm: FormDefinition = {
  ...disclosureForm,
  sections: disclosureForm.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ key }) => ASKED.has(key)) }))
    .filter(({ fields }) => fields.length > 0),
};

type Outcome = { readonly tone: 'good' | 'warn' | 'bad'; readonly words: string };

export function ExportDocument({ record, content, onClose }: ExportDocumentProps) {
  const engine = useEngine();
  const shell = useShell();
  const now = useNow();
  const [body, setBody] = useState<Body>({});
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const finalising = useFinalising(askedForm, body, nowHere);
  const title = textIn(record.body, 'title') || content.name;

  const act = async () => {
    if (busy || !finalising.check()) return;
    setBusy(true);
    try {
      setOutcome(await exported());
    } finally {
      setBusy(false);
    }
  };

  const exported = async (): Promise<Outcome> => {
    // Read first: what cannot be had is not logged as handed over.
    const read = await engine.readDocument({ file: record.file, record: record.record });
    if (!read.ok) return { tone: 'bad', words: `Nothing was exported. ${wordsOfDocumentRefusal(read.error)}` };
    const name = nameToExport(content.name, content.mediaType);
    const entry: Body = {
      ...withoutHiddenValues(askedForm, body),
      givenAt: nowHere(),
      as: 'original',
      contents: `Document: ${title} (${name})`,
      records: [record.record],
    };
    const logged = await engine.save({ file: record.file, records: [{ kind: 'disclosure', op: 'finalise', body: entry }] });
    if (!logged.ok)
      return { tone: 'bad', words: `Nothing was exported, because it could not be logged: ${wordsOfSaveRefusal(logged.error)}` };
    const { saved } = await shell.saveFile(name, new Uint8Array(read.value.bytes));
    if (saved === false)
      return { tone: 'warn', words: 'It was logged, but not saved. If nothing left this laptop, mark the log entry as entered in error.' };
    return {
      tone: 'good',
      words: `Exported and logged. ${saved === null ? 'The file is among your downloads' : 'The file is where you saved it'}, and no longer protected by Haversack: delete it when it has served.`,
    };
  };

  return (
    <section className="export-document stack" aria-label="Export">
      <h2>Export this document</h2>
      <p>
        Outside Haversack it is no longer sealed, and whoever has it can pass it on. The case keeps a log of whom it was exported for and
        why.
      </p>
      {outcome === undefined || outcome.tone === 'bad' ? (
        <>
          {outcome !== undefined && (
            <InlineMessage tone="bad" urgent>
              {outcome.words}
            </InlineMessage>
          )}
          <FormView
            definition={askedForm}
            value={body}
            onChange={setBody}
            problems={finalising.problems}
            attempt={finalising.attempt}
            asOf={now}
          />
          <div className="row">
            <Button variant="default" onClick={onClose}>
              Back to the document
            </Button>
            <Button loading={busy} onClick={() => void act()}>
              Log and export
            </Button>
          </div>
        </>
      ) : (
        <InlineMessage
          tone={outcome.tone}
          urgent
          actions={
            <Button variant="default" onClick={onClose}>
              Back to the document
            </Button>
          }
        >
          {outcome.words}
        </InlineMessage>
      )}
    </section>
  );
}
