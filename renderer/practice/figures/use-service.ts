/** The service as it is counted, out of everything this laptop holds: brought up to date as records arrive. */
import { useDeferredValue, useMemo } from 'react';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { instantMs, inZone, LONDON, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { type Service, serviceOf } from '#shared/indicators/service/service.ts';

const FIVE_MINUTES = 5 * 60_000;

/** undefined until the engine has answered. Counted again when a record changes, and every five minutes for what becomes due. */
export function useService(): Service | undefined {
  const files = useDeferredValue(useWatch('files'));
  const steps = Math.floor(instantMs(useNow()) / FIVE_MINUTES);
  return useMemo(
    () => (files === undefined ? undefined : serviceOf(files, inZone(zonedInstantFrom(steps * FIVE_MINUTES, LONDON), LONDON))),
    [files, steps],
  );
}
