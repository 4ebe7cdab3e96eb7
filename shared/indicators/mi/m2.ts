/**
 * M2 · Contacts of the period that resulted in a referral to the statutory threshold (child in need, child protection, adult services), by
 * location, source and category, and the share of all contacts (M1) that they are. Source: SOR Annex E M2. Attributed to the period of
 * the contact, also where the decision came after it. News on an open case is linked to it and no referral. One contact that opens child
 * in need for siblings and adult services for a parent counts in each category and once in the total.
 */

import type { Mi, MiValue } from '../mi.ts';
import type { Period } from '../period.ts';
import { includesInstant } from '../period.ts';
import { referralGroups } from '../service/referrals.ts';
import type { Service } from '../service/service.ts';
import { contactsReceivedIn, contactUnit } from './contact-units.ts';
import { CATEGORY, SOURCE } from './dimensions.ts';
import { rememberUnits } from './remember-units.ts';

export const m2: Mi = {
  id: 'M2',
  type: 'flow',
  unit: 'contacts',
  dimensions: [SOURCE, CATEGORY],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    {
      id: 'M2',
      title: 'Contacts that became a referral',
      units: (service, period) => groupsIn(service, period).map(({ file, categories }) => contactUnit(file, { category: categories })),
    },
  ],
  values: conversion,
};

const groupsIn = rememberUnits((service, period) =>
  referralGroups(service).filter(({ receivedAt }) => includesInstant(period, receivedAt)),
);

/** The place of each contact, and of each that became a referral. */
const placesIn = rememberUnits((service, period) => ({
  contacts: contactsReceivedIn(service, period).map((file) => contactUnit(file).location),
  referrals: groupsIn(service, period).map(({ file }) => contactUnit(file).location),
}));

function conversion(service: Service, period: Period, location: string | null): readonly MiValue[] {
  const { contacts, referrals } = placesIn(service, period);
  const isHere = (place: string) => location === null || place === location;
  const denominator = contacts.filter(isHere).length;
  const numerator = referrals.filter(isHere).length;
  const value = denominator === 0 ? null : (numerator * 100) / denominator;
  return [
    {
      id: 'M2.conversion',
      title: 'Share of contacts that became a referral',
      value,
      unit: 'percent',
      numerator,
      denominator,
      ...(value === null ? { why: 'No contacts in the period' } : {}),
    },
  ];
}
