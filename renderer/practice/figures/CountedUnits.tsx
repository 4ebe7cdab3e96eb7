/** Each thing that an indicator counted, with why it counts as met or not met, leading to its record. */
import { Link } from 'react-router';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { formatMoment, instantMs } from '#shared/base/zoned-instant.ts';
import type { KpiUnit, Outcome } from '#shared/indicators/kpi.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { fileAddress, recordAddress } from '../addresses.ts';
import { locationName } from './location-name.ts';

const OUTCOMES: Readonly<Record<Outcome, { readonly tone: Tone; readonly word: string }>> = {
  met: { tone: 'good', word: 'Met' },
  'not-met': { tone: 'bad', word: 'Not met' },
  pending: { tone: 'neutral', word: 'Pending' },
};

export interface CountedUnitsProps {
  readonly service: Service;
  readonly kpi: string;
  readonly units: readonly KpiUnit[];
}

export function CountedUnits({ service, kpi, units }: CountedUnitsProps) {
  const columns: readonly DataTableColumn<KpiUnit>[] = [
    {
      id: 'outcome',
      header: 'Counts as',
      value: ({ outcome }) => OUTCOMES[outcome].word,
      cell: (unit) => (
        <>
          <StatusBadge tone={OUTCOMES[unit.outcome].tone}>{OUTCOMES[unit.outcome].word}</StatusBadge>
          {service.agreedException(kpi, unit) && <span className="small soft"> exception agreed</span>}
        </>
      ),
    },
    {
      id: 'who',
      header: 'File',
      share: 1.6,
      value: (unit) => nameOf(service, unit),
      cell: (unit) => <UnitName service={service} unit={unit} />,
    },
    { id: 'location', header: 'Location', value: ({ location }) => locationName(location) },
    { id: 'why', header: 'Why', share: 2.4, value: ({ why }) => why },
    {
      id: 'started',
      header: 'Clock began',
      share: 1.4,
      fromRem: 60,
      value: ({ startedAt }) => (startedAt === undefined ? undefined : instantMs(startedAt)),
      searchText: ({ startedAt }) => (startedAt === undefined ? '' : formatMoment(startedAt)),
      cell: ({ startedAt }) => (startedAt === undefined ? '' : formatMoment(startedAt)),
    },
    {
      id: 'due',
      header: 'Due',
      share: 1.4,
      fromRem: 48,
      value: ({ dueAt }) => (dueAt === undefined ? undefined : instantMs(dueAt)),
      searchText: ({ dueAt }) => (dueAt === undefined ? '' : formatMoment(dueAt)),
      cell: ({ dueAt }) => (dueAt === undefined ? '' : formatMoment(dueAt)),
    },
  ];
  return (
    <DataTable
      label="Counted"
      rows={units}
      columns={columns}
      rowId={({ file, record, person }) => `${file}/${record}/${person ?? ''}`}
      initialSort={{ column: 'outcome', descending: true }}
      empty={<EmptyState title="Nothing was counted." />}
    />
  );
}

interface UnitProps {
  readonly service: Service;
  readonly unit: { readonly file: string; readonly record: string; readonly person?: string; readonly label?: string };
}

export function nameOf(service: Service, { file, person, label }: UnitProps['unit']): string {
  const counted = service.file(file);
  return [person === undefined ? undefined : counted?.person(person)?.name, label, counted?.digest.title, counted?.digest.reference]
    .filter(Boolean)
    .join(', ');
}

/** The person where people are counted, the file's name, and its reference; leads to the record. */
export function UnitName({ service, unit: { file, record, person, label } }: UnitProps) {
  const counted = service.file(file);
  if (counted === undefined) return label ?? record;
  const { type, title, reference } = counted.digest;
  const name = person === undefined ? undefined : counted.person(person)?.name;
  const to = counted.fact(record) === undefined ? fileAddress(type, counted.digest.file) : recordAddress(type, counted.digest.file, record);
  return (
    <>
      <Link to={to}>{label ?? <PersonName name={name ?? title} />}</Link>
      <span className="small soft">
        {' '}
        {name === undefined ? (
          reference
        ) : (
          <>
            of {title}, {reference}
          </>
        )}
      </span>
    </>
  );
}
