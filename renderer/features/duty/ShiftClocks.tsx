/** Clocks that a shift hands over, each with its file. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { OpenClock } from '#shared/case-file/shift-log.ts';

export interface ShiftClocksProps {
  readonly title: string;
  readonly clocks: readonly OpenClock[];
  readonly now: ZonedInstant;
  /** Said when there are none. */
  readonly children: ReactNode;
}

export function ShiftClocks({ title, clocks, now, children }: ShiftClocksProps) {
  return (
    <section className="paper paper--padded" aria-label={title}>
      <h2>
        {title} <span className="due-list__count">{clocks.length}</span>
      </h2>
      {clocks.length === 0 ? (
        <p className="soft">{children}</p>
      ) : (
        <ul className="duty__list">
          {clocks.map(({ digest, clock }) => (
            <li key={`${digest.file}:${clock.record}:${clock.ruleId}:${clock.stopsWith}:${clock.startedAt}:${(clock.people ?? []).join()}`}>
              <span>
                <Link to={fileAddress(digest.type, digest.file)}>
                  <PersonName name={digest.title} />
                </Link>{' '}
                <span className="soft">{digest.reference}</span>
              </span>
              <FileClock clock={clock} location={digest.location} now={now} people={digest.people} compact />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
