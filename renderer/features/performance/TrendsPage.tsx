/** Trends by theme: which concerns cases are opened with (M8), quarter by quarter, as a chart and as a table. */
import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useMemo } from 'react';
import { FiguresHeader } from '#renderer/practice/figures/FiguresHeader.tsx';
import { fromFirst } from '#renderer/practice/figures/from-first.ts';
import { usePeriod } from '#renderer/practice/figures/use-period.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import { type MiRow, miFigure } from '#shared/indicators/compute.ts';
import { quartersUpTo } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import './performance.css';

const QUARTERS = 8;
/** More lines than these cannot be told apart. */
const DRAWN = 6;
const COLOURS = ['plum.6', 'ministry.6', 'teal.7', 'orange.8', 'gray.6', 'indigo.5'];

export function TrendsPage() {
  usePageTitle('Trends by theme');
  return <WithService title="Performance">{(service) => <Trends service={service} />}</WithService>;
}

function Trends({ service }: { readonly service: Service }) {
  const shown = usePeriod(service);
  const { period, calendar, location } = shown;
  const mi = MANAGEMENT_INFORMATION.find(({ id }) => id === 'M8');
  const quarters = useMemo(
    () =>
      mi === undefined
        ? []
        : fromFirst(
            quartersUpTo(period.to, calendar, QUARTERS).map((quarter) => {
              const line = miFigure(service, { ...mi, windows: [] }, quarter).lines[0];
              return { quarter, themes: byTheme((line?.rows ?? []).filter((row) => location === null || row.location === location)) };
            }),
            ({ themes: own }) => own.size === 0,
          ),
    [service, mi, period.to, calendar, location],
  );
  const words = mi?.dimensions.find(({ key }) => key === 'concern')?.words ?? ((code: string) => code);
  const themes = [...new Set(quarters.flatMap(({ themes: own }) => [...own.keys()]))].toSorted(
    (a, b) => sumOf(quarters, b) - sumOf(quarters, a),
  );
  const data = quarters.map(({ quarter, themes: own }) => ({
    quarter: `to ${formatDate(quarter.to).split(' ').slice(-2).join(' ')}`,
    ...Object.fromEntries(themes.slice(0, DRAWN).map((theme) => [shortened(words(theme)), own.get(theme) ?? 0])),
  }));
  return (
    <>
      <FiguresHeader
        title="Trends by theme"
        detail={`Concerns that cases were opened with, ${quarters.length} quarters to ${formatDate(quarters.at(-1)?.quarter.to ?? period.to).slice(4)}`}
        service={service}
        shown={shown}
        byLocation
      />
      {themes.length === 0 ? (
        <EmptyState title="No concerns recorded in these quarters.">
          They are chosen when an involvement is opened: one main concern and any number of others.
        </EmptyState>
      ) : (
        <>
          <section className="trends__chart paper" aria-label="Chart">
            <LineChart
              h={320}
              data={data}
              dataKey="quarter"
              withLegend
              curveType="linear"
              series={themes.slice(0, DRAWN).map((theme, index) => ({ name: shortened(words(theme)), color: COLOURS[index] ?? 'gray.6' }))}
            />
          </section>
          <section className="figures-table paper" aria-label="Table" tabIndex={0}>
            <table>
              <caption className="for-readers">Concerns on cases opened, by quarter</caption>
              <thead>
                <tr>
                  <th scope="col">Concern</th>
                  {data.map(({ quarter }) => (
                    <th key={quarter} scope="col" className="figures-table__number">
                      {quarter}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {themes.map((theme) => (
                  <tr key={theme}>
                    <th scope="row">{words(theme)}</th>
                    {quarters.map(({ quarter, themes: own }) => (
                      <td key={quarter.from} className="figures-table__number">
                        {own.get(theme) ?? 0}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <p className="small soft prose trends__note">
            A case may have several concerns, so that they add up to more than the cases opened.
          </p>
        </>
      )}
    </>
  );
}

type Quarter = { readonly themes: ReadonlyMap<string, number> };

const sumOf = (quarters: readonly Quarter[], theme: string): number =>
  quarters.reduce((sum, { themes }) => sum + (themes.get(theme) ?? 0), 0);

function byTheme(rows: readonly MiRow[]): ReadonlyMap<string, number> {
  const themes = new Map<string, number>();
  for (const { dimensions, units } of rows) {
    const theme = dimensions['concern'] ?? '';
    if (theme !== '') themes.set(theme, (themes.get(theme) ?? 0) + units.length);
  }
  return themes;
}

const LONGEST = 48;
/** Codes are told in a sentence; a legend has room for its beginning. */
const shortened = (words: string): string => {
  const first = words.split(/[:(]/)[0]?.trim() ?? words;
  return first.length > LONGEST ? `${first.slice(0, LONGEST - 1)}…` : first;
};
