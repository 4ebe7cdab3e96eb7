import { describe, expect, it } from 'vitest';
import { caseOf, child, concern, fractionOf, meeting, whysOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { pi51 } from './pi5-1.ts';

const of = (records: readonly TestRecord[], asOf?: string) => testService([caseOf('rai', records)], asOf);
const total = (records: readonly TestRecord[], asOf?: string, part?: string) => fractionOf(of(records, asOf), pi51, FIRST_QUARTER, part);
const A = concern('a', '2025-11-07 16:00', { people: [id('maya'), id('father')] });

describe('PI 5.1, a strategy meeting within 48 hours', () => {
  it('is met at 48 hours over a weekend, and missed a minute later', () => {
    expect(total([A, meeting('m', '2025-11-09 16:00', ['maya'], { concern: id('a') })])).toBe('1/1');
    expect(total([A, meeting('m', '2025-11-09 16:01', ['maya'], { concern: id('a') })])).toBe('0/1');
  });

  it('is pending until the 48 hours are over, then missed where it was decided on and never held', () => {
    expect(total([A], '2025-11-09 15:00')).toBe('0/0 +1');
    expect(total([A], '2025-11-10 15:00')).toBe('0/1');
  });

  it('does not count a concern that needs no meeting, unless one was held about it', () => {
    const otherwise = concern('a', '2025-11-07 16:00', { decision: 'assessment' });
    expect(total([otherwise])).toBe('0/0');
    expect(total([otherwise, meeting('m', '2025-11-08 16:00', ['maya'], { concern: id('a') })])).toBe('1/1');
  });

  it('counts a meeting that nobody linked once with its concern, and one of its own without any', () => {
    const unlinked = meeting('m', '2025-11-08 16:00', ['maya'], { notifiedAt: A.body['notifiedAt'] });
    expect(total([A, unlinked])).toBe('1/1');
    const typedLater = meeting('m', '2025-11-08 16:00', ['maya'], { notifiedAt: concern('b', '2025-11-07 18:00').body['notifiedAt'] });
    expect(total([A, typedLater])).toBe('1/1');
    expect(total([typedLater])).toBe('1/1');
  });

  it('measures a meeting that says neither concern nor moment from the contact before it, and one whose concern is not there by its own', () => {
    const contact: TestFile = {
      type: 'contact',
      name: 'contact',
      records: [{ kind: 'contact', name: 'call', body: { location: 'NEPAL', about: 'child', receivedAt: london('2025-11-07 16:00') } }],
    };
    const fromContact = (held: TestRecord): TestFile => {
      const opened = caseOf('rai', [held]);
      return {
        ...opened,
        records: opened.records.map((each) =>
          each.kind === 'case' ? { ...each, body: { ...each.body, fromContact: id('contact') } } : each,
        ),
      };
    };
    const of48 = (heldAt: string) => fractionOf(testService([contact, fromContact(meeting('m', heldAt, ['maya']))]), pi51, FIRST_QUARTER);
    expect([of48('2025-11-09 16:00'), of48('2025-11-09 16:01'), of48('2025-11-07 15:00')]).toEqual(['1/1', '0/1', '0/0']);
    const lost = meeting('m', '2025-11-08 16:00', ['maya'], { concern: id('gone'), notifiedAt: A.body['notifiedAt'] });
    expect(total([lost])).toBe('1/1');
  });

  it('does not let a meeting of another month answer for a concern whose own was never held', () => {
    const later = meeting('m', '2026-01-10 10:00', ['maya'], { notifiedAt: concern('b', '2026-01-09 12:00').body['notifiedAt'] });
    expect(total([A, later])).toBe('1/2');
  });

  it('does not count further meetings of the same enquiry', () => {
    const further = meeting('m2', '2025-12-01 10:00', ['maya'], { type: 'further', enquiry: 'continues' });
    expect(total([A, meeting('m', '2025-11-08 16:00', ['maya'], { concern: id('a') }), further])).toBe('1/1');
  });

  it('is not held without police, health and social work when nobody says why', () => {
    const alone = (minimumMet: object) => [A, meeting('m', '2025-11-08 16:00', ['maya'], { concern: id('a'), minimumMet })];
    expect(total(alone({ answer: false, reason: 'Police joined by telephone later' }))).toBe('1/1');
    expect(total(alone({ answer: false }))).toBe('0/1');
  });

  it('has the children beside: of the meeting, or before it of the concern', () => {
    const people = [child('maya'), { ...child('father'), body: { givenName: 'Father', group: 'adult' } }];
    expect(total([...people, A], '2025-11-08 12:00', 'PI5.1.children')).toBe('0/0 +1');
    expect(
      total([...people, A, meeting('m', '2025-11-08 16:00', ['maya', 'anil'], { concern: id('a') })], undefined, 'PI5.1.children'),
    ).toBe('2/2');
  });

  it('belongs to the quarter of its notification, and to the place of that day', () => {
    const service = testService([
      caseOf('rai', [concern('a', '2026-01-31 23:30'), meeting('m', '2026-02-01 10:00', ['maya'], { concern: id('a') })], {
        places: [
          ['NEPAL', '2020-01-01'],
          ['BRUNEI', '2026-02-01'],
        ],
      }),
    ]);
    expect(whysOf(service, pi51, FIRST_QUARTER)).toEqual(['NEPAL met: Strategy meeting: met']);
    expect(fractionOf(service, pi51, SECOND_QUARTER)).toBe('0/0');
  });
});
