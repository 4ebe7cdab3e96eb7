/** Who is in the service, in which roles and with which laptops. Administrators invite people and remove laptops here. */
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { mayDo } from '#shared/access/may-do.ts';
import { Invitations } from './Invitations.tsx';
import { StaffList } from './StaffList.tsx';
import './people.css';

export function People() {
  usePageTitle('People and devices');
  const { roles } = useSession();
  const navigate = useNavigate();
  const staff = useWatch('staff');
  const mayInvite = mayDo({ roles }, 'invite');
  if (staff === undefined) return <PageHeader title="People and devices" />;
  const laptops = staff.flatMap((member) => member.devices).filter((device) => !device.revoked).length;
  return (
    <>
      <PageHeader
        title="People and devices"
        detail={`${count(staff.length, 'person', 'people')}, ${count(laptops, 'laptop', 'laptops')} in use`}
        action={{
          label: 'Invite somebody',
          shortcut: 'alt+N',
          icon: <IconUserPlus size="1.125rem" aria-hidden />,
          disabled: !mayInvite.allowed,
          onAct: () => void navigate('/people/invite'),
        }}
      />
      <div className="stack stack--wide">
        {!mayInvite.allowed && (
          <InlineMessage tone="info" title="You can read this page">
            Only administrators invite people and remove other people’s laptops. Your own you may remove here.
          </InlineMessage>
        )}
        {mayInvite.allowed && <Invitations />}
        <StaffList staff={staff} />
      </div>
    </>
  );
}

const count = (number: number, one: string, many: string): string => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
