/** `haversack validate <folder>`: whether a folder is what FORMAT.md says, before anybody imports it or counts from it. */
import process from 'node:process';
import type { Command } from 'commander';
import { ProblemList, type ProblemReport } from '#shared/interchange/problem-list.ts';
import { EXIT, EXIT_CODES_HELP } from './exit-codes.ts';
import { type OpenOptions, openFolder } from './open-folder.ts';
import { progressOn } from './progress.ts';
import { counted, problemsInWords } from './show-problems.ts';

interface ValidateOptions extends OpenOptions {
  readonly json?: boolean;
}

export interface Validation extends ProblemReport {
  readonly command: 'validate';
  readonly folder: string;
  readonly kind: 'export' | 'csv';
  readonly encrypted: boolean;
  readonly valid: boolean;
  readonly records: number;
  readonly files: number;
  readonly byKind: Readonly<Record<string, number>>;
}

export function addValidateCommand(program: Command): void {
  program
    .command('validate')
    .summary('check a folder: an export, or spreadsheets')
    .description(
      'Checks an export, plain or encrypted, or a folder of spreadsheets: that all of it is there and unchanged, that every record can be read and every value is what its field says, and that nothing refers to what is not there. Changes nothing.',
    )
    .argument('<folder>', 'the folder to check')
    .option('--json', 'print one JSON object instead of sentences')
    .option('--map <file>', 'for spreadsheets: how their columns are named (FORMAT.md)')
    .option('--passphrase-file <file>', 'for an encrypted export: a file whose first line is the passphrase')
    .option('--identity <file>', 'for an encrypted export: a file with an age identity')
    .addHelpText(
      'after',
      `
The passphrase may also stand in HAVERSACK_PASSPHRASE; in a terminal it is asked for.

Examples:
  haversack validate export-2026-02-01
  haversack validate export-2026-02-01 --identity ~/keys/haversack.txt --json > report.json
  haversack validate sheets --map sheets/mapping.json
${EXIT_CODES_HELP}`,
    )
    .action(async (folder: string, options: ValidateOptions) => {
      const validation = await validate(folder, options);
      if (options.json === true) process.stdout.write(`${JSON.stringify(validation, null, 2)}\n`);
      else process.stdout.write(inWords(validation));
      process.exitCode = validation.valid ? EXIT.fine : EXIT.problems;
    });
}

/** @throws CannotRead when the folder cannot be read at all. */
export async function validate(folder: string, options: OpenOptions): Promise<Validation> {
  const opened = await openFolder(folder, options);
  const problems = new ProblemList();
  const byKind = new Map<string, number>();
  const files = new Set<string>();
  const progress = progressOn(`Checking ${folder}`, opened.bytes);
  let done = 0;
  let records = 0;
  try {
    for await (const { line } of opened.lines(problems, (bytes) => progress.at((done += bytes), counted(records, 'record')))) {
      records += 1;
      byKind.set(line.kind, (byKind.get(line.kind) ?? 0) + 1);
      files.add(line.file);
    }
  } finally {
    progress.end();
  }
  return {
    command: 'validate',
    folder: opened.folder,
    kind: opened.kind,
    encrypted: opened.encrypted,
    valid: problems.errors === 0,
    records,
    files: files.size,
    byKind: Object.fromEntries([...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...problems.report(),
  };
}

function inWords(validation: Validation): string {
  const { records, files, errors, warnings } = validation;
  const found = `${counted(records, 'record')} in ${counted(files, 'file')} read`;
  const verdict =
    errors === 0 ? 'The folder can be imported and counted.' : 'Nothing of it will be imported until the errors are put right.';
  return `${problemsInWords(validation)}${found}; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}. ${verdict}\n`;
}
