/** Each person with their roles and laptops. */
import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { ROLE_NAMES } from '#renderer/practice/role-names.ts';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import type { StaffMember } from '#renderer/worker/api.ts';
import { mayDo } from '#shared/access/may-do.ts';
import { formatDate } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf } from '#shared/base/zoned-instant.ts';
import { type LaptopToRemove, RemoveLaptop } from './RemoveLaptop.tsx';

export function StaffList({ staff }: { readonly staff: readonly StaffMember[] }) {
  const { roles, person: me } = useSession();
  const [removing, setRemoving] = useState<LaptopToRemove>();
  const doneRemoving = useCallback(() => setRemoving(undefined), []);
  const mayRevoke = mayDo({ roles }, 'revoke-device');
  const mayInvite = mayDo({ roles }, 'invite');
  const byName = staff.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return (
    <section className="stack" aria-label="People">
      <div>
        <h2>People</h2>
        <RemoveLaptop laptop={removing} staff={staff} onDone={doneRemoving} />
      </div>
      <ul className="staff paper">
        {byName.map((member) => (
          <li key={member.person} className="staff__person">
            <div className="staff__who">
              <p className="staff__name">
                {member.name === '' ? <span className="soft">Name not on this laptop yet</span> : <PersonName name={member.name} />}
                {member.person === me && <span className="soft"> (you)</span>}
              </p>
              <p className="soft small">{member.roles.map((role) => ROLE_NAMES[role]).join(', ')}</p>
            </div>
            <div className="staff__devices">
              {member.devices.length === 0 ? (
                <p className="soft">No laptop</p>
              ) : (
                <ul className="staff__laptops">
                  {member.devices
                    .toSorted((a, b) => Number(a.revoked) - Number(b.revoked) || compareInstants(a.addedAt, b.addedAt))
                    .map((laptop, index) => {
                      const mine = member.person === me;
                      const name = member.devices.length === 1 ? 'Laptop' : `Laptop ${index + 1}`;
                      return (
                        <li key={laptop.device} className="laptop">
                          <IconDeviceLaptop className="laptop__mark" size="1.25rem" stroke={1.5} aria-hidden />
                          <span className="laptop__words">
                            {name}
                            <span className="soft small"> · added {formatDate(dateOf(laptop.addedAt))}</span>
                          </span>
                          <span className="laptop__standing">
                            {laptop.isThisOne && <StatusBadge tone="info">This one</StatusBadge>}
                            {laptop.revoked && <StatusBadge tone="bad">Removed</StatusBadge>}
                          </span>
                          {!laptop.revoked && (
                            <PermittedButton
                              className="laptop__remove"
                              size="compact-sm"
                              reason={mayRevoke.allowed || mine ? undefined : mayRevoke.reason}
                              onClick={() => setRemoving({ device: laptop.device, owner: member.name, isThisOne: laptop.isThisOne })}
                            >
                              Remove
                              <span className="for-readers">
                                {' '}
                                {name.toLocaleLowerCase('en-GB')} of {member.name}
                              </span>
                            </PermittedButton>
                          )}
                        </li>
                      );
                    })}
                </ul>
              )}
              {mayInvite.allowed && (
                <Button
                  className="staff__another"
                  size="compact-sm"
                  variant="default"
                  component={Link}
                  to={`/people/${member.person}/another-laptop`}
                  leftSection={<IconPlus size="0.875rem" aria-hidden />}
                >
                  Another laptop<span className="for-readers"> for {member.name}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
