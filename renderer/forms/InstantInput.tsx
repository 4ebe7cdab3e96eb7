/** A moment with its place: day, time and whose clock it was, and below them what that is in London. */
import { Checkbox, Input, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { dateOf, formatInstant, type InstantProblem, isZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';
import { DateInput } from './DateInput.tsx';
import type { ControlAttributes } from './FieldFrame.tsx';
import { useForm } from './form-context.ts';
import { boxesOf, type InstantBoxes, readInstant } from './instant-text.ts';
import { placeGroups } from './places.ts';

export interface InstantInputProps {
  readonly control: ControlAttributes;
  readonly invalid: boolean;
  readonly value: unknown;
  readonly onChange: (value: string | undefined) => void;
  readonly label: string;
}

export function InstantInput({ control, invalid, value, onChange, label }: InstantInputProps) {
  const { asOf } = useForm();
  const today = dateOf(asOf);
  // The place stays chosen while day and time are empty, when the body holds nothing.
  const [zone, setZone] = useState(zoneOf(asOf));
  const [typedTime, setTypedTime] = useState<string>();
  const boxes = boxesOf(value, zone);
  const read = readInstant(boxes, today);
  const groups = useMemo(() => placeGroups(boxes.zone), [boxes.zone]);

  const change = (changed: Partial<InstantBoxes>) => onChange(readInstant({ ...boxes, ...changed }, today).value);

  return (
    <div className="instant-input">
      <div className="instant-input__boxes">
        <DateInput
          control={control}
          invalid={invalid}
          value={boxes.date}
          today={today}
          label={label}
          ariaLabel="Day"
          onChange={(date) => change({ date })}
        />
        <Input
          id={`${control.id}-time`}
          className="instant-input__time"
          aria-label="Time"
          autoComplete="off"
          placeholder="hh:mm"
          error={invalid}
          value={typedTime ?? boxes.time}
          onChange={(event) => {
            setTypedTime(event.currentTarget.value);
            change({ time: event.currentTarget.value });
          }}
          onBlur={() => setTypedTime(undefined)}
        />
        <Select
          className="instant-input__place"
          aria-label="Place whose clock it is"
          data={groups.map((group) => ({ group: group.group, items: [...group.items] }))}
          value={boxes.zone}
          allowDeselect={false}
          searchable
          maxDropdownHeight={280}
          nothingFoundMessage="No such place: try the nearest large city"
          onChange={(chosen) => {
            if (chosen === null) return;
            setZone(chosen);
            change({ zone: chosen });
          }}
        />
      </div>
      {read.occursTwice && (
        <Checkbox
          label="The clocks went back that night: this is the second time the clock showed it"
          checked={boxes.second}
          onChange={(event) => change({ second: event.currentTarget.checked })}
        />
      )}
      <p className="instant-input__read tabular" aria-live="polite">
        {read.problem !== undefined ? (PROBLEMS[read.problem] ?? '') : isZonedInstant(value) ? formatInstant(value) : ' '}
      </p>
    </div>
  );
}

const PROBLEMS: Readonly<Partial<Record<InstantProblem, string>>> = {
  'time-skipped': 'No clock there showed this time: the clocks went forward over it. Enter the time before or after.',
  'unknown-zone': 'This laptop does not know the clock of that place. Choose the nearest large city.',
};
