import { describe, expect, it } from 'vitest';
import { haversackProgram } from './cli/program.ts';
import { COMMAND_NAMES, commandIn } from './command-line.ts';

describe('a command on the line that starts Haversack', () => {
  it('knows every command that there is', () => {
    const names = haversackProgram().commands.map((command) => command.name());
    expect([...COMMAND_NAMES].toSorted()).toEqual([...names, 'help'].toSorted());
  });

  it.each([
    [['/opt/Haversack/haversack', 'validate', '/data/export', '--json'], true, ['validate', '/data/export', '--json']],
    [['/opt/Haversack/haversack', '--no-sandbox', 'report', '/data'], true, ['report', '/data']],
    [['electron', '/work/main', 'export', '--out', 'x'], false, ['export', '--out', 'x']],
  ])('%j', (argv, isPackaged, command) => {
    expect(commandIn(argv, isPackaged)).toEqual(command);
  });

  it.each([
    [['/opt/Haversack/haversack'], true],
    [['/opt/Haversack/haversack', '--lang=en-GB'], true],
    [['/opt/Haversack/haversack', '/home/a/validate.docx'], true],
    [['electron', '/work/main', '--user-data-dir=/tmp/validate'], false],
    [['electron', 'validate'], false],
  ])('%j opens the window', (argv, isPackaged) => {
    expect(commandIn(argv, isPackaged)).toBeUndefined();
  });
});

describe('help', () => {
  it('has examples and exit codes for every command', () => {
    for (const command of haversackProgram().commands) {
      let text = '';
      command.configureOutput({ writeOut: (words) => (text += words), writeErr: () => undefined });
      expect(() => command.parse(['--help'], { from: 'user' })).toThrow();
      expect(text, command.name()).toMatch(/Examples?:\n/);
      expect(text, command.name()).toMatch(/Exit codes/);
      expect(text, command.name()).toMatch(/--json|--format/);
    }
  });
});
