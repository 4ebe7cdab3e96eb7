/**
 * `haversack report <folder> --period …`: all sixty-six figures straight from an export or from spreadsheets: no server, no engine, no
 * key but the export's own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Command, InvalidArgumentError } from 'commander';
import { isCalendarDate } from '#shared/base/calendar-date.ts';
import { csvOf } from '#shared/base/csv.ts';
import { endOfDay, isZonedInstant, LONDON, type ZonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { type Period, period, type QuarterCalendar } from '#shared/indicators/period.ts';
import { serviceOf } from '#shared/indicators/service/service.ts';
import { digestsOfLines } from '#shared/interchange/digests-of-lines.ts';
import { ProblemList } from '#shared/interchange/problem-list.ts';
import { pdfOf } from '#shared/report/documents/pdf.ts';
import { wordOf } from '#shared/report/documents/word.ts';
import { workbookOf } from '#shared/report/documents/workbook.ts';
import { figureTables } from '#shared/report/figure-tables.ts';
import { type Figures, figuresOf } from '#shared/report/figures.ts';
import type { ReportDocument } from '#shared/report/report-document.ts';
import { EXIT, EXIT_CODES_HELP } from './exit-codes.ts';
import { type OpenOptions, openFolder } from './open-folder.ts';
import { pdfFonts } from './pdf-fonts.ts';
import { progressOn } from './progress.ts';
import { counted, problemsInWords } from './show-problems.ts';

const FORMATS = ['json', 'csv', 'xlsx', 'docx', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

interface ReportOptions extends OpenOptions {
  readonly period: Period;
  readonly asOf?: ZonedInstant;
  readonly calendar?: QuarterCalendar;
  readonly format: Format;
  readonly out?: string;
  readonly despiteErrors?: boolean;
}

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .summary('count: all KPIs and management information of a period')
    .description(
      'Counts every indicator of Annex D (P1.1 to P8.3) and every count of Annex E (M1 to M36) of a period, straight from an export or\nfrom spreadsheets. The JSON is described in FORMAT.md.',
    )
    .argument('<folder>', 'an export, plain or encrypted, or a folder of spreadsheets')
    .requiredOption('--period <from..to>', 'first and last day, both included: 2025-11-01..2026-01-31', periodFrom)
    .option(
      '--as-of <moment>',
      'count what had happened by then: a day (its end in London) or an instant (with Z, an offset or its zone). Default: when the export was made; of\nspreadsheets, now',
      momentFrom,
    )
    .option('--calendar <quarters>', 'contract or financial-year; default: as the service reports', calendarFrom)
    .option('--format <format>', FORMATS.join(' | '), formatFrom, 'json')
    .option('--out <file>', 'where to write it; json is printed without it. For csv a folder, which gets one file for each table')
    .option('--despite-errors', 'count although the folder has errors: what has them is left out')
    .option('--map <file>', 'for spreadsheets: how their columns are named (FORMAT.md)')
    .option('--passphrase-file <file>', 'for an encrypted export: a file whose first line is the passphrase')
    .option('--identity <file>', 'for an encrypted export: a file with an age identity')
    .addHelpText(
      'after',
      `
Examples:
  haversack report export-2026-02-09 --period 2025-11-01..2026-01-31 > q1.json
  haversack report sheets --map sheets/mapping.json --period 2025-11-01..2026-01-31 --as-of 2026-02-09 --format csv --out q1
${EXIT_CODES_HELP}`,
    )
    .action(report);
}

async function report(given: string, options: ReportOptions): Promise<void> {
  const figures = await figuresOfFolder(given, options);
  if (figures === undefined) {
    process.exitCode = EXIT.problems;
    return;
  }
  if (options.format !== 'json' && options.out === undefined) {
    process.stderr.write(`Say with --out where the ${options.format} is to be written.\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  if (options.format === 'xlsx' && options.out !== undefined) return writeFileSync(options.out, await workbookOf(figures));
  if ((options.format === 'docx' || options.format === 'pdf') && options.out !== undefined) {
    const writing = progressOn('Writing', 1);
    const report = figuresAsReport(figures);
    const onProgress = (done: number) => writing.at(done);
    const bytes = await (options.format === 'docx'
      ? wordOf(report, { onProgress })
      : pdfOf(report, { fonts: pdfFonts(), onProgress })
    ).finally(() => writing.end());
    return writeFileSync(options.out, bytes);
  }
  if (options.format === 'csv' && options.out !== undefined) {
    mkdirSync(options.out, { recursive: true });
    for (const { name, header, rows } of figureTables(figures)) writeFileSync(path.join(options.out, `${name}.csv`), csvOf(header, rows));
    return;
  }
  const json = `${JSON.stringify(figures, null, 2)}\n`;
  if (options.out === undefined) process.stdout.write(json);
  else writeFileSync(options.out, json);
}

/** The figures alone in the shape of the report: what people write into it is in the service, not in an export. */
const figuresAsReport = (figures: Figures): ReportDocument => ({
  title: 'Figures of the service',
  service: 'Overseas social work service',
  figures,
  standing: { state: 'draft' },
  copy: 'board',
});

/** undefined when the folder has errors, which have been told. @throws CannotRead when it cannot be read at all. */
export async function figuresOfFolder(given: string, options: ReportOptions): Promise<Figures | undefined> {
  const opened = await openFolder(given, options);
  const problems = new ProblemList();
  const reading = progressOn(`Reading ${given}`, opened.bytes);
  let done = 0;
  const digests = await digestsOfLines(opened.lines(problems, (bytes) => reading.at((done += bytes)))).finally(() => reading.end());
  const found = problems.report();
  if (found.errors > 0 && options.despiteErrors !== true) {
    process.stderr.write(problemsInWords({ ...found, problems: found.problems.filter(({ severity }) => severity === 'error') }));
    process.stderr.write(`${counted(found.errors, 'error')}: nothing was counted. With --despite-errors, what has them is left out.\n`);
    return undefined;
  }
  const exportedAt = opened.manifest?.exportedAt;
  const asOf = options.asOf ?? (isZonedInstant(exportedAt) ? exportedAt : zonedInstantFrom(Date.now(), LONDON));
  const counting = progressOn('Counting', 1);
  const service = serviceOf(digests, asOf);
  const settings = options.calendar === undefined ? service.settings : { ...service.settings, quarters: options.calendar };
  const figures = figuresOf({ ...service, settings }, options.period, {
    comparisons: true,
    onProgress: (counts, of) => counting.at(counts / of),
  });
  counting.end();
  return figures;
}

function periodFrom(text: string): Period {
  const [from, to, ...rest] = text.split('..');
  if (!isCalendarDate(from) || !isCalendarDate(to) || rest.length > 0)
    throw new InvalidArgumentError('Write two days: 2025-11-01..2026-01-31');
  if (to < from) throw new InvalidArgumentError(`It cannot end on ${to}, before it begins on ${from}.`);
  return period(from, to);
}

/** Of `--as-of`. */
export function momentFrom(text: string): ZonedInstant {
  if (isCalendarDate(text)) return endOfDay(text, LONDON);
  if (isZonedInstant(text)) return text;
  // An instant is the same wherever it is read: London stands for the place that a bare offset does not name.
  const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(milliseconds)) return zonedInstantFrom(milliseconds, LONDON);
  throw new InvalidArgumentError(
    'Write a day (2026-02-09) or an instant (2026-02-09T12:00:00Z or 2026-02-09T12:00:00+00:00[Europe/London]).',
  );
}

function calendarFrom(text: string): QuarterCalendar {
  if (text === 'contract' || text === 'financial-year') return text;
  throw new InvalidArgumentError('Write contract or financial-year.');
}

function formatFrom(text: string): Format {
  const format = FORMATS.find((each) => each === text);
  if (format === undefined) throw new InvalidArgumentError(`Write one of ${FORMATS.join(', ')}.`);
  return format;
}
