/** The month's sample: drawn by lot, given to auditors, and how far it is. Anybody can see that it is what its seed draws. */
import { Button, NativeSelect } from '@mantine/core';
import { IconDice5, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { fileAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useFile, useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { addMonths, calendarDate, formatDay } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { checkDraw, frameOfBody, type SampleRow, sampleOfMonth, sampleRows, samplesOf } from '#shared/case-file/audit-sample.ts';
import type { RegisterEntry } from '#shared/case-file/registers.ts';
import { auditGradeLabel } from '#shared/practice/audit-domains.ts';
import { SAMPLED_BECAUSE } from '#shared/practice/audit-sample/form.ts';
import { monthInWords } from '#shared/practice/audit-sample/record.ts';
import { instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { DrawDialog } from './DrawDialog.tsx';
import { GRADE_TONES } from './grade-tones.ts';
import type { QualityTabProps } from './QualityPage.tsx';
import { newAuditAddress } from './quality-addresses.ts';
import { SampledCaseDialog } from './SampledCaseDialog.tsx';

const MONTHS_OFFERED = 12;

export function SampleTab({ files, now }: QualityTabProps) {
  const staff = useStaff();
  const may = usePermission();
  const today = dateOf(now);
  const thisMonth = today.slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const [drawing, setDrawing] = useState(false);
  // As it was when it was asked for: while the dialog closes, the new draw stands already.
  const [standing, setStanding] = useState<RegisterEntry>();
  const samples = useMemo(() => samplesOf(files), [files]);
  const sample = sampleOfMonth(samples, month);
  const managers = staff.all.filter(({ id }) => staff.rolesOf(id).includes('manager'));
  const reason = reasonNot(may('record', 'audit-sample'));
  const ask = () => {
    setStanding(sample);
    setDrawing(true);
  };
  const months = Array.from({ length: MONTHS_OFFERED }, (_, index) => addMonths(calendarDate(`${thisMonth}-01`), -index).slice(0, 7));
  return (
    <div className="stack">
      <div className="quality__line">
        <NativeSelect
          label="Month"
          className="quality__month"
          data={months.map((each) => ({
            value: each,
            label: `${monthInWords(each)}${sampleOfMonth(samples, each) === undefined ? ' (not drawn)' : ''}`,
          }))}
          value={month}
          onChange={(event) => setMonth(event.currentTarget.value)}
        />
        <div className="row not-printed quality__end">
          {sample !== undefined && (
            <>
              <Button variant="default" leftSection={<IconPrinter size="1rem" aria-hidden />} onClick={() => window.print()}>
                Print
              </Button>
              <PermittedButton reason={reason} onClick={ask}>
                Draw again
              </PermittedButton>
            </>
          )}
        </div>
      </div>
      {sample === undefined ? (
        <EmptyState
          title={`No sample of ${monthInWords(month)} yet.`}
          action={
            <PermittedButton variant="filled" reason={reason} leftSection={<IconDice5 size="1.125rem" aria-hidden />} onClick={ask}>
              Draw the sample
            </PermittedButton>
          }
        >
          Each month a few cases are drawn by lot, over locations and kinds of involvement, and audited by a manager who neither holds the
          case nor manages its worker.
        </EmptyState>
      ) : (
        <Drawn key={sample.fact.record} sample={sample} samples={samples} files={files} now={now} managers={managers} />
      )}
      <DrawDialog open={drawing} onClose={() => setDrawing(false)} month={month} managers={managers} standing={standing} />
    </div>
  );
}

interface DrawnProps extends QualityTabProps {
  readonly sample: RegisterEntry;
  readonly samples: readonly RegisterEntry[];
  readonly managers: ReturnType<typeof useStaff>['all'];
}

function Drawn({ sample, samples, files, now, managers }: DrawnProps) {
  const staff = useStaff();
  const may = usePermission();
  const engine = useEngine();
  const navigate = useNavigate();
  const { person } = useSession();
  const [changing, setChanging] = useState<SampleRow>();
  const view = useFile(sample.digest.file);
  const state = view?.records.find(({ record }) => record === sample.fact.record);
  const rows = useMemo(() => sampleRows(sample, files, dateOf(now)), [sample, files, now]);
  const done = rows.filter((row) => row.state === 'done').length;
  const mayAudit = reasonNot(may('record', 'case-file-audit'));
  const begin = (row: SampleRow) =>
    void engine
      .newId()
      .then((record) =>
        navigate(newAuditAddress(row.file, record, { sample: sample.fact.record, auditor: row.auditor ?? person, sampling: row.why })),
      );
  const columns: readonly DataTableColumn<SampleRow>[] = [
    {
      id: 'case',
      header: 'Case',
      share: 1.5,
      value: ({ digest, reference }) => `${digest?.title ?? ''} ${reference}`,
      cell: ({ digest, reference }) => (
        <span className="table-lines quality__stacked">
          {digest !== undefined && <PersonName name={digest.title} />}
          <span className="soft small">{reference}</span>
        </span>
      ),
    },
    {
      id: 'drawn',
      header: 'Drawn for',
      share: 1.6,
      value: ({ location, involvement }) => `${locationName(location)}, ${involvement}`,
      cell: ({ location, involvement, why }) => (
        <span>
          {locationName(location)} · {withoutBrackets(involvement)}
          {why !== 'random' && <span className="soft small"> ({because(why)})</span>}
        </span>
      ),
    },
    {
      id: 'holder',
      header: 'Holds it',
      share: 1.2,
      fromRem: 66,
      value: ({ digest }) => (digest === undefined ? '' : staff.nameOf(digest.allocatedTo)),
    },
    {
      id: 'auditor',
      header: 'Auditor',
      share: 1.5,
      value: ({ auditor }) => (auditor === undefined ? 'Nobody independent' : staff.nameOf(auditor)),
      cell: (row) => <Auditor row={row} name={staff.nameOf(row.auditor)} />,
    },
    {
      id: 'state',
      header: 'Audit',
      share: 1.6,
      value: ({ state }) => STATE_ORDER[state],
      searchText: ({ state }) => state,
      cell: (row) => <Stands row={row} />,
    },
    {
      id: 'act',
      header: 'Do',
      share: 1.8,
      sortable: false,
      value: () => '',
      cell: (row) => (
        <span className="quality__acts">
          {row.audit === undefined ? (
            <>
              <PermittedButton
                size="compact-sm"
                reason={row.digest === undefined ? 'This case is not on this laptop' : mayAudit}
                onClick={() => begin(row)}
              >
                Audit<span className="for-readers"> {row.reference}</span>
              </PermittedButton>
              <PermittedButton
                size="compact-sm"
                variant="subtle"
                reason={state === undefined ? 'The sample is being read' : reasonNot(may('record', 'audit-sample'))}
                onClick={() => setChanging(row)}
              >
                Change<span className="for-readers"> {row.reference}</span>
              </PermittedButton>
            </>
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => row.audit !== undefined && void navigate(recordAddress('case', row.file, row.audit.record))}
            >
              Read the audit<span className="for-readers"> of {row.reference}</span>
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <DrawLine sample={sample} samples={samples} done={done} total={rows.length} by={staff.nameOf(sample.fact.by)} />
      <DataTable
        label="Cases to audit"
        rows={rows}
        columns={columns}
        rowId={({ file }) => file}
        onOpen={({ digest }) => digest !== undefined && void navigate(fileAddress('case', digest.file))}
        empty={
          <EmptyState title="No case could be drawn.">
            There was no work in the month, or every case was audited in the months that are left out. Draw again with fewer of them.
          </EmptyState>
        }
      />
      {state !== undefined && <Fairness state={state} />}
      <SampledCaseDialog row={changing} sample={state} managers={managers} onClose={() => setChanging(undefined)} />
    </>
  );
}

const STATE_ORDER = { overdue: 0, due: 1, done: 2 } as const;

const locationName = (code: string): string => locationsByCode.get(code)?.shortName ?? code;
/** "Child in Need (section 17 type)" is a mouthful for a row. */
const withoutBrackets = (words: string): string => words.replace(/ \(.*\)$/, '');
const because = (why: string): string => (SAMPLED_BECAUSE.find(({ code }) => code === why)?.label ?? why).toLowerCase();

function Auditor({ row, name }: { readonly row: SampleRow; readonly name: string }) {
  if (row.auditor === undefined) return <StatusBadge tone="warn">Nobody independent</StatusBadge>;
  return (
    <span className="table-lines quality__stacked">
      <span translate="no">{name}</span>
      {row.auditorBarred && <StatusBadge tone="warn">Holds or manages it</StatusBadge>}
    </span>
  );
}

function Stands({ row }: { readonly row: SampleRow }) {
  if (row.audit !== undefined) {
    const grade = textIn(row.audit.values, 'moderationGrade') || textIn(row.audit.values, 'overall');
    return <StatusBadge tone={GRADE_TONES[grade] ?? 'neutral'}>{auditGradeLabel(grade)}</StatusBadge>;
  }
  return row.state === 'overdue' ? (
    <StatusBadge tone="bad">Was due {formatDay(row.dueOn)}</StatusBadge>
  ) : (
    <span className="tabular">Due {formatDay(row.dueOn)}</span>
  );
}

interface DrawLineProps {
  readonly sample: RegisterEntry;
  readonly samples: readonly RegisterEntry[];
  readonly done: number;
  readonly total: number;
  readonly by: string;
}

function DrawLine({ sample: { values, fact }, samples, done, total, by }: DrawLineProps) {
  const drawnAt = instantIn(values, 'drawnAt') ?? fact.createdAt;
  const before = samples.find((each) => each.fact.record === textIn(values, 'replaces'));
  return (
    <div className="soft">
      <p>
        <strong className="quality__count tabular">
          {done} of {total} audited.
        </strong>{' '}
        Drawn by <span translate="no">{by}</span>, <TimeWithPlace at={drawnAt} />.
      </p>
      {before !== undefined && (
        <p>
          Drawn again: {textIn(values, 'redrawReason')} The first draw was of {rowsIn(before.values, 'cases').length} cases and stays on
          record.
        </p>
      )}
      {rowsIn(values, 'replaced').map((row) => (
        <p key={textIn(row, 'rowId')}>
          {textIn(row, 'reference')} was taken out: {textIn(row, 'reason')}
        </p>
      ))}
    </div>
  );
}

/** Draws again from what the sample kept, on this laptop, and shows what each location had in the list. */
function Fairness({ state }: { readonly state: RecordState }) {
  const { body } = state;
  const check = useMemo(() => checkDraw(body), [body]);
  const asDrawn = check.missing.length === 0 && check.added.length === 0;
  return (
    <section className="stack" aria-label="Whether the draw was fair">
      {asDrawn ? (
        <p className="quality__fair">
          <StatusBadge tone="good">As drawn</StatusBadge>{' '}
          <span className="soft">
            This laptop has drawn it again from the seed <code>{textIn(body, 'seed')}</code> and the list of that day, and got the same
            cases.
          </span>
        </p>
      ) : (
        <InlineMessage tone="bad" title="These are not the cases that the seed draws">
          {check.added.length > 0 && <>Put in by hand: {check.added.join(', ')}. </>}
          {check.missing.length > 0 && <>Left out: {check.missing.join(', ')}.</>}
        </InlineMessage>
      )}
      <details className="quality__list">
        <summary>The list it was drawn from</summary>
        <FrameTable body={body} />
      </details>
    </section>
  );
}

function FrameTable({ body }: { readonly body: Body }) {
  const frame = frameOfBody(body);
  const sampled = new Set(rowsIn(body, 'cases').map((row) => textIn(row, 'rowId')));
  const places = [...Map.groupBy(frame, ({ location }) => location)].toSorted(([a], [b]) =>
    locationName(a).localeCompare(locationName(b), 'en-GB'),
  );
  const count = (cases: typeof frame, of: (each: (typeof frame)[number]) => boolean) => cases.filter(of).length;
  const line = (label: string, cases: typeof frame) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      <td>{cases.length}</td>
      <td>{count(cases, ({ out }) => out === 'lately')}</td>
      <td>{count(cases, ({ out }) => out === 'follow-up')}</td>
      <td>{count(cases, ({ file }) => sampled.has(file))}</td>
    </tr>
  );
  return (
    <section className="paper quality__scroll" aria-label="Cases by location in the list of the draw" tabIndex={0}>
      <table className="quality-table quality-table--numbers">
        <caption className="for-readers">Cases by location in the list of the draw</caption>
        <thead>
          <tr>
            <th scope="col">Location</th>
            <th scope="col">Cases</th>
            <th scope="col">Audited lately, left out</th>
            <th scope="col">To be audited again</th>
            <th scope="col">In the sample</th>
          </tr>
        </thead>
        <tbody>
          {places.map(([location, cases]) => line(locationName(location), cases))}
          {line('All', frame)}
        </tbody>
      </table>
    </section>
  );
}
