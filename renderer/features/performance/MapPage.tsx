/** The world with the service's locations: how much is counted at each. The same as a table beside it. */
import { NativeSelect } from '@mantine/core';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { feature } from 'topojson-client';
import land from 'world-atlas/land-110m.json';
import { FiguresHeader } from '#renderer/practice/figures/FiguresHeader.tsx';
import { locationName } from '#renderer/practice/figures/location-name.ts';
import { usePeriod } from '#renderer/practice/figures/use-period.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import { type MiTotal, miFigure } from '#shared/indicators/compute.ts';
import type { Period } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { miReference } from '#shared/reference/mi-reference.ts';
import { apart } from './discs-apart.ts';
import { PLACES } from './world-places.ts';
import './map.css';
import './performance.css';

const WIDTH = 960;
const HEIGHT = 460;
/** Contacts, new cases, open cases, enquiries, plans: what one wants to see on a map. */
const OFFERED = ['M7', 'M1', 'M3', 'M12', 'M15', 'M32'];

export function MapPage() {
  usePageTitle('Map');
  return <WithService title="Performance">{(service) => <WorldMap service={service} />}</WithService>;
}

function WorldMap({ service }: { readonly service: Service }) {
  const shown = usePeriod(service);
  const [params, setParams] = useSearchParams();
  const offered = OFFERED.flatMap((id) => MANAGEMENT_INFORMATION.find((mi) => mi.id === id) ?? []);
  const mi = offered.find((each) => each.id === params.get('count')) ?? MANAGEMENT_INFORMATION[0];
  const totals = totalsOf(service, mi.id, shown.period);
  const whole = totals.find(({ location }) => location === null)?.count ?? 0;
  const largest = Math.max(1, ...totals.flatMap(({ location, count }) => (location === null ? [] : [count])));
  return (
    <>
      <FiguresHeader
        title="Map"
        service={service}
        shown={shown}
        choice={
          <NativeSelect
            label="Count"
            size="sm"
            value={mi.id}
            onChange={(event) =>
              setParams(
                (before) => {
                  const next = new URLSearchParams(before);
                  next.set('count', event.currentTarget.value);
                  return next;
                },
                { replace: true },
              )
            }
            data={offered.map(({ id }) => ({ value: id, label: `${id} ${miReference(id).title}` }))}
          />
        }
      />
      <div className="world">
        <figure className="world__map paper">
          <Land totals={totals} largest={largest} />
          <figcaption className="small soft">
            {mi.id} {miReference(mi.id).title}. The larger the disc, the more; the table says how many.
          </figcaption>
        </figure>
        <div className="figures-table paper world__table">
          <table>
            <caption className="for-readers">{miReference(mi.id).title} by location</caption>
            <thead>
              <tr>
                <th scope="col">Location</th>
                <th scope="col" className="figures-table__number">
                  Count
                </th>
                <th scope="col" className="figures-table__number">
                  Files
                </th>
              </tr>
            </thead>
            <tbody>
              {totals.map(({ location, count, families }) => (
                <tr key={location ?? ''}>
                  <th scope="row">{location === null ? `Whole service` : locationName(location)}</th>
                  <td className="figures-table__number">{location === null ? whole : count}</td>
                  <td className="figures-table__number">{families}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}

function totalsOf(service: Service, id: string, period: Period): readonly MiTotal[] {
  const mi = MANAGEMENT_INFORMATION.find((each) => each.id === id);
  return mi === undefined ? [] : (miFigure(service, { ...mi, windows: [] }, period).lines[0]?.totals ?? []);
}

interface LandProps {
  readonly totals: readonly { readonly location: string | null; readonly count: number }[];
  readonly largest: number;
}

const LEAST_RADIUS = 7;
const MOST_RADIUS = 24;
const LETTER_WIDTH = 6.2;
const NAME_HEIGHT = 15;

/** The part of the world that the locations lie in: the outline is drawn as large as it has room for. */
const CORNERS: [number, number][] = [
  [-128, 58],
  [128, 58],
  [-128, -28],
  [128, -28],
];

function Land({ totals, largest }: LandProps) {
  const { outline, places } = useMemo(() => {
    // The file's type has no room for what its objects are: one collection of geometries.
    const topology = land as unknown as Parameters<typeof feature>[0];
    const shape = feature(topology, topology.objects['land'] as Parameters<typeof feature>[1]);
    const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'MultiPoint', coordinates: CORNERS });
    return {
      outline: geoPath(projection)(shape) ?? '',
      places: new Map(Object.entries(PLACES).map(([code, place]) => [code, projection([...place]) ?? ([0, 0] as const)])),
    };
  }, []);
  const discs = apart(
    totals.flatMap(({ location, count }) => {
      const at = location === null ? undefined : places.get(location);
      if (location === null || at === undefined) return [];
      const radius = count === 0 ? LEAST_RADIUS : LEAST_RADIUS + Math.sqrt(count / largest) * (MOST_RADIUS - LEAST_RADIUS);
      const halfWidth = Math.max(radius, (locationName(location).length * LETTER_WIDTH) / 2) + 2;
      return [{ location, count, radius, placeX: at[0], placeY: at[1], x: at[0], y: at[1], halfWidth, height: 2 * radius + NAME_HEIGHT }];
    }),
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={discs.map(({ location, count }) => `${locationName(location)} ${count}`).join(', ')}
    >
      <path className="world__land" d={outline} />
      {discs
        .filter(({ x, y, placeX, placeY, radius }) => Math.hypot(x - placeX, y - placeY) > radius)
        .map(({ location, x, y, placeX, placeY }) => (
          <g key={location}>
            <line className="world__leader" x1={placeX} y1={placeY} x2={x} y2={y} />
            <circle className="world__place" cx={placeX} cy={placeY} r={3} />
          </g>
        ))}
      {discs.map(({ location, count, x, y, radius }) => (
        <g key={location}>
          <circle className={count === 0 ? 'world__none' : 'world__disc'} cx={x} cy={y} r={radius} />
          <text className={count === 0 ? 'world__count world__count--none' : 'world__count'} x={x} y={y} dy="0.35em">
            {count}
          </text>
          <text className="world__name" x={x} y={y + radius + 12}>
            {locationName(location)}
          </text>
        </g>
      ))}
    </svg>
  );
}
