/** The first step of a report: its quarter and the day of the board. From then on its clock runs and every manager sees it. */
import { Button, Modal, NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { quarterlyReportAddress } from '#renderer/practice/addresses.ts';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { addDays, compareDates, formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { type Period, periodLabel, previousPeriod, type QuarterCalendar, quarterOf, quartersUpTo } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { COMPARATORS } from '#shared/reference/comparators.ts';

export interface BeginReportProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly service: Service;
}

export function BeginReport({ open, onClose, service }: BeginReportProps) {
  return (
    <Modal opened={open} onClose={onClose} title="Begin a Quarterly Report" closeButtonProps={{ 'aria-label': 'Close' }}>
      <BeginForm service={service} onClose={onClose} />
    </Modal>
  );
}

const QUARTERS_OFFERED = 8;

function BeginForm({ service, onClose }: Omit<BeginReportProps, 'open'>) {
  const engine = useEngine();
  const navigate = useNavigate();
  const [calendar, setCalendar] = useState<QuarterCalendar>(service.settings.quarters);
  const quarters = quartersUpTo(service.today, calendar, QUARTERS_OFFERED).toReversed();
  const [chosen, setChosen] = useState<Period>();
  const quarter = chosen ?? previousPeriod(quarterOf(service.today, calendar));
  const [boardOn, setBoardOn] = useState('');
  const [attempted, setAttempted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const problem = !isCalendarDate(boardOn)
    ? 'Enter the day on which the board meets'
    : compareDates(boardOn, quarter.to) <= 0
      ? 'The board meets after the period has ended'
      : undefined;

  const begin = async () => {
    setAttempted(true);
    if (problem !== undefined || busy) return;
    setBusy(true);
    const record = await engine.newId();
    // Every figure of England that was found is printed unless somebody leaves it out; what was not found waits to be decided.
    const comparators = COMPARATORS.filter(({ value }) => value !== null).map(({ id }) => ({
      rowId: `${record}:${id}`,
      comparator: id,
      choice: 'print',
    }));
    const body = { periodFrom: quarter.from, periodTo: quarter.to, calendar, boardOn, comparators };
    const made = await engine.createFile({
      type: 'confidential',
      location: '',
      records: [{ kind: 'quarterly-report', record, op: 'draft', body }],
    });
    setBusy(false);
    if (made.ok) void navigate(quarterlyReportAddress(made.value.file));
    else setRefusal(wordsOfSaveRefusal(made.error));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      {refusal !== undefined && (
        <InlineMessage tone="bad" urgent>
          Not begun: {refusal}
        </InlineMessage>
      )}
      <NativeSelect
        label="Quarters"
        value={calendar}
        onChange={(event) => {
          setCalendar(event.currentTarget.value as QuarterCalendar);
          setChosen(undefined);
        }}
        data={[
          { value: 'contract', label: 'Of the contract, from 1 November' },
          { value: 'financial-year', label: 'Of the financial year, from 1 April' },
        ]}
      />
      <NativeSelect
        label="Period"
        value={quarter.from}
        onChange={(event) => setChosen(quarters.find(({ from }) => from === event.currentTarget.value))}
        data={quarters.map((each) => ({ value: each.from, label: periodLabel(each, calendar) }))}
      />
      <DateInput
        label="The board meets on"
        placeholder="day month year"
        valueFormat="D MMM YYYY"
        value={boardOn === '' ? null : boardOn}
        onChange={(day) => setBoardOn(day ?? '')}
        error={attempted ? problem : undefined}
        data-autofocus
      />
      {isCalendarDate(boardOn) && problem === undefined && (
        <p className="soft small" role="status">
          To its members by {formatDate(addDays(boardOn, -7))}.
        </p>
      )}
      <div className="row report-buttons">
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={busy}>
          Begin
        </Button>
      </div>
    </form>
  );
}
