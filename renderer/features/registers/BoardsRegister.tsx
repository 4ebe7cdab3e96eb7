/** Boards and working groups: at least three Local Safeguarding Partnership Boards a year in each location (M28, M29; SOR Annex E). */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { BOARDS_A_YEAR, type BoardCover, boardCover, entriesOf } from '#shared/case-file/registers.ts';
import { BOARD_TYPES } from '#shared/practice/board-attendance/form.ts';
import { wasAttended } from '#shared/practice/board-attendance/record.ts';
import { answerIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { choiceColumn, listedOn, locationColumn, locationName, type RegisterColumn, textColumn } from './register-columns.tsx';

export function BoardsRegister({ files, now }: RegisterScreenProps) {
  const staff = useStaff();
  const attendedBy = (values: Body) =>
    rowsIn(values, 'staff')
      .filter((row) => textIn(row, 'attendance') === 'attended')
      .map((row) => staff.nameOf(textIn(row, 'member')))
      .join(', ');
  const columns: readonly RegisterColumn[] = [
    listedOn,
    { ...textColumn('name', 'Board or group'), share: 2 },
    { ...choiceColumn('type', 'Kind', BOARD_TYPES), filterByValue: true, share: 1.8, fromRem: 60 },
    locationColumn,
    {
      id: 'standing',
      header: 'Stands',
      filterByValue: true,
      value: ({ values }) => standingOf(values)[1],
      cell: ({ values }) => {
        const [tone, words] = standingOf(values);
        return <StatusBadge tone={tone}>{words}</StatusBadge>;
      },
    },
    { id: 'attendedBy', header: 'Attended by', share: 1.6, value: ({ values }) => attendedBy(values) },
    {
      id: 'mode',
      header: 'Held',
      fromRem: 70,
      value: ({ values }) => ({ 'in-person': 'In person', vtc: 'By video or telephone' })[textIn(values, 'mode')] ?? '',
    },
    { id: 'invited', header: 'Invited', initiallyHidden: true, value: ({ values }) => answerIn(values, 'invited') },
  ];
  return (
    <>
      <RegisterHeader id="boards" detail="Two of us at one meeting are one attendance; apologies are none" begins={['board-attendance']} />
      <Cover cover={boardCover(files, dateOf(now))} />
      <section className="register-section" aria-label="Meetings">
        <h2>Meetings</h2>
        <RegisterTable
          label="Meetings of boards and groups"
          entries={entriesOf(files, ['board-attendance'])}
          columns={columns}
          remember="boards"
          mayExport
          empty={
            <EmptyState title="No meetings yet.">
              Enter a board when its date is known: it then stands in My Day, and what was decided and who attended is added once it was
              held.
            </EmptyState>
          }
        />
      </section>
    </>
  );
}

function standingOf(values: Body): readonly ['good' | 'warn' | 'info' | 'neutral', string] {
  switch (textIn(values, 'standing')) {
    case 'held':
      return wasAttended(values) ? ['good', 'Attended'] : ['warn', 'Not attended'];
    case 'cancelled':
      return ['neutral', 'Cancelled'];
    default:
      return ['info', 'To come'];
  }
}

function Cover({ cover }: { readonly cover: readonly BoardCover[] }) {
  return (
    <div className="cover paper register-section">
      <table>
        <caption>Local Safeguarding Partnership Boards this contract year: at least {BOARDS_A_YEAR} in each location</caption>
        <thead>
          <tr>
            <th scope="col">Location</th>
            <th scope="col">Attended</th>
            <th scope="col">Held</th>
            <th scope="col">To come</th>
          </tr>
        </thead>
        <tbody>
          {cover.map(({ location, attended, held, toCome }) => (
            <tr key={location}>
              <th scope="row">{locationName(location)}</th>
              <td>
                <StatusBadge tone={attended >= BOARDS_A_YEAR ? 'good' : attended + toCome >= BOARDS_A_YEAR ? 'info' : 'warn'}>
                  {attended} of {BOARDS_A_YEAR}
                </StatusBadge>
              </td>
              <td className="tabular">{held}</td>
              <td className="tabular">{toCome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
