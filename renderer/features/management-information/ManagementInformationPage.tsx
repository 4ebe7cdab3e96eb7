/** The thirty-six counts of Annex E with what each came to, and beside it the period before and the same one a year ago. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { countAddress } from '#renderer/practice/addresses.ts';
import { definitionWords } from '#renderer/practice/figures/definition-words.ts';
import { FiguresHeader } from '#renderer/practice/figures/FiguresHeader.tsx';
import { usePeriod } from '#renderer/practice/figures/use-period.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { compareDates } from '#shared/base/calendar-date.ts';
import { MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import { type MiFigure, type MiTotal, miFigure } from '#shared/indicators/compute.ts';
import type { MiWindow } from '#shared/indicators/mi.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { miReference } from '#shared/reference/mi-reference.ts';
import { valueText } from './value-text.ts';
import './management-information.css';

export function ManagementInformationPage() {
  usePageTitle('Management information');
  return <WithService title="Management information">{(service) => <Counts service={service} />}</WithService>;
}

const WINDOWS: readonly { readonly window: MiWindow; readonly label: string }[] = [
  { window: 'previous', label: 'Period before' },
  { window: 'same-last-year', label: 'A year ago' },
  { window: 'since-contract-start', label: 'Since the contract began' },
];

function Counts({ service }: { readonly service: Service }) {
  const shown = usePeriod(service);
  const { period, location } = shown;
  const figures = useMemo(() => MANAGEMENT_INFORMATION.map((mi) => ({ mi, figure: miFigure(service, mi, period) })), [service, period]);
  return (
    <>
      <FiguresHeader title="Management information" service={service} shown={shown} byLocation />
      <div className="figures-table paper">
        <table>
          <caption className="for-readers">Counts of Annex E</caption>
          <thead>
            <tr>
              <th scope="col">Count</th>
              <th scope="col" className="figures-table__number">
                In the period
              </th>
              <th scope="col">Unit</th>
              <th scope="col">Beside it</th>
              {WINDOWS.map(({ window, label }) => (
                <th key={window} scope="col" className="figures-table__number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ mi, figure }) => (
              <tr key={mi.id}>
                <th scope="row">
                  <Link to={countAddress(mi.id, shown.query)}>
                    <span className="soft">{mi.id}</span> {definitionWords(miReference(mi.id).title)}
                  </Link>
                </th>
                {figure.notApplicable === undefined ? (
                  <td className="figures-table__number">{totalAt(figure.lines[0]?.totals, location)?.count ?? 0}</td>
                ) : (
                  <td className="figures-table__number">
                    <abbr title={figure.notApplicable}>n/a</abbr>
                  </td>
                )}
                <td className="soft">{mi.unit}</td>
                <td className="soft">{figure.notApplicable ?? beside(figure, location)}</td>
                {WINDOWS.map(({ window }) => (
                  <td key={window} className="figures-table__number">
                    {inWindow(figure, window, location)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const totalAt = (totals: readonly MiTotal[] | undefined, location: string | null): MiTotal | undefined =>
  totals?.find((total) => total.location === location);

/** Where the count has a rate, a mean or a share, the first of them; a count beside a count is for the page of its own. */
function beside(figure: MiFigure, location: string | null): string {
  const value = totalAt(figure.lines[0]?.totals, location)?.values.find(({ unit }) => unit !== 'count');
  return value === undefined ? '' : `${value.title}: ${valueText(value)}`;
}

/** A window that is not counted over is not applicable, and so is one that ended before the contract began. */
function inWindow(figure: MiFigure, window: MiWindow, location: string | null): string {
  const found = figure.windows.find((each) => each.window === window);
  const count = totalAt(found?.totals, location)?.count;
  if (found === undefined || count === undefined) return 'n/a';
  return count === 0 && compareDates(found.period.to, CONTRACT_START) < 0 ? 'n/a' : String(count);
}
