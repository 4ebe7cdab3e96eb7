import { describe, expect, it } from 'vitest';
import { pageMarksSheet } from './page-marks.ts';

describe('the marks of every page', () => {
  it('say for whom it is and which page of how many', () => {
    const sheet = pageMarksSheet({ watermark: 'For: Judge Kamau', footer: 'BATUK-7K3QX9' });
    expect(sheet).toContain('content: "For: Judge Kamau"');
    expect(sheet).toContain('counter(page) " of " counter(pages)');
  });

  it('hold any name as a text and never as a rule', () => {
    const sheet = pageMarksSheet({ watermark: 'For: "}\n@import \\', footer: '' });
    expect(sheet).toContain('content: "For: \\22 }\\a @import \\5c "');
  });
});
