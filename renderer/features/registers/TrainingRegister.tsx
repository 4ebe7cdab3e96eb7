/** Safeguarding training: where Level 2 and Level 3 were made available, the sessions, and the requests (P7.1, P7.2, M30, M31). */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { entriesOf, type RegisterEntry, sessionFor, type TrainingCover, trainingCover } from '#shared/case-file/registers.ts';
import { answerIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { TRAINING_ANSWERS } from '#shared/practice/training-request/form.ts';
import { TRAINING_MODES, TRAINING_STATUSES } from '#shared/practice/training-session/form.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { choiceColumn, dayColumn, listedOn, locationColumn, locationName, type RegisterColumn, textColumn } from './register-columns.tsx';

const SESSION_TONES: Readonly<Record<string, Tone>> = { delivered: 'good', scheduled: 'info', requested: 'neutral', cancelled: 'warn' };

const level: RegisterColumn = {
  id: 'level',
  header: 'Level',
  filterByValue: true,
  share: 0.8,
  value: ({ values }) => (textIn(values, 'level') === '' ? '' : `Level ${textIn(values, 'level')}`),
};

const present = ({ values }: RegisterEntry) => rowsIn(values, 'attendees').filter((row) => answerIn(row, 'present') === true);

const sessionColumns: readonly RegisterColumn[] = [
  listedOn,
  level,
  { ...textColumn('title', 'Session'), share: 2.2 },
  locationColumn,
  {
    ...choiceColumn('status', 'Stands', TRAINING_STATUSES, (code, words) => (
      <StatusBadge tone={SESSION_TONES[code] ?? 'neutral'}>{words}</StatusBadge>
    )),
    filterByValue: true,
    share: 1.1,
  },
  { ...choiceColumn('mode', 'Held', TRAINING_MODES), fromRem: 60 },
  { id: 'present', header: 'Attended', align: 'end', share: 0.8, value: (entry) => present(entry).length },
  {
    id: 'organisations',
    header: 'Organisations',
    share: 2,
    fromRem: 70,
    value: (entry) => [...new Set(present(entry).map((row) => textIn(row, 'organisation')))].join('; '),
  },
];

export function TrainingRegister({ files, now }: RegisterScreenProps) {
  const sessions = entriesOf(files, ['training-session']);
  const requests = entriesOf(files, ['training-request']);
  const requestColumns: readonly RegisterColumn[] = [
    { ...listedOn, header: 'Asked on' },
    level,
    locationColumn,
    { ...textColumn('organisation', 'Who asked'), share: 1.8 },
    {
      ...choiceColumn('answer', 'Answered with', TRAINING_ANSWERS, (code, words) => (
        <StatusBadge tone={code === 'session' ? 'good' : code === 'waiting' ? 'warn' : 'neutral'}>{words}</StatusBadge>
      )),
      filterByValue: true,
      share: 1.4,
    },
    {
      ...dayColumn('sessionOn', 'Session', ({ values }) => textIn(values, 'sessionOn')),
      cell: (entry) => <AnsweringSession request={entry} sessions={sessions} />,
    },
  ];
  return (
    <>
      <RegisterHeader
        id="training"
        detail="Level 2 jointly with single service welfare, Level 3 for commands and partner agencies"
        begins={['training-session', 'training-request']}
      />
      <Cover cover={trainingCover(files, dateOf(now))} />
      <section className="register-section" aria-label="Sessions">
        <h2>Sessions</h2>
        <RegisterTable
          label="Training sessions"
          entries={sessions}
          columns={sessionColumns}
          remember="training-sessions"
          mayExport
          empty={
            <EmptyState title="No training sessions yet.">
              Enter a session when it is asked for or scheduled; once it is open for booking it counts as made available, and after it was
              held who came is added to it.
            </EmptyState>
          }
        />
      </section>
      <section className="register-section" aria-label="Requests">
        <h2>Requests</h2>
        <RegisterTable
          label="Training requests"
          entries={requests}
          columns={requestColumns}
          remember="training-requests"
          mayExport
          empty={
            <EmptyState title="No requests yet.">
              When a command or agency asks for training, enter it here with how it was answered: the contract asks for both.
            </EmptyState>
          }
        />
      </section>
    </>
  );
}

function AnsweringSession({ request, sessions }: { readonly request: RegisterEntry; readonly sessions: readonly RegisterEntry[] }) {
  const on = textIn(request.values, 'sessionOn');
  if (on === '') return null;
  const session = sessionFor(request.values, sessions);
  if (session === undefined) return <span className="soft">{on}: not in this register yet</span>;
  return <Link to={recordAddress(session.digest.type, session.digest.file, session.fact.record)}>{formatDate(session.on)}</Link>;
}

function Cover({ cover }: { readonly cover: readonly TrainingCover[] }) {
  const locations = [...new Set(cover.map(({ location }) => location))];
  const available = (wanted: string) => cover.filter((each) => each.level === wanted && each.madeAvailable).length;
  return (
    <div className="cover paper register-section">
      <table>
        <caption>
          Made available in the last twelve months: Level 2 in {available('2')} of {locations.length} locations, Level 3 in {available('3')}
        </caption>
        <thead>
          <tr>
            <th scope="col">Location</th>
            <th scope="col">Level 2, jointly with welfare</th>
            <th scope="col">Level 3</th>
          </tr>
        </thead>
        <tbody>
          {locations.map((location) => (
            <tr key={location}>
              <th scope="row">{locationName(location)}</th>
              {(['2', '3'] as const).map((wanted) => (
                <td key={wanted}>
                  <CoverCell cover={cover.find((each) => each.location === location && each.level === wanted)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CoverCell({ cover }: { readonly cover: TrainingCover | undefined }) {
  if (cover === undefined) return null;
  const { madeAvailable, lastOn, nextOn, organisations } = cover;
  const words = [
    lastOn === undefined ? '' : `delivered ${formatDate(lastOn)}`,
    nextOn === undefined ? '' : `to be booked for ${formatDate(nextOn)}`,
  ].filter(Boolean);
  if (!madeAvailable) {
    return <StatusBadge tone="warn">{words.length === 0 ? 'None in twelve months' : `Not jointly: ${words.join(', ')}`}</StatusBadge>;
  }
  const text = words.join(', ');
  return (
    <>
      <StatusBadge tone="good">{text.charAt(0).toUpperCase() + text.slice(1)}</StatusBadge>
      {organisations > 0 && (
        <span className="soft small">
          {' '}
          · {organisations} {organisations === 1 ? 'organisation' : 'organisations'}
        </span>
      )}
    </>
  );
}
