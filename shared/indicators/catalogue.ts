/** All thirty indicators of Annex D and all thirty-six counts of Annex E, in their order. */

import { p11 } from './kpi/p1-1.ts';
import type { Kpi } from './kpi.ts';
import { m3 } from './mi/m3.ts';
import type { Mi } from './mi.ts';

export const KPIS: readonly Kpi[] = [p11];

export const MANAGEMENT_INFORMATION: readonly Mi[] = [m3];
