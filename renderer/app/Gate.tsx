/** Shows the screens to whoever is signed in, and the way in to everybody else. After unlocking, one is where one was. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useEngineConnection } from '#renderer/ui/engine-context.tsx';

export interface GateProps {
  readonly signedOut: ReactNode;
  readonly children: ReactNode;
}

export function Gate({ signedOut, children }: GateProps) {
  const { session } = useEngineConnection();
  const navigate = useNavigate();
  const lastPerson = useRef(session?.person);

  // The address may be a case of the person who was signed in before: somebody else starts at the beginning.
  useEffect(() => {
    if (session === null) return;
    if (lastPerson.current !== undefined && lastPerson.current !== session.person) void navigate('/', { replace: true });
    lastPerson.current = session.person;
  }, [session, navigate]);

  return session === null ? signedOut : children;
}
