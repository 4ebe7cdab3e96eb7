import { describe, expect, it } from 'vitest';
import { type BandScheme, bandOf, compareFractions, percentText, SCHEMES } from './bands.ts';

const ALL = Object.keys(SCHEMES) as BandScheme[];

/** As printed in the SOR, read with the half-open limits of facts.md §2.1, in exact whole numbers: n/d ≥ p % is 100 n ≥ p d. */
const EXPECTED: Readonly<Record<BandScheme, readonly (readonly ['green' | 'amber' | 'red', number])[]>> = {
  S98: [
    ['green', 98],
    ['amber', 90],
    ['red', 0],
  ],
  S95: [
    ['green', 95],
    ['amber', 90],
    ['red', 0],
  ],
  S100: [
    ['green', 100],
    ['red', 0],
  ],
  S90: [
    ['green', 90],
    ['amber', 70],
    ['red', 0],
  ],
  S95T: [
    ['green', 95],
    ['amber', 70],
    ['red', 0],
  ],
};

describe('bands', () => {
  it('give each ratio up to 400 exactly one band in every scheme, by the exact fraction', () => {
    let wrong = 0;
    for (const scheme of ALL) {
      for (let denominator = 1; denominator <= 400; denominator++) {
        for (let numerator = 0; numerator <= denominator; numerator++) {
          const first = EXPECTED[scheme].find(([, percent]) => 100 * numerator >= percent * denominator);
          if (bandOf(scheme, numerator, denominator).band !== first?.[0]) wrong += 1;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  it('put what is printed in no band into the lower neighbour, and say so', () => {
    // 1899/2000 = 94.95 %, 1799/2000 = 89.95 %, 139/200 = 69.5 %, 1399/2000 = 69.95 %, 9/10 = 90 %.
    expect(bandOf('S95', 1899, 2000)).toEqual({ band: 'amber', inPrintedGap: true });
    expect(bandOf('S95', 1799, 2000)).toEqual({ band: 'red', inPrintedGap: true });
    expect(bandOf('S98', 1959, 2000)).toEqual({ band: 'amber', inPrintedGap: true });
    expect(bandOf('S98', 1799, 2000)).toEqual({ band: 'red', inPrintedGap: true });
    expect(bandOf('S90', 1799, 2000)).toEqual({ band: 'amber', inPrintedGap: true });
    expect(bandOf('S90', 139, 200)).toEqual({ band: 'red', inPrintedGap: true });
    expect(bandOf('S95T', 1799, 2000)).toEqual({ band: 'amber', inPrintedGap: true });
    expect(bandOf('S95T', 1399, 2000)).toEqual({ band: 'red', inPrintedGap: true });
    expect(bandOf('S95T', 139, 200)).toEqual({ band: 'red', inPrintedGap: false });
  });

  it('are printed at their limits: these are in no gap', () => {
    // 94.9, 89.9, 97.9 and 84.9 % stand in the print; 69 % of S90 does not, since it says "< 69".
    for (const [scheme, tenths] of [
      ['S95', 949],
      ['S95', 899],
      ['S98', 979],
      ['S95T', 849],
    ] as const)
      expect(bandOf(scheme, tenths, 1000).inPrintedGap, `${scheme} ${tenths}`).toBe(false);
    for (const [scheme, tenths] of [
      ['S95', 950],
      ['S95', 900],
      ['S98', 980],
      ['S90', 900],
      ['S90', 700],
      ['S95T', 950],
      ['S95T', 700],
    ] as const)
      expect(bandOf(scheme, tenths, 1000).inPrintedGap, `${scheme} ${tenths}`).toBe(false);
    expect(bandOf('S90', 690, 1000)).toEqual({ band: 'red', inPrintedGap: true });
    expect(bandOf('S90', 689, 1000)).toEqual({ band: 'red', inPrintedGap: false });
  });

  it('are the lower of 22 cases: one miss is green, two are amber, three red', () => {
    expect([21, 20, 19].map((met) => [bandOf('S95', met, 22).band, percentText(met, 22)])).toEqual([
      ['green', '95.4 %'],
      ['amber', '90.9 %'],
      ['red', '86.3 %'],
    ]);
  });

  it('say that there was nothing to count: neither 0 nor 100 %', () => {
    for (const scheme of ALL) expect(bandOf(scheme, 0, 0)).toEqual({ band: 'none', inPrintedGap: false });
    expect(percentText(0, 0)).toBe('No cases in period');
    expect(bandOf('S100', 0, 3).band).toBe('red');
  });
});

describe('what is shown of a fraction', () => {
  it('never shows 100 % for 399 of 400, which is red where all are owed', () => {
    expect([percentText(399, 400), bandOf('S100', 399, 400).band]).toEqual(['99.7 %', 'red']);
    expect(percentText(1999, 2000)).toBe('99.9 %');
    expect([percentText(400, 400), bandOf('S100', 400, 400).band]).toEqual(['100.0 %', 'green']);
  });

  it('is truncated and never contradicts its band, for every ratio up to 400', () => {
    let contradictions = 0;
    for (const scheme of ALL) {
      const limits = EXPECTED[scheme];
      for (let denominator = 1; denominator <= 400; denominator++) {
        for (let numerator = 0; numerator <= denominator; numerator++) {
          const shown = Number(percentText(numerator, denominator).replace(' %', ''));
          if (limits.find(([, percent]) => shown >= percent)?.[0] !== bandOf(scheme, numerator, denominator).band) contradictions += 1;
        }
      }
    }
    expect(contradictions).toBe(0);
    expect(percentText(2, 3)).toBe('66.6 %');
    expect(percentText(0, 7)).toBe('0.0 %');
  });
});

describe('comparing fractions', () => {
  it('is exact, and no cases are above everything', () => {
    const sorted = [
      { numerator: 0, denominator: 0 },
      { numerator: 1, denominator: 3 },
      { numerator: 333, denominator: 1000 },
      { numerator: 0, denominator: 5 },
    ]
      .toSorted(compareFractions)
      .map(({ numerator, denominator }) => `${numerator}/${denominator}`);
    expect(sorted).toEqual(['0/5', '333/1000', '1/3', '0/0']);
  });
});
