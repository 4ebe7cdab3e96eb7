/** A day: typed as people write one, or taken from a calendar. What is not a day yet stays as it was typed. */
import { ActionIcon, Input, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { type CalendarDate, formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { type ControlAttributes, describing } from './FieldFrame.tsx';
import { readDate } from './read-date.ts';

export interface DateInputProps {
  readonly control: ControlAttributes;
  readonly invalid: boolean;
  /** A calendar date, or text that is not one yet. */
  readonly value: string;
  /** A calendar date as soon as the text is one; else the text as typed. */
  readonly onChange: (value: string) => void;
  readonly today: CalendarDate;
  readonly label: string;
  readonly ariaLabel?: string;
}

export function DateInput({ control, invalid, value, onChange, today, label, ariaLabel }: DateInputProps) {
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const day = isCalendarDate(value) ? value : undefined;
  return (
    // Without roles of its own: they would take the place of the id that the label and the error summary lead to.
    <Popover opened={open} onChange={setOpen} position="bottom-end" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <Input
          {...control}
          {...describing(control)}
          {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
          error={invalid}
          className="date-input"
          autoComplete="off"
          placeholder="day month year"
          value={typed ?? (day === undefined ? value : formatDate(day))}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            onChange(readDate(text, today) ?? text);
          }}
          onBlur={() => setTyped(undefined)}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'ArrowDown') {
              event.preventDefault();
              setOpen(true);
            }
          }}
          rightSectionPointerEvents="all"
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Calendar for ${label}`}
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size="1.125rem" aria-hidden />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Mantine positions and closes it
        role="dialog"
        aria-label={`Calendar for ${label}`}
      >
        <DatePicker
          value={day ?? null}
          defaultDate={day ?? today}
          firstDayOfWeek={1}
          onChange={(picked) => {
            if (picked !== null) onChange(picked);
            setTyped(undefined);
            setOpen(false);
          }}
          ariaLabels={{ nextMonth: 'Next month', previousMonth: 'Previous month', nextYear: 'Next year', previousYear: 'Previous year' }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
