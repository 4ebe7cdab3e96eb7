/** Plans a trip or changes its plan: place and days in the form, the cases to take beside it. */
import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { TRIPS, tripAddress } from '#renderer/practice/addresses.ts';
import { generalPrefills, likelyLocation } from '#renderer/practice/prefills.ts';
import { RecordEditor } from '#renderer/practice/RecordEditor.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import type { LocalDraft } from '#renderer/worker/api.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { casesToTake, packList, tripIn } from '#shared/case-file/trip.ts';
import { prefillBody } from '#shared/forms/prefill.ts';
import { rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { tripForm } from '#shared/practice/trip/form.ts';
import { trip as tripKind } from '#shared/practice/trip/record.ts';
import './trip.css';

export interface TripEditorProps {
  readonly record: RecordId;
  readonly files: readonly FileDigest[];
  /** The trip that is changed; absent for a new one. */
  readonly existing?: RecordState;
}

export function TripEditor({ record, files, existing }: TripEditorProps) {
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const may = usePermission();
  const [initial] = useState(() => {
    const now = nowHere();
    if (existing !== undefined) return { body: existing.body, sourceByField: {} };
    const { value: location } = likelyLocation(now, files, session.person)['my-location'] ?? {};
    return prefillBody(tripForm, location === undefined ? {} : { location }, generalPrefills(now, session));
  });
  const place = useMemo(
    () => ({
      draft: record,
      kind: 'trip',
      record,
      parents: existing?.heads ?? [],
      ...(existing === undefined ? {} : { file: existing.file }),
    }),
    [record, existing],
  );
  const [made, setMade] = useState<FileId | undefined>(existing?.file);
  const finalise = async (body: Body, parents: LocalDraft['parents'], draft: string) => {
    const records = [{ kind: 'trip', record, op: 'finalise' as const, body: withPackList(body, files), parents }];
    if (existing !== undefined) return engine.save({ file: existing.file, records, draft });
    const created = await engine.createFile({
      type: 'personal',
      person: session.person,
      location: textIn(body, 'location'),
      records,
      draft,
    });
    if (created.ok) setMade(created.value.file);
    return created;
  };
  const leave = () => void navigate(existing === undefined ? TRIPS : tripAddress(existing.file), { replace: true });
  return (
    <RecordEditor
      title={existing === undefined ? tripKind.words.begin : 'Change the trip'}
      detail="Planned on this laptop; it needs no connection until you check it"
      definition={tripForm}
      place={place}
      initial={initial}
      people={[]}
      finaliseLabel={tripKind.words.finish}
      reasonNot={(body) => reasonNot(may('finalise', 'trip', { createdBy: session.person, status: 'draft', body }))}
      finalise={finalise}
      beside={(body, change) => <CasesToTake body={body} change={change} files={files} />}
      onFinalised={() => (made === undefined ? leave() : void navigate(tripAddress(made), { replace: true }))}
      onLeave={leave}
    />
  );
}

/** A new trip begins with the usual things; what a person takes out of the list stays out. */
function withPackList(body: Body, files: readonly FileDigest[]): Body {
  const trip = tripIn(body);
  if (trip === undefined || rowsIn(body, 'packing').length > 0) return body;
  return { ...body, packing: packList(trip, files).map((thing, index) => ({ rowId: `pack-${index}`, thing })) };
}

interface CasesToTakeProps {
  readonly body: Body;
  readonly change: (body: Body) => void;
  readonly files: readonly FileDigest[];
}

function CasesToTake({ body, change, files }: CasesToTakeProps) {
  const session = useSession();
  const staff = useStaff();
  const location = textIn(body, 'location');
  const chosen = textsIn(body, 'cases');
  const there = casesToTake(files, location, session.person);
  const elsewhere = files.filter((digest) => chosen.includes(digest.file) && !there.includes(digest));
  const toggle = (file: FileId) =>
    change({ ...body, cases: chosen.includes(file) ? chosen.filter((each) => each !== file) : [...chosen, file] });
  return (
    <section className="stack" aria-label="Cases to take">
      <h2>Cases to take</h2>
      {location === '' ? (
        <p className="soft">Choose the location first: the cases there appear here.</p>
      ) : there.length === 0 && elsewhere.length === 0 ? (
        <p className="soft">No open case of this location is on this laptop. Sync, or ask a manager to give you the cases.</p>
      ) : (
        <ul className="trip__cases">
          {[...there, ...elsewhere].map((digest) => (
            <li key={digest.file}>
              <Checkbox
                checked={chosen.includes(digest.file)}
                onChange={() => toggle(digest.file)}
                label={<PersonName name={digest.title} />}
                description={`${digest.reference} · ${staff.nameOf(digest.allocatedTo)}`}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
