/** Every clock of the case: those that run, the most urgent first, and those that were answered. */
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { byUrgency, type Clock, isRunning } from '#shared/timescales/clock.ts';
import type { SectionProps } from './case-section.ts';

export function ClocksSection({ file, now }: SectionProps) {
  const clocks = file.digest.timescales.toSorted(byUrgency);
  if (clocks.length === 0) {
    return (
      <EmptyState title="No clocks run.">
        A clock starts when a record calls for an answer in time, such as a contact for a threshold decision. It stops when the answer is
        finalised.
      </EmptyState>
    );
  }
  const groups = [
    { title: 'Running', clocks: clocks.filter(isRunning) },
    { title: 'Answered', clocks: clocks.filter((clock) => !isRunning(clock)) },
  ].filter((group) => group.clocks.length > 0);
  return (
    <div className="stack stack--wide">
      {groups.map((group) => (
        <section key={group.title} className="stack" aria-label={group.title}>
          <h2>{group.title}</h2>
          <ul className="clock-list">
            {group.clocks.map((clock) => (
              <li key={keyOf(clock)} className="paper clock-list__item">
                <FileClock clock={clock} location={file.digest.location} now={now} people={file.digest.people} />
                <Explained clock={clock} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A record may start a clock for each child, and again after each answer. */
const keyOf = (clock: DigestClock): string =>
  [clock.record, clock.ruleId, clock.stopsWith, clock.startedAt, ...(clock.people ?? [])].join(':');

function Explained({ clock }: { readonly clock: Clock }) {
  return (
    <p className="small">
      {clock.ruleText}. Started <TimeWithPlace at={clock.startedAt} />.{' '}
      {clock.stoppedAt === undefined ? (
        <>Stops with: {(recordKind(clock.stopsWith)?.title ?? clock.stopsWith).toLocaleLowerCase('en-GB')}.</>
      ) : (
        <>
          Answered <TimeWithPlace at={clock.stoppedAt} />.
        </>
      )}
    </p>
  );
}
