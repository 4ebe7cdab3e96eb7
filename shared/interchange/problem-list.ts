/** The problems of one folder: all of them counted, as many kept as anybody reads, so that memory stays bounded. */
import type { Problem } from './record-line.ts';

/** How many are kept in full. */
const KEPT = 1000;

export interface ProblemReport {
  readonly errors: number;
  readonly warnings: number;
  /** How many there are of each code, those that are not kept among them. */
  readonly byCode: Readonly<Record<string, number>>;
  /** The first, errors before warnings. */
  readonly problems: readonly Problem[];
  /** How many are not among `problems`. */
  readonly left: number;
}

export class ProblemList {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  readonly #byCode = new Map<string, number>();
  #errorCount = 0;
  #warningCount = 0;
  readonly #kept: number;

  constructor(kept = KEPT) {
    this.#kept = kept;
  }

  get errors(): number {
    return this.#errorCount;
  }

  add(...problems: readonly Problem[]): void {
    for (const problem of problems) {
      const isError = problem.severity === 'error';
      if (isError) this.#errorCount += 1;
      else this.#warningCount += 1;
      this.#byCode.set(problem.code, (this.#byCode.get(problem.code) ?? 0) + 1);
      const kept = isError ? this.#errors : this.#warnings;
      if (kept.length < this.#kept) kept.push(problem);
    }
  }

  report(): ProblemReport {
    const problems = [...this.#errors, ...this.#warnings].slice(0, this.#kept);
    return {
      errors: this.#errorCount,
      warnings: this.#warningCount,
      byCode: Object.fromEntries([...this.#byCode].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      problems,
      left: this.#errorCount + this.#warningCount - problems.length,
    };
  }
}
