/** Checks a form when the person asks to finalise it; afterwards a solved problem goes at once, but no new one appears while typing. */
import { useCallback, useMemo, useState } from 'react';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '#shared/practice/record.ts';

export interface Finalising {
  /** For FormView. */
  readonly problems: readonly FieldProblem[];
  readonly attempt: number;
  /** @returns whether the record can be finalised; when not, the problems are shown. */
  readonly check: () => boolean;
}

/**
 * @param asOf the moment now: asked for again at every check.
 * @param besides what else stands in the way, that the form itself cannot know.
 */
export function useFinalising(
  definition: FormDefinition,
  body: Body,
  asOf: () => ZonedInstant,
  besides: (body: Body) => readonly FieldProblem[] = nothing,
): Finalising {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<readonly FieldProblem[]>([]);
  const problems = useMemo(() => {
    if (found.length === 0) return found;
    const still = new Set(
      [...problemsToFinalise(definition, body, asOf()), ...besides(body)].map((problem) => `${problem.path} ${problem.message}`),
    );
    return found.filter((problem) => still.has(`${problem.path} ${problem.message}`));
  }, [found, definition, body, asOf, besides]);
  const check = useCallback(() => {
    const now = [...problemsToFinalise(definition, body, asOf()), ...besides(body)];
    setFound(now);
    setAttempt((before) => before + 1);
    return now.length === 0;
  }, [definition, body, asOf, besides]);
  return { problems, attempt, check };
}

const nothing = (): readonly FieldProblem[] => [];
