/** The entries of the chronology beneath each other, with a lane for each child. However many there are, only as many are drawn as one has scrolled to; on paper, all. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFlag, IconFlag2Filled } from '@tabler/icons-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { type Staff, useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { formatInstant } from '#shared/base/zoned-instant.ts';
import { type ChronologyEntry, lanesOf } from '#shared/case-file/chronology.ts';
import { shortName, shortNames } from '#shared/case-file/short-names.ts';
import { significanceLabel } from '#shared/practice/significance-levels.ts';
import type { SectionProps } from './case-section.ts';
import { EntryTime } from './EntryTime.tsx';

export interface ChronologyListProps {
  readonly file: SectionProps['file'];
  readonly entries: readonly ChronologyEntry[];
  readonly reasonNotToWeigh: string | undefined;
  readonly onWeigh: (entry: ChronologyEntry) => void;
}

const AT_A_TIME = 60;
/** More lanes than this leave no room for the words. */
const MOST_LANES = 8;

export function ChronologyList({ file, entries, reasonNotToWeigh, onWeigh }: ChronologyListProps) {
  const { digest, people } = file;
  const staff = useStaff();
  const nameShown = useNameShown();
  const [drawn, end] = useGrowing(entries.length);
  const children = people.filter((person) => person.child).map((person) => person.id);
  const lanes = children.length > 1 && children.length <= MOST_LANES ? children : [];
  return (
    <div className="chronology__paper paper paper--padded" style={{ '--lanes': lanes.length } as CSSProperties}>
      {lanes.length > 0 && (
        <div className="chronology-lanes__names" aria-hidden>
          {digest.people
            .filter((person) => lanes.includes(person.record))
            .map((person) => (
              <span key={person.record} title={nameShown(person.name)} translate="no">
                {nameShown(shortName(person, digest.people))}
              </span>
            ))}
        </div>
      )}
      <ol className="chronology-list" aria-label="Chronology, the newest first">
        {entries.slice(0, drawn).map((entry) => (
          <li
            key={entry.id}
            className={`chronology-list__item${entry.status === 'withdrawn' ? ' chronology-list__item--withdrawn' : ''}${
              entry.significance === undefined ? '' : ` chronology-list__item--${entry.significance.level}`
            }`}
          >
            {lanes.length > 0 && <Lanes entry={entry} lanes={lanes} />}
            <div className="chronology-list__when">
              <EntryTime entry={entry} />
            </div>
            <div className="chronology-list__body">
              <div className="chronology-list__what">
                <Link to={recordAddress('case', digest.file, entry.record)}>{entry.title}</Link>
                <States entry={entry} />
              </div>
              {entry.summary !== '' && <div className="chronology-list__summary">{entry.summary}</div>}
              {entry.significance !== undefined && entry.significance.why !== '' && (
                <div className="chronology-list__why">{entry.significance.why}</div>
              )}
              {entry.status === 'withdrawn' && <div className="small">Entered in error</div>}
              <Detail entry={entry} staff={staff} about={shortNames(entry.people, digest.people).map(nameShown)} />
            </div>
            <Weigh entry={entry} reason={reasonNotToWeigh} onWeigh={onWeigh} />
          </li>
        ))}
      </ol>
      {drawn < entries.length && (
        <p ref={end} className="soft small not-printed">
          {entries.length - drawn} more, further down
        </p>
      )}
    </div>
  );
}

/** How many are drawn: more as the end comes into sight, and all of them for paper. */
function useGrowing(count: number): readonly [number, (end: HTMLElement | null) => void] {
  const [drawn, setDrawn] = useState(AT_A_TIME);
  const observer = useRef<IntersectionObserver | null>(null);
  useEffect(() => {
    const drawAll = () => flushSync(() => setDrawn(count));
    window.addEventListener('beforeprint', drawAll);
    return () => {
      window.removeEventListener('beforeprint', drawAll);
      observer.current?.disconnect();
    };
  }, [count]);
  const watch = (end: HTMLElement | null) => {
    observer.current?.disconnect();
    if (end === null) return;
    observer.current = new IntersectionObserver(
      (seen) => {
        if (seen.some((each) => each.isIntersecting)) setDrawn((before) => before + AT_A_TIME);
      },
      { root: end.closest('.frame__main'), rootMargin: '1200px' },
    );
    observer.current.observe(end);
  };
  return [drawn, watch];
}

/** A dot in the lane of each child it concerns, and a stroke through all of them when it concerns the household. */
function Lanes({ entry, lanes }: { readonly entry: ChronologyEntry; readonly lanes: readonly string[] }) {
  const own = lanesOf(entry, lanes);
  const everybody = own.length === lanes.length;
  return (
    <div className={`chronology-lanes${everybody ? ' chronology-lanes--all' : ''}`} aria-hidden>
      {lanes.map((lane) => (
        <span key={lane} className={own.includes(lane) ? 'chronology-lanes__lane chronology-lanes__lane--own' : 'chronology-lanes__lane'} />
      ))}
    </div>
  );
}

function States({ entry }: { readonly entry: ChronologyEntry }) {
  const level = entry.significance?.level;
  return (
    <>
      {level !== undefined && level !== 'background' && (
        <StatusBadge tone={level === 'key' ? 'bad' : 'warn'}>{significanceLabel(level)}</StatusBadge>
      )}
      {entry.status === 'draft' && <StatusBadge tone="info">Shared draft</StatusBadge>}
      {entry.status === 'returned' && <StatusBadge tone="warn">Returned</StatusBadge>}
      {entry.conflicts > 0 && <StatusBadge tone="warn">Choose between versions</StatusBadge>}
    </>
  );
}

interface DetailProps {
  readonly entry: ChronologyEntry;
  readonly staff: Staff;
  readonly about: readonly string[];
}

function Detail({ entry, staff, about }: DetailProps) {
  return (
    <div className="chronology-list__detail">
      <span translate="no">{staff.nameOf(entry.author)}</span>
      {about.length > 0 && (
        <>
          {' '}
          · about <span translate="no">{about.join(', ')}</span>
        </>
      )}
      {entry.addenda.map((addendum) => (
        <p key={addendum.record} className="chronology__addendum">
          <strong>Addendum</strong> {addendum.summary}{' '}
          <span className="soft">
            <span translate="no">{staff.nameOf(addendum.author)}</span>, <time>{formatInstant(addendum.recordedAt)}</time>
          </span>
        </p>
      ))}
    </div>
  );
}

interface WeighProps {
  readonly entry: ChronologyEntry;
  readonly reason: string | undefined;
  readonly onWeigh: (entry: ChronologyEntry) => void;
}

function Weigh({ entry, reason, onWeigh }: WeighProps) {
  if (entry.status === 'withdrawn') return null;
  const words = entry.significance === undefined ? 'Set the significance' : 'Change the significance';
  const Flag = entry.significance === undefined ? IconFlag : IconFlag2Filled;
  return (
    <Tooltip label={reason ?? words}>
      <ActionIcon
        className="chronology-list__weigh not-printed"
        variant="subtle"
        color="gray"
        aria-label={`${words} of: ${entry.title}`}
        {...(reason === undefined ? {} : { 'aria-disabled': true, 'data-disabled': true })}
        onClick={() => reason === undefined && onWeigh(entry)}
      >
        <Flag size="1rem" aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
