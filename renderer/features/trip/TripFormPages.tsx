/** The two ways into the editor of a trip: a new one, and one that is changed. */
import { Navigate, useParams } from 'react-router';
import { TRIPS } from '#renderer/practice/addresses.ts';
import { useOpenFile } from '#renderer/practice/use-open-file.ts';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { RecordId } from '#shared/base/ids.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { TripEditor } from './TripEditor.tsx';

export function NewTripPage() {
  usePageTitle('Plan a trip', [{ label: 'Trips', to: TRIPS }]);
  const { record = '' } = useParams();
  const files = useWatch('files');
  return files === undefined ? null : <TripEditor key={record} record={record as RecordId} files={files} />;
}

export function EditTripPage() {
  usePageTitle('Change the trip', [{ label: 'Trips', to: TRIPS }]);
  const { file } = useParams();
  const files = useWatch('files');
  const open = useOpenFile(file, dateOf(useNow()));
  if (files === undefined || open === undefined) return null;
  const existing = open?.view.records.find(({ kind }) => kind === 'trip');
  if (existing === undefined) return <Navigate to={TRIPS} replace />;
  return <TripEditor key={existing.record} record={existing.record} files={files} existing={existing} />;
}
