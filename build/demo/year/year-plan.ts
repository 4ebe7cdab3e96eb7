/**
 * Which cases and contacts the year has: as many for each location as the SOR's table of paragraph 47, where 137 cases of six quarters
 * stand by location. It has none for Belize and the British Indian Ocean Territory; three are added so that every location has one.
 */
import type { StaffKey } from '../staff.ts';
import { FAMILIES } from '../stories.ts';
import type { Chance } from './chance.ts';
import { adultAtRisk } from './stories/adults.ts';
import { childAssessedOnly, childInNeed } from './stories/child-in-need.ts';
import { childProtection, enquiryOnly, orderedProtection } from './stories/child-protection.ts';
import { adoptionSupport, lookedAfter, privateFostering } from './stories/children-elsewhere.ts';
import { earlyHelp, familySupport } from './stories/early-support.ts';
import { supportNeeds, transferredIn } from './stories/moves.ts';
import { seriousEvent } from './stories/serious-events.ts';
import type { CaseStory } from './story.ts';

export const CASES_BY_LOCATION: Readonly<Record<string, number>> = {
  BATUK: 16,
  BATUS: 3,
  SING: 1,
  BFG: 24,
  SAUDI: 4,
  NEPAL: 16,
  BRUNEI: 20,
  BATG: 17,
  EJSU: 29,
  BDSUS: 7,
  BATSUB: 2,
  BIOT: 1,
};

const STORIES: readonly (readonly [story: CaseStory, tellings: number])[] = [
  [childInNeed, 24],
  [childAssessedOnly, 16],
  [childProtection, 14],
  [enquiryOnly, 6],
  [orderedProtection, 2],
  [adultAtRisk, 14],
  [supportNeeds, 10],
  [transferredIn, 2],
  [lookedAfter, 4],
  [privateFostering, 4],
  [adoptionSupport, 5],
  [familySupport, 14],
  [earlyHelp, 8],
  [seriousEvent, 2],
];

export interface PlannedCase {
  readonly story: CaseStory;
  readonly turn: number;
  readonly theme: string;
  readonly location: string;
  readonly worker: StaffKey;
  readonly daysAgo: number;
}

/** The oldest contact first. */
export function planYear(chance: Chance): readonly PlannedCase[] {
  const locations = shuffled(
    Object.entries(CASES_BY_LOCATION).flatMap(([location, count]) => {
      const handTold = FAMILIES.filter((family) => family.location === location).length;
      return Array.from({ length: count - handTold }, () => location);
    }),
    chance,
  );
  const cases = STORIES.flatMap(([story, tellings]) =>
    Array.from({ length: tellings }, (_, turn) => ({
      story,
      turn,
      theme: story.themes[turn % story.themes.length] ?? '',
      daysAgo: Math.round(9 + ((((turn * stride(tellings)) % tellings) + 0.55) / tellings) * 352),
    })),
  );
  return cases
    .map((each, index) => {
      const location = locations[index] ?? 'EJSU';
      return { ...each, location, worker: workerOf(location, index) };
    })
    .toSorted((a, b) => b.daysAgo - a.daysAgo);
}

/** So that the tellings of one story, in turn, stand at very different points of their course. */
const stride = (count: number): number => [5, 7, 3, 1].find((step) => count % step !== 0) ?? 1;

const WORKERS: Readonly<Record<string, StaffKey>> = {
  BATUK: 'kenya',
  BATUS: 'kenya',
  BATSUB: 'kenya',
  BDSUS: 'kenya',
  SAUDI: 'kenya',
  BIOT: 'nepal',
  NEPAL: 'nepal',
  BRUNEI: 'nepal',
  SING: 'nepal',
};

/** The stations of EJSU lie all over Europe: two workers share them. */
const workerOf = (location: string, index: number): StaffKey =>
  WORKERS[location] ?? (location === 'EJSU' && index % 2 === 0 ? 'kenya' : 'germany');

function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  return items
    .map((item) => ({ item, place: chance.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
