/** Location by quarter: one indicator, or the one that is worst, as a table whose cells carry the band in a word, a shape and n/d. */
import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { indicatorAddress } from '#renderer/practice/addresses.ts';
import { bandTone, bandWord } from '#renderer/practice/figures/BandMark.tsx';
import { FiguresHeader } from '#renderer/practice/figures/FiguresHeader.tsx';
import { fromFirst } from '#renderer/practice/figures/from-first.ts';
import { locationName } from '#renderer/practice/figures/location-name.ts';
import { usePeriod } from '#renderer/practice/figures/use-period.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { markByTone } from '#renderer/ui/StatusBadge.tsx';
import { type CalendarDate, formatDate } from '#shared/base/calendar-date.ts';
import { KPIS } from '#shared/indicators/catalogue.ts';
import { type KpiFigure, kpiFigures } from '#shared/indicators/compute.ts';
import type { Kpi } from '#shared/indicators/kpi.ts';
import { type Period, periodLabel, type QuarterCalendar, quartersUpTo } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { kpiReference } from '#shared/reference/kpi-reference.ts';
import './performance.css';

const QUARTERS = 8;

export function HeatMapPage() {
  usePageTitle('Location by quarter');
  return <WithService title="Performance">{(service) => <HeatMap service={service} />}</WithService>;
}

function HeatMap({ service }: { readonly service: Service }) {
  const shown = usePeriod(service);
  const [params, setParams] = useSearchParams();
  const kpi = KPIS.find(({ id }) => id === params.get('indicator')) ?? KPIS[0];
  const { period, calendar } = shown;
  const columns = useMemo(
    () =>
      fromFirst(
        quartersUpTo(period.to, calendar, QUARTERS).map((quarter) => ({ quarter, figures: kpiFigures(service, kpi, quarter) })),
        ({ figures: [whole] }) => whole.denominator === 0,
      ),
    [service, kpi, period.to, calendar],
  );
  const locations = [...new Set(columns.flatMap(({ figures }) => figures.map(({ location }) => location)))];
  return (
    <>
      <FiguresHeader
        title="Location by quarter"
        detail={`${columns.length} quarters to ${formatDate(columns.at(-1)?.quarter.to ?? period.to).slice(4)}`}
        service={service}
        shown={shown}
        choice={
          <NativeSelect
            label="Indicator"
            size="sm"
            value={kpi.id}
            onChange={(event) =>
              setParams(
                (before) => {
                  const next = new URLSearchParams(before);
                  next.set('indicator', event.currentTarget.value);
                  return next;
                },
                { replace: true },
              )
            }
            data={KPIS.map(({ id }) => ({ value: id, label: `${id} ${kpiReference(id).title}` }))}
          />
        }
      />
      <div className="figures-table paper">
        <table className="heat">
          <caption className="for-readers">
            {kpi.id} {kpiReference(kpi.id).title}: location by quarter
          </caption>
          <thead>
            <tr>
              <th scope="col">Location</th>
              {columns.map(({ quarter }) => (
                <th key={quarter.from} scope="col">
                  <QuarterName quarter={quarter} calendar={calendar} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {locations.map((location) => (
              <tr key={location ?? ''}>
                <th scope="row">{location === null ? 'Whole service' : locationName(location)}</th>
                {columns.map(({ quarter, figures }) => (
                  <Cell
                    key={quarter.from}
                    kpi={kpi}
                    quarter={quarter}
                    calendar={calendar}
                    figure={figures.find((each) => each.location === location)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface QuarterNameProps {
  readonly quarter: Period;
  readonly calendar: QuarterCalendar;
}

/** `Q4 2025–26`, and its months. */
const QuarterName = ({ quarter, calendar }: QuarterNameProps) => (
  <>
    {periodLabel(quarter, calendar)
      .replace(/ \(.*$/, '')
      .replace(/^\w+ /, '')}
    <span className="heat__months soft">
      {quarter.from.slice(0, 4) === quarter.to.slice(0, 4) ? monthAndYear(quarter.from).slice(0, 3) : monthAndYear(quarter.from)} to{' '}
      {monthAndYear(quarter.to)}
    </span>
  </>
);

const monthAndYear = (day: CalendarDate): string => formatDate(day).split(' ').slice(-2).join(' ');

interface CellProps {
  readonly kpi: Kpi;
  readonly quarter: Period;
  readonly calendar: QuarterCalendar;
  readonly figure: KpiFigure | undefined;
}

function Cell({ kpi, quarter, calendar, figure }: CellProps) {
  if (figure === undefined || figure.denominator === 0) {
    return (
      <td className="heat__cell">
        <span className="soft" aria-label="No cases">
          –
        </span>
      </td>
    );
  }
  const { band, numerator, denominator, percent, location } = figure;
  const tone = bandTone(band);
  const Mark = markByTone[tone];
  const query = new URLSearchParams({ from: quarter.from, to: quarter.to, calendar, ...(location === null ? {} : { location }) });
  return (
    <td className={`heat__cell heat__cell--${tone}`}>
      <Link to={indicatorAddress(kpi.id, `?${query.toString()}`)}>
        <Mark size="1em" stroke={2} aria-hidden />
        <span>{bandWord(band)}</span>
        <span className="heat__counts tabular">
          {numerator}/{denominator}
        </span>
        <span className="for-readers">{percent}</span>
      </Link>
    </td>
  );
}
