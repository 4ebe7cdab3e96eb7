/** My trips: those ahead, the one I am on, those to look through after the return. */
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { newTripAddress, tripAddress } from '#renderer/practice/addresses.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { type TripStanding, tripIn, tripStanding } from '#shared/case-file/trip.ts';
import { dateIn } from '#shared/practice/body-values.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import './trip.css';

const STANDING: Readonly<Record<TripStanding, readonly [Tone, string]>> = {
  planned: ['info', 'Planned'],
  away: ['warn', 'Away now'],
  'to-reconcile': ['warn', 'To look through'],
  done: ['neutral', 'Done'],
};

export function TripsPage() {
  usePageTitle('Trips', [{ label: 'My Day', to: '/' }]);
  const files = useWatch('files');
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const may = usePermission();
  const staff = useStaff();
  const today = dateOf(useNow());
  if (files === undefined) return null;
  const trips = files
    .filter((digest) => digest.openedAs === 'trip' && digest.status !== 'withdrawn')
    .flatMap((digest) => tripOf(digest) ?? [])
    .toSorted((a, b) => b.trip.leavesOn.localeCompare(a.trip.leavesOn));
  const plan = () => void engine.newId().then((id) => navigate(newTripAddress(id)));
  const reason = reasonNot(may('record', 'trip'));
  return (
    <>
      <PageHeader
        title="Trips"
        detail="Where you go with a caseload on this laptop"
        action={{ label: 'Plan a trip', onAct: plan, shortcut: 'alt+N', icon: <IconPlus size="1rem" aria-hidden />, reason }}
      />
      {trips.length === 0 ? (
        <EmptyState title="No trips yet.">
          Plan one before you leave: choose the place, the days and the cases. Haversack checks that everything is on this laptop, shows
          what falls due while you are away, and afterwards which visits were made.
        </EmptyState>
      ) : (
        <ul className="trip__list">
          {trips.map(({ digest, trip, reconciled }) => {
            const [tone, words] = STANDING[tripStanding(trip, reconciled, today)];
            return (
              <li key={digest.file} className="paper paper--padded">
                <h2>
                  <Link to={tripAddress(digest.file)}>{locationsByCode.get(trip.location)?.shortName ?? trip.location}</Link>{' '}
                  <StatusBadge tone={tone}>{words}</StatusBadge>
                </h2>
                <p className="soft">
                  {formatDate(trip.leavesOn)} to {formatDate(trip.returnsOn)} · {trip.cases.length}{' '}
                  {trip.cases.length === 1 ? 'case' : 'cases'}
                  {digest.createdBy !== session.person && <> · {staff.nameOf(digest.createdBy)}</>}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function tripOf(digest: FileDigest) {
  const values = digest.facts.find(({ kind }) => kind === 'trip')?.values ?? {};
  const trip = tripIn(values);
  return trip === undefined ? undefined : { digest, trip, reconciled: dateIn(values, 'reconciledOn') !== undefined };
}
