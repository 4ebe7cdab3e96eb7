/** What is overdue, due today and due this week: one block per file, its clocks below, each with the form that answers it. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { CASES, CONTACTS } from '#renderer/practice/addresses.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DueItem, DueLists as Lists } from '#shared/case-file/due-list.ts';
import { DueFile } from './DueFile.tsx';

export interface DueListsProps {
  readonly lists: Lists;
  readonly now: ZonedInstant;
  readonly whose: 'mine' | 'all';
  /** Neither a contact nor a case is on this laptop. */
  readonly holdsNothing: boolean;
}

export function DueLists({ lists, now, whose, holdsNothing }: DueListsProps) {
  const nothing = lists.overdue.length + lists.today.length + lists.thisWeek.length === 0;
  if (nothing) return <NothingDue whose={whose} holdsNothing={holdsNothing} later={lists.later.length} />;
  return (
    <>
      <DueList title="Overdue" tone="bad" items={lists.overdue} now={now}>
        Nothing is overdue.
      </DueList>
      <DueList title="Due today" tone="warn" items={lists.today} now={now}>
        Nothing more is due today.
      </DueList>
      <DueList title="Due this week" tone="plain" items={lists.thisWeek} now={now}>
        Nothing else is due in the next seven days{lists.later.length === 0 ? '' : `; ${lists.later.length} later`}.
      </DueList>
    </>
  );
}

interface DueListProps {
  readonly title: string;
  readonly tone: 'bad' | 'warn' | 'plain';
  readonly items: readonly DueItem[];
  readonly now: ZonedInstant;
  /** Said when the list is empty. */
  readonly children: ReactNode;
}

/** More files than fill a screen twice are shown on demand, so that the next list can be seen. */
const SHOWN_AT_FIRST = 15;

function DueList({ title, tone, items, now, children }: DueListProps) {
  const [all, setAll] = useState(false);
  const byFile = Map.groupBy(items, (item) => item.file);
  const groups = [...byFile.values()];
  const shown = all ? groups : groups.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="due-list" aria-label={title}>
      <h2 className="due-list__title">
        {title} <span className={`due-list__count due-list__count--${items.length === 0 ? 'plain' : tone}`}>{items.length}</span>
      </h2>
      {groups.length === 0 ? (
        <p className="soft">{children}</p>
      ) : (
        <ul className="due-list__files paper">
          {shown.map((group) => {
            const [first] = group;
            return first === undefined ? null : (
              <li key={first.file} className="due-file">
                <DueFile first={first} items={group} now={now} />
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < groups.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          Show all {groups.length}
        </Button>
      )}
    </section>
  );
}

function NothingDue({
  whose,
  holdsNothing,
  later,
}: {
  readonly whose: 'mine' | 'all';
  readonly holdsNothing: boolean;
  readonly later: number;
}) {
  const { roles } = useSession();
  if (roles.includes('administrator')) {
    return (
      <EmptyState title="Administrators hold no contacts or cases." action={<Link to="/people">Go to People and devices</Link>}>
        What you look after are people and their laptops: invite somebody, see who has joined, remove a lost laptop.
      </EmptyState>
    );
  }
  if (!holdsNothing) {
    return (
      <EmptyState title="Nothing is due in the next seven days.">
        {later > 0 && `${later} ${later === 1 ? 'thing is' : 'things are'} due later. `}
        {whose === 'mine' ? 'Deadlines of the cases allocated to you appear here as they start.' : 'Deadlines appear here as they start.'}
      </EmptyState>
    );
  }
  if (roles.includes('duty-worker') || roles.includes('manager')) {
    return (
      <EmptyState title="No contacts or cases yet." action={<Link to={CONTACTS}>Go to Contacts</Link>}>
        Record a contact when somebody calls or writes: its deadlines (1 hour, 24 hours, 3 working days) start by themselves and appear here
        with the form that answers each.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No cases yet." action={<Link to={CASES}>Go to Cases</Link>}>
      When a manager or a duty worker allocates a case to you, it arrives at the next sync, and what is due in it appears here.
    </EmptyState>
  );
}
