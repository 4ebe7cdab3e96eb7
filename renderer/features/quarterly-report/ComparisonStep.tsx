/** England's figures beside those of the service: printed, replaced by a newer one, or left out. Never a band. */
import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { numberIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { COMPARATORS, type Comparator } from '#shared/reference/comparators.ts';
import { comparatorsBeside, undecidedComparators } from '#shared/report/comparators.ts';
import { comparatorChoicesIn } from '#shared/report/report-of-body.ts';
import { answered } from './answered.ts';
import type { WrittenStepProps } from './CommentaryStep.tsx';

export function ComparisonStep({ figures, body, onChange }: WrittenStepProps) {
  const rows = rowsIn(body, 'comparators');
  const choices = comparatorChoicesIn(body);
  const undecided = undecidedComparators(choices);
  const beside = comparatorsBeside(figures, choices);
  const change = (id: string, changes: Body) => {
    const present = rows.find((row) => textIn(row, 'comparator') === id);
    const next = answered({ rowId: `comparator:${id}`, comparator: id, choice: 'print', ...present, ...changes });
    onChange({ ...body, comparators: present === undefined ? [...rows, next] : rows.map((row) => (row === present ? next : row)) });
  };
  return (
    <div className="stack">
      <InlineMessage tone="info">
        Context only: England’s are figures of a year and of every authority, those of the service of a quarter. A newer release may be out:
        enter its value with its source.
      </InlineMessage>
      {COMPARATORS.map((comparator) => (
        <ComparatorCard
          key={comparator.id}
          comparator={comparator}
          row={rows.find((row) => textIn(row, 'comparator') === comparator.id)}
          undecided={undecided.includes(comparator)}
          printed={beside.find(({ id }) => id === comparator.id)}
          onChange={(changes) => change(comparator.id, changes)}
        />
      ))}
    </div>
  );
}

interface ComparatorCardProps {
  readonly comparator: Comparator;
  readonly row: Body | undefined;
  readonly undecided: boolean;
  readonly printed: ReturnType<typeof comparatorsBeside>[number] | undefined;
  readonly onChange: (changes: Body) => void;
}

function ComparatorCard({ comparator, row, undecided, printed, onChange }: ComparatorCardProps) {
  const { name, value, unit, period, source } = comparator;
  const choice = textIn(row ?? {}, 'choice') || (value === null ? '' : 'print');
  const entered = numberIn(row ?? {}, 'value');
  return (
    <section className="paper paper--padded report-comparator" aria-label={name}>
      <div className="report-comparator__head">
        <h3>{name}</h3>
        {undecided && <StatusBadge tone="warn">To be decided</StatusBadge>}
        <SegmentedControl
          size="xs"
          aria-label={`${name}: in this report`}
          value={choice}
          onChange={(next) => onChange({ choice: next })}
          data={[
            { value: 'print', label: value === null ? 'Enter it' : 'Printed' },
            { value: 'leave-out', label: 'Left out' },
          ]}
        />
      </div>
      {choice !== 'leave-out' && (
        <>
          <p className="tabular">
            {printed === undefined ? 'Not found in any source' : `England ${printed.england}, ${printed.period}`}
            {printed !== undefined && printed.service.length > 0 && (
              <span className="soft"> · this service {printed.service.join('; ')}</span>
            )}
          </p>
          {printed?.caution !== undefined && <p className="soft small">{printed.caution}</p>}
          <div className="report-comparator__fields">
            <NumberInput
              size="sm"
              label={value === null ? 'Value' : 'A newer value'}
              {...(unit === '%' ? { suffix: ' %' } : { description: unit })}
              value={entered ?? ''}
              onChange={(next) => onChange({ value: typeof next === 'number' ? next : undefined })}
            />
            <TextInput
              size="sm"
              label="Of"
              placeholder={period}
              value={textIn(row ?? {}, 'period')}
              onChange={(event) => onChange({ period: event.currentTarget.value })}
            />
            <TextInput
              size="sm"
              label="Source"
              placeholder={value === null ? '' : source}
              value={textIn(row ?? {}, 'source')}
              onChange={(event) => onChange({ source: event.currentTarget.value })}
              error={entered !== undefined && textIn(row ?? {}, 'source').trim() === '' ? 'Enter the source' : undefined}
            />
          </div>
        </>
      )}
    </section>
  );
}
