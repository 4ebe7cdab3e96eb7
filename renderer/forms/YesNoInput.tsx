/** Yes or no, with the reason where one is asked for. A reason that was written stays while the answer is changed. */
import { Input } from '@mantine/core';
import type { YesNoField } from '#shared/forms/definition.ts';
import { OneCard } from './ChoiceInput.tsx';
import { type ControlAttributes, describing } from './FieldFrame.tsx';

interface YesNoValue {
  readonly answer?: boolean;
  readonly reason?: string;
}

export interface YesNoInputProps {
  readonly control: ControlAttributes;
  readonly invalid: boolean;
  readonly field: YesNoField;
  readonly value: unknown;
  readonly onChange: (value: YesNoValue | undefined) => void;
}

const ANSWERS = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

export function YesNoInput({ control, invalid, field, value, onChange }: YesNoInputProps) {
  const held: YesNoValue = typeof value === 'object' && value !== null ? value : {};
  const asks = field.reasonWhen !== undefined && held.answer === field.reasonWhen.answer;
  const reasonId = `${control.id}-reason`;
  return (
    <div className="yes-no">
      <OneCard
        control={control}
        invalid={invalid && held.answer === undefined}
        answers={ANSWERS}
        value={held.answer === undefined ? undefined : held.answer ? 'yes' : 'no'}
        onChange={(code) => {
          const { answer: _before, ...rest } = held;
          if (code === undefined) onChange(Object.keys(rest).length === 0 ? undefined : rest);
          else onChange({ ...rest, answer: code === 'yes' });
        }}
      />
      {asks && (
        <div className="yes-no__reason">
          <label className="form-field__label" htmlFor={reasonId}>
            {field.reasonWhen?.label}
          </label>
          <Input
            component="textarea"
            multiline
            className="growing"
            id={reasonId}
            error={invalid}
            {...(invalid
              ? describing({ id: reasonId, 'aria-invalid': true, 'aria-describedby': `${control.id.replace(/-control$/, '')}-problem` })
              : {})}
            value={held.reason ?? ''}
            onChange={(event) => onChange({ ...held, reason: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  );
}
