/** The clocks that a record of this part answers: each with a button to the form that stops it. */
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { offeredIn } from '#shared/case-file/case-parts.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { CasePart } from '#shared/practice/record.ts';
import { byUrgency, isRunning } from '#shared/timescales/clock.ts';
import type { SectionProps } from './case-section.ts';

export function DueHere({ part, file, now, begin }: SectionProps & { readonly part: CasePart }) {
  const { digest } = file;
  const may = usePermission();
  const clocks = digest.timescales.filter((clock) => isRunning(clock) && recordKind(clock.stopsWith)?.part === part).toSorted(byUrgency);
  if (clocks.length === 0) return null;
  const offered = new Set(offeredIn(part).map(({ kind }) => kind));
  return (
    <ul className="due-here" aria-label="Due here">
      {clocks.map((clock) => (
        <li key={`${clock.record}:${clock.ruleId}:${clock.stopsWith}:${(clock.people ?? []).join()}`} className="due-here__item">
          <FileClock clock={clock} location={digest.location} now={now} people={digest.people} />
          {offered.has(clock.stopsWith) && (
            <span className="not-printed">
              <PermittedButton size="compact-sm" reason={reasonNot(may('record', clock.stopsWith))} onClick={() => begin(clock.stopsWith)}>
                {recordKind(clock.stopsWith)?.words.begin}
              </PermittedButton>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
