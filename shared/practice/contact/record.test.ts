import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { isPresent, visibleFields } from '#shared/forms/visible-fields.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import { contactForm } from './form.ts';
import { contact, contactSchema } from './record.ts';

const RECEIVED = '2026-03-03T03:10:00+03:00[Africa/Nairobi]';
const ASKED_AT = zonedInstant('2026-03-03T03:25:00+03:00[Africa/Nairobi]');

const plainContact = {
  receivedAt: RECEIVED,
  location: 'BATUK',
  source: 'HEALTH',
  channel: 'telephone',
  about: 'child',
  people: [{ rowId: 'r1', name: 'Amina Otieno', group: 'child', born: '2021-06-14' }],
  said: 'The practice nurse saw a bruise on the upper arm at the four o’clock clinic.',
  significantHarm: { answer: false },
  consent: 'given',
  responded: { answer: true },
  respondedAt: '2026-03-03T03:20:00+03:00[Africa/Nairobi]',
  respondedBy: 'AAAAAAAAAAAAAAAAAAAAAA',
  respondedHow: 'telephone',
  response: 'Advice given; the nurse will see the child again at eight.',
};

const clocks = (body: Record<string, unknown>) =>
  clocksOfFile([{ record: 'c', body, rules: contact.timescales, stops: contact.stops, finalised: true, signed: {} }], {
    contract: CONTRACT_CALENDAR,
  });

describe('a contact', () => {
  it('can be finalised at night with what the caller said', () => {
    expect(problemsToFinalise(contactForm, plainContact, ASKED_AT)).toEqual([]);
    expect(contactSchema.safeParse(plainContact).success).toBe(true);
  });

  it('asks for everything that is missing, in the words of the form', () => {
    expect(problemsToFinalise(contactForm, {}, ASKED_AT).map((problem) => problem.path)).toEqual([
      'receivedAt',
      'location',
      'source',
      'channel',
      'about',
      'said',
      'significantHarm',
      'consent',
      'responded',
    ]);
  });

  it('may ask about a child and an adult at risk at once', () => {
    const both = { ...plainContact, about: 'both' };
    expect(problemsToFinalise(contactForm, both, ASKED_AT)).toEqual([]);
    expect(contactSchema.safeParse(both).success).toBe(true);
    expect(contactSchema.safeParse({ ...plainContact, about: 'nobody' }).success).toBe(false);
  });

  it('refuses a response from before the contact', () => {
    const problems = problemsToFinalise(
      contactForm,
      { ...plainContact, respondedAt: '2026-03-03T03:00:00+03:00[Africa/Nairobi]' },
      ASKED_AT,
    );
    expect(problems.map((problem) => problem.path)).toEqual(['respondedAt']);
  });

  it('is recorded in fewer than 25 interactions', () => {
    // A click or tab and typing count as one each; a searchable list two (open, choose); adding a row one; Finalise one.
    const fields = visibleFields(
      contactForm.sections.flatMap((section) => section.fields),
      plainContact,
    );
    const columns = contactForm.sections
      .flatMap((section) => section.fields)
      .flatMap((field) => (field.type === 'table' ? field.columns : []));
    const rowKeys = Object.keys(plainContact.people[0] ?? {});
    const cost = [
      ...fields.filter((field) => isPresent(plainContact[field.key as keyof typeof plainContact])),
      ...columns.filter((column) => rowKeys.includes(column.key)),
    ]
      .filter((field) => field.prefill === undefined)
      .reduce((sum, field) => sum + ('appearance' in field && field.appearance === 'select' ? 2 : 1), 0);
    const openTheForm = 2;
    const finalise = 1;
    expect(cost + openTheForm + finalise).toBeLessThan(25);
  });

  it('starts the clocks of the contract when it was received, not when it was typed', () => {
    expect(clocks(plainContact).map((clock) => [clock.ruleId, clock.dueAt, clock.stoppedAt])).toEqual([
      ['P1.2', '2026-03-06T23:59:59+00:00[Europe/London]', undefined],
      ['P1.3', '2026-03-06T23:59:59+00:00[Europe/London]', undefined],
      ['P1.1', '2026-03-04T03:10:00+03:00[Africa/Nairobi]', '2026-03-03T03:20:00+03:00[Africa/Nairobi]'],
    ]);
  });

  it('starts the 1-hour and the 24-hour clock when someone is at significant risk of harm', () => {
    const body = { ...plainContact, significantHarm: { answer: true, reason: 'Father has been drinking and is in the house' } };
    const harm = clocks(body).filter((clock) => clock.significantHarm);
    expect(harm.map((clock) => [clock.ruleId, clock.dueAt])).toEqual([
      ['P1.4', '2026-03-03T04:10:00+03:00[Africa/Nairobi]'],
      ['A2x', '2026-03-04T03:10:00+03:00[Africa/Nairobi]'],
    ]);
    const said = { immediateDecisionBy: 'AAAAAAAAAAAAAAAAAAAAAA', immediateDecision: 'Stays at the medical centre.' };
    const whole = { ...body, immediateDecisionAt: '2026-03-03T03:20:00+03:00[Africa/Nairobi]', ...said };
    expect(problemsToFinalise(contactForm, whole, ASKED_AT)).toEqual([]);
    const decided = clocks({ ...body, immediateDecisionAt: '2026-03-03T03:40:00+03:00[Africa/Nairobi]' });
    expect(decided.find((clock) => clock.ruleId === 'P1.4')?.stoppedAt).toBe('2026-03-03T03:40:00+03:00[Africa/Nairobi]');
  });

  it('starts none before the contract began', () => {
    expect(contact.timescales.every((rule) => rule.inForceFrom === calendarDate('2025-11-01'))).toBe(true);
    expect(clocks({ ...plainContact, receivedAt: '2025-10-31T12:00:00+00:00[Europe/London]' })).toEqual([]);
  });

  it('is one line in a list', () => {
    expect(contact.summary(plainContact)).toBe(
      'Health · Amina Otieno · The practice nurse saw a bruise on the upper arm at the four o’clock clinic.',
    );
    expect(contact.summary({})).toBe('');
  });
});
