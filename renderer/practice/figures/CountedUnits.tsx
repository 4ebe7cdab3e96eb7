/** Each thing that an indicator counted, with why it counts as met or not met, leading to its record. */
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { formatMoment, instantMs } from '#shared/base/zoned-instant.ts';
import type { KpiUnit, Outcome } from '#shared/indicators/kpi.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { locationName } from './location-name.ts';
import { UnitException } from './UnitException.tsx';
import { nameOf, UnitName } from './UnitName.tsx';

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
      cell: ({ outcome }) => <StatusBadge tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].word}</StatusBadge>,
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
    ...(units.some(({ outcome }) => outcome === 'not-met')
      ? [
          {
            id: 'exception',
            header: 'Exception',
            share: 1.3,
            value: (unit: KpiUnit) => (service.agreedException(kpi, unit) ? 'Agreed' : ''),
            cell: (unit: KpiUnit) => (unit.outcome === 'not-met' ? <UnitException service={service} kpi={kpi} unit={unit} /> : ''),
          },
        ]
      : []),
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
