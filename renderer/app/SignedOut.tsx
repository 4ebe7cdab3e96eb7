/** What somebody sees who is not signed in: the first start on a laptop that knows nobody, else the way to unlock. */
import { useEffect, useState } from 'react';
import { FirstStart } from '#renderer/features/set-up/FirstStart.tsx';
import { Unlock } from '#renderer/features/unlock/Unlock.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import type { Profile } from '#renderer/worker/api.ts';

export function SignedOut() {
  const engine = useEngine();
  const [profiles, setProfiles] = useState<readonly Profile[]>();
  useEffect(() => {
    let over = false;
    engine.profiles().then((known) => {
      if (!over) setProfiles(known);
    }, reportError);
    return () => {
      over = true;
    };
  }, [engine]);
  if (profiles === undefined) return null;
  return profiles.length === 0 ? <FirstStart /> : <Unlock profiles={profiles} />;
}
