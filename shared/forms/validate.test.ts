import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field, FormDefinition } from './definition.ts';
import { problemsToFinalise } from './validate.ts';

const NOON_IN_NAIROBI = zonedInstant('2026-03-03T12:00:00+03:00[Africa/Nairobi]');

const formOf = (...fields: Field[]): FormDefinition => ({ kind: 'test', title: 'Test', version: 1, sections: [{ title: 'All', fields }] });
const messages = (field: Field | Field[], body: Record<string, unknown>) =>
  problemsToFinalise(formOf(...[field].flat()), body, NOON_IN_NAIROBI).map(({ path, message }) => `${path}: ${message}`);

describe('what stands in the way of finalising', () => {
  it('is a required field without a value, blank text included', () => {
    const field: Field = { key: 'purpose', label: 'Purpose', type: 'text', requiredToFinalise: 'Enter the purpose of the visit' };
    expect(messages(field, {})).toEqual(['purpose: Enter the purpose of the visit']);
    expect(messages(field, { purpose: '  \n' })).toEqual(['purpose: Enter the purpose of the visit']);
    expect(messages(field, { purpose: 'To see the bedroom' })).toEqual([]);
  });

  it('is asked only while its condition holds', () => {
    const fields: Field[] = [
      { key: 'closedOn', label: 'Closed on', type: 'date' },
      { key: 'why', label: 'Why', type: 'text', when: [{ field: 'closedOn', isPresent: true }], requiredToFinalise: 'Write why' },
    ];
    expect(messages(fields, {})).toEqual([]);
    expect(messages(fields, { closedOn: '2026-03-01' })).toEqual(['why: Write why']);
  });

  it('is a day that does not exist, or one in the future', () => {
    const field: Field = { key: 'born', label: 'Born', type: 'date', notAfter: 'today' };
    expect(messages(field, { born: '2026-02-29' })).toEqual(['born: Enter a day that exists, such as 3 March 2026']);
    expect(messages(field, { born: '2026-03-05' })).toEqual(['born: This day is in the future: check the date']);
    expect(messages(field, { born: '2026-03-03' })).toEqual([]);
  });

  it('is not tomorrow, where tomorrow has begun somewhere else', () => {
    const lateInNairobi = zonedInstant('2026-03-03T22:00:00+03:00[Africa/Nairobi]');
    const form = formOf({ key: 'day', label: 'Day', type: 'date', notAfter: 'today' });
    expect(problemsToFinalise(form, { day: '2026-03-04' }, lateInNairobi)).toEqual([]);
  });

  it('is a day that has passed where one is planned', () => {
    const field: Field = { key: 'next', label: 'Next', type: 'date', notBefore: 'today' };
    expect(messages(field, { next: '2026-03-01' })).toEqual(['next: This day has passed: enter a day from today on']);
    expect(messages(field, { next: '2026-03-03' })).toEqual([]);
  });

  it('is a moment in the future, but for a laptop clock a few minutes slow', () => {
    const field: Field = { key: 'at', label: 'At', type: 'instant', notAfter: 'now' };
    expect(messages(field, { at: '2026-03-03T12:09:00+03:00[Africa/Nairobi]' })).toEqual([]);
    expect(messages(field, { at: '2026-03-03T12:11:00+03:00[Africa/Nairobi]' })[0]).toContain(
      "this laptop's clock (Tue 3 Mar 2026, 12:00 Nairobi",
    );
    expect(messages(field, { at: '2026-03-03T12:11:00' })).toEqual(['at: Enter a day, a time and the place whose clock it is']);
  });

  it('is an order of events that cannot be', () => {
    const fields: Field[] = [
      { key: 'receivedAt', label: 'Received', type: 'instant' },
      { key: 'respondedAt', label: 'Responded', type: 'instant', notBeforeField: 'receivedAt' },
    ];
    const receivedAt = '2026-03-03T03:10:00+03:00[Africa/Nairobi]';
    expect(messages(fields, { receivedAt, respondedAt: '2026-03-03T00:05:00+00:00[Europe/London]' })).toEqual([
      'respondedAt: This is before Tue 3 Mar 2026, 03:10 Nairobi (00:10 London): check both times',
    ]);
    expect(messages(fields, { receivedAt, respondedAt: '2026-03-03T00:10:00+00:00[Europe/London]' })).toEqual([]);
  });

  it('is a yes or no without the reason that this answer needs', () => {
    const field: Field = {
      key: 'seenAlone',
      label: 'Seen alone?',
      type: 'yes-no',
      reasonWhen: { answer: false, label: 'Why not', message: 'Write why the child was not seen alone' },
    };
    expect(messages(field, { seenAlone: { answer: false } })).toEqual(['seenAlone: Write why the child was not seen alone']);
    expect(messages(field, { seenAlone: { answer: false, reason: 'Asleep' } })).toEqual([]);
    expect(messages(field, { seenAlone: { answer: true } })).toEqual([]);
  });

  it('names the row of a table', () => {
    const field: Field = {
      key: 'children',
      label: 'Children',
      type: 'table',
      rowName: 'child',
      minRows: 1,
      columns: [{ key: 'said', label: 'Said', type: 'narrative', requiredToFinalise: 'Write what the child said' }],
    };
    expect(messages(field, {})).toEqual(['children: Add a row: child']);
    expect(messages(field, { children: [] })).toEqual(['children: Add a row: child']);
    expect(messages(field, { children: [{ rowId: 'a', said: 'I like it here' }, { rowId: 'b' }] })).toEqual([
      'children.1.said: Write what the child said',
    ]);
  });

  it('is an answer that was not offered, or one that excludes the others', () => {
    const field: Field = {
      key: 'disabilities',
      label: 'Disability',
      type: 'choices',
      exclusive: 'NONE',
      options: [
        { code: 'NONE', label: 'No disability' },
        { code: 'HEAR', label: 'Hearing' },
      ],
    };
    expect(messages(field, { disabilities: ['HEAR', 'X'] })).toEqual(['disabilities: Choose from the answers offered']);
    expect(messages(field, { disabilities: ['NONE', 'HEAR'] })).toEqual(['disabilities: Choose either “No disability” or the others']);
    expect(messages({ ...field, type: 'choice' }, { disabilities: 'X' })).toEqual(['disabilities: Choose one of the answers offered']);
  });

  it('is a number out of range and a text too long', () => {
    expect(messages({ key: 'n', label: 'N', type: 'number', min: 1, max: 9 }, { n: 0 })).toEqual(['n: Enter 1 or more']);
    expect(messages({ key: 'n', label: 'N', type: 'number', min: 1, max: 9 }, { n: 10 })).toEqual(['n: Enter 9 or less']);
    expect(messages({ key: 'n', label: 'N', type: 'number' }, { n: Number.NaN })).toEqual(['n: Enter a number']);
    expect(messages({ key: 't', label: 'T', type: 'text', maxLength: 3 }, { t: 'abcd' })).toEqual([
      't: Shorten this to 3 characters; it has 4',
    ]);
  });

  it('is two answers that contradict each other, as far as they are shown', () => {
    const form: FormDefinition = {
      ...formOf(
        { key: 'a', label: 'A', type: 'number' },
        { key: 'b', label: 'B', type: 'number', when: [{ field: 'a', isPresent: true }] },
      ),
      check: (body) => (body['a'] === body['b'] ? [] : [{ path: 'b', label: 'B', message: 'Enter the same number twice' }]),
    };
    const paths = (body: Record<string, unknown>) => problemsToFinalise(form, body, NOON_IN_NAIROBI).map(({ path }) => path);
    expect(paths({ a: 1, b: 2 })).toEqual(['b']);
    expect(paths({ a: 1, b: 1 })).toEqual([]);
    expect(paths({ b: 2 })).toEqual([]);
  });
});
