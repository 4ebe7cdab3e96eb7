import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { recordKind } from '../catalogue.ts';
import { timescaleExceptionForm } from './form.ts';
import { timescaleException } from './record.ts';

const asOf = zonedInstant('2026-03-20T09:00:00+00:00[Europe/London]');
const flight = {
  kpi: 'PI5.5',
  on: '2026-03-12',
  record: 'PPPPPPPPPPPPPPPPPPPPPA',
  people: ['CCCCCCCCCCCCCCCCCCCCCA'],
  reason: 'TRAVEL',
  narrative: 'No flight to Brunei between 10 and 14 March; the school saw her each day.',
  approver: 'AAAAAAAAAAAAAAAAAAAAAA',
  agreedByAuthority: { answer: true },
  agreedOn: '2026-03-18',
  authorityReference: 'CMB minutes 18 March, item 4',
};
const missing = (body: object) => problemsToFinalise(timescaleExceptionForm, { ...flight, ...body }, asOf).map(({ path }) => path);

describe('an exception from a limit', () => {
  it('says which limit, when, why, who accepts it, and whether the Authority agrees', () => {
    expect(missing({})).toEqual([]);
    expect(timescaleException.schema.safeParse(flight).success).toBe(true);
    expect(problemsToFinalise(timescaleExceptionForm, {}, asOf).map(({ path }) => path)).toEqual([
      'kpi',
      'on',
      'reason',
      'narrative',
      'approver',
      'agreedByAuthority',
    ]);
    expect(timescaleException.summary(flight)).toBe('PI5.5 · Travel, visa, flight or base access · agreed by the Authority');
  });

  it('needs the day of the Authority’s answer, and only where it is yes', () => {
    expect(missing({ agreedOn: undefined })).toEqual(['agreedOn']);
    expect(missing({ agreedOn: undefined, agreedByAuthority: { answer: false } })).toEqual([]);
    expect(timescaleException.summary({ ...flight, agreedByAuthority: { answer: false } })).toBe(
      'PI5.5 · Travel, visa, flight or base access',
    );
  });

  it('may be about everything of the file, and names the place of what is owed to one', () => {
    expect(missing({ record: undefined, people: undefined })).toEqual([]);
    expect(missing({ kpi: 'P7.1' })).toEqual(['location']);
    expect(missing({ kpi: 'P7.1', location: 'BIOT' })).toEqual([]);
  });

  it('knows all thirty indicators, and offers records of kinds that there are', () => {
    const fields = timescaleExceptionForm.sections.flatMap((section) => section.fields);
    const indicators = fields.find(({ key }) => key === 'kpi');
    expect(indicators?.type === 'choice' && indicators.options.length).toBe(30);
    const records = fields.find(({ key }) => key === 'record');
    expect(records?.type === 'record' && records.kinds.filter((kind) => recordKind(kind) === undefined)).toEqual([]);
  });
});
