/**
 * M1 · Contacts into the Central Referral Team in the period, by location, source (the SOR's and the DfE's code) and whether they ask about a child or an adult at risk.
 * Source: SOR Annex E M1 and footnote 16. One communication is one contact, however many siblings it is about; two agencies about one
 * event are two. One about both a child and an adult counts in each split and once in the total; the overlap is printed. Entered in
 * error: left out. A place nobody knows yet is counted as such.
 */
import type { Mi } from '../mi.ts';
import { ABOUT, aboutOf, contactsReceivedIn, contactUnit } from './contact-units.ts';
import { DFE_SOURCE, SOURCE } from './dimensions.ts';

export const m1: Mi = {
  id: 'M1',
  type: 'flow',
  unit: 'contacts',
  dimensions: [SOURCE, DFE_SOURCE, ABOUT],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    {
      id: 'M1',
      title: 'Contacts received',
      units: (service, period) => contactsReceivedIn(service, period).map((file) => contactUnit(file, { about: aboutOf(file) })),
    },
    {
      id: 'M1.both',
      title: 'Of these, about a child and an adult at risk: in both splits above',
      dimensions: [SOURCE],
      units: (service, period) =>
        contactsReceivedIn(service, period)
          .filter(({ digest }) => digest.about === 'both')
          .map((file) => contactUnit(file)),
    },
    {
      id: 'M1.children',
      title: 'Children named in them',
      dimensions: [SOURCE],
      units: (service, period) =>
        contactsReceivedIn(service, period).map((file) => ({
          ...contactUnit(file),
          count: file.digest.people.filter(({ child }) => child).length,
        })),
    },
  ],
};
