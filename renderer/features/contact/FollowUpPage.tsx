/** A response to a contact, or the outcome told to someone: written with the contact beside it. */
import { useParams } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { NewRecord } from '#renderer/practice/NewRecord.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { formatInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Prefills } from '#shared/forms/prefill.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { contactForm } from '#shared/practice/contact/form.ts';
import type { Body } from '#shared/practice/record.ts';

export function FollowUpPage({ kind }: { readonly kind: 'contact-response' | 'outcome-told' }) {
  const { record = '' } = useParams();
  return (
    <OpenedFile type="contact">
      {(file, now) => {
        const contact = file.view.records.find((each) => each.kind === 'contact')?.body ?? {};
        const source = `From the contact${file.digest.receivedAt === undefined ? '' : ` of ${formatInstant(file.digest.receivedAt)}`}`;
        return (
          <NewRecord
            key={record}
            file={file}
            kind={kind}
            record={record}
            start={kind === 'contact-response' ? respondedTo(contact) : NOTHING}
            startSources={{ respondedTo: source }}
            prefills={harm(contact, source)}
            afterwards={fileAddress('contact', file.digest.file)}
            beside={<TheContact file={file} contact={contact} now={now} />}
          />
        );
      }}
    </OpenedFile>
  );
}

const NOTHING: Body = {};

const respondedTo = (contact: Body): Body => {
  const name = textIn(contact, 'referrerName');
  return name === '' ? {} : { respondedTo: name };
};

const harm = (contact: Body, sourceText: string): Prefills => {
  const flagged = contact['significantHarm'] as { readonly answer?: boolean } | undefined;
  // A risk must be answered in words of its own; that there was none can be taken over.
  return flagged?.answer === false ? { 'contact-significant-harm': { value: { answer: false }, sourceText } } : {};
};

function TheContact({ file, contact, now }: { readonly file: OpenFile; readonly contact: Body; readonly now: ZonedInstant }) {
  const staff = useStaff();
  return (
    <section className="stack" aria-label="The contact">
      <h2>The contact</h2>
      <FormView definition={contactForm} value={contact} readOnly people={file.people} staff={staff.all} asOf={now} />
    </section>
  );
}
