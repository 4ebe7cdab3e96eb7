/** One count of Annex E: its table with every breakdown, what is printed beside it, and each thing that was counted. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { MANAGEMENT_INFORMATION as ADDRESS } from '#renderer/practice/addresses.ts';
import { definitionWords } from '#renderer/practice/figures/definition-words.ts';
import { FiguresHeader } from '#renderer/practice/figures/FiguresHeader.tsx';
import { locationName } from '#renderer/practice/figures/location-name.ts';
import { nameOf, UnitName } from '#renderer/practice/figures/UnitName.tsx';
import { usePeriod } from '#renderer/practice/figures/use-period.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { csvOf } from '#shared/base/csv.ts';
import { MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import { type MiLineFigure, type MiRow, miFigure } from '#shared/indicators/compute.ts';
import type { Mi, MiUnit } from '#shared/indicators/mi.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { miReference } from '#shared/reference/mi-reference.ts';
import { CopyTable } from './CopyTable.tsx';
import { valueText } from './value-text.ts';
import './management-information.css';

export function CountPage() {
  const { id = '' } = useParams();
  const mi = MANAGEMENT_INFORMATION.find((each) => each.id === id);
  usePageTitle(
    mi === undefined ? 'Management information' : `${mi.id} ${definitionWords(miReference(mi.id).title)}`,
    mi === undefined ? [] : [{ label: 'Management information', to: ADDRESS }],
  );
  if (mi === undefined) {
    return (
      <>
        <PageHeader title="Management information" />
        <EmptyState title={`Annex E has no count ${id}.`} action={<Link to={ADDRESS}>To all counts</Link>} />
      </>
    );
  }
  return <WithService title="Management information">{(service) => <Count service={service} mi={mi} />}</WithService>;
}

function Count({ service, mi }: { readonly service: Service; readonly mi: Mi }) {
  const shown = usePeriod(service);
  const figure = useMemo(() => miFigure(service, mi, shown.period), [service, mi, shown.period]);
  const reference = miReference(mi.id);
  return (
    <>
      <FiguresHeader
        title={
          <>
            <span className="soft">{mi.id}</span> {definitionWords(reference.title)}
          </>
        }
        service={service}
        shown={shown}
        byLocation
      />
      <p className="prose count__about">{reference.printedRequirement}</p>
      {figure.notApplicable !== undefined && <p className="count__about">{figure.notApplicable}</p>}
      {figure.lines
        .toSorted((a, b) => waitsIn(b) - waitsIn(a))
        .map((line) => (
          <Line key={line.id} service={service} line={line} location={shown.location} />
        ))}
      <details className="count__edges small">
        <summary>How it is counted</summary>
        <p className="prose">{definitionWords(reference.definition)}</p>
        {reference.edgeCases.length > 0 && (
          <ul className="prose">
            {reference.edgeCases.map((words) => (
              <li key={words}>{definitionWords(words)}</li>
            ))}
          </ul>
        )}
      </details>
    </>
  );
}

/** Lines that ask for something while anything stands in them: it is said, and they come first. */
const ASKS: Readonly<Record<string, string>> = {
  'M10.unexplained':
    'A report cannot be issued while an assessment that took more than 45 working days says no reason. Open each below and write the reason in it.',
};

const waitsIn = ({ id, rows }: MiLineFigure): number => (ASKS[id] !== undefined && rows.length > 0 ? 1 : 0);

interface LineProps {
  readonly service: Service;
  readonly line: MiLineFigure;
  readonly location: string | null;
}

function Line({ service, line, location }: LineProps) {
  const shell = useShell();
  const [opened, setOpened] = useState(waitsIn(line) > 0);
  const rows = line.rows.filter((row) => location === null || row.location === location);
  const total = line.totals.find((each) => each.location === location);
  const header = ['Location', ...line.dimensions.map(({ label }) => label), 'Count'];
  const cells = (row: MiRow) => [
    locationName(row.location),
    ...line.dimensions.map(({ key, words }) => words(row.dimensions[key] ?? '') || 'Not recorded'),
    String(row.count),
  ];
  const units = [...new Set(rows.flatMap((row) => row.units))];
  return (
    <section className="count__line" aria-label={line.title}>
      <div className="count__head">
        <h2>
          {line.title} <span className="soft tabular">{total?.count ?? 0}</span>
        </h2>
        <div className="count__tools">
          <CopyTable header={header} rows={rows.map(cells)} />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size="1em" aria-hidden />}
            onClick={() => void shell.saveFile(`${line.id}.csv`, new TextEncoder().encode(csvOf(header, rows.map(cells))))}
          >
            Save as a spreadsheet (CSV)
          </Button>
        </div>
      </div>
      {waitsIn(line) > 0 && <InlineMessage tone="warn">{ASKS[line.id]}</InlineMessage>}
      {total !== undefined && total.values.length > 0 && (
        <dl className="count__values">
          {total.values.map((value) => (
            <div key={`${value.id}${JSON.stringify(value.dimensions ?? {})}`}>
              <dt>
                {value.title}
                {value.dimensions !== undefined && <span className="soft"> {Object.values(value.dimensions).join(', ')}</span>}
              </dt>
              <dd className="tabular">
                {valueText(value)}
                {value.numerator !== undefined && value.denominator !== undefined && (
                  <span className="soft">
                    {' '}
                    {value.numerator} of {value.denominator}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rows.length === 0 ? (
        <p className="soft">0: nothing was counted in the period.</p>
      ) : (
        <div className="figures-table paper" tabIndex={0} role="group" aria-label={`${line.title}: table`}>
          <table>
            <caption className="for-readers">{line.title}</caption>
            <thead>
              <tr>
                {header.map((name, index) => (
                  <th key={name} scope="col" className={index === header.length - 1 ? 'figures-table__number' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={JSON.stringify([row.location, row.dimensions])}>
                  {cells(row).map((text, index) =>
                    index === 0 ? (
                      <th key={header[index]} scope="row">
                        {text}
                      </th>
                    ) : (
                      <td key={header[index]} className={index === header.length - 1 ? 'figures-table__number' : undefined}>
                        {text}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={header.length - 1}>
                  {rows.reduce((sum, row) => sum + row.count, 0) === (total?.count ?? 0) ? 'Total' : 'Total, each counted once'}
                </th>
                <td className="figures-table__number">{total?.count ?? 0}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {units.length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => setOpened(!opened)} aria-expanded={opened}>
          {opened ? 'Hide what was counted' : `Show the ${units.length} counted`}
        </Button>
      )}
      {opened && <CountedList service={service} units={units} />}
    </section>
  );
}

function CountedList({ service, units }: { readonly service: Service; readonly units: readonly MiUnit[] }) {
  const columns: readonly DataTableColumn<MiUnit>[] = [
    {
      id: 'who',
      header: 'File',
      share: 2,
      value: (unit) => nameOf(service, unit),
      cell: (unit) => <UnitName service={service} unit={unit} />,
    },
    { id: 'location', header: 'Location', value: ({ location }) => locationName(location) },
    { id: 'on', header: 'On', value: ({ on }) => on ?? '', cell: ({ on }) => (on === undefined ? '' : formatDate(on)) },
    { id: 'count', header: 'Counts', align: 'end', value: ({ count = 1 }) => count },
  ];
  return (
    <DataTable
      label="Counted"
      rows={units}
      columns={columns}
      rowId={({ file, record, person, location }) => `${file}/${record}/${person ?? ''}/${location}`}
      empty={<EmptyState title="Nothing was counted." />}
    />
  );
}
