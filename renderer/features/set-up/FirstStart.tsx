/** The first thing a new laptop shows: set up a service, join one, or look around. */
import { IconBuilding, IconEye, IconTicket } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { LookAround } from './LookAround.tsx';
import './set-up.css';

export function FirstStart() {
  const { demoSignIns, setUpCode } = useShell();
  if (demoSignIns !== undefined) return <LookAround />;
  return (
    <EntryPage title="Welcome to Haversack" detail="Nobody has signed in on this laptop yet. What would you like to do?">
      <ul className="ways">
        <Way to="/set-up" icon={<IconBuilding size="1.5rem" stroke={1.5} aria-hidden />} title="Set up a new service">
          {setUpCode === undefined
            ? 'You run the sync server and nobody uses it yet. You need the set-up code that it printed when it started.'
            : 'A sync server runs on this machine and nobody uses it yet: its address and set-up code are filled in. You become the administrator.'}
        </Way>
        <Way to="/join" icon={<IconTicket size="1.5rem" stroke={1.5} aria-hidden />} title="Join with a code">
          Your administrator has given you a one-time code. It enrols this laptop and you choose your passphrase.
        </Way>
        <Way to="/look-around" icon={<IconEye size="1.5rem" stroke={1.5} aria-hidden />} title="Look around (demonstration)">
          A service with invented people and cases, to try everything without touching anything real.
        </Way>
      </ul>
    </EntryPage>
  );
}

function Way({
  to,
  icon,
  title,
  children,
}: {
  readonly to: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <Link className="way paper" to={to}>
        <span className="way__icon">{icon}</span>
        <span className="way__words">
          <span className="way__title">{title}</span>
          <span className="way__text">{children}</span>
        </span>
      </Link>
    </li>
  );
}
