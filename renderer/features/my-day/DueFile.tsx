/** One contact or case of a due list: what it is, and each of its clocks with the one click that answers it. */
import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { editAddress, fileAddress, newRecordAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { usePermission } from '#renderer/practice/use-permission.ts';
import { ClockChip } from '#renderer/ui/ClockChip.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { compareDates, daysBetween, formatDay } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, inZone, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';
import type { DueItem } from '#shared/case-file/due-list.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { FileType } from '#shared/practice/record.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { type ClockState, clockState, describeDue, describeTimeLeft } from '#shared/timescales/clock.ts';

const WORD_BY_TYPE: Readonly<Record<FileType, string>> = {
  contact: 'Contact',
  case: 'Case',
  register: 'Register',
  confidential: 'Register',
  personal: 'Personal',
  staff: 'Staff',
  administration: 'Administration',
};

export interface DueFileProps {
  readonly first: DueItem;
  readonly items: readonly DueItem[];
  readonly now: ZonedInstant;
}

export function DueFile({ first, items, now }: DueFileProps) {
  const nameShown = useNameShown();
  const place = locationsByCode.get(first.location)?.shortName;
  return (
    <>
      <p className="due-file__head">
        <Link className="due-file__title" to={fileAddress(first.fileType, first.file)} translate="no">
          {first.title === '' ? 'No name yet' : nameShown(first.title)}
        </Link>
        <span className="soft small">
          {[WORD_BY_TYPE[first.fileType], first.reference, place].filter((part) => part !== undefined).join(' · ')}
        </span>
      </p>
      <ul className="due-file__clocks">
        {items.map((item) => (
          <li key={item.id} className="due-clock">
            <span className="due-clock__what">
              <ClockChip {...chipOf(item, now, nameShown)} />
              <Started item={item} />
            </span>
            <Answer item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What began the clock, to be read; how it stops is said by its button. */
function Started({ item }: { readonly item: DueItem }) {
  const { clock, record } = item;
  if (record === undefined) return null;
  const kind = recordKind(clock?.startedAs ?? item.opens);
  const since = clock === undefined ? '' : ` of ${formatDay(dateOf(clock.startedAt))}`;
  return (
    <Link className="soft small due-clock__since" to={recordAddress(item.fileType, item.file, record)}>
      {clock === undefined ? 'Planned in' : 'Since'}: {kind?.title.toLocaleLowerCase('en-GB') ?? 'a record'}
      {since}
    </Link>
  );
}

/** The form that stops this clock, begun with one click. */
function Answer({ item }: { readonly item: DueItem }) {
  const engine = useEngine();
  const navigate = useNavigate();
  const may = usePermission();
  const kind = recordKind(item.opens);
  const permission = may('record', item.opens);
  if (kind === undefined) return null;
  if (item.toSignOff !== undefined) {
    return (
      <Button className="due-clock__answer" variant="default" component={Link} to={recordAddress(item.fileType, item.file, item.toSignOff)}>
        {may('authorise', item.opens).allowed ? 'Read and sign off' : 'Read: it waits for sign-off'}
      </Button>
    );
  }
  if (item.opensRecord === true && item.record !== undefined) {
    return (
      <Button className="due-clock__answer" variant="default" component={Link} to={editAddress(item.fileType, item.file, item.record)}>
        Bring up to date
      </Button>
    );
  }
  if (!permission.allowed) return <span className="soft small due-clock__reason">{permission.reason}</span>;
  const begin = async () => {
    await navigate(newRecordAddress(item.fileType, item.file, item.opens, await engine.newId()));
  };
  return (
    <Button className="due-clock__answer" variant="default" onClick={() => void begin().catch(reportError)}>
      {kind.words.begin}
    </Button>
  );
}

function chipOf(item: DueItem, now: ZonedInstant, nameShown: (name: string) => string) {
  const { clock, dueAt, names } = item;
  const label = names === undefined ? item.label : `${item.label}: ${names.map(nameShown).join(', ')}`;
  if (clock !== undefined) {
    return {
      label,
      standing: clockState(clock, now),
      left: describeTimeLeft(clock, now, CONTRACT_CALENDAR),
      due: describeDue(clock, locationsByCode.get(item.location)?.shortName),
      rule: clock.ruleText,
    };
  }
  const today = dateOf(inZone(now, zoneOf(dueAt)));
  const day = dateOf(dueAt);
  const standing: ClockState = compareInstants(dueAt, now) < 0 ? 'overdue' : compareDates(day, today) <= 0 ? 'due-soon' : 'running';
  const days = Math.abs(daysBetween(today, day));
  const count = `${days} ${days === 1 ? 'day' : 'days'}`;
  const left = standing === 'overdue' ? `overdue by ${count}` : standing === 'due-soon' ? 'today' : `in ${count}`;
  return { label, standing, left, due: `planned for ${formatDay(day)}` };
}
