/** Units that the values of every location are worked out from: found once for each service and period. */
import type { Period } from '../period.ts';
import type { Service } from '../service/service.ts';

export function rememberUnits<Found>(find: (service: Service, period: Period) => Found): (service: Service, period: Period) => Found {
  const known = new WeakMap<Service, Map<string, Found>>();
  return (service, period) => {
    let periods = known.get(service);
    if (periods === undefined) known.set(service, (periods = new Map()));
    const key = `${period.from} ${period.to}`;
    let found = periods.get(key);
    if (found === undefined) periods.set(key, (found = find(service, period)));
    return found;
  };
}
