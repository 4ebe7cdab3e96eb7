/** The figures as the report will print them, to the board or to others, and whether the control of the counts holds. */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { countAddress, indicatorAddress } from '#renderer/practice/addresses.ts';
import { BandMark } from '#renderer/practice/figures/BandMark.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { formatMoment } from '#shared/base/zoned-instant.ts';
import { controlHolds, type Figures } from '#shared/report/figures.ts';
import { type Copy, placeName, printedFigures } from '#shared/report/printed-figures.ts';

export interface FiguresStepProps {
  readonly figures: Figures;
}

export function FiguresStep({ figures }: FiguresStepProps) {
  const [copy, setCopy] = useState<Copy>('board');
  const printed = useMemo(() => printedFigures(figures, copy), [figures, copy]);
  const query = `?from=${figures.period.from}&to=${figures.period.to}&calendar=${figures.calendar}`;
  const sections = [...Map.groupBy(printed.indicators, ({ section }) => section)];
  return (
    <div className="stack">
      <div className="row">
        <SegmentedControl
          size="sm"
          aria-label="Which copy"
          value={copy}
          onChange={setCopy}
          data={[
            { value: 'board', label: 'As the board gets it' },
            { value: 'wider', label: 'Wider copy' },
          ]}
        />
        <span className="soft small">As of {formatMoment(figures.asOf)}.</span>
      </div>
      {copy === 'wider' && (
        <InlineMessage tone="info">
          One to five is printed as “c”, and other numbers with it where they would follow from a total. Rates, other windows, locations of
          indicators and every record are left out.
        </InlineMessage>
      )}
      <Control figures={figures} />
      {sections.map(([section, own]) => (
        <section key={section} className="figures-table paper" aria-label={section} tabIndex={0}>
          <table>
            <caption className="report-caption">{section}</caption>
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
                {copy === 'board' && (
                  <th scope="col" className="figures-table__number">
                    12 months
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {own.map((each) => (
                <tr key={each.id}>
                  <th scope="row">
                    <Link to={indicatorAddress(each.id, query)}>
                      {each.id} {each.title}
                    </Link>
                  </th>
                  <td>{each.band === undefined ? 'c' : <BandMark band={each.band} />}</td>
                  <td className="figures-table__number">{each.met}</td>
                  <td className="figures-table__number">{each.of}</td>
                  <td className="figures-table__number">{each.share}</td>
                  <td className="figures-table__number">{each.pending}</td>
                  {copy === 'board' && <td className="figures-table__number">{each.rolling}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <section className="figures-table paper" aria-label="Management information" tabIndex={0}>
        <table>
          <caption className="report-caption">Management information</caption>
          <thead>
            <tr>
              <th scope="col">Count</th>
              <th scope="col" className="figures-table__number">
                Period
              </th>
              {copy === 'board' && (
                <>
                  <th scope="col" className="figures-table__number">
                    Before
                  </th>
                  <th scope="col" className="figures-table__number">
                    A year ago
                  </th>
                </>
              )}
              <th scope="col">By location</th>
            </tr>
          </thead>
          <tbody>
            {printed.counts.map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  <Link to={countAddress(each.id, query)}>
                    {each.id} {each.title}
                  </Link>
                </th>
                <td className="figures-table__number">{each.notApplicable ?? each.total}</td>
                {copy === 'board' && (
                  <>
                    <td className="figures-table__number">{each.before === '' ? 'n/a' : each.before}</td>
                    <td className="figures-table__number">{each.yearAgo === '' ? 'n/a' : each.yearAgo}</td>
                  </>
                )}
                <td className="small">{each.places.map(([place, count]) => `${place} ${count}`).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Control({ figures: { control } }: FiguresStepProps) {
  if (controlHolds(control)) {
    return (
      <InlineMessage tone="good">
        The control holds: for every location and category, opening, new, transferred in, closed and transferred out make the closing
        number.
      </InlineMessage>
    );
  }
  const failing = control.filter(({ holds }) => !holds);
  return (
    <InlineMessage tone="bad" title="The control of the counts fails: the report cannot be issued">
      <ul>
        {failing.map((row) => (
          <li key={`${row.location} ${row.category}`}>
            {placeName(row.location)}, {row.category}: {row.opening} + {row.new} + {row.transferIn} − {row.closed} − {row.transferOut} is
            not {row.closing}
          </li>
        ))}
      </ul>
    </InlineMessage>
  );
}
