/** How many children live at each location, what is missing, and what was held before: what M13's rate is worked out from. */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { entriesOf } from '#shared/case-file/registers.ts';
import { numberIn, textIn } from '#shared/practice/body-values.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { listedOn, locationColumn, locationName, type RegisterColumn, textColumn } from './register-columns.tsx';
import { type PopulationHeld, populationsHeld } from './reporting-entries.ts';

const columns: readonly RegisterColumn[] = [
  { ...listedOn, header: 'As of' },
  locationColumn,
  { id: 'children', header: 'Children', align: 'end', value: ({ values }) => numberIn(values, 'children') },
  { id: 'adults', header: 'Adults', align: 'end', value: ({ values }) => numberIn(values, 'adults') },
  { ...textColumn('source', 'From'), share: 2.4 },
];

export function PopulationRegister({ files, now }: RegisterScreenProps) {
  return (
    <>
      <RegisterHeader
        id="population-at-risk"
        detail="Children by location: the rate of section 47 enquiries is counted against them (M13)"
        begins={['population-at-risk']}
      />
      <Held held={populationsHeld(files, dateOf(now))} />
      <section className="register-section" aria-label="All figures">
        <h2>All figures</h2>
        <RegisterTable
          label="Populations"
          entries={entriesOf(files, ['population-at-risk'])}
          columns={columns}
          remember="population-at-risk"
          mayExport
          anyTime
          empty={
            <EmptyState title="No population yet.">
              The contract gives none: ask the command of each location, or take them from a return. A figure holds until a later one.
            </EmptyState>
          }
        />
      </section>
    </>
  );
}

function Held({ held }: { readonly held: readonly PopulationHeld[] }) {
  const missing = held.filter(({ entry }) => entry === undefined);
  return (
    <div className="cover paper register-section">
      <table>
        <caption>
          {missing.length === 0
            ? 'Held today for every location'
            : `Missing for ${missing.length} of ${held.length} locations: ${missing.map(({ location }) => locationName(location)).join(', ')}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Location</th>
            <th scope="col">Children</th>
            <th scope="col">Adults</th>
            <th scope="col">As of</th>
          </tr>
        </thead>
        <tbody>
          {held.map(({ location, entry }) => (
            <tr key={location}>
              <th scope="row">{locationName(location)}</th>
              {entry === undefined ? (
                <td colSpan={3}>
                  <StatusBadge tone="warn">Missing: no rate can be given</StatusBadge>
                </td>
              ) : (
                <>
                  <td className="tabular">{numberIn(entry.values, 'children')?.toLocaleString('en-GB')}</td>
                  <td className="tabular">{numberIn(entry.values, 'adults')?.toLocaleString('en-GB') ?? '–'}</td>
                  <td>
                    <Link to={recordAddress(entry.digest.type, entry.digest.file, entry.fact.record)}>{formatDate(entry.on)}</Link>
                    <span className="soft small"> {textIn(entry.values, 'source')}</span>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
