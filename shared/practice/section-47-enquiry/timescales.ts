/** An authorised enquiry answers PI 5.2 for each child, and says for whom no conference is needed (PI 5.4). */
import type { TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const needsConference = (row: Body): boolean => textIn(row, 'outcome') === 'ICPC' || answerIn(row, 'conference') === true;

const childrenIn = (body: Body, which: (row: Body) => boolean): readonly string[] =>
  rowsIn(body, 'children').flatMap((row) => (textIn(row, 'outcome') !== '' && which(row) ? [textIn(row, 'child')] : []));

export const section47Stops: readonly TimescaleStop[] = [
  {
    rule: 'PI5.2',
    at: (_body, signed) => signed.authorisedAt,
    people: (body) => childrenIn(body, () => true),
    answers: (body) => textIn(body, 'strategyMeeting') || undefined,
  },
  {
    rule: 'PI5.4a',
    cancels: true,
    at: (_body, signed) => signed.authorisedAt,
    people: (body) => childrenIn(body, (row) => !needsConference(row)),
    answers: (body) => textIn(body, 'strategyMeeting') || undefined,
  },
];
