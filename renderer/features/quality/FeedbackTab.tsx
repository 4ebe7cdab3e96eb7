/** What children, parents and adults say (M21 to M23), by location and quarter: the figures of the Management Information. */
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { MANAGEMENT_INFORMATION as MANAGEMENT_INFORMATION_ADDRESS } from '#renderer/practice/addresses.ts';
import { useService } from '#renderer/practice/figures/use-service.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import type { Mi, MiValue } from '#shared/indicators/mi.ts';
import { type Period, periodLabel, quartersUpTo } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { QualityTabProps } from './QualityPage.tsx';

const FEEDBACK = [
  { id: 'M21', title: 'Children feel safe' },
  { id: 'M22', title: 'Parents were listened to' },
  { id: 'M23', title: 'The support made things better' },
] as const;
const QUARTERS = 4;

export function FeedbackTab(_props: QualityTabProps) {
  const service = useService();
  const counts = FEEDBACK.flatMap(({ id, title }) => MANAGEMENT_INFORMATION.filter((mi) => mi.id === id).map((mi) => ({ mi, title })));
  if (service === undefined) return null;
  if (counts.length === 0)
    return <EmptyState title="These figures are not counted yet.">What families said stands in each case, under Notes.</EmptyState>;
  return <Counted service={service} counts={counts} />;
}

interface CountedProps {
  readonly service: Service;
  readonly counts: readonly { readonly mi: Mi; readonly title: string }[];
}

function Counted({ service, counts }: CountedProps) {
  const quarters = useMemo(() => quartersUpTo(service.today, service.settings.quarters, QUARTERS), [service]);
  const [chosen, setChosen] = useState(QUARTERS - 1);
  const quarter = quarters[chosen] ?? quarters.at(-1);
  return (
    <div className="stack stack--wide">
      <div className="quality__line">
        <NativeSelect
          label="Quarter"
          className="quality__time"
          data={quarters.map((each, index) => ({ value: String(index), label: periodLabel(each, service.settings.quarters) })).toReversed()}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        <p className="soft quality__end">
          Asked at reviews and at closure; nobody has to answer. <Link to={MANAGEMENT_INFORMATION_ADDRESS}>All Management Information</Link>
        </p>
      </div>
      {counts.map(({ mi, title }) => (
        <section key={mi.id} className="stack" aria-label={title}>
          <h2>
            {title} <span className="soft small">{mi.id}</span>
          </h2>
          {quarter !== undefined && <Values values={mi.values?.(service, quarter, null) ?? []} title={title} />}
          <ByLocation service={service} mi={mi} quarters={quarters} title={title} />
        </section>
      ))}
    </div>
  );
}

function Values({ values, title }: { readonly values: readonly MiValue[]; readonly title: string }) {
  if (values.length === 0) return null;
  return (
    <section className="paper quality__scroll" aria-label={`${title}: the whole service`} tabIndex={0}>
      <table className="quality-table quality-table--numbers">
        <caption className="for-readers">{title}: the whole service in this quarter</caption>
        <thead>
          <tr>
            <th scope="col">Whole service, this quarter</th>
            <th scope="col">Share</th>
            <th scope="col">Of</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={`${value.id}${JSON.stringify(value.dimensions ?? {})}`}>
              <th scope="row">{[value.title, ...Object.values(value.dimensions ?? {})].join(', ')}</th>
              <td>{valueWords(value)}</td>
              <td>{value.denominator === undefined ? '' : `${value.numerator ?? 0}/${value.denominator}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function valueWords({ value, unit, why }: MiValue): string {
  if (value === null) return why === undefined ? 'n/a' : `n/a: ${why}`;
  // Truncated as every figure of the service is: nothing is rounded up into a band.
  const shown = Math.floor(value * 10) / 10;
  return unit === 'percent' ? `${shown} %` : String(shown);
}

interface ByLocationProps {
  readonly service: Service;
  readonly mi: Mi;
  readonly quarters: readonly Period[];
  readonly title: string;
}

function ByLocation({ service, mi, quarters, title }: ByLocationProps) {
  const [line] = mi.lines;
  const columns = useMemo(
    () =>
      quarters.map((quarter) => {
        const units = line.units(service, quarter);
        return Map.groupBy(units, ({ location }) => location);
      }),
    [service, line, quarters],
  );
  const places = [...new Set(columns.flatMap((column) => [...column.keys()]))].toSorted((a, b) =>
    nameOf(a).localeCompare(nameOf(b), 'en-GB'),
  );
  const total = (units: readonly { readonly count?: number }[]) => units.reduce((sum, { count }) => sum + (count ?? 1), 0);
  return (
    <section className="paper quality__scroll" aria-label={`${title}: by location`} tabIndex={0}>
      <table className="quality-table quality-table--numbers">
        <caption>
          {line.title}, by location: {mi.unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">Location</th>
            {quarters.map((quarter) => (
              <th key={quarter.from} scope="col">
                {shortLabel(periodLabel(quarter, service.settings.quarters))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((location) => (
            <tr key={location}>
              <th scope="row">{nameOf(location)}</th>
              {columns.map((column, index) => (
                <td key={quarters[index]?.from}>{total(column.get(location) ?? [])}</td>
              ))}
            </tr>
          ))}
          <tr className="quality-table__sum">
            <th scope="row">All</th>
            {columns.map((column, index) => (
              <td key={quarters[index]?.from}>{total([...column.values()].flat())}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

const nameOf = (code: string): string => locationsByCode.get(code)?.shortName ?? (code === '' ? 'Not yet known' : code);
const shortLabel = (label: string): string => label.replace(/ \(.*$/, '');
