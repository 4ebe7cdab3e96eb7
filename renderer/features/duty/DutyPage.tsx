/** The duty view: what came in during a shift, what is open at its end, and the handover note made of it (CRT9). */
import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fileAddress, newContactAddress, newEntryAddress } from '#renderer/practice/addresses.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { addMs, compareInstants, isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { handoverOf } from '#shared/case-file/shift-handover.ts';
import { shiftLog, standingOf } from '#shared/case-file/shift-log.ts';
import { instantIn, textIn } from '#shared/practice/body-values.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { ShiftClocks } from './ShiftClocks.tsx';
import './duty.css';

const HOUR_MS = 3_600_000;
const LENGTHS = [8, 12, 16, 24, 72];
const SINCE_HANDOVER = 'handover';

export function DutyPage() {
  usePageTitle('Duty shift', [{ label: 'My Day', to: '/' }]);
  const files = useWatch('files');
  const now = useNow();
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const staff = useStaff();
  const may = usePermission();
  const last = useMemo(() => lastHandover(files ?? []), [files]);
  const [since, setSince] = useState(last === undefined ? '12' : SINCE_HANDOVER);
  const from =
    since === SINCE_HANDOVER && last !== undefined ? last.until : addMs(now, -Number(since === SINCE_HANDOVER ? 12 : since) * HOUR_MS);
  const log = useMemo(() => (files === undefined ? undefined : shiftLog(files, { from, until: now })), [files, from, now]);
  if (!session.roles.includes('duty-worker') && !session.roles.includes('manager')) {
    return (
      <>
        <PageHeader title="Duty shift" />
        <EmptyState title="The duty shift is for the referral team and managers.">
          They hold every contact; your own cases stand in My Day.
        </EmptyState>
      </>
    );
  }
  if (files === undefined || log === undefined) return null;
  const write = async () => {
    const record = await engine.newId();
    // Kept as a draft at once: whatever happens to the laptop now, the note is there.
    const body = { ...handoverOf(files, { from, until: now }), dutyWorker: session.person };
    await engine.saveDraft({ draft: record, kind: 'shift-handover', record, parents: [], body });
    await navigate(newEntryAddress('shift-handover', record));
  };
  return (
    <>
      <PageHeader
        title="Duty shift"
        detail={
          <>
            From <TimeWithPlace at={from} /> until now
          </>
        }
        action={{
          label: 'Write the handover',
          shortcut: 'alt+H',
          onAct: () => void write().catch(reportError),
          reason: reasonNot(may('record', 'shift-handover')),
        }}
        otherActions={
          <>
            <Select
              className="duty__since"
              aria-label="Since when"
              allowDeselect={false}
              value={since}
              onChange={(value) => value !== null && setSince(value)}
              data={[
                ...(last === undefined ? [] : [{ value: SINCE_HANDOVER, label: 'Since the last handover' }]),
                ...LENGTHS.map((hours) => ({ value: String(hours), label: `The last ${hours} hours` })),
              ]}
            />
            <Button variant="default" onClick={() => void engine.newId().then((id) => navigate(newContactAddress(id)))}>
              Record a contact
            </Button>
          </>
        }
      />
      <div className="duty stack stack--wide">
        {last !== undefined && (
          <section className="paper paper--padded" aria-label="The last handover">
            <h2>
              <Link to={fileAddress('register', last.digest.file)}>The last handover</Link>
            </h2>
            <p className="soft">
              <TimeWithPlace at={last.until} /> by <span translate="no">{staff.nameOf(last.by)}</span>
              {last.receivedBy === ''
                ? ' · nobody has entered yet that they took over'
                : ` · taken over by ${staff.nameOf(last.receivedBy)}`}
            </p>
          </section>
        )}
        <ShiftClocks title="Significant harm, open now" clocks={log.harm} now={now}>
          No matter of significant harm is open.
        </ShiftClocks>
        <section className="paper paper--padded" aria-label="Contacts of this shift">
          <h2>
            Contacts of this shift <span className="due-list__count">{log.contacts.length}</span>
          </h2>
          {log.contacts.length === 0 ? (
            <p className="soft">None was received since then.</p>
          ) : (
            <ul className="duty__list duty__list--contacts">
              {log.contacts.map((digest) => (
                <li key={digest.file}>
                  <span className="soft tabular">
                    <TimeWithPlace at={digest.receivedAt ?? digest.createdAt} />
                  </span>
                  <span>
                    <Link to={fileAddress('contact', digest.file)}>
                      <PersonName name={digest.title} />
                    </Link>{' '}
                    · {locationsByCode.get(digest.location)?.shortName ?? digest.location} · {digest.reference}
                  </span>
                  <span>{standingOf(digest)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <ShiftClocks title="Overdue, or due within two days" clocks={log.openClocks} now={now}>
          Nothing runs out in the next two days.
        </ShiftClocks>
        {log.casesOpened.length > 0 && (
          <section className="paper paper--padded" aria-label="Cases opened in this shift">
            <h2>Cases opened</h2>
            <ul className="duty__list">
              {log.casesOpened.map((digest) => (
                <li key={digest.file}>
                  <Link to={fileAddress('case', digest.file)}>
                    <PersonName name={digest.title} />
                  </Link>{' '}
                  · {digest.reference} · {staff.nameOf(digest.allocatedTo)}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

interface Handover {
  readonly digest: FileDigest;
  readonly until: ZonedInstant;
  readonly by: string;
  /** Empty while nobody said so. */
  readonly receivedBy: string;
}

const lastHandover = (files: readonly FileDigest[]): Handover | undefined =>
  files
    .flatMap((digest) => {
      const fact = digest.openedAs === 'shift-handover' ? digest.facts.find(({ kind }) => kind === 'shift-handover') : undefined;
      const until = fact === undefined ? undefined : instantIn(fact.values, 'until');
      if (fact === undefined || !isZonedInstant(until)) return [];
      return [{ digest, until, by: textIn(fact.values, 'dutyWorker'), receivedBy: textIn(fact.values, 'receivedBy') }];
    })
    .toSorted((a, b) => compareInstants(b.until, a.until))[0];
