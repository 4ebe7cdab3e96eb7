/** Seconds until the next try is allowed, counted down by the clock, so that a laptop that slept is not held up. */
import { useEffect, useState } from 'react';

export interface Countdown {
  readonly secondsLeft: number;
  readonly waitFor: (seconds: number) => void;
}

export function useCountdown(): Countdown {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const secondsLeft = Math.max(0, Math.ceil((until - now) / 1000));
  const running = secondsLeft > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [running]);
  const waitFor = (seconds: number) => {
    const start = Date.now();
    setNow(start);
    setUntil(start + seconds * 1000);
  };
  return { secondsLeft, waitFor };
}
