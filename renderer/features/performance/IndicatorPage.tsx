/** One indicator with everything behind it: what it measures, its parts, every location, and each thing that was counted, with why. */

import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { indicatorAddress, PERFORMANCE } from '#renderer/practice/addresses.ts';
import { BandMark } from '#renderer/practice/figures/BandMark.tsx';
import { CountedUnits } from '#renderer/practice/figures/CountedUnits.tsx';
import { definitionWords } from '#renderer/practice/figures/definition-words.ts';
import { FiguresHeader } from '#renderer/practice/figures/FiguresHeader.tsx';
import { locationName } from '#renderer/practice/figures/location-name.ts';
import { usePeriod } from '#renderer/practice/figures/use-period.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { percentText, SCHEMES } from '#shared/indicators/bands.ts';
import { KPIS } from '#shared/indicators/catalogue.ts';
import { type KpiFigure, kpiFigures, type PartFigure } from '#shared/indicators/compute.ts';
import type { Kpi, KpiUnit, Outcome } from '#shared/indicators/kpi.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { kpiReference } from '#shared/reference/kpi-reference.ts';
import { trendOf } from './board-figures.ts';
import './performance.css';

export function IndicatorPage() {
  const { id = '' } = useParams();
  const kpi = KPIS.find((each) => each.id === id);
  usePageTitle(
    kpi === undefined ? 'Performance' : `${kpi.id} ${kpiReference(kpi.id).title}`,
    kpi === undefined ? [] : [{ label: 'Performance', to: PERFORMANCE }],
  );
  if (kpi === undefined) {
    return (
      <>
        <PageHeader title="Performance" />
        <EmptyState title={`Annex D has no indicator ${id}.`} action={<Link to={PERFORMANCE}>To the board</Link>} />
      </>
    );
  }
  return <WithService title="Performance">{(service) => <Indicator service={service} kpi={kpi} />}</WithService>;
}

interface IndicatorProps {
  readonly service: Service;
  readonly kpi: Kpi;
}

function Indicator({ service, kpi }: IndicatorProps) {
  const shown = usePeriod(service);
  const { period, calendar, location } = shown;
  const figures = useMemo(() => kpiFigures(service, kpi, period), [service, kpi, period]);
  const trend = useMemo(() => trendOf(service, kpi, period, calendar, location), [service, kpi, period, calendar, location]);
  const reference = kpiReference(kpi.id);
  const figure = figures.find((each) => each.location === location) ?? figures[0];
  return (
    <>
      <FiguresHeader
        title={
          <>
            <span className="soft">{kpi.id}</span> {reference.title}
          </>
        }
        service={service}
        shown={shown}
        byLocation
      />
      <section className="indicator__sum paper" aria-label="Figure">
        <Figure figure={figure} unit={kpi.unit} />
        <div className="indicator__about">
          <dl>
            <div>
              <dt>Criterion</dt>
              <dd>
                {definitionWords(reference.criterionReconstructed ?? reference.printedCriterion)}
                {kpi.criterion === 'reconstructed' && <span className="small soft"> (Reconstructed: the SOR’s print is cut here.)</span>}
              </dd>
            </div>
            <div>
              <dt>Met when</dt>
              <dd>{kpi.parts[0].title}</dd>
            </div>
            <div>
              <dt>Bands</dt>
              <dd>
                {bandsInWords(kpi)}
                {kpi.thresholdAssumed && ' The threshold is assumed: it is not printed in the SOR.'}
              </dd>
            </div>
          </dl>
          <details className="small">
            <summary>Definition in full</summary>
            <p>Of: {definitionWords(reference.denominator)}</p>
            <p>Met: {definitionWords(reference.numerator)}</p>
          </details>
        </div>
      </section>
      {(figure.parts.length > 0 || figure.values.length > 0) && <Parts figure={figure} />}
      <div className="indicator__split">
        <section className="board__section" aria-label="By location">
          <h2 className="board__title">By location</h2>
          <ByLocation figures={figures} query={shown.query} />
        </section>
        <section className="board__section" aria-label="Over time">
          <h2 className="board__title">Over time{location === null ? '' : `, ${locationName(location)}`}</h2>
          <div className="figures-table paper" tabIndex={0} role="group" aria-label="Quarters">
            <table>
              <thead>
                <tr>
                  <th scope="col">Quarter</th>
                  <th scope="col" className="figures-table__number">
                    Met
                  </th>
                  <th scope="col" className="figures-table__number">
                    Of
                  </th>
                  <th scope="col" className="figures-table__number">
                    Share
                  </th>
                </tr>
              </thead>
              <tbody>
                {trend.map(({ label, fraction }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td className="figures-table__number">{fraction.numerator}</td>
                    <td className="figures-table__number">{fraction.denominator}</td>
                    <td className="figures-table__number">{percentText(fraction.numerator, fraction.denominator)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
      <Units service={service} kpi={kpi} figure={figure} />
    </>
  );
}

function Figure({ figure, unit }: { readonly figure: KpiFigure; readonly unit: string }) {
  const { numerator, denominator, pending, excludingAgreed, families, percent, band, location } = figure;
  return (
    <div className="indicator__figure">
      <p className="soft">{location === null ? 'Whole service' : locationName(location)}</p>
      <p className="indicator__percent tabular">{denominator === 0 ? 'No cases in period' : percent}</p>
      <BandMark band={band} />
      {denominator > 0 && (
        <p className="tabular">
          {numerator} of {denominator} {unit}
          {families !== denominator && `, ${families} ${families === 1 ? 'file' : 'files'}`}
        </p>
      )}
      {pending > 0 && <p className="tabular">{pending} still inside the limit, not counted yet</p>}
      {excludingAgreed.denominator !== denominator && (
        <p className="tabular">
          Without exceptions the Authority agreed to: {excludingAgreed.numerator} of {excludingAgreed.denominator},{' '}
          {percentText(excludingAgreed.numerator, excludingAgreed.denominator)}
        </p>
      )}
    </div>
  );
}

function Parts({ figure }: { readonly figure: KpiFigure }) {
  return (
    <section className="board__section" aria-label="Beside it">
      <h2 className="board__title">Beside it</h2>
      <div className="figures-table paper" tabIndex={0} role="group" aria-label="Beside it: table">
        <table>
          <tbody>
            {figure.parts.map((part) => (
              <tr key={part.id}>
                <th scope="row">
                  <span className="soft">{part.id}</span> {part.title}
                </th>
                <td className="figures-table__number">
                  {part.numerator} of {part.denominator}
                </td>
                <td className="figures-table__number">{part.percent}</td>
              </tr>
            ))}
            {figure.values.map(({ id, title, value, unit }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td className="figures-table__number" colSpan={2}>
                  {value === null ? 'n/a' : `${formatValue(value)}${VALUE_UNITS[unit]}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const VALUE_UNITS = { hours: ' h', 'working-days': ' working days', days: ' days', count: '', percent: ' %' } as const;
const formatValue = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

interface ByLocationProps {
  readonly figures: readonly KpiFigure[];
  readonly query: string;
}

function ByLocation({ figures, query }: ByLocationProps) {
  const addressOf = (kpi: string, location: string | null) => {
    const params = new URLSearchParams(query);
    if (location === null) params.delete('location');
    else params.set('location', location);
    return indicatorAddress(kpi, params.size === 0 ? '' : `?${params.toString()}`);
  };
  const counted = figures.filter(({ location, denominator, pending }) => location === null || denominator + pending > 0);
  const none = figures.filter(({ location, denominator, pending }) => location !== null && denominator + pending === 0);
  return (
    <div className="figures-table paper" tabIndex={0} role="group" aria-label="By location: table">
      <table>
        <thead>
          <tr>
            <th scope="col">Location</th>
            <th scope="col">Band</th>
            <th scope="col" className="figures-table__number">
              Met
            </th>
            <th scope="col" className="figures-table__number">
              Of
            </th>
            <th scope="col" className="figures-table__number">
              Share
            </th>
            <th scope="col" className="figures-table__number">
              Pending
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map(({ kpi, location, band, numerator, denominator, percent, pending }) => (
            <tr key={location ?? ''}>
              <th scope="row">
                <Link to={addressOf(kpi, location)} replace>
                  {location === null ? 'Whole service' : locationName(location)}
                </Link>
              </th>
              <td>
                <BandMark band={band} />
              </td>
              <td className="figures-table__number">{numerator}</td>
              <td className="figures-table__number">{denominator}</td>
              <td className="figures-table__number">{percent}</td>
              <td className="figures-table__number">{pending}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {none.length > 0 && (
        <p className="figures-table__none small soft">
          No cases in the period: {none.map(({ location }) => locationName(location ?? '')).join(', ')}.
        </p>
      )}
    </div>
  );
}

type Shown = 'all' | Outcome;

function Units({ service, kpi, figure }: IndicatorProps & { readonly figure: KpiFigure }) {
  const parts: readonly PartFigure[] = [figure, ...figure.parts.filter(({ id }) => id !== figure.id)];
  const [partId, setPart] = useState(figure.id);
  const [outcome, setOutcome] = useState<Shown>('all');
  const part = parts.find(({ id }) => id === partId) ?? figure;
  const units = part.units.filter((unit) => outcome === 'all' || unit.outcome === outcome);
  const count = (which: Outcome) => part.units.filter((unit: KpiUnit) => unit.outcome === which).length;
  return (
    <section className="board__section" aria-label="What was counted">
      <h2 className="board__title">What was counted</h2>
      <div className="indicator__choice">
        {parts.length > 1 && (
          <NativeSelect
            size="xs"
            value={part.id}
            onChange={(event) => setPart(event.currentTarget.value)}
            aria-label="Of which figure"
            data={parts.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
          />
        )}
        <SegmentedControl
          size="xs"
          value={outcome}
          onChange={(value) => setOutcome(value)}
          aria-label="Which"
          data={[
            { value: 'all', label: `All ${part.units.length}` },
            { value: 'not-met', label: `Not met ${count('not-met')}` },
            { value: 'met', label: `Met ${count('met')}` },
            { value: 'pending', label: `Pending ${count('pending')}` },
          ]}
        />
      </div>
      <CountedUnits service={service} kpi={kpi.id} units={units} />
    </section>
  );
}

function bandsInWords({ scheme }: Kpi): string {
  const limits: { readonly green: number; readonly amber?: number } = SCHEMES[scheme];
  if (limits.amber === undefined) return 'Green when all are met, else Red.';
  return `Green from ${limits.green} %, Amber from ${limits.amber} %, Red below, by the exact fraction.`;
}
