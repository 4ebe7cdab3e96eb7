import { describe, expect, it } from 'vitest';
import { kpiFigures, kpiTotal } from '../compute.ts';
import { contactFile, type TestContact } from '../front-door-for-tests.ts';
import { FIRST_QUARTER, london, testService } from '../service-for-tests.ts';
import { p12 } from './p1-2.ts';

// Tuesday 23 December 2025: Christmas Day and Boxing Day are no working days, so 3 working days end on Tuesday 30 December.
const RECEIVED = '2025-12-23 10:00';
const figure = (contacts: readonly Omit<TestContact, 'name' | 'receivedAt'>[], asOf?: string) =>
  kpiTotal(
    testService(
      contacts.map((each, index) => contactFile({ name: `c${index}`, receivedAt: RECEIVED, ...each })),
      asOf,
    ),
    p12,
    FIRST_QUARTER,
  );
const outcomes = (contact: Omit<TestContact, 'name' | 'receivedAt'>, asOf?: string) =>
  figure([contact], asOf).units.map(({ outcome }) => outcome);

describe('P1.2', () => {
  it('is met until the end of the third working day, over the holidays', () => {
    expect(outcomes({ decidedAt: '2025-12-30 23:59' })).toEqual(['met']);
    expect(outcomes({ decidedAt: '2025-12-31 00:01' })).toEqual(['not-met']);
  });

  it('needs a partner consulted, or the reason why none was', () => {
    const decidedAt = '2025-12-24 10:00';
    const asked = (agency: string, at: string) => ({ consultations: [{ rowId: 'c1', agency, at: london(at) }] });
    expect(outcomes({ decidedAt, decision: asked('command', '2025-12-30 12:00') })).toEqual(['met']);
    expect(outcomes({ decidedAt, decision: asked('command', '2025-12-31 12:00') })).toEqual(['not-met']);
    expect(outcomes({ decidedAt, decision: asked('family', '2025-12-24 09:00') })).toEqual(['not-met']);
    const none = (consulted: unknown) => ({ consulted, consultations: [] });
    expect(outcomes({ decidedAt, decision: none({ answer: false, reason: 'Known to all since this morning’s meeting' }) })).toEqual([
      'met',
    ]);
    expect(outcomes({ decidedAt, decision: none({ answer: false }) })).toEqual(['not-met']);
    expect(outcomes({ decidedAt, decision: none(undefined) }, '2025-12-29 12:00')).toEqual(['pending']);
  });

  it('counts referrals only, siblings once, and shows contacts that are overdue for a decision', () => {
    const siblings = { people: [1, 2, 3].map((each) => ({ rowId: `p${each}`, name: `Child ${each}`, group: 'child' })) };
    const all = [
      { decidedAt: '2025-12-24 10:00', contact: siblings },
      { decidedAt: '2025-12-24 10:00', decision: { outcome: 'EH' } },
      { decidedAt: '2025-12-24 10:00', decision: { outcome: 'OPEN' } },
      { decidedAt: '2025-12-24 10:00', decision: { outcome: 'EH', furtherOutcomes: ['ADULT'] } },
      {},
    ];
    expect(figure(all)).toMatchObject({ numerator: 2, denominator: 2, pending: 0 });
    expect(
      p12.values?.(
        testService(all.map((each, index) => contactFile({ name: `c${index}`, receivedAt: RECEIVED, ...each }))),
        FIRST_QUARTER,
        'NEPAL',
      ),
    ).toMatchObject([{ id: 'P1.2.undecided', value: 1 }]);
  });

  it('belongs to the quarter in which the contact was received', () => {
    const late = contactFile({ name: 'late', receivedAt: '2026-01-30 10:00', decidedAt: '2026-02-03 10:00' });
    expect(kpiTotal(testService([late]), p12, FIRST_QUARTER)).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('shows beside it what the row prints, notifications, and the one working day of Working Together', () => {
    const service = testService([
      contactFile({ name: 'a', receivedAt: RECEIVED, decidedAt: '2025-12-24 23:00' }),
      contactFile({
        name: 'b',
        receivedAt: RECEIVED,
        decidedAt: '2025-12-29 10:00',
        decision: {
          referrerTold: 'told',
          referrerToldAt: london('2025-12-29 11:00'),
          familyTold: 'told',
          familyToldAt: london('2025-12-29 11:00'),
        },
      }),
    ]);
    const [whole] = kpiFigures(service, p12, FIRST_QUARTER);
    expect(whole?.parts.map(({ id, numerator, denominator }) => [id, numerator, denominator])).toEqual([
      ['P1.2.notifications', 1, 2],
      ['P1.2.wt1', 1, 2],
    ]);
  });
});
