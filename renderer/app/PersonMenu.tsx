/** Who is signed in, and what they can change about it. */
import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconKey, IconLock, IconUser } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { ROLE_NAMES } from '#renderer/practice/role-names.ts';
import { useEngineConnection, useSession } from '#renderer/ui/engine-context.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';

export function PersonMenu() {
  const { lock } = useEngineConnection();
  const session = useSession();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className="top-bar__person">
          <IconUser className="top-bar__mark" size="1.25rem" aria-hidden />
          <span className="for-readers">You: </span>
          <span className="top-bar__who">
            <PersonName name={session.name} />
            <span className="top-bar__role">{session.roles.map((role) => ROLE_NAMES[role]).join(', ')}</span>
          </span>
          <IconChevronDown size="0.875rem" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconKey size="1rem" aria-hidden />} onClick={() => void navigate('/passphrase')}>
          Change your passphrase
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size="1rem" aria-hidden />} onClick={() => void lock()}>
          Lock
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
