/** `haversack import <folder>`: takes the records of a folder into a service, through the engine: checked first, and all of them or none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import type { Command } from 'commander';
import { z } from 'zod';
import type { ImportProgress, ImportRefusal } from '#renderer/worker/api.ts';
import { type CalendarDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import type { RecordId } from '#shared/base/ids.ts';
import type { LocatedLine } from '#shared/interchange/located-line.ts';
import { ProblemList, type ProblemReport } from '#shared/interchange/problem-list.ts';
import type { Problem } from '#shared/interchange/record-line.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { CannotRead } from './cannot-read.ts';
import { EXIT, EXIT_CODES_HELP } from './exit-codes.ts';
import { type ImportPlan, planImport, type StaffMatch } from './import-plan.ts';
import { type OpenedFolder, type OpenOptions, openFolder } from './open-folder.ts';
import type { OpenedService } from './opened-service.ts';
import { progressOn } from './progress.ts';
import { openService, SERVICE_HELP, type ServiceOptions, toldUsage, WrongUsage, withServiceOptions } from './service-options.ts';
import { counted, problemsInWords } from './show-problems.ts';

export interface ImportRequest {
  /** What the previous system is called. Absent: as the mapping or the manifest says. */
  readonly system?: string;
  /** Absent: as the records say when they come from Haversack, else the contract's first day. */
  readonly opening?: CalendarDate;
  readonly dryRun?: boolean;
  readonly reason?: string;
}

/** What was imported, or would be. */
export interface ImportReport extends ProblemReport {
  readonly command: 'import';
  readonly folder: string;
  readonly system: string;
  readonly dryRun: boolean;
  readonly imported: boolean;
  readonly files: number;
  readonly records: number;
  readonly documents: number;
  /** Involvements that are an opening balance. */
  readonly migrated: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byFileType: Readonly<Record<string, number>>;
  readonly byLocation: Readonly<Record<string, number>>;
  /** Staff of the previous system: those with `member` become that member, the others stay who they were. */
  readonly staff: readonly StaffMatch[];
  /** Ids that were made native ones. */
  readonly renamed: number;
  /** Records that are not taken over: invitations, and register entries of members who have one. */
  readonly leftOut: number;
}

interface ImportOptions extends ServiceOptions, OpenOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly opening?: string;
  readonly system?: string;
  readonly reason?: string;
}

const mappingSchema = z.looseObject({ system: z.string().optional(), staff: z.record(z.string(), z.string()).optional() });

export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .summary('take the records of a folder into a service')
    .description(
      'Takes an export or a folder of spreadsheets into a service, with the history of every record: who wrote it and when, and who signed\nit off. The folder is checked first. All of it is taken or nothing: until everything is on the server, nobody sees anything of it.',
    )
    .argument('<folder>', 'an export, plain or encrypted, or a folder of spreadsheets')
    .option('--map <file>', 'JSON: the names of columns and codes (FORMAT.md), `system`, and `staff`: their id or name → a member’s');
  withServiceOptions(command)
    .option('--dry-run', 'tell what would be created, and write nothing')
    .option(
      '--opening <day>',
      `involvements opened before this day and open now are an opening balance, never new cases. Default: ${CONTRACT_START};\nof an export of Haversack, as its records say`,
    )
    .option('--system <name>', 'what the previous system is called: shown with every version')
    .option('--reason <words>', 'for the log of the service: no names of families')
    .option('--passphrase-file <file>', 'for an encrypted export: a file whose first line is the passphrase')
    .option('--identity <file>', 'for an encrypted export: a file with an age identity')
    .option('--json', 'print one JSON object instead of sentences')
    .addHelpText(
      'after',
      `${SERVICE_HELP}

An import that ends in the middle leaves nothing that anybody sees: run it again. Ids that are none of Haversack's are made so, the same
each time. Staff of the previous system who are no members of the service stay who they were, with their entries of the register.

Examples:
  haversack import export-2026-02-01 --data moving-in --dry-run
  haversack import sheets --map sheets/mapping.json --data moving-in --system Mosaic --opening 2025-11-01
  haversack import exit --identity key.txt --server https://haversack.example --code HS1-…
${EXIT_CODES_HELP}`,
    )
    .action(async (folder: string, options: ImportOptions) => {
      try {
        process.exitCode = await runImport(folder, options);
      } catch (fault) {
        if (!toldUsage(fault)) throw fault;
        process.exitCode = EXIT.usage;
      }
    });
}

async function runImport(given: string, options: ImportOptions): Promise<number> {
  const { opening, dryRun, system, reason } = options;
  if (opening !== undefined && !isCalendarDate(opening)) throw new WrongUsage('--opening takes a day such as 2025-11-01.');
  const folder = await openFolder(given, options);
  const mapping = options.map === undefined ? {} : mappingIn(options.map);
  const problems = new ProblemList();
  // Before the service is opened: a folder that is wrong costs nobody a one-time code.
  const lines = await linesOf(folder, problems);
  const request: ImportRequest = {
    ...(opening === undefined ? {} : { opening }),
    ...(dryRun === undefined ? {} : { dryRun }),
    ...((system ?? mapping.system) === undefined ? {} : { system: (system ?? mapping.system) as string }),
    ...(reason === undefined ? {} : { reason }),
  };
  let report: ImportReport;
  if (problems.errors > 0) report = reportOf(folder, request, undefined, problems, false);
  else {
    const service = await serviceFor(options);
    try {
      report = await importLines(service, folder, lines, problems, request, new Map(Object.entries(mapping.staff ?? {})));
    } finally {
      await service?.close();
    }
  }
  process.stdout.write(options.json === true ? `${JSON.stringify(report, null, 2)}\n` : inWords(report));
  return report.errors > 0 ? EXIT.problems : EXIT.fine;
}

/** A dry run sets up nothing: without a service, or with a folder that holds none yet, it tells what an empty one would get. */
async function serviceFor(options: ImportOptions): Promise<OpenedService | undefined> {
  const isNowhere = options.server === undefined && options.code === undefined && (options.data === undefined || isNew(options.data));
  return options.dryRun === true && isNowhere ? undefined : openService(options);
}

const isNew = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

/** Every line of the folder, checked. */
export async function linesOf(folder: OpenedFolder, problems: ProblemList): Promise<readonly LocatedLine[]> {
  const progress = progressOn('Checking', folder.bytes);
  const lines: LocatedLine[] = [];
  let done = 0;
  try {
    for await (const line of folder.lines(problems, (bytes) => progress.at((done += bytes), counted(lines.length, 'record')))) {
      // Once there is an error nothing is imported: what follows is only checked.
      if (problems.errors === 0) lines.push(line);
    }
  } finally {
    progress.end();
  }
  return lines;
}

/**
 * @param service absent for a dry run without one. @param lines of a folder without errors.
 * @throws CannotRead when the server or the disk fails: nothing is seen of it then.
 */
export async function importLines(
  service: OpenedService | undefined,
  folder: OpenedFolder,
  lines: readonly LocatedLine[],
  problems: ProblemList,
  request: ImportRequest,
  staff: ReadonlyMap<string, string> = new Map(),
): Promise<ImportReport> {
  const opening = request.opening ?? (isFromHaversack(folder) ? undefined : CONTRACT_START);
  const members = ((await service?.laptop.watched('staff')) ?? []).map(({ person, name }) => ({ person, name }));
  const plan = planImport(
    lines.map(({ line }) => line),
    { system: systemOf(folder, request), members, staff, ...(opening === undefined ? {} : { opening }) },
  );
  problems.add(...plan.unknownMembers.map(unknownMember), ...(await idsInUse(service, plan, lines)));
  if (service === undefined || problems.errors > 0 || request.dryRun === true) return reportOf(folder, request, plan, problems, false);
  const progress = progressOn('Importing', 1);
  try {
    const taken = await service.laptop.engine.importFiles(
      {
        system: systemOf(folder, request),
        files: plan.files,
        migrated: plan.migrated,
        ...(request.reason === undefined ? {} : { reason: request.reason }),
      },
      { documentOf: (record) => documentOf(folder, plan, record), onProgress: (step) => progress.at(shareOf(step), WORDS[step.step]) },
    );
    if (taken.ok) return reportOf(folder, request, plan, problems, true);
    if (taken.error.code === 'offline' || taken.error.code.startsWith('storage')) {
      throw new CannotRead(`The import was not finished (${taken.error.code}), and nobody sees anything of it: run it again.`);
    }
    problems.add(refusal(taken.error));
    return reportOf(folder, request, plan, problems, false);
  } finally {
    progress.end();
  }
}

const WORDS: Readonly<Record<ImportProgress['step'], string>> = {
  sealing: 'sealing documents',
  sending: 'sending',
  giving: 'giving the cases to those who hold them',
  completing: 'completing',
};
const PART: Readonly<Record<ImportProgress['step'], number>> = { sealing: 0, sending: 0.2, giving: 0.8, completing: 0.95 };
const shareOf = ({ step, done, of }: ImportProgress): number =>
  PART[step] + (of === 0 ? 0 : (done / of) * (step === 'sending' ? 0.6 : 0.1));

/** As a manifest that the product wrote says of itself. */
const isFromHaversack = ({ manifest }: OpenedFolder): boolean => manifest?.software?.startsWith('haversack') === true;

const systemOf = ({ manifest }: OpenedFolder, { system }: ImportRequest): string =>
  system ?? manifest?.service ?? (manifest?.software?.startsWith('haversack') === true ? 'Haversack' : 'the previous system');

async function documentOf(
  folder: OpenedFolder,
  { documents }: ImportPlan,
  record: RecordId,
): Promise<{ readonly name: string; readonly id?: string; readonly bytes: Uint8Array } | undefined> {
  const document = documents.get(record);
  const entry = folder.manifest?.attachments?.find(
    (each) => each.record === document?.line || (document?.content !== undefined && each.path.endsWith(`/${document.content}`)),
  );
  if (document === undefined || entry === undefined) return undefined;
  const { name, content } = document;
  return { name, ...(content === undefined ? {} : { id: content }), bytes: await folder.attachment(entry.path) };
}

/** Told by the places in the folder, before anything is begun: the engine refuses them again. */
async function idsInUse(service: OpenedService | undefined, plan: ImportPlan, lines: readonly LocatedLine[]): Promise<readonly Problem[]> {
  const here = new Set<string>(((await service?.laptop.watched('files')) ?? []).map(({ file }) => file));
  const told = new Set<string>();
  return lines.flatMap(({ line, at }): readonly Problem[] => {
    if (!here.has(plan.fileIds.get(line.file) ?? '') || told.has(line.file)) return [];
    told.add(line.file);
    const message = `The file “${line.file}” is in the service already: an import adds to no file.`;
    const expected = 'A file that is not in the service yet';
    return [{ severity: 'error', ...at, field: 'file', code: 'already-in-service', found: `“${line.file}”`, expected, message }];
  });
}

const unknownMember = (name: string): Problem => ({
  severity: 'error',
  file: 'the mapping file',
  field: 'staff',
  code: 'unknown-member',
  found: `“${name}”`,
  expected: 'The name or id of somebody who works in the service',
  message: `“${name}”, named in the mapping, is no member of this service.`,
});

function refusal(error: ImportRefusal): Problem {
  const ids = error.code === 'already-here' ? error.ids.map((id) => `“${id}”`).join(', ') : '';
  const why = {
    'already-here': `It holds ids that are in the service already: ${ids}`,
    'not-allowed': 'reason' in error ? error.reason : '',
    invalid: 'message' in error ? error.message : '',
    'too-large': 'A record is larger than any may be',
  }[error.code as string];
  return {
    severity: 'error',
    file: 'service',
    code: error.code,
    expected: 'A folder that the service can take',
    message: `Nothing was imported. ${why ?? error.code}.`,
  };
}

function mappingIn(file: string): z.infer<typeof mappingSchema> {
  try {
    return mappingSchema.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  } catch (fault) {
    throw new CannotRead(
      `The mapping file ${file} cannot be read: it is not there, not JSON, or its “system” or “staff” is not as FORMAT.md says.`,
      { cause: fault },
    );
  }
}

function reportOf(
  folder: OpenedFolder,
  request: ImportRequest,
  plan: ImportPlan | undefined,
  problems: ProblemList,
  imported: boolean,
): ImportReport {
  return {
    command: 'import',
    folder: folder.folder,
    system: systemOf(folder, request),
    dryRun: request.dryRun === true,
    imported,
    files: plan?.files.length ?? 0,
    records: plan?.records ?? 0,
    documents: plan?.documents.size ?? 0,
    migrated: plan?.migrated ?? 0,
    byKind: plan?.byKind ?? {},
    byFileType: plan?.byFileType ?? {},
    byLocation: plan?.byLocation ?? {},
    staff: plan?.staff ?? [],
    renamed: plan?.renamed ?? 0,
    leftOut: plan?.leftOut ?? 0,
    ...problems.report(),
  };
}

function inWords(report: ImportReport): string {
  const { files, records, documents, migrated, dryRun, imported, errors } = report;
  const all = `${counted(records, 'record')} in ${counted(files, 'file')}, ${counted(documents, 'document')}, ${counted(migrated, 'involvement')} as an opening balance`;
  if (errors > 0) return `${problemsInWords(report)}${counted(errors, 'error')}. Nothing was imported.\n`;
  const unmatched = report.staff.filter(({ member }) => member === undefined);
  const lines = [
    ...table('By kind', report.byKind),
    ...table('By location', report.byLocation),
    ...(unmatched.length === 0
      ? []
      : [`Staff who are no members here and stay people of ${report.system}:`, ...unmatched.map(({ id, name }) => `  ${name || id}`)]),
    ...(report.leftOut === 0
      ? []
      : [`${counted(report.leftOut, 'record')} left out: invitations, and register entries of members who have one.`]),
    imported ? `Imported: ${all}.` : dryRun ? `Would be imported: ${all}. Nothing was written.` : 'Nothing was imported.',
  ];
  return `${problemsInWords(report)}${lines.join('\n')}\n`;
}

const table = (title: string, counts: Readonly<Record<string, number>>): readonly string[] => [
  `${title}:`,
  ...Object.entries(counts).map(([name, count]) => `  ${count.toLocaleString('en-GB').padStart(8)}  ${name}`),
];
