/** The thirty-six counts of Annex E with what each came to, and beside it the period before and the same one a year ago. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { countAddress } from '#renderer/practice/addresses.ts';
import { FiguresHeader } from '#renderer/practice/figures/FiguresHeader.tsx';
import { usePeriod } from '#renderer/practice/figures/use-period.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import { type MiFigure, miFigure } from '#shared/indicators/compute.ts';
import type { MiWindow } from '#shared/indicators/mi.ts';
import type { Service } from '#shared/indicators/service/service.ts';
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
              {WINDOWS.map(({ window, label }) => (
                <th key={window} scope="col" className="figures-table__number">
                  {label}
                </th>
              ))}
              <th scope="col">Unit</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ mi, figure }) => (
              <tr key={mi.id}>
                <th scope="row">
                  <Link to={countAddress(mi.id, shown.query)}>
                    <span className="soft">{mi.id}</span> {miReference(mi.id).title}
                  </Link>
                </th>
                <td className="figures-table__number">{figure.notApplicable ?? headline(figure, location)}</td>
                {WINDOWS.map(({ window }) => (
                  <td key={window} className="figures-table__number">
                    {figure.windows.find((each) => each.window === window)?.totals.find((total) => total.location === location)?.count ??
                      'n/a'}
                  </td>
                ))}
                <td className="soft">{mi.unit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The count, and where it is a rate or a mean, its first value too. */
function headline(figure: MiFigure, location: string | null): string {
  const total = figure.lines[0]?.totals.find((each) => each.location === location);
  const [value] = total?.values ?? [];
  const count = String(total?.count ?? 0);
  return value === undefined || value.value === null ? count : `${count} · ${valueText(value)}`;
}
