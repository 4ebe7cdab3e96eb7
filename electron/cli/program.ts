/** The command line: every command with its help, its exit codes, and one way of saying that something cannot be read. */
import process from 'node:process';
import { Command, CommanderError } from 'commander';
import { SOFTWARE_VERSION } from '#shared/protocol/software-version.ts';
import { CannotRead } from './cannot-read.ts';
import { EXIT, EXIT_CODES_HELP } from './exit-codes.ts';
import { addExportCommand } from './export.ts';
import { addImportCommand } from './import.ts';
import { addReportCommand } from './report.ts';
import { addValidateCommand } from './validate.ts';

/** A new command adds itself here. */
const COMMANDS = [addValidateCommand, addImportCommand, addExportCommand, addReportCommand];

export function haversackProgram(): Command {
  const program = new Command('haversack')
    .description('Haversack from the command line: for analysts, and for taking a service’s records in or out. The format is FORMAT.md’s.')
    .version(SOFTWARE_VERSION, '--version', 'print the version')
    .showHelpAfterError('Add --help for what can be said.')
    .addHelpText('after', EXIT_CODES_HELP);
  for (const add of COMMANDS) add(program);
  // A child of the program does not inherit what it does at an error.
  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
}

/** Sets the exit code of the process; nothing is thrown. @param args without the program’s own name. */
export async function runCommand(args: readonly string[]): Promise<void> {
  // Whoever reads what is printed may have read enough (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await haversackProgram().parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    else if (error instanceof CannotRead) {
      process.stderr.write(`${error.message}\n`);
      // Who asked for JSON reads it from there also when there is nothing else to say.
      if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ command: args[0], error: error.message })}\n`);
      process.exitCode = EXIT.cannotRead;
    } else throw error;
  }
}
