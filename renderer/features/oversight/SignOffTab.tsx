/** What waits for a signature: the list on the left, the record itself on the right, signed or sent back without leaving the list. */
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { daysBetween, formatDay } from '#shared/base/calendar-date.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { type WaitingSignOff, waitingSignOffs } from '#shared/case-file/oversight.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { RecordToSign } from './RecordToSign.tsx';

export interface OversightTabProps {
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

export function SignOffTab({ files, now }: OversightTabProps) {
  const waiting = waitingSignOffs(files);
  const [chosen, setChosen] = useState<string>();
  const staff = useStaff();
  const index = Math.max(
    0,
    waiting.findIndex((each) => each.record === chosen),
  );
  const current = waiting[index];
  const go = (step: number) => setChosen(waiting[Math.min(waiting.length - 1, Math.max(0, index + step))]?.record);
  useHotkeys([
    ['J', () => go(1)],
    ['K', () => go(-1)],
  ]);
  if (current === undefined) {
    return (
      <EmptyState title="Nothing waits for sign-off.">
        Assessments, plans, reviews, decisions and closures appear here as soon as their author has finalised them and this laptop has
        synced.
      </EmptyState>
    );
  }
  return (
    <div className="sign-off">
      <nav className="sign-off__list paper" aria-label="Waiting for sign-off">
        <p className="soft small sign-off__keys">
          <kbd className="key">J</kbd> next, <kbd className="key">K</kbd> previous
        </p>
        <ul>
          {waiting.map((each) => (
            <li key={each.record}>
              <button
                type="button"
                className="sign-off__item"
                aria-current={each.record === current.record}
                onClick={() => setChosen(each.record)}
              >
                <span className="sign-off__kind">{recordKind(each.kind)?.title ?? each.kind}</span>
                <span>
                  <PersonName name={each.fileTitle} /> · {locationsByCode.get(each.location)?.shortName ?? each.location}
                </span>
                <span className="soft small">
                  <span translate="no">{staff.nameOf(each.by)}</span> · <Waited item={each} now={now} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <section className="sign-off__record" aria-label="The record">
        <RecordToSign
          key={current.record}
          item={current}
          now={now}
          onDone={() => setChosen(waiting[index + 1]?.record ?? waiting[index - 1]?.record)}
        />
        <div className="row sign-off__steps">
          <Button variant="subtle" disabled={index === 0} onClick={() => go(-1)}>
            Previous
          </Button>
          <span className="soft small tabular">
            {index + 1} of {waiting.length}
          </span>
          <Button variant="subtle" disabled={index === waiting.length - 1} onClick={() => go(1)}>
            Next
          </Button>
        </div>
      </section>
    </div>
  );
}

const LONG_DAYS = 5;

function Waited({ item, now }: { readonly item: WaitingSignOff; readonly now: ZonedInstant }) {
  const days = daysBetween(dateOf(item.since), dateOf(now));
  if (item.returned) return <StatusBadge tone="neutral">Sent back {formatDay(dateOf(item.since))}</StatusBadge>;
  const words = days <= 0 ? 'today' : days === 1 ? 'since yesterday' : `for ${days} days`;
  return days >= LONG_DAYS ? <StatusBadge tone="warn">Waiting {words}</StatusBadge> : <>waiting {words}</>;
}
