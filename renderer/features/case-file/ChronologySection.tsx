/** One line of time: what happened and when it was recorded; filtered by person, kind and text; on paper as on the screen. */
import { Button, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { printPartAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { Timeline } from '#renderer/ui/Timeline.tsx';
import { formatInstant } from '#shared/base/zoned-instant.ts';
import { type ChronologyEntry, chronology } from '#shared/case-file/chronology.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { SectionProps } from './case-section.ts';
import { EntryTime } from './EntryTime.tsx';

export function ChronologySection({ file }: SectionProps) {
  const { digest, view, people } = file;
  const staff = useStaff();
  const nameShown = useNameShown();
  const [chosenPeople, setPeople] = useState<string[]>([]);
  const [chosenKinds, setKinds] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [withWithdrawn, setWithWithdrawn] = useState(false);
  const searched = useDeferredValue(text);
  const kinds = useMemo(() => [...new Set(chronology(view.records, { withWithdrawn: true }).map((entry) => entry.kind))], [view.records]);
  const anyWithdrawn = useMemo(() => view.records.some((record) => record.status === 'withdrawn'), [view.records]);
  const entries = useMemo(
    () =>
      chronology(view.records, {
        ...(chosenPeople.length > 0 ? { people: chosenPeople } : {}),
        ...(chosenKinds.length > 0 ? { kinds: chosenKinds } : {}),
        text: searched,
        withWithdrawn,
      }),
    [view.records, chosenPeople, chosenKinds, searched, withWithdrawn],
  );
  const filtered = chosenPeople.length > 0 || chosenKinds.length > 0 || searched.trim() !== '';
  const showAll = () => {
    setPeople([]);
    setKinds([]);
    setText('');
  };
  const kindName = (kind: string) => recordKind(kind)?.title ?? kind;
  return (
    <div className="chronology stack">
      <div className="chronology__tools row not-printed">
        <TextInput
          className="chronology__search"
          aria-label="Search the chronology"
          placeholder="Search the chronology"
          leftSection={<IconSearch size="1rem" aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <MultiSelect
          className="chronology__filter"
          aria-label="People"
          placeholder={chosenPeople.length === 0 ? 'People: all' : ''}
          data={people.map((person) => ({ value: person.id, label: nameShown(person.name) }))}
          value={chosenPeople}
          onChange={setPeople}
          clearable
          clearButtonProps={{ 'aria-label': 'Show all people' }}
        />
        <MultiSelect
          className="chronology__filter"
          aria-label="Kinds of record"
          placeholder={chosenKinds.length === 0 ? 'Kinds: all' : ''}
          data={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={chosenKinds}
          onChange={setKinds}
          clearable
          clearButtonProps={{ 'aria-label': 'Show all kinds' }}
        />
        {anyWithdrawn && (
          <Checkbox
            label="Entered in error too"
            checked={withWithdrawn}
            onChange={(event) => setWithWithdrawn(event.currentTarget.checked)}
          />
        )}
        <span className="chronology__count soft small tabular" role="status">
          {entries.length === 1 ? '1 entry' : `${entries.length.toLocaleString('en-GB')} entries`}
        </span>
        <Button
          component={Link}
          to={printPartAddress(digest.file, 'chronology', { people: chosenPeople, kinds: chosenKinds })}
          variant="default"
          leftSection={<IconPrinter size="1rem" aria-hidden />}
        >
          Print or export
        </Button>
      </div>
      {entries.length === 0 ? (
        <EmptyState
          title="Nothing fits."
          action={
            filtered && (
              <Button variant="default" onClick={showAll}>
                Show the whole chronology
              </Button>
            )
          }
        >
          Look for fewer letters, or take a filter away.
        </EmptyState>
      ) : (
        <div className="chronology__paper paper paper--padded">
          <Timeline
            label="Chronology, the newest first"
            items={entries.map((entry) => ({
              id: entry.id,
              when: <EntryTime entry={entry} />,
              what: (
                <>
                  <Link to={recordAddress('case', digest.file, entry.record)}>{entry.title}</Link> <States entry={entry} />
                </>
              ),
              summary: entry.summary,
              detail: <Detail entry={entry} nameOf={staff.nameOf} personName={(id) => personName(people, id, nameShown)} />,
              withdrawn: entry.status === 'withdrawn',
            }))}
          />
        </div>
      )}
    </div>
  );
}

const personName = (people: SectionProps['file']['people'], id: string, nameShown: (name: string) => string): string | undefined => {
  const name = people.find((person) => person.id === id)?.name;
  return name === undefined ? undefined : nameShown(name);
};

function States({ entry }: { readonly entry: ChronologyEntry }) {
  return (
    <>
      {entry.status === 'draft' && <StatusBadge tone="info">Shared draft</StatusBadge>}
      {entry.status === 'returned' && <StatusBadge tone="warn">Returned</StatusBadge>}
      {entry.conflicts > 0 && <StatusBadge tone="warn">Choose between versions</StatusBadge>}
    </>
  );
}

interface DetailProps {
  readonly entry: ChronologyEntry;
  readonly nameOf: (person: string) => string;
  readonly personName: (record: string) => string | undefined;
}

function Detail({ entry, nameOf, personName: nameOfPerson }: DetailProps) {
  const about = entry.people.flatMap((record) => nameOfPerson(record) ?? []);
  return (
    <>
      <span translate="no">{nameOf(entry.author)}</span>
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
            <span translate="no">{nameOf(addendum.author)}</span>, <time>{formatInstant(addendum.recordedAt)}</time>
          </span>
        </p>
      ))}
    </>
  );
}
