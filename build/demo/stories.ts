/** Everyone the demonstration tells of. */
import { bennett } from './families/bennett.ts';
import { boateng } from './families/boateng.ts';
import { carter } from './families/carter.ts';
import { castilloBrennan } from './families/castillo-brennan.ts';
import { fletcher } from './families/fletcher.ts';
import { gurung } from './families/gurung.ts';
import { harrison } from './families/harrison.ts';
import { hughes } from './families/hughes.ts';
import { koroi } from './families/koroi.ts';
import { limbu } from './families/limbu.ts';
import { okafor } from './families/okafor.ts';
import { rai } from './families/rai.ts';
import { shaw } from './families/shaw.ts';
import { wanjikuPalmer } from './families/wanjiku-palmer.ts';
import { waqa } from './families/waqa.ts';
import type { FamilyStory } from './story.ts';

export { LOOSE_CONTACTS } from './loose-contacts.ts';

export const FAMILIES: readonly FamilyStory[] = [
  harrison,
  wanjikuPalmer,
  koroi,
  boateng,
  castilloBrennan,
  fletcher,
  waqa,
  okafor,
  shaw,
  hughes,
  gurung,
  limbu,
  rai,
  carter,
  bennett,
];
