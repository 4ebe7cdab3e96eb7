/** The problems of a folder as lines for a person: place, what is wrong, and at the end how many of what. */
import type { ProblemReport } from '#shared/interchange/problem-list.ts';
import type { Problem } from '#shared/interchange/record-line.ts';

/** Nobody reads more; `--json` has them all up to its own bound. */
const SHOWN = 200;

export function problemsInWords(report: ProblemReport): string {
  const shown = report.problems.slice(0, SHOWN).map(problemInWords);
  const left = report.problems.length - shown.length + report.left;
  const more = left > 0 ? [`… and ${left} more:`, ...Object.entries(report.byCode).map(([code, count]) => `  ${count} × ${code}`)] : [];
  return [...shown, ...more].map((line) => `${line}\n`).join('');
}

/** `records/visit.jsonl:17 body.visitedAt: error: … [not-an-instant]` */
export function problemInWords({ severity, file, line, field, code, message, found, expected }: Problem): string {
  const place = `${file}${line === undefined ? '' : `:${line}`}${field === undefined ? '' : ` ${field}`}`;
  const foundToo = found === undefined || message.includes(found) ? [] : [`found ${found}`];
  const expectedToo = message.toLowerCase().includes(expected.toLowerCase()) ? [] : [`expected: ${expected}`];
  const more = foundToo.length + expectedToo.length === 0 ? '' : ` (${[...foundToo, ...expectedToo].join('; ')})`;
  return `${place}: ${severity}: ${message}${more} [${code}]`;
}

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
