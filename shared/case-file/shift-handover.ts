/**
 * What a shift hands over, out of the digests (CRT9): contacts that came in, matters of significant harm that nobody has answered, and
 * clocks that are overdue or run out soon. References only: the register is read by people who do not hold the contacts.
 */
import { addMs, compareInstants, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';
import { isRunning } from '#shared/timescales/clock.ts';
import type { FileDigest } from './digest.ts';
import { dueLists } from './due-list.ts';

export interface Shift {
  readonly from: ZonedInstant;
  readonly until: ZonedInstant;
}

const DAY_MS = 24 * 60 * 60_000;
/** The day team reads of what falls due on their first two days. */
const AHEAD_MS = 2 * DAY_MS;

/** The parts of a handover's body that are read off the records. */
export function handoverOf(digests: readonly FileDigest[], { from, until }: Shift): Body {
  const contacts = digests
    .filter((digest) => digest.type === 'contact' && digest.status !== 'withdrawn')
    .flatMap((digest) => (digest.receivedAt === undefined ? [] : [{ digest, receivedAt: digest.receivedAt }]))
    .filter(({ receivedAt }) => compareInstants(receivedAt, from) >= 0 && compareInstants(receivedAt, until) <= 0)
    .toSorted((a, b) => compareInstants(a.receivedAt, b.receivedAt));
  const lists = dueLists(digests, until);
  const due = [...lists.overdue, ...lists.today, ...lists.thisWeek].filter(({ clock }) => clock !== undefined);
  const horizon = addMs(until, AHEAD_MS);
  return {
    from,
    until,
    harm: due.filter((item) => item.significantHarm).map((item) => ({ ...rowOf(item), what: `${item.label}: not answered yet` })),
    contacts: contacts.map(({ digest, receivedAt }) => ({
      rowId: digest.file,
      reference: digest.reference,
      receivedAt,
      standing: standingOf(digest),
    })),
    openClocks: due
      .filter((item) => !item.significantHarm && compareInstants(item.dueAt, horizon) <= 0)
      .map((item) => ({ ...rowOf(item), what: `${item.label}${compareInstants(item.dueAt, until) < 0 ? ': overdue' : ''}` })),
  };
}

const rowOf = ({ id, reference, dueAt }: { readonly id: string; readonly reference: string; readonly dueAt: ZonedInstant }) => ({
  rowId: id,
  reference,
  dueAt,
});

/** When a shift that ends now is taken to have begun: where the last handover ended, else twelve hours ago. */
export function shiftUntil(digests: readonly FileDigest[], until: ZonedInstant): Shift {
  const earliest = addMs(until, -DAY_MS / 2);
  const last = digests
    .flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'shift-handover'))
    .flatMap(({ at }) => (at !== undefined && at.includes('[') ? [at as ZonedInstant] : []))
    .filter((at) => compareInstants(at, until) <= 0)
    .toSorted(compareInstants)
    .at(-1);
  return { from: last !== undefined && compareInstants(last, earliest) > 0 ? last : earliest, until };
}

function standingOf(digest: FileDigest): string {
  const running = digest.timescales.filter(isRunning);
  const parts = [
    digest.significantHarm ? 'significant harm' : '',
    digest.status === 'decided' ? 'threshold decided' : 'to decide',
    running.length === 0 ? 'no clock runs' : `still due: ${[...new Set(running.map((clock) => clock.label.toLowerCase()))].join(', ')}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
