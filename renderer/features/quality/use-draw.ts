/** Draws a month's sample and keeps it, in one step: nobody sees what would be drawn before it is on record. */
import { useCallback } from 'react';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import type { SaveRefusal } from '#renderer/worker/api.ts';
import type { PersonId } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import { bodyOfDraw, drawAuditSample } from '#shared/case-file/audit-sample.ts';
import type { RegisterEntry } from '#shared/case-file/registers.ts';

export interface DrawRequest {
  readonly month: string;
  readonly size: number;
  readonly monthsApart: number;
  readonly auditors: readonly PersonId[];
  /** The sample it takes the place of, and why. */
  readonly replaces?: { readonly sample: RegisterEntry; readonly reason: string };
}

export function useDraw(): (request: DrawRequest) => Promise<Result<unknown, SaveRefusal>> {
  const engine = useEngine();
  const files = useWatch('files');
  return useCallback(
    async ({ replaces, ...asked }) => {
      const record = await engine.newId();
      // Random bytes that nobody could choose; the sample keeps them.
      const settings = { ...asked, seed: await engine.newId() };
      const body = {
        ...bodyOfDraw(drawAuditSample(files ?? [], settings), settings),
        drawnAt: nowHere(),
        ...(replaces === undefined
          ? {}
          : { replaces: replaces.sample.fact.record, replacesFile: replaces.sample.digest.file, redrawReason: replaces.reason }),
      };
      return engine.createFile({ type: 'confidential', location: '', records: [{ kind: 'audit-sample', record, op: 'finalise', body }] });
    },
    [engine, files],
  );
}
