/** The head of every screen of figures: which of them, over which period, for which location. Kept in the address. */
import { NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { addDays, isCalendarDate } from '#shared/base/calendar-date.ts';
import {
  period,
  periodLabel,
  type QuarterCalendar,
  quarterOf,
  quartersUpTo,
  rollingTwelveMonths,
  sinceContractStart,
} from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import { MANAGEMENT_INFORMATION, PERFORMANCE, QUARTERLY_REPORTS } from '../addresses.ts';
import { locationName } from './location-name.ts';
import type { ShownPeriod } from './use-period.ts';
import './figures-header.css';
import './figures-table.css';

const SCREENS = [
  { to: PERFORMANCE, label: 'Board' },
  { to: `${PERFORMANCE}/heat-map`, label: 'Location by quarter' },
  { to: `${PERFORMANCE}/map`, label: 'Map' },
  { to: `${PERFORMANCE}/trends`, label: 'Trends by theme' },
  { to: MANAGEMENT_INFORMATION, label: 'Management information' },
  { to: QUARTERLY_REPORTS, label: 'Quarterly reports' },
] as const;

const QUARTERS_OFFERED = 12;

export interface FiguresHeaderProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly service: Service;
  readonly shown: ShownPeriod;
  readonly otherActions?: ReactNode;
  /** Offers to show one location only. */
  readonly byLocation?: boolean;
  /** What else is chosen there, such as which indicator; before the period. */
  readonly choice?: ReactNode;
}

export function FiguresHeader({ title, detail, service, shown, otherActions, byLocation = false, choice }: FiguresHeaderProps) {
  return (
    <PageHeader title={title} detail={detail ?? periodLabel(shown.period, shown.calendar)} otherActions={otherActions}>
      <FiguresTabs query={shown.query} />
      <div className="figures-period">
        {choice}
        <PeriodSelect service={service} shown={shown} />
        <NativeSelect
          label="Quarters"
          size="sm"
          value={shown.calendar}
          onChange={(event) => shown.show({ calendar: event.currentTarget.value as QuarterCalendar })}
          data={[
            { value: 'contract', label: 'Contract, from 1 November' },
            { value: 'financial-year', label: 'Financial year, from 1 April' },
          ]}
        />
        {byLocation && (
          <NativeSelect
            label="Location"
            size="sm"
            value={shown.location ?? ''}
            onChange={(event) => shown.show({ location: event.currentTarget.value === '' ? null : event.currentTarget.value })}
            data={[{ value: '', label: 'Whole service' }, ...LOCATIONS.map(({ code }) => ({ value: code, label: locationName(code) }))]}
          />
        )}
      </div>
    </PageHeader>
  );
}

/** Which screen of figures; the period goes along. */
export function FiguresTabs({ query }: { readonly query: string }) {
  const { pathname } = useLocation();
  const current = SCREENS.findLast(({ to }) => pathname === to || (to !== PERFORMANCE && pathname.startsWith(`${to}/`))) ?? SCREENS[0];
  return (
    <nav aria-label="Figures" className="figures-tabs">
      {SCREENS.map(({ to, label }) => (
        <Link key={to} to={`${to}${query}`} className="figures-tabs__tab" aria-current={to === current.to ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

const OTHER = 'other';

function PeriodSelect({ service, shown }: { readonly service: Service; readonly shown: ShownPeriod }) {
  const { period: current, calendar } = shown;
  const quarters = quartersUpTo(service.today, calendar, QUARTERS_OFFERED).toReversed();
  const thisQuarter = quarterOf(service.today, calendar);
  const contract = sinceContractStart(thisQuarter);
  const others = [
    { value: spanOf(rollingTwelveMonths(thisQuarter)), label: 'Twelve months to the end of this quarter' },
    ...(contract === undefined
      ? []
      : [
          {
            value: spanOf(period(contract.from, service.today < contract.from ? contract.to : service.today)),
            label: 'Since the contract began',
          },
        ]),
  ];
  const offered = [...quarters.map((each) => ({ value: spanOf(each), label: periodLabel(each, calendar) })), ...others];
  const isOffered = offered.some(({ value }) => value === spanOf(current));
  return (
    <>
      <NativeSelect
        label="Period"
        size="sm"
        value={isOffered ? spanOf(current) : OTHER}
        onChange={(event) => {
          const [from, to] = event.currentTarget.value.split('..');
          if (isCalendarDate(from) && isCalendarDate(to)) shown.show({ period: period(from, to) });
          // A day is taken off, so that the two days can be chosen: no offered period is shown any more.
          else shown.show({ period: period(current.from, addDays(current.to, current.to > current.from ? -1 : 1)) });
        }}
        data={[...offered, { value: OTHER, label: 'Other days' }]}
      />
      {!isOffered && (
        <>
          <Day label="From" value={current.from} onChange={(day) => day <= current.to && shown.show({ period: period(day, current.to) })} />
          <Day label="To" value={current.to} onChange={(day) => day >= current.from && shown.show({ period: period(current.from, day) })} />
        </>
      )}
    </>
  );
}

const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from}..${to}`;

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: Parameters<typeof addDays>[0]) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <DateInput
      label={label}
      size="sm"
      value={value}
      valueFormat="D MMM YYYY"
      onChange={(day) => isCalendarDate(day) && onChange(day)}
      className="figures-period__day"
    />
  );
}
