/** What children, parents and adults say (M21 to M23), by location and quarter: the figures of the Management Information. */
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { MANAGEMENT_INFORMATION } from '#renderer/practice/addresses.ts';
import { locationName } from '#renderer/practice/figures/location-name.ts';
import { useService } from '#renderer/practice/figures/use-service.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { m21 } from '#shared/indicators/mi/m21.ts';
import { m22 } from '#shared/indicators/mi/m22.ts';
import { m23 } from '#shared/indicators/mi/m23.ts';
import type { Mi, MiValue } from '#shared/indicators/mi.ts';
import { type Period, periodLabel, quartersUpTo } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import type { QualityTabProps } from './QualityPage.tsx';

const SURVEYS = [
  { mi: m21, title: 'Children feel safe', invited: 'M21.invited' },
  { mi: m22, title: 'Parents were listened to', invited: 'M22.invited' },
  { mi: m23, title: 'The support made things better', invited: 'M23.invited' },
] as const;
const QUARTERS = 4;

export function FeedbackTab(_props: QualityTabProps) {
  const service = useService();
  return service === undefined ? null : <Surveys service={service} />;
}

function Surveys({ service }: { readonly service: Service }) {
  const { quarters: calendar } = service.settings;
  const quarters = useMemo(() => quartersUpTo(service.today, calendar, QUARTERS), [service, calendar]);
  const [chosen, setChosen] = useState(QUARTERS - 1);
  const quarter = quarters[chosen];
  const asked = SURVEYS.map(({ mi, invited }) => quarters.map((each) => unitsOf(mi, invited, service, each)));
  if (quarter === undefined || asked.flat(2).length === 0)
    return (
      <EmptyState title="Nobody was asked in the last year.">
        Families are asked at reviews and at closure, from the case: “Ask for feedback”. What they say is counted here by location and
        quarter.
      </EmptyState>
    );
  return (
    <div className="stack stack--wide">
      <div className="quality__line">
        <NativeSelect
          label="Quarter"
          className="quality__time"
          data={quarters.map((each, index) => ({ value: String(index), label: periodLabel(each, calendar) })).toReversed()}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        <p className="soft">
          Asked at reviews and at closure; nobody has to answer. <Link to={MANAGEMENT_INFORMATION}>All Management Information</Link>
        </p>
      </div>
      {SURVEYS.map(({ mi, title, invited }) => (
        <section key={mi.id} className="stack" aria-label={title}>
          <h2>
            {title} <span className="soft small">{mi.id}</span>
          </h2>
          <WholeService mi={mi} title={title} service={service} quarter={quarter} asked={unitsOf(mi, invited, service, quarter).length} />
          <ByLocation mi={mi} title={title} service={service} quarters={quarters} invited={invited} />
        </section>
      ))}
    </div>
  );
}

const unitsOf = (mi: Mi, line: string, service: Service, quarter: Period) =>
  mi.lines.find(({ id }) => id === line)?.units(service, quarter) ?? [];

interface WholeServiceProps {
  readonly mi: Mi;
  readonly title: string;
  readonly service: Service;
  readonly quarter: Period;
  /** People who were asked, whether they answered or not. */
  readonly asked: number;
}

function WholeService({ mi, title, service, quarter, asked }: WholeServiceProps) {
  const values = useMemo(() => mi.values?.(service, quarter, null) ?? [], [mi, service, quarter]);
  return (
    <section className="paper quality__scroll" aria-label={`${title}: the whole service`} tabIndex={0}>
      <table className="quality-table quality-table--numbers quality-table--survey">
        <caption>
          The whole service in this quarter{' '}
          <span className="soft">· {asked === 1 ? '1 person was asked' : `${asked} people were asked`}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Yes</th>
            <th scope="col">Answered</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.id}>
              <th scope="row">{value.title}</th>
              <td>{value.numerator ?? 0}</td>
              <td>{value.denominator ?? 0}</td>
              <td>{share(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Truncated, as every figure of the service is. */
const share = ({ numerator = 0, denominator = 0 }: MiValue): string =>
  denominator === 0 ? 'n/a' : `${(Math.floor((1000 * numerator) / denominator) / 10).toFixed(1)} %`;

interface ByLocationProps {
  readonly mi: Mi;
  readonly title: string;
  readonly service: Service;
  readonly quarters: readonly Period[];
  readonly invited: string;
}

function ByLocation({ mi, title, service, quarters, invited }: ByLocationProps) {
  const places = useMemo(
    () =>
      [...new Set(quarters.flatMap((quarter) => unitsOf(mi, invited, service, quarter).map(({ location }) => location)))].toSorted((a, b) =>
        locationName(a).localeCompare(locationName(b), 'en-GB'),
      ),
    [mi, invited, service, quarters],
  );
  if (places.length === 0) return null;
  const line = (label: string, location: string | null) => (
    <tr key={label} className={location === null ? 'quality-table__sum' : undefined}>
      <th scope="row">{label}</th>
      {quarters.map((quarter) => (
        <Cell key={quarter.from} value={mi.values?.(service, quarter, location)[0]} />
      ))}
    </tr>
  );
  return (
    <section className="paper quality__scroll" aria-label={`${title}: by location`} tabIndex={0}>
      <table className="quality-table quality-table--numbers quality-table--survey">
        <caption>Yes, of those who answered, by location</caption>
        <thead>
          <tr>
            <th scope="col">Location</th>
            {quarters.map((quarter) => (
              <th key={quarter.from} scope="col">
                {periodLabel(quarter, service.settings.quarters).replace(/^\S+ (.*) \(.*$/, '$1')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => line(locationName(place), place))}
          {line('All', null)}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ value }: { readonly value: MiValue | undefined }) {
  if (value?.denominator === undefined || value.denominator === 0)
    return (
      <td className="soft">
        <span aria-hidden>–</span>
        <span className="for-readers">Nobody answered</span>
      </td>
    );
  return (
    <td>
      {value.numerator ?? 0}/{value.denominator}
    </td>
  );
}
