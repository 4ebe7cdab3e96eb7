/** An address that leads nowhere, or to a case this person no longer has. */
import { Link } from 'react-router';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';

export function NotFound() {
  usePageTitle('Not found');
  return (
    <>
      <PageHeader title="There is no such screen" />
      <EmptyState title="The address leads nowhere." action={<Link to="/">Go to My Day</Link>}>
        It may belong to a case that you no longer have, or to another version of Haversack.
      </EmptyState>
    </>
  );
}
