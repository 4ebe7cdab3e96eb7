/** The board: every indicator of Annex D in its section, with what it came to, of how many, and how it went over two years. */
import { SegmentedControl } from '@mantine/core';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { indicatorAddress } from '#renderer/practice/addresses.ts';
import { BandMark, bandTone, bandWord } from '#renderer/practice/figures/BandMark.tsx';
import { FiguresHeader } from '#renderer/practice/figures/FiguresHeader.tsx';
import { Spark } from '#renderer/practice/figures/Spark.tsx';
import { useCounted } from '#renderer/practice/figures/use-counted.ts';
import { usePeriod } from '#renderer/practice/figures/use-period.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import { type Band, percentText } from '#shared/indicators/bands.ts';
import { KPIS } from '#shared/indicators/catalogue.ts';
import type { Kpi } from '#shared/indicators/kpi.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { kpiReference } from '#shared/reference/kpi-reference.ts';
import { type BoardFigure, boardFigure } from './board-figures.ts';
import './performance.css';

export function PerformancePage() {
  usePageTitle('Performance');
  return <WithService title="Performance">{(service) => <Board service={service} />}</WithService>;
}

type View = 'tiles' | 'table';

function Board({ service }: { readonly service: Service }) {
  const shown = usePeriod(service);
  const { period, calendar, location } = shown;
  const [view, setView] = useState<View>('tiles');
  const figureOf = useCallback((kpi: Kpi) => boardFigure(service, kpi, period, calendar, location), [service, period, calendar, location]);
  const question = [period.from, period.to, calendar, location ?? ''].join(' ');
  const { results: figures, isStale, done } = useCounted(KPIS, figureOf, question);
  return (
    <>
      <FiguresHeader
        title="Performance"
        service={service}
        shown={shown}
        byLocation
        otherActions={
          <SegmentedControl
            size="xs"
            value={view}
            onChange={(value) => setView(value)}
            aria-label="Shown as"
            data={[
              { value: 'tiles', label: 'Board' },
              { value: 'table', label: 'Table' },
            ]}
          />
        }
      />
      <div className="board__sum">
        <Working on={isStale} title="Counting…">
          {done} of {KPIS.length} indicators
        </Working>
        {figures !== undefined && !isStale && <Sum figures={figures} />}
      </div>
      {figures !== undefined && (
        <div className={isStale ? 'board--stale' : undefined} aria-busy={isStale}>
          {[...Map.groupBy(figures, ({ figure }) => kpiReference(figure.kpi).section)].map(([section, own]) => (
            <section key={section} className="board__section" aria-label={section}>
              <h2 className="board__title">{section}</h2>
              {view === 'tiles' ? (
                <Tiles figures={own} query={shown.query} />
              ) : (
                <FiguresTable section={section} figures={own} query={shown.query} />
              )}
            </section>
          ))}
        </div>
      )}
    </>
  );
}

const BANDS: readonly Band[] = ['red', 'amber', 'green', 'none'];

/** How many indicators stand in each band, the worst first. */
function Sum({ figures }: { readonly figures: readonly BoardFigure[] }) {
  const inBand = (band: Band) => figures.filter(({ figure }) => figure.band === band).length;
  return (
    <>
      <ul className="board__bands" aria-label={`The ${figures.length} indicators by band`}>
        {BANDS.filter((band) => inBand(band) > 0).map((band) => (
          <li key={band}>
            <StatusBadge tone={bandTone(band)}>
              {inBand(band)} {bandWord(band)}
            </StatusBadge>
          </li>
        ))}
      </ul>
      <p className="soft">Each indicator opens to the records it counts.</p>
    </>
  );
}

interface FiguresProps {
  readonly figures: readonly BoardFigure[];
  readonly query: string;
}

function Tiles({ figures, query }: FiguresProps) {
  return (
    <ul className="board">
      {figures.map(({ figure, rolling, trend }) => (
        <li key={figure.kpi} className={`tile tile--${bandTone(figure.band)}`}>
          <Link className="tile__link" to={indicatorAddress(figure.kpi, query)}>
            <span className="tile__id">{figure.kpi}</span> {kpiReference(figure.kpi).title}
          </Link>
          <div className="tile__figure">
            <span className="tile__percent tabular">{figure.denominator === 0 ? '–' : figure.percent}</span>
            <BandMark band={figure.band} />
          </div>
          <p className="tile__counts tabular">
            {figure.denominator === 0 ? figure.percent : `${figure.numerator} of ${figure.denominator}`}
            {figure.pending > 0 && <span className="soft"> · {figure.pending} pending</span>}
          </p>
          <div className="tile__year">
            <Spark points={trend} />
            <p className="small soft tabular">
              12 months{' '}
              {rolling.denominator === 0
                ? 'no cases'
                : `${percentText(rolling.numerator, rolling.denominator)} · ${rolling.numerator}/${rolling.denominator}`}
            </p>
            <Flags figure={figure} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Flags({ figure }: Pick<BoardFigure, 'figure'>) {
  const flags = [
    ...(figure.thresholdAssumed ? ['Threshold assumed'] : []),
    ...(figure.inPrintedGap ? ['Band not defined in the SOR: the lower one'] : []),
  ];
  return flags.length === 0 ? null : <p className="tile__flags small">{flags.join(' · ')}</p>;
}

function FiguresTable({ section, figures, query }: FiguresProps & { readonly section: string }) {
  return (
    <div className="figures-table paper">
      <table>
        <caption className="for-readers">{section}</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
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
            <th scope="col" className="figures-table__number">
              Without agreed exceptions
            </th>
            <th scope="col" className="figures-table__number">
              12 months
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, rolling }) => (
            <tr key={figure.kpi}>
              <th scope="row">
                <Link to={indicatorAddress(figure.kpi, query)}>
                  {figure.kpi} {kpiReference(figure.kpi).title}
                </Link>
                <Flags figure={figure} />
              </th>
              <td>
                <BandMark band={figure.band} />
              </td>
              <td className="figures-table__number">{figure.numerator}</td>
              <td className="figures-table__number">{figure.denominator}</td>
              <td className="figures-table__number">{figure.percent}</td>
              <td className="figures-table__number">{figure.pending}</td>
              <td className="figures-table__number">
                {figure.excludingAgreed.numerator}/{figure.excludingAgreed.denominator}
              </td>
              <td className="figures-table__number">
                {rolling.numerator}/{rolling.denominator}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
