/** What the figures of a frozen report would be today: late records, corrections, and what was pending then. The report stays as it is. */

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import type { Service } from '#shared/indicators/service/service.ts';
import type { FrozenFacts } from '#shared/report/freeze.ts';
import { placeName } from '#shared/report/printed-figures.ts';
import { revisedSince } from '#shared/report/revised-since.ts';
import { useReportFigures } from './use-report-figures.ts';

export interface RevisedSinceProps {
  readonly service: Service;
  readonly facts: FrozenFacts;
}

export function RevisedSince({ service, facts: { figures } }: RevisedSinceProps) {
  const today = useReportFigures(service, figures.period.from, figures.period.to, figures.calendar);
  const [everywhere, setEverywhere] = useState(false);
  const revised = useMemo(() => (today === undefined ? undefined : revisedSince(figures, today.figures)), [figures, today]);
  if (revised === undefined) return <Working on title="Counting what the figures are today" />;
  if (revised.length === 0)
    return <InlineMessage tone="good">No figure has been revised: counted today, all are what was frozen.</InlineMessage>;
  const shown = everywhere ? revised : revised.filter(({ location }) => location === null);
  return (
    <section className="figures-table paper" aria-label="Revised since" tabIndex={0}>
      <table>
        <caption className="report-caption">
          Revised since: {revised.filter(({ location }) => location === null).length} figures of the whole service are not what was frozen
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {everywhere && <th scope="col">Location</th>}
            <th scope="col" className="figures-table__number">
              Was
            </th>
            <th scope="col" className="figures-table__number">
              Today
            </th>
            <th scope="col" className="figures-table__number">
              Came
            </th>
            <th scope="col" className="figures-table__number">
              Went
            </th>
            <th scope="col" className="figures-table__number">
              Turned
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={`${each.id} ${each.location ?? ''}`}>
              <th scope="row">
                {each.id} {each.title}
              </th>
              {everywhere && <td>{placeName(each.location)}</td>}
              <td className="figures-table__number">{each.was}</td>
              <td className="figures-table__number">{each.now}</td>
              <td className="figures-table__number">{each.came.length}</td>
              <td className="figures-table__number">{each.went.length}</td>
              <td className="figures-table__number">{each.turned.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="report-more">
        <Button variant="subtle" size="compact-sm" onClick={() => setEverywhere(!everywhere)}>
          {everywhere ? 'Whole service only' : 'By location too'}
        </Button>
      </p>
    </section>
  );
}
