/** What a command tells the shell. */
export const EXIT = {
  fine: 0,
  /** The folder was read and something in it is wrong, or something asked for was refused. */
  problems: 1,
  /** The command was not understood. */
  usage: 2,
  /** What was given cannot be read at all. */
  cannotRead: 3,
} as const;

export const EXIT_CODES_HELP = `
Exit codes: 0 fine (warnings may have been told) · 1 problems · 2 the command was not understood · 3 cannot be read`;
