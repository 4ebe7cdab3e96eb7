/** All thirty indicators of Annex D and all thirty-six counts of Annex E, in their order. */

import { p11 } from './kpi/p1-1.ts';
import { p12 } from './kpi/p1-2.ts';
import { p13 } from './kpi/p1-3.ts';
import { p14 } from './kpi/p1-4.ts';
import { pi21 } from './kpi/pi2-1.ts';
import type { Kpi } from './kpi.ts';
import { m3 } from './mi/m3.ts';
import { m4 } from './mi/m4.ts';
import { m5 } from './mi/m5.ts';
import { m7 } from './mi/m7.ts';
import type { Mi } from './mi.ts';

export const KPIS: readonly [Kpi, ...Kpi[]] = [p11, p12, p13, p14, pi21];

export const MANAGEMENT_INFORMATION: readonly [Mi, ...Mi[]] = [m3, m4, m5, m7];
