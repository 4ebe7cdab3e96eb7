/** A contact as it comes in: what was said, who it is about, and whether anyone is at risk. Works with no connection. */
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CONTACTS, fileAddress } from '#renderer/practice/addresses.ts';
import { generalPrefills, likelyLocation } from '#renderer/practice/prefills.ts';
import { RecordEditor } from '#renderer/practice/RecordEditor.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { withReReferrals } from '#shared/case-file/known-in-contact.ts';
import { prefillBody } from '#shared/forms/prefill.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { contactForm } from '#shared/practice/contact/form.ts';
import { contact } from '#shared/practice/contact/record.ts';
import type { Body } from '#shared/practice/record.ts';
import { KnownPeople } from './KnownPeople.tsx';
import './contact.css';

export function RecordContactPage() {
  const { record = '' } = useParams();
  const files = useWatch('files');
  usePageTitle('Record a contact', [{ label: 'Contacts', to: CONTACTS }]);
  if (files === undefined) return null;
  return <NewContact key={record} record={record as RecordId} files={files} />;
}

function NewContact({ record, files }: { readonly record: RecordId; readonly files: readonly FileDigest[] }) {
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const may = usePermission();
  const [initial] = useState(() => {
    const now = nowHere();
    return prefillBody(contactForm, {}, { ...generalPrefills(now, session), ...likelyLocation(now, files, session.person) });
  });
  const place = useMemo(() => ({ draft: record, kind: 'contact', record, parents: [] }), [record]);
  const made = useRef<FileId>(undefined);
  const create = async (body: Body, _parents: readonly string[], draft: string) => {
    const created = await engine.createFile({
      type: 'contact',
      location: textIn(body, 'location'),
      records: [{ kind: 'contact', record, op: 'finalise', body: withReReferrals(body, files) }],
      draft,
    });
    if (created.ok) made.current = created.value.file;
    return created;
  };
  return (
    <RecordEditor
      title={contact.words.begin}
      detail="The clocks run from when it was received, not from when it is written down"
      definition={contactForm}
      place={place}
      initial={initial}
      people={[]}
      finaliseLabel={contact.words.finish}
      reasonNot={(body) => reasonNot(may('finalise', 'contact', { createdBy: session.person, status: 'draft', body }))}
      finalise={create}
      beside={(body, change) => <KnownPeople contact={body} files={files} onChange={change} />}
      onFinalised={() => made.current !== undefined && void navigate(fileAddress('contact', made.current), { replace: true })}
      onLeave={() => void navigate(CONTACTS, { replace: true })}
    />
  );
}
