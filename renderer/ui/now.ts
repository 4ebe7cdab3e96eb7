/** The moment now, on the clock of where this laptop is: the only place the screens ask the time. */
import { useEffect, useState } from 'react';
import { type ZonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';

export const nowHere = (): ZonedInstant => zonedInstantFrom(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

const TICK_MS = 20_000;

/** Now, brought up to date three times a minute: for clocks and for "today". */
export function useNow(): ZonedInstant {
  const [now, setNow] = useState(nowHere);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowHere()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
