/** Whatever the day, the year can be told: its forms are complete at the moment they are written, and nothing lies ahead. */
import { describe, expect, it } from 'vitest';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import type { Body, RecordKind } from '#shared/practice/record.ts';
import { tellYear } from './tell-year.ts';

const PERSON = 'AAAAAAAAAAAAAAAAAAAAAA' as PersonId;

function yearAsOf(moment: string) {
  let drawn = 0;
  const newId = () => `record-${++drawn}` as RecordId;
  const { cases, contacts } = tellYear({ now: Date.parse(moment), newId, personOf: () => PERSON });
  const openings = [...cases.map(({ opening }) => opening), ...contacts];
  const written: readonly { readonly kind: KindName; readonly at: ZonedInstant; readonly body: Body; readonly isNew: boolean }[] = [
    ...openings.flatMap(({ contact }) => contact.map((record) => ({ ...record, isNew: true }))),
    ...cases.flatMap(({ opening }) => {
      const opened = opening.case;
      return opened === undefined ? [] : opened.records.map((record) => ({ ...record, at: opened.at, isNew: true }));
    }),
    ...cases.flatMap(({ telling }) => telling.deeds),
  ];
  return { cases, written };
}

describe('the year of the demonstration', () => {
  it.each([
    ['a Sunday in November', '2026-11-22T20:15:00Z'],
    ['New Year’s Day, in the night', '2027-01-01T01:10:00Z'],
    ['the day after the clocks changed', '2027-03-29T09:00:00Z'],
    ['the last of February in a leap year', '2028-02-29T12:00:00Z'],
    ['a Friday, the weekend in Brunei', '2026-08-14T06:30:00Z'],
  ])('is complete as of %s', (_day, moment) => {
    const { written } = yearAsOf(moment);
    const problems = written
      .filter(({ isNew }) => isNew)
      .flatMap(({ kind, body, at }) => {
        const { form }: RecordKind = kindsByName[kind];
        return problemsToFinalise(form, body, at).map(({ path, message }) => `${kind} of ${at}, ${path}: ${message}`);
      });
    expect(problems).toEqual([]);
    expect(Math.max(...written.map(({ at }) => instantMs(at)))).toBeLessThanOrEqual(Date.parse(moment) + 60_000);
  });

  it('leaves no place in its words without a name', () => {
    const unfilled = yearAsOf('2026-11-22T20:15:00Z').written.filter(({ body }) =>
      /\{\w+\}/.test(JSON.stringify(body).replaceAll(/\{"\w+"/g, '')),
    );
    expect(unfilled.map(({ kind, body }) => [kind, body])).toEqual([]);
  });

  it('tells stories that hold together: a strategy meeting follows a concern, visits and reviews follow a plan', () => {
    const order = [
      'child-protection-concern',
      'strategy-meeting',
      'section-47-enquiry',
      'child-protection-conference',
      'child-protection-plan',
      'core-group',
    ] as const;
    const outOfOrder = yearAsOf('2026-11-22T20:15:00Z').cases.filter(({ telling }) => {
      const first = (kind: KindName) => telling.deeds.filter((deed) => deed.kind === kind).map(({ at }) => instantMs(at))[0];
      const protection = first('child-protection-concern') === undefined ? [] : order.map(first);
      const courses = [protection, ['child-in-need-plan', 'child-in-need-review'].map((kind) => first(kind as KindName))];
      return courses.some((course) => {
        const moments = course.filter((moment) => moment !== undefined);
        return moments.some((moment, index) => moment < (moments[index - 1] ?? moment));
      });
    });
    expect(outOfOrder.map(({ telling }) => telling.household.name)).toEqual([]);
  });
});
