/** What of the file is printed: parts of a case, between which days, about whom; single records; and whose names are told. */
import { Checkbox, MultiSelect, Radio } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { DateInput } from '#renderer/forms/DateInput.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { type CalendarDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { PART_NAMES, PRINTED_PARTS, type PrintedPart, type PrintSelection } from '#shared/case-file/printed/case-document.ts';
import { printedMoment, printedTitle } from '#shared/case-file/printed/record-blocks.ts';
import { recordKind } from '#shared/practice/catalogue.ts';

export interface ChooseContentsProps {
  readonly file: OpenFile;
  readonly today: CalendarDate;
  readonly selection: PrintSelection;
  readonly onChange: (selection: PrintSelection) => void;
}

const LIMITED: readonly PrintedPart[] = ['chronology', 'visits', 'notes'];

export function ChooseContents({ file, today, selection, onChange }: ChooseContentsProps) {
  const nameShown = useNameShown();
  const change = (changed: Partial<PrintSelection>) => onChange({ ...selection, ...changed });
  const isCase = file.digest.type === 'case';
  const limitable = LIMITED.some((part) => selection.parts.includes(part));
  const records = useMemo(() => groupedRecords(file), [file]);
  const kinds = useMemo(
    () =>
      [...new Set(file.view.records.map((record) => record.kind))].map((kind) => ({ value: kind, label: recordKind(kind)?.title ?? kind })),
    [file.view.records],
  );
  const people = file.people.map((person) => ({ value: person.id, label: nameShown(person.name) }));
  const { names } = selection;
  return (
    <section className="paper paper--padded stack choose-contents" aria-labelledby="choose-contents">
      <h2 id="choose-contents">What</h2>
      {isCase && (
        <Checkbox.Group
          label="Parts of the case"
          value={[...selection.parts]}
          onChange={(parts) => change({ parts: PRINTED_PARTS.filter((part) => parts.includes(part)) })}
        >
          <div className="choose-contents__parts">
            {PRINTED_PARTS.map((part) => (
              <Checkbox key={part} value={part} label={PART_NAMES[part]} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {limitable && (
        <fieldset className="choose-contents__limits">
          <legend>Of chronology, visits and notes</legend>
          <DayLimit label="From" today={today} onChange={(from) => onChange(withLimit(selection, 'from', from))} />
          <DayLimit label="To" today={today} onChange={(to) => onChange(withLimit(selection, 'to', to))} />
          <MultiSelect
            label="Only about"
            placeholder={selection.people === undefined ? 'Everybody' : ''}
            data={people}
            value={[...(selection.people ?? [])]}
            onChange={(chosen) => onChange(withLimit(selection, 'people', chosen.length === 0 ? undefined : chosen))}
            searchable
            clearable
          />
          <MultiSelect
            label="Only these kinds, in the chronology"
            placeholder={selection.kinds === undefined ? 'All kinds' : ''}
            data={kinds}
            value={[...(selection.kinds ?? [])]}
            onChange={(chosen) => onChange(withLimit(selection, 'kinds', chosen.length === 0 ? undefined : chosen))}
            searchable
            clearable
          />
          <Checkbox
            label="Shared drafts too, marked as drafts"
            checked={selection.withDrafts}
            onChange={(event) => change({ withDrafts: event.currentTarget.checked })}
          />
          <Checkbox
            label="Records entered in error too, marked"
            checked={selection.withWithdrawn}
            onChange={(event) => change({ withWithdrawn: event.currentTarget.checked })}
          />
        </fieldset>
      )}
      <MultiSelect
        label={isCase ? 'Single records, in full' : 'Records'}
        description="With their addenda. A draft, and a record entered in error, is marked as such."
        placeholder={selection.records.length === 0 ? 'Choose records' : ''}
        data={records}
        value={[...selection.records]}
        onChange={(chosen) => change({ records: chosen })}
        searchable
        clearable
        maxDropdownHeight={320}
      />
      {people.length > 0 && (
        <Radio.Group
          label="Names"
          value={names.are}
          onChange={(are) =>
            change({
              names:
                are === 'full'
                  ? { are: 'full' }
                  : { are: 'initials', except: file.people.filter((person) => person.child).map((person) => person.id) },
            })
          }
        >
          <div className="stack choose-contents__names">
            <Radio value="full" label="In full" />
            <Radio value="initials" label="Initials for people whom the reader need not know" />
          </div>
        </Radio.Group>
      )}
      {names.are === 'initials' && (
        <>
          <MultiSelect
            label="In full all the same"
            placeholder={names.except.length === 0 ? 'Nobody' : ''}
            data={people}
            value={[...names.except]}
            onChange={(except) => change({ names: { are: 'initials', except } })}
            searchable
            clearable
          />
          <p className="soft small">
            Names are reduced in what was written, too, where they are spelled as in the file. Addresses and telephone numbers stay: read
            the preview before it goes.
          </p>
        </>
      )}
    </section>
  );
}

interface DayLimitProps {
  readonly label: string;
  readonly today: CalendarDate;
  readonly onChange: (value: CalendarDate | undefined) => void;
}

/** What is not a day yet limits nothing. */
function DayLimit({ label, today, onChange }: DayLimitProps) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="choose-contents__day">
      <label htmlFor={id}>{label}</label>
      <DateInput
        control={{ id }}
        invalid={text.trim() !== '' && !isCalendarDate(text)}
        value={text}
        today={today}
        label={label}
        onChange={(value) => {
          setText(value);
          onChange(isCalendarDate(value) ? value : undefined);
        }}
      />
    </div>
  );
}

/** An absent limit is left out, not undefined. */
function withLimit<Key extends 'from' | 'to' | 'people' | 'kinds'>(
  selection: PrintSelection,
  key: Key,
  value: PrintSelection[Key],
): PrintSelection {
  const { [key]: _before, ...rest } = selection;
  return { ...rest, ...(value === undefined ? {} : { [key]: value }) } as unknown as PrintSelection;
}

/** By kind, the newest first. Addenda come with the record they add to. */
function groupedRecords({ view }: OpenFile) {
  const byKind = new Map<string, { value: string; label: string }[]>();
  for (const record of view.records.toReversed()) {
    if (record.kind === 'addendum') continue;
    const group = recordKind(record.kind)?.title ?? 'Of a newer version';
    const marks = record.status === 'draft' ? ' (draft)' : record.status === 'withdrawn' ? ' (entered in error)' : '';
    byKind.set(group, [
      ...(byKind.get(group) ?? []),
      { value: record.record, label: `${printedTitle(record)}, ${printedMoment(record)}${marks}` },
    ]);
  }
  return [...byKind].map(([group, items]) => ({ group, items }));
}
