/** The threshold decision on a contact, with the threshold document and the contact beside it. */
import { useParams } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { NewRecord } from '#renderer/practice/NewRecord.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useThresholdDocument, useThresholdEditions } from '#renderer/practice/use-threshold-document.ts';
import { dateOf, formatInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Prefills } from '#shared/forms/prefill.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { contactForm } from '#shared/practice/contact/form.ts';
import type { Body } from '#shared/practice/record.ts';
import { editionOn } from '#shared/practice/threshold-document/record.ts';
import { ThresholdDocumentView } from './ThresholdDocumentView.tsx';

export function TriagePage() {
  const { record = '' } = useParams();
  const editions = useThresholdEditions();
  return (
    <OpenedFile type="contact">
      {(file, now) => {
        if (editions === undefined) return null;
        const version = editionOn(editions, dateOf(now)).version;
        const contact = file.view.records.find((each) => each.kind === 'contact')?.body ?? {};
        return (
          <NewRecord
            key={record}
            file={file}
            kind="referral"
            record={record}
            prefills={{ ...fromContact(file, contact), 'threshold-version': { value: version, sourceText: 'In force today' } }}
            afterwards={fileAddress('contact', file.digest.file)}
            beside={(body) => <ToRead file={file} contact={contact} decision={body} now={now} />}
          />
        );
      }}
    </OpenedFile>
  );
}

const fromContact = (file: OpenFile, contact: Body): Prefills => {
  const flagged = contact['significantHarm'];
  const received = file.digest.receivedAt;
  const sourceText = `From the contact${received === undefined ? '' : ` of ${formatInstant(received)}`}`;
  return flagged === undefined ? {} : { 'contact-significant-harm': { value: flagged, sourceText } };
};

interface ToReadProps {
  readonly file: OpenFile;
  readonly contact: Body;
  readonly decision: Body;
  readonly now: ZonedInstant;
}

function ToRead({ file, contact, decision, now }: ToReadProps) {
  const staff = useStaff();
  // The decision keeps the version it is made against: that one is shown, also when a newer one came while it was a draft.
  const document = useThresholdDocument(textIn(decision, 'thresholdVersion'), dateOf(now));
  return (
    <div className="stack">
      {document !== undefined && <ThresholdDocumentView document={document} chosen={textIn(decision, 'level')} />}
      <section className="stack" aria-label="The contact">
        <h2>The contact</h2>
        <FormView definition={contactForm} value={contact} readOnly people={file.people} staff={staff.all} asOf={now} />
      </section>
    </div>
  );
}
