/** Screens of figures are for managers: to others it says so, and where their own counts are. */
import type { ReactNode } from 'react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import type { Service } from '#shared/indicators/service/service.ts';
import { useService } from './use-service.ts';

export interface WithServiceProps {
  readonly title: string;
  readonly children: (service: Service) => ReactNode;
}

export function WithService({ title, children }: WithServiceProps) {
  const { roles } = useSession();
  if (!roles.includes('manager')) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={`${title} is for managers.`}>
          It counts every case of the service. What is due in your own cases stands in My Day.
        </EmptyState>
      </>
    );
  }
  return <Counted>{children}</Counted>;
}

function Counted({ children }: Pick<WithServiceProps, 'children'>) {
  const service = useService();
  return service === undefined ? null : children(service);
}
