/** `haversack validate …`: whether the program was started to carry out a command, and not to open its window. */

/** The commands of electron/cli/program.ts; a test holds them together. `haversack --help` is answered by Electron’s own switches. */
export const COMMAND_NAMES = ['validate', 'import', 'export', 'report', 'help'] as const;

/**
 * @param argv of the process: the program, in a checkout the folder of the app, and what was said.
 * @returns the command with what follows it; undefined when the window is meant. Switches of Chromium come before a command.
 */
export function commandIn(argv: readonly string[], isPackaged: boolean): readonly string[] | undefined {
  const said = argv.slice(isPackaged ? 1 : 2);
  const start = said.findIndex((each) => !each.startsWith('-'));
  return start >= 0 && COMMAND_NAMES.some((name) => name === said[start]) ? said.slice(start) : undefined;
}
