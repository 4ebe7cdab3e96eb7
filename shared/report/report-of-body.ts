/** Between the body of a quarterly-report record and the report: what was written, and the document that is made of the frozen facts. */
import { type CalendarDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { dateIn, numberIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { ComparatorChoice } from './comparators.ts';
import type { FrozenFacts, WrittenReport } from './freeze.ts';
import { REPORT_TITLE, type ReportDocument, type ReportStanding } from './report-document.ts';

export function writtenIn(body: Body): WrittenReport {
  const boardOn = dateIn(body, 'boardOn');
  return {
    ...(boardOn === undefined ? {} : { boardOn }),
    ...given('overview', textIn(body, 'overview')),
    ...given('pendingNote', textIn(body, 'pendingNote')),
    ...given('corrects', textIn(body, 'correctsReport')),
    strands: {
      ...given('contractPerformance', textIn(body, 'contractPerformance')),
      ...given('assuranceReviews', textIn(body, 'assuranceReviews')),
    },
    commentary: rowsIn(body, 'commentary')
      .filter((row) => textIn(row, 'indicator') !== '')
      .map((row) => ({
        indicator: textIn(row, 'indicator'),
        ...given('commentary', textIn(row, 'commentary')),
        ...given('whyBelow', textIn(row, 'whyBelow')),
        ...given('action', textIn(row, 'action')),
        ...given('owner', textIn(row, 'owner')),
        ...dueIn(row),
      })),
  };
}

const given = <Key extends string>(key: Key, text: string): { readonly [Each in Key]?: string } =>
  text.trim() === '' ? {} : ({ [key]: text } as { readonly [Each in Key]?: string });

function dueIn(row: Body): { readonly dueOn?: CalendarDate } {
  const due = row['dueOn'];
  return isCalendarDate(due) ? { dueOn: due } : {};
}

export const comparatorChoicesIn = (body: Body): readonly ComparatorChoice[] =>
  rowsIn(body, 'comparators')
    .filter((row) => textIn(row, 'comparator') !== '')
    .map((row) => {
      const value = numberIn(row, 'value');
      return {
        comparator: textIn(row, 'comparator'),
        choice: textIn(row, 'choice') === 'leave-out' ? ('leave-out' as const) : ('print' as const),
        ...(value === undefined ? {} : { value }),
        ...given('period', textIn(row, 'period')),
        ...given('source', textIn(row, 'source')),
      };
    });

export interface DocumentAround {
  readonly service: string;
  readonly standing: ReportStanding;
  readonly copy: ReportDocument['copy'];
  readonly preparedBy?: string;
}

/** Of an issued report as of a draft that was never kept: everything in it stands in the facts. */
export function documentOf(facts: FrozenFacts, { service, standing, copy, preparedBy }: DocumentAround): ReportDocument {
  const { figures, trends, comparators, commentary, strands, overview, boardOn, corrects, pendingNote } = facts;
  return {
    title: REPORT_TITLE,
    service,
    figures,
    standing,
    trends,
    comparators,
    commentary,
    strands,
    ...(overview === undefined ? {} : { overview }),
    ...(boardOn === undefined ? {} : { boardOn }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(pendingNote === undefined ? {} : { pendingNote }),
    ...(preparedBy === undefined ? {} : { preparedBy }),
    copy,
  };
}
