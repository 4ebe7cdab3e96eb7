/** Opens a case, from a contact or without one: with its people, its involvement and its worker, in one sitting and offline. */
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import type { FormPerson } from '#renderer/forms/form-context.ts';
import { CASES, fileAddress } from '#renderer/practice/addresses.ts';
import { generalPrefills, likelyLocation } from '#renderer/practice/prefills.ts';
import { RecordEditor } from '#renderer/practice/RecordEditor.tsx';
import { type OpenFile, useOpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { nowHere, useNow } from '#renderer/ui/now.ts';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { formatAge } from '#shared/base/person-age.ts';
import { dateOf, formatInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { type FileDigest, isComplete } from '#shared/case-file/digest.ts';
import { prefillBody } from '#shared/forms/prefill.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { contactForm } from '#shared/practice/contact/form.ts';
import type { Body } from '#shared/practice/record.ts';
import { fromContact, openCaseForm, peopleBeingEntered, recordsOfNewCase } from './open-case-form.ts';

export function OpenCasePage() {
  const { record = '' } = useParams();
  const [query] = useSearchParams();
  const now = useNow();
  const files = useWatch('files');
  const drafts = useWatch('drafts');
  // The draft remembers the contact, so that the way back to it needs the draft's own address only.
  const remembered = drafts?.find((draft) => draft.draft === record)?.body['fromContact'];
  const contactFile = query.get('contact') ?? (typeof remembered === 'string' ? remembered : undefined);
  const contact = useOpenFile(contactFile, dateOf(now));
  usePageTitle('Open a case', [{ label: 'Cases', to: CASES }]);
  if (files === undefined || drafts === undefined || (contactFile !== undefined && contact === undefined)) return null;
  return <NewCase key={record} record={record as RecordId} contact={contact ?? undefined} files={files} now={now} />;
}

interface NewCaseProps {
  readonly record: RecordId;
  readonly contact: OpenFile | undefined;
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

function NewCase({ record, contact, files, now }: NewCaseProps) {
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const may = usePermission();
  const contactBody = contact?.view.records.find((each) => each.kind === 'contact')?.body;
  const decision = contact?.view.records.findLast((each) => each.kind === 'referral' && isComplete(each));
  const [initial] = useState(() => {
    const opened = nowHere();
    const known =
      contact === undefined || contactBody === undefined
        ? { body: {}, sourceByField: {} }
        : fromContact(
            { file: contact.digest.file, body: contactBody, decision: decision?.body, source: sourceOf(contact.digest) },
            dateOf(opened),
          );
    const filled = prefillBody(openCaseForm, known.body, {
      ...generalPrefills(opened, session),
      ...likelyLocation(opened, files, session.person),
    });
    return {
      body: filled.body,
      sourceByField: { ...known.sourceByField, ...filled.sourceByField },
    };
  });
  const place = useMemo(() => ({ draft: record, kind: 'case', record, parents: [] }), [record]);

  const made = useRef<FileId>(undefined);
  const open = async (body: Body, _parents: readonly string[], draft: string) => {
    const ids = await Promise.all(
      Array.from({ length: 5 + (Array.isArray(body['people']) ? body['people'].length : 0) }, () => engine.newId()),
    );
    const takeId = () => ids.pop() ?? record;
    const from =
      contact === undefined ? undefined : { file: contact.digest.file, body: contactBody, receivedAt: contact.digest.receivedAt, decision };
    // What is reserved to registered social workers is left to one of them: the case is opened all the same.
    const records = recordsOfNewCase(body, from, takeId)
      .filter(({ kind }) => may('finalise', kind).allowed)
      .map((each) => ({ ...each, op: 'finalise' as const }));
    const created = await engine.createFile({ type: 'case', location: textIn(body, 'location'), records, draft });
    if (created.ok) made.current = created.value.file;
    return created;
  };
  const cannot = reasonNot(may('record', 'case')) ?? reasonNot(may('allocate'));
  return (
    <RecordEditor
      title="Open a case"
      detail={
        contact === undefined
          ? 'Without a contact: for a case that comes from another authority'
          : `From the contact about ${nameShown(contact.digest.title)}`
      }
      definition={openCaseForm}
      place={place}
      initial={initial}
      people={(body) => peopleForFields(body, now)}
      finaliseLabel="Open the case"
      reasonNot={() => cannot}
      finalise={open}
      onFinalised={() => made.current !== undefined && void navigate(fileAddress('case', made.current), { replace: true })}
      onLeave={() => void navigate(contact === undefined ? CASES : fileAddress('contact', contact.digest.file), { replace: true })}
      {...(contact === undefined || contactBody === undefined
        ? {}
        : { beside: <TheContact contact={contact} body={contactBody} now={now} /> })}
    />
  );
}

const sourceOf = (digest: FileDigest): string =>
  `From the contact${digest.receivedAt === undefined ? '' : ` of ${formatInstant(digest.receivedAt)}`}`;

const peopleForFields = (body: Body, now: ZonedInstant): readonly FormPerson[] =>
  peopleBeingEntered(body).map(({ id, name, child, born }) => ({
    id,
    name,
    child,
    ...(born === undefined ? {} : { detail: formatAge(born, dateOf(now)) }),
  }));

function TheContact({ contact, body, now }: { readonly contact: OpenFile; readonly body: Body; readonly now: ZonedInstant }) {
  const staff = useStaff();
  return (
    <section className="stack" aria-label="The contact">
      <h2>The contact</h2>
      <FormView definition={contactForm} value={body} readOnly people={contact.people} staff={staff.all} asOf={now} />
    </section>
  );
}
