/** The report as a document, for the board or for others. What leaves is written to the report's log first, with for whom and why. */
import { Button, Checkbox, Progress, SegmentedControl, TextInput } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import type { FrozenFacts } from '#shared/report/freeze.ts';
import type { ReportDocument, ReportStanding } from '#shared/report/report-document.ts';
import { documentOf } from '#shared/report/report-of-body.ts';

export interface ReportOutputProps {
  readonly file: OpenFile;
  readonly facts: () => FrozenFacts;
  readonly standing: ReportStanding;
  readonly preparedBy?: string;
}

type Made = 'word' | 'excel' | 'pdf';

const ENDINGS: Readonly<Record<Made, string>> = { word: 'docx', excel: 'xlsx', pdf: 'pdf' };
const BOARD = 'Members of the Contract Management Board';
const SERVICE = 'Overseas social work service';

export function ReportOutput({ file, facts, standing, preparedBy }: ReportOutputProps) {
  const engine = useEngine();
  const shell = useShell();
  const [copy, setCopy] = useState<ReportDocument['copy']>('board');
  const [recipient, setRecipient] = useState(BOARD);
  const [checked, setChecked] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const [busy, setBusy] = useState<Made>();
  const [done, setDone] = useState(0);
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'bad'; readonly text: string }>();

  const make = async (as: Made) => {
    setAttempted(true);
    if (busy !== undefined || recipient.trim() === '' || !checked) return;
    setBusy(as);
    setDone(0);
    setSaid(undefined);
    try {
      const report = documentOf(facts(), { service: SERVICE, standing, copy, ...(preparedBy === undefined ? {} : { preparedBy }) });
      const { from, to } = report.figures.period;
      const entry = await engine.newId();
      const contents = `Quarterly Report, ${report.figures.label}, ${copy === 'board' ? 'board’s copy' : 'wider copy'}${standing.state === 'draft' ? ', draft' : ''}`;
      const logged = await engine.save({
        file: file.digest.file,
        records: [
          {
            kind: 'disclosure',
            record: entry,
            op: 'finalise',
            body: {
              recipient: recipient.trim(),
              recipientConfirmed: { answer: true },
              reason: 'conference',
              basis: 'public-task',
              givenAt: nowHere(),
              as,
              contents,
            },
          },
        ],
      });
      if (!logged.ok) {
        setSaid({ tone: 'bad', text: `Nothing was made, because it could not be logged: ${wordsOfSaveRefusal(logged.error)}` });
        return;
      }
      const bytes = await bytesOf(as, report, setDone);
      const name = `Quarterly Report ${from} to ${to}${copy === 'wider' ? ' wider copy' : ''}${standing.state === 'draft' ? ' draft' : ''}.${ENDINGS[as]}`;
      const { saved } = await shell.saveFile(name, bytes);
      setSaid({
        tone: saved === false ? 'bad' : 'good',
        text: saved === false ? 'It was not saved. The log says that it was made.' : `${name} was made, and logged.`,
      });
    } catch (error) {
      reportError(error);
      setSaid({
        tone: 'bad',
        text: 'The file could not be made. The log says that it was meant to be: mark that entry as entered in error, and try again.',
      });
    } finally {
      setBusy(undefined);
    }
  };

  const button = (as: Made, label: string, icon: ReactNode) => (
    <Button variant="default" leftSection={icon} loading={busy === as} onClick={() => void make(as)}>
      {label}
    </Button>
  );
  return (
    <section className="paper paper--padded stack" aria-label="As a document">
      <h2>As a document</h2>
      <div className="row">
        <SegmentedControl
          size="sm"
          aria-label="Which copy"
          value={copy}
          onChange={(next) => {
            setCopy(next);
            setRecipient(next === 'board' ? BOARD : '');
            setChecked(false);
          }}
          data={[
            { value: 'board', label: 'For the board' },
            { value: 'wider', label: 'Wider copy' },
          ]}
        />
        <span className="soft small">
          {copy === 'board'
            ? 'Every number, however small: official-sensitive.'
            : 'Small numbers suppressed; no record, no rate, no other window.'}
        </span>
      </div>
      <TextInput
        label="For"
        description="Who gets it. It is kept with the report."
        value={recipient}
        onChange={(event) => setRecipient(event.currentTarget.value)}
        error={attempted && recipient.trim() === '' ? 'Enter who gets it' : undefined}
        maw="32rem"
      />
      <Checkbox
        label="They may have this copy, and I have checked where it goes."
        checked={checked}
        onChange={(event) => setChecked(event.currentTarget.checked)}
        error={attempted && !checked ? 'Tick the box once you have checked' : undefined}
      />
      <div className="row">
        {button('pdf', 'PDF', <IconFileTypePdf size="1.125rem" aria-hidden />)}
        {button('word', 'Word', <IconFileTypeDocx size="1.125rem" aria-hidden />)}
        {button('excel', 'Excel', <IconFileTypeXls size="1.125rem" aria-hidden />)}
      </div>
      {busy !== undefined && <Progress value={Math.max(4, done * 100)} aria-label="Making the document" maw="32rem" />}
      {said !== undefined && (
        <InlineMessage tone={said.tone} urgent={said.tone === 'bad'}>
          <span role="status">{said.text}</span>
        </InlineMessage>
      )}
    </section>
  );
}

/** Each library is loaded when it is first needed. */
async function bytesOf(as: Made, report: ReportDocument, onProgress: (done: number) => void): Promise<Uint8Array> {
  if (as === 'word') {
    const { wordOf } = await import('#shared/report/documents/word.ts');
    return wordOf(report, { onProgress });
  }
  if (as === 'excel') {
    const { reportWorkbookOf } = await import('#shared/report/documents/workbook.ts');
    return reportWorkbookOf(report);
  }
  const [{ pdfOf }, { pdfFonts }] = await Promise.all([import('#shared/report/documents/pdf.ts'), import('./pdf-fonts.ts')]);
  return pdfOf(report, { fonts: pdfFonts(), onProgress });
}
