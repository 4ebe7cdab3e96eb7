/** One contact: what was said, which clocks run and what stops them, and what has been done about it. */
import { Link, useNavigate } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { asHref, CONTACTS, fileAddress, newCaseAddress, newRecordAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { UnfinishedDrafts } from '#renderer/practice/UnfinishedDrafts.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { type Staff, useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader, type PrimaryAction } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { chronology } from '#shared/case-file/chronology.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { contactForm } from '#shared/practice/contact/form.ts';
import { contactReview } from '#shared/practice/contact-review/record.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { thresholdLevelLabel } from '#shared/reference/threshold-document.ts';
import { byUrgency, isRunning } from '#shared/timescales/clock.ts';
import { nextSteps, type Step } from './next-steps.ts';
import './contact.css';

export function ContactPage() {
  return <OpenedFile type="contact">{(file, now) => <ShownContact key={file.digest.file} file={file} now={now} />}</OpenedFile>;
}

function ShownContact({ file, now }: { readonly file: OpenFile; readonly now: ZonedInstant }) {
  const { digest, view, people } = file;
  const engine = useEngine();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const staff = useStaff();
  const may = usePermission();
  const files = useWatch('files');
  const drafts = useWatch('drafts');
  usePageTitle(nameShown(digest.title), [{ label: 'Contacts', to: CONTACTS }], `Contact ${digest.reference}`);
  const contact = view.records.find((record) => record.kind === 'contact');
  const openedCase = files?.find((each) => each.fromContact === digest.file);
  const steps = nextSteps(view.records, openedCase !== undefined);
  const next = digest.status === 'withdrawn' ? undefined : steps.find((step) => step.state === 'next');
  const unfinished = (drafts ?? []).filter((draft) => draft.file === digest.file);

  const begin = (step: Step) =>
    void engine
      .newId()
      .then((id) =>
        navigate(step.opens === 'case' ? newCaseAddress(id, digest.file) : newRecordAddress('contact', digest.file, step.opens, id)),
      );
  const review = () => void engine.newId().then((id) => navigate(newRecordAddress('contact', digest.file, 'contact-review', id)));
  const action: PrimaryAction | undefined =
    next === undefined
      ? undefined
      : { label: next.verb, onAct: () => begin(next), shortcut: 'alt+N', reason: reasonNot(may('record', next.opens)) };

  return (
    <>
      <PageHeader sticky title={<Title digest={digest} />} detail={<Detail digest={digest} />} action={action}>
        <Clocks digest={digest} now={now} />
      </PageHeader>
      <div className="contact">
        <div className="contact__said stack stack--wide">
          {digest.status === 'withdrawn' && (
            <InlineMessage tone="warn" title="Entered in error">
              This contact counts in no clock, list or figure. It stays readable.
            </InlineMessage>
          )}
          {unfinished.length > 0 && (
            <section className="paper contact__unfinished" aria-label="Begun and not finished">
              <UnfinishedDrafts drafts={unfinished} />
            </section>
          )}
          {contact !== undefined && (
            <>
              <FormView definition={CONTACT_TO_READ} value={contact.body} readOnly people={people} staff={staff.all} asOf={now} />
              <p>
                <Link to={recordAddress('contact', digest.file, contact.record)}>
                  The record itself: add an addendum, see its versions, print
                </Link>
              </p>
            </>
          )}
        </div>
        <aside className="contact__done stack stack--wide" aria-label="What was done about it">
          <section className="paper paper--padded" aria-label="Steps">
            <h2>Steps</h2>
            <ol className="contact-steps">
              {steps.map((step) => (
                <li key={step.opens} className={`contact-steps__item contact-steps__item--${step.state}`}>
                  <div className="contact-steps__line">
                    <span className="contact-steps__name">{step.name}</span>
                    <StatusBadge tone={step.state === 'done' ? 'good' : step.state === 'next' ? 'info' : 'neutral'}>
                      {step.state === 'done' ? 'Done' : step.state === 'next' ? 'Next' : step.state === 'later' ? 'Later' : 'Not needed'}
                    </StatusBadge>
                  </div>
                  {step.state === 'done' && <StepDone file={file} step={step} openedCase={openedCase} />}
                  {(step.state === 'later' || step.state === 'next') && step.waitsFor !== undefined && (
                    <p className="soft small">{step.waitsFor}</p>
                  )}
                  {digest.status !== 'withdrawn' && step.offered && (
                    <PermittedButton size="compact-sm" reason={reasonNot(may('record', step.opens))} onClick={() => begin(step)}>
                      {step.verb}
                    </PermittedButton>
                  )}
                </li>
              ))}
            </ol>
            {digest.status !== 'withdrawn' && (
              <PermittedButton size="compact-sm" variant="subtle" reason={reasonNot(may('record', 'contact-review'))} onClick={review}>
                {contactReview.words.begin}
              </PermittedButton>
            )}
          </section>
          <Records file={file} staff={staff} />
        </aside>
      </div>
    </>
  );
}

/** Whoever reads a contact looks for what was said first; whoever takes a call is asked for it last. */
const CONTACT_TO_READ: FormDefinition = {
  ...contactForm,
  sections: contactForm.sections.toSorted((a, b) => Number(b.fields.some(isWhatWasSaid)) - Number(a.fields.some(isWhatWasSaid))),
};

function isWhatWasSaid(field: Field): boolean {
  return field.key === 'said';
}

function Title({ digest }: { readonly digest: FileDigest }) {
  const nameShown = useNameShown();
  return (
    <span translate="no">
      {digest.people.length === 0 ? 'Contact about nobody named' : digest.people.map((person) => nameShown(person.name)).join(', ')}
    </span>
  );
}

function Detail({ digest }: { readonly digest: FileDigest }) {
  const location = locationsByCode.get(digest.location)?.shortName ?? digest.location;
  return (
    <>
      Received {digest.receivedAt !== undefined && <TimeWithPlace at={digest.receivedAt} recordedAt={digest.createdAt} />} · {location}
      {digest.source !== undefined && ` · from ${codeLabel('sor_contact_type', digest.source).replace(/ \(.*\)$/, '')}`} ·{' '}
      {digest.reference}
    </>
  );
}

function Clocks({ digest, now }: { readonly digest: FileDigest; readonly now: ZonedInstant }) {
  if (digest.status === 'withdrawn') return null;
  return (
    <>
      {digest.timescales.toSorted(byUrgency).map((clock) => (
        <FileClock
          key={clock.ruleId}
          clock={clock}
          location={digest.location}
          now={now}
          compact={!isRunning(clock)}
          href={isRunning(clock) ? undefined : asHref(recordAddress('contact', digest.file, clock.record))}
        />
      ))}
    </>
  );
}

function StepDone({
  file,
  step,
  openedCase,
}: {
  readonly file: OpenFile;
  readonly step: Step;
  readonly openedCase: FileDigest | undefined;
}) {
  const nameShown = useNameShown();
  if (step.opens === 'case') {
    return openedCase === undefined ? null : (
      <p>
        <Link to={fileAddress('case', openedCase.file)}>
          {nameShown(openedCase.title)} · {openedCase.reference}
        </Link>
      </p>
    );
  }
  const level = step.opens === 'referral' ? file.digest.level : undefined;
  return (
    <p className="small">
      {level !== undefined && <strong>{thresholdLevelLabel(level)}. </strong>}
      {step.record !== undefined && <Link to={recordAddress('contact', file.digest.file, step.record)}>Read it</Link>}
      {step.how !== undefined && <span className="soft"> {step.how}</span>}
    </p>
  );
}

/** Everything else that was recorded about it, the newest first. */
function Records({ file, staff }: { readonly file: OpenFile; readonly staff: Staff }) {
  const entries = chronology(file.view.records, { withWithdrawn: true }).filter((entry) => entry.kind !== 'contact');
  if (entries.length === 0) return null;
  return (
    <section className="paper paper--padded" aria-label="Recorded since">
      <h2>Recorded since</h2>
      <ul className="contact-records">
        {entries.map((entry) => (
          <li key={entry.id} className={entry.status === 'withdrawn' ? 'contact-records__withdrawn' : undefined}>
            <Link to={recordAddress('contact', file.digest.file, entry.record)}>{entry.title}</Link>
            {entry.status === 'draft' && <StatusBadge tone="info">Shared draft</StatusBadge>}
            {entry.conflicts > 0 && <StatusBadge tone="warn">Choose between versions</StatusBadge>}
            {entry.status === 'withdrawn' && <span className="soft"> (entered in error)</span>}
            <p className="small">{entry.summary}</p>
            <p className="soft small tabular">
              <span translate="no">{staff.nameOf(entry.author)}</span> · <TimeWithPlace at={entry.recordedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
