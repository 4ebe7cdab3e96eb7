/** One line of time, children as lanes: what happened and when it was recorded; narrowed by person, kind, weight, words and days. */
import { Button, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { IconPlus, IconPrinter, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { readDate } from '#renderer/forms/read-date.ts';
import { editAddress, printPartAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { type ChronologyEntry, everyEntry, narrowed } from '#shared/case-file/chronology.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { SIGNIFICANCE_LEVELS } from '#shared/practice/significance-levels.ts';
import { ChronologyList } from './ChronologyList.tsx';
import type { SectionProps } from './case-section.ts';
import './chronology.css';

interface Narrowed {
  readonly people: readonly string[];
  readonly kinds: readonly string[];
  readonly levels: readonly string[];
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly withWithdrawn: boolean;
}

const EVERYTHING: Narrowed = { people: [], kinds: [], levels: [], text: '', from: '', to: '', withWithdrawn: false };

export function ChronologySection({ file, now, begin }: SectionProps) {
  const { digest, view, people } = file;
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const may = usePermission();
  const [wanted, setWanted] = useState(EVERYTHING);
  // The list follows a moment after the key: typing never waits for five hundred entries.
  const applied = useDeferredValue(wanted);
  const today = dateOf(now);
  const narrow = (change: Partial<Narrowed>) => setWanted({ ...wanted, ...change });
  const every = useMemo(() => everyEntry(view.records), [view.records]);
  const kinds = useMemo(() => [...new Set(every.map((entry) => entry.kind))], [every]);
  const anyWithdrawn = useMemo(() => view.records.some((record) => record.status === 'withdrawn'), [view.records]);
  const entries = useMemo(() => {
    const from = readDate(applied.from, today);
    const to = readDate(applied.to, today);
    return narrowed(every, {
      ...(applied.people.length > 0 ? { people: applied.people } : {}),
      ...(applied.kinds.length > 0 ? { kinds: applied.kinds } : {}),
      ...(applied.levels.length > 0 ? { levels: applied.levels } : {}),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      text: applied.text,
      withWithdrawn: applied.withWithdrawn,
    });
  }, [every, applied, today]);
  const reason = reasonNot(may('record', 'chronology-entry'));
  const weigh = (entry: ChronologyEntry) => {
    const said = entry.significance?.record ?? (entry.kind === 'chronology-entry' ? entry.record : undefined);
    if (said === undefined) begin('significance', { about: entry.record });
    else void navigate(editAddress('case', digest.file, said));
  };
  const problemOf = (text: string) => (text.trim() === '' || readDate(text, today) !== undefined ? undefined : 'Such as 4 May 2024');
  return (
    <div className="chronology stack">
      <div className="chronology__tools row not-printed">
        <TextInput
          className="chronology__search"
          aria-label="Search the chronology"
          placeholder="Search the chronology"
          leftSection={<IconSearch size="1rem" aria-hidden />}
          value={wanted.text}
          onChange={(event) => narrow({ text: event.currentTarget.value })}
        />
        <Several
          label="People"
          none="People: all"
          clear="Show all people"
          data={people.map((person) => ({ value: person.id, label: nameShown(person.name) }))}
          value={wanted.people}
          onChange={(chosen) => narrow({ people: chosen })}
        />
        <Several
          label="Kinds of record"
          none="Kinds: all"
          clear="Show all kinds"
          data={kinds.map((kind) => ({ value: kind, label: recordKind(kind)?.title ?? kind }))}
          value={wanted.kinds}
          onChange={(chosen) => narrow({ kinds: chosen })}
        />
        <Several
          label="Significance"
          none="Significance: all"
          clear="Show every significance"
          data={SIGNIFICANCE_LEVELS.map(({ code, label }) => ({ value: code, label }))}
          value={wanted.levels}
          onChange={(chosen) => narrow({ levels: chosen })}
        />
      </div>
      <div className="row not-printed">
        <TextInput
          className="chronology__day"
          aria-label="From, a day"
          placeholder="From"
          value={wanted.from}
          error={problemOf(wanted.from)}
          onChange={(event) => narrow({ from: event.currentTarget.value })}
        />
        <TextInput
          className="chronology__day"
          aria-label="To, a day"
          placeholder="To"
          value={wanted.to}
          error={problemOf(wanted.to)}
          onChange={(event) => narrow({ to: event.currentTarget.value })}
        />
        {anyWithdrawn && (
          <Checkbox
            label="Entered in error too"
            checked={wanted.withWithdrawn}
            onChange={(event) => narrow({ withWithdrawn: event.currentTarget.checked })}
          />
        )}
        <PermittedButton reason={reason} leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => begin('chronology-entry')}>
          Add to the chronology
        </PermittedButton>
        <Button
          component={Link}
          to={printPartAddress(digest.file, 'chronology', { people: wanted.people, kinds: wanted.kinds })}
          variant="default"
          leftSection={<IconPrinter size="1rem" aria-hidden />}
        >
          Print or export
        </Button>
        <span className="chronology__count soft small tabular" role="status">
          {entries.length === 1 ? '1 entry' : `${entries.length.toLocaleString('en-GB')} entries`}
          {readDate(applied.from, today) !== undefined && ` from ${formatDate(readDate(applied.from, today) ?? today)}`}
          {readDate(applied.to, today) !== undefined && ` to ${formatDate(readDate(applied.to, today) ?? today)}`}
        </span>
      </div>
      {entries.length === 0 ? (
        <EmptyState
          title="Nothing fits."
          action={
            wanted !== EVERYTHING && (
              <Button variant="default" onClick={() => setWanted(EVERYTHING)}>
                Show the whole chronology
              </Button>
            )
          }
        >
          Look for fewer letters, or take a filter away.
        </EmptyState>
      ) : (
        <ChronologyList
          // Another choice begins at the top again.
          key={JSON.stringify(applied)}
          file={file}
          entries={entries}
          reasonNotToWeigh={reason}
          onWeigh={weigh}
        />
      )}
    </div>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly none: string;
  readonly clear: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

function Several({ label, none, clear, data, value, onChange }: SeveralProps) {
  return (
    <MultiSelect
      className="chronology__filter"
      aria-label={label}
      placeholder={value.length === 0 ? none : ''}
      data={[...data]}
      value={[...value]}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': clear }}
    />
  );
}
