/** One trip: is everything here, what falls due while away, what to pack, and afterwards what was done. */
import { Button, Checkbox } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { editTripAddress, fileAddress, TRIPS } from '#renderer/practice/addresses.ts';
import { useOpenFile } from '#renderer/practice/use-open-file.ts';
import { ClockChip } from '#renderer/ui/ClockChip.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { SaveRefusal } from '#renderer/worker/api.ts';
import { formatDate, formatDay } from '#shared/base/calendar-date.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import type { DueItem } from '#shared/case-file/due-list.ts';
import { checkTrip, dueWhileAway, reconcileTrip, type Trip, tripIn, tripStanding } from '#shared/case-file/trip.ts';
import { answerIn, dateIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { clockState, describeDue, describeTimeLeft } from '#shared/timescales/clock.ts';
import './trip.css';

export function TripPage() {
  const { file } = useParams();
  const now = useNow();
  const open = useOpenFile(file, dateOf(now));
  const files = useWatch('files');
  if (open === undefined || files === undefined) return null;
  const record = open?.view.records.find(({ kind }) => kind === 'trip');
  const trip = record === undefined ? undefined : tripIn(record.body);
  if (record === undefined || trip === undefined) return <Navigate to={TRIPS} replace />;
  return <ShownTrip record={record} trip={trip} files={files} now={now} />;
}

interface ShownTripProps {
  readonly record: RecordState;
  readonly trip: Trip;
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

function ShownTrip({ record, trip, files, now }: ShownTripProps) {
  const place = locationsByCode.get(trip.location)?.shortName ?? trip.location;
  usePageTitle(place, [{ label: 'Trips', to: TRIPS }], `Trip to ${place}`);
  const engine = useEngine();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const standing = tripStanding(trip, dateIn(record.body, 'reconciledOn') !== undefined, dateOf(now));
  const change = async (body: Body) => {
    const saved = await engine.save({
      file: record.file,
      records: [{ kind: 'trip', record: record.record, op: 'finalise', body, parents: record.heads }],
    });
    setRefusal(saved.ok ? undefined : saved.error);
  };
  const due = dueWhileAway(trip, files, now);
  return (
    <>
      <PageHeader
        title={`Trip to ${place}`}
        detail={`${formatDate(trip.leavesOn)} to ${formatDate(trip.returnsOn)} · ${textIn(record.body, 'purpose') || 'no purpose written yet'}`}
        action={{ label: 'Change', shortcut: 'alt+E', onAct: () => void navigate(editTripAddress(record.file)) }}
      />
      <div className="trip stack stack--wide">
        {refusal !== undefined && (
          <InlineMessage tone="bad" urgent>
            Not saved: {wordsOfSaveRefusal(refusal)}
          </InlineMessage>
        )}
        {standing === 'to-reconcile' || standing === 'done' ? (
          <Reconcile record={record} trip={trip} files={files} now={now} onChange={(body) => void change(body)} />
        ) : (
          <Checks trip={trip} files={files} />
        )}
        <section className="paper paper--padded" aria-labelledby="trip-due">
          <h2 id="trip-due">{standing === 'planned' ? 'Falls due until you return' : 'Due until the return'}</h2>
          {due.length === 0 ? (
            <p className="soft">Nothing falls due in these cases until then.</p>
          ) : (
            <ul className="trip__due">
              {due.map((item) => (
                <Due key={item.id} item={item} now={now} />
              ))}
            </ul>
          )}
        </section>
        <PackList record={record} onChange={(body) => void change(body)} />
      </div>
    </>
  );
}

function Due({ item, now }: { readonly item: DueItem; readonly now: ZonedInstant }) {
  const nameShown = useNameShown();
  const names = item.names === undefined ? '' : `: ${item.names.map(nameShown).join(', ')}`;
  return (
    <li>
      <Link to={fileAddress(item.fileType, item.file)}>
        <PersonName name={item.title} />
      </Link>
      {item.clock === undefined ? (
        <span>
          {item.label}
          {names}, planned for {formatDay(dateOf(item.dueAt))}
        </span>
      ) : (
        <ClockChip
          compact
          label={`${item.label}${names}`}
          standing={clockState(item.clock, now)}
          left={describeTimeLeft(item.clock, now, CONTRACT_CALENDAR)}
          due={describeDue(item.clock, locationsByCode.get(item.location)?.shortName)}
          rule={item.clock.ruleText}
        />
      )}
    </li>
  );
}

function Checks({ trip, files }: { readonly trip: Trip; readonly files: readonly FileDigest[] }) {
  const engine = useEngine();
  const sync = useWatch('sync');
  const transfers = useWatch('transfers');
  const [busy, setBusy] = useState(false);
  if (sync === undefined || transfers === undefined) return null;
  const checks = checkTrip(trip, files, {
    equal: sync.equal,
    waiting: sync.waiting,
    quarantined: sync.quarantined,
    missingDocuments: (file) => transfers.filter((each) => each.file === file && each.here < each.bytes).length,
  });
  const ready = checks.every((each) => each.ready);
  const syncNow = async () => {
    setBusy(true);
    try {
      await engine.syncNow();
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="paper paper--padded stack" aria-labelledby="trip-check">
      <div className="trip__head">
        <h2 id="trip-check">{ready ? 'Everything needed is on this laptop' : 'Before you leave'}</h2>
        <Button variant="default" loading={busy} onClick={() => void syncNow()}>
          Sync and check again
        </Button>
      </div>
      <ul className="trip__checks">
        {checks.map((each) => (
          <li key={each.what} className={each.ready ? 'trip__check trip__check--ready' : 'trip__check trip__check--not'}>
            {each.ready ? <IconCircleCheck size="1.25rem" aria-label="Ready" /> : <IconCircleX size="1.25rem" aria-label="Not ready" />}
            <span>
              {each.what}
              {each.remedy !== undefined && <span className="soft"> · {each.remedy}</span>}
            </span>
          </li>
        ))}
      </ul>
      <ul className="trip__cases" aria-label="Cases of the trip">
        {files
          .filter((digest) => trip.cases.includes(digest.file))
          .map((digest) => (
            <li key={digest.file}>
              <Link to={fileAddress('case', digest.file)}>
                <PersonName name={digest.title} />
              </Link>{' '}
              <span className="soft small">
                {digest.reference} · {digest.counts.records} records
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface ChangeProps {
  readonly record: RecordState;
  readonly onChange: (body: Body) => void;
}

function PackList({ record, onChange }: ChangeProps) {
  const rows = rowsIn(record.body, 'packing');
  const packed = rows.filter((row) => answerIn(row, 'packed') === true).length;
  const toggle = (index: number, answer: boolean) =>
    onChange({ ...record.body, packing: rows.map((row, at) => (at === index ? { ...row, packed: { answer } } : row)) });
  if (rows.length === 0) return null;
  return (
    <section className="paper paper--padded stack" aria-labelledby="trip-pack">
      <h2 id="trip-pack">
        To pack <span className="soft small tabular">{`${packed} of ${rows.length}`}</span>
      </h2>
      <ul className="trip__cases">
        {rows.map((row, index) => (
          <li key={textIn(row, 'rowId')}>
            <Checkbox
              label={textIn(row, 'thing')}
              checked={answerIn(row, 'packed') === true}
              onChange={(event) => toggle(index, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reconcile({ record, trip, files, now, onChange }: ShownTripProps & ChangeProps) {
  const cases = reconcileTrip(trip, files, now);
  const done = dateIn(record.body, 'reconciledOn');
  return (
    <section className="paper paper--padded stack" aria-labelledby="trip-reconcile">
      <div className="trip__head">
        <h2 id="trip-reconcile">What was done</h2>
        {done === undefined ? (
          <Button onClick={() => onChange({ ...record.body, reconciledOn: dateOf(now) })}>I have looked through it</Button>
        ) : (
          <span className="soft">Looked through on {formatDate(done)}</span>
        )}
      </div>
      <ul className="trip__due">
        {cases.map((each) => (
          <li key={each.file}>
            <Link to={fileAddress('case', each.file)}>
              <PersonName name={each.title} />
            </Link>
            <span>
              {each.madeOn.length === 0 ? 'No visit recorded in these days' : `Visited on ${each.madeOn.map(formatDay).join(', ')}`}
              {each.stillDue.length > 0 && <> · still open: {each.stillDue.join(', ')}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
