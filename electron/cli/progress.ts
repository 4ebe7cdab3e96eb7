/** How far a command has come, on one line of the terminal that it keeps rewriting. Where nobody watches (a pipe, a log), silence. */
import process from 'node:process';

export interface Progress {
  /** @param done of `total`, in any unit. */
  at(done: number, words?: string): void;
  /** Clears the line. */
  end(): void;
}

const EVERY_MS = 100;
const SILENT: Progress = { at: () => undefined, end: () => undefined };

/** @param total 0 where it is not known: then only the words are shown. */
export function progressOn(what: string, total: number, stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr): Progress {
  if (!stream.isTTY) return SILENT;
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    at: (done, words = '') => {
      const now = performance.now();
      if (now - shownAt < EVERY_MS) return;
      shownAt = now;
      const share = total > 0 ? ` ${Math.min(100, Math.floor((done / total) * 100))} %` : '';
      stream.write(`\r\x1b[2K${what}${share}${words === '' ? '' : ` · ${words}`}`);
    },
    end: () => stream.write('\r\x1b[2K'),
  };
}
