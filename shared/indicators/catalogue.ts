/** All thirty indicators of Annex D and all thirty-six counts of Annex E, in their order. */

import { p11 } from './kpi/p1-1.ts';
import { p12 } from './kpi/p1-2.ts';
import { p13 } from './kpi/p1-3.ts';
import { p14 } from './kpi/p1-4.ts';
import { p71 } from './kpi/p7-1.ts';
import { p72 } from './kpi/p7-2.ts';
import { p81 } from './kpi/p8-1.ts';
import { p82 } from './kpi/p8-2.ts';
import { p83 } from './kpi/p8-3.ts';
import { pi21 } from './kpi/pi2-1.ts';
import { pi22 } from './kpi/pi2-2.ts';
import { pi23 } from './kpi/pi2-3.ts';
import { pi24 } from './kpi/pi2-4.ts';
import { pi25 } from './kpi/pi2-5.ts';
import { pi31 } from './kpi/pi3-1.ts';
import { pi41 } from './kpi/pi4-1.ts';
import { pi42 } from './kpi/pi4-2.ts';
import { pi43 } from './kpi/pi4-3.ts';
import { pi44 } from './kpi/pi4-4.ts';
import { pi45 } from './kpi/pi4-5.ts';
import { pi51 } from './kpi/pi5-1.ts';
import { pi52 } from './kpi/pi5-2.ts';
import { pi53 } from './kpi/pi5-3.ts';
import { pi54 } from './kpi/pi5-4.ts';
import { pi55 } from './kpi/pi5-5.ts';
import { pi56 } from './kpi/pi5-6.ts';
import { pi61 } from './kpi/pi6-1.ts';
import { pi62 } from './kpi/pi6-2.ts';
import { pi63 } from './kpi/pi6-3.ts';
import { pi64 } from './kpi/pi6-4.ts';
import type { Kpi } from './kpi.ts';
import { m1 } from './mi/m1.ts';
import { m2 } from './mi/m2.ts';
import { m3 } from './mi/m3.ts';
import { m4 } from './mi/m4.ts';
import { m5 } from './mi/m5.ts';
import { m6 } from './mi/m6.ts';
import { m7 } from './mi/m7.ts';
import { m8 } from './mi/m8.ts';
import { m9 } from './mi/m9.ts';
import { m10 } from './mi/m10.ts';
import { m11 } from './mi/m11.ts';
import { m12 } from './mi/m12.ts';
import { m13 } from './mi/m13.ts';
import { m14 } from './mi/m14.ts';
import { m15 } from './mi/m15.ts';
import { m16 } from './mi/m16.ts';
import { m17 } from './mi/m17.ts';
import { m18 } from './mi/m18.ts';
import { m19 } from './mi/m19.ts';
import { m20 } from './mi/m20.ts';
import { m21 } from './mi/m21.ts';
import { m22 } from './mi/m22.ts';
import { m23 } from './mi/m23.ts';
import { m24 } from './mi/m24.ts';
import { m25 } from './mi/m25.ts';
import { m26 } from './mi/m26.ts';
import { m27 } from './mi/m27.ts';
import { m28 } from './mi/m28.ts';
import { m29 } from './mi/m29.ts';
import { m30 } from './mi/m30.ts';
import { m31 } from './mi/m31.ts';
import { m32 } from './mi/m32.ts';
import { m33 } from './mi/m33.ts';
import { m34 } from './mi/m34.ts';
import { m35 } from './mi/m35.ts';
import { m36 } from './mi/m36.ts';
import type { Mi } from './mi.ts';

export const KPIS: readonly [Kpi, ...Kpi[]] = [
  p11,
  p12,
  p13,
  p14,
  pi21,
  pi22,
  pi23,
  pi24,
  pi25,
  pi31,
  pi41,
  pi42,
  pi43,
  pi44,
  pi45,
  pi51,
  pi52,
  pi53,
  pi54,
  pi55,
  pi56,
  pi61,
  pi62,
  pi63,
  pi64,
  p71,
  p72,
  p81,
  p82,
  p83,
];

export const MANAGEMENT_INFORMATION: readonly [Mi, ...Mi[]] = [
  m1,
  m2,
  m3,
  m4,
  m5,
  m6,
  m7,
  m8,
  m9,
  m10,
  m11,
  m12,
  m13,
  m14,
  m15,
  m16,
  m17,
  m18,
  m19,
  m20,
  m21,
  m22,
  m23,
  m24,
  m25,
  m26,
  m27,
  m28,
  m29,
  m30,
  m31,
  m32,
  m33,
  m34,
  m35,
  m36,
];
