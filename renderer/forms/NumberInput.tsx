/** A number as typed; text that is no number stays and is pointed out at finalising. No wheel, no arrows: they change it by accident. */
import { Input } from '@mantine/core';
import { useState } from 'react';
import { type ControlAttributes, describing } from './FieldFrame.tsx';

export interface NumberInputProps {
  readonly control: ControlAttributes;
  readonly invalid: boolean;
  readonly value: unknown;
  readonly onChange: (value: number | string | undefined) => void;
  readonly unit?: string | undefined;
}

export function NumberInput({ control, invalid, value, onChange, unit }: NumberInputProps) {
  // "2." and "2.0" are both 2: what is shown while typing is the text, not the number it makes.
  const [typed, setTyped] = useState<string>();
  return (
    <div className="number-input">
      <Input
        {...control}
        {...describing(control)}
        error={invalid}
        inputMode="decimal"
        autoComplete="off"
        className="number-input__box"
        value={typed ?? (typeof value === 'number' || typeof value === 'string' ? String(value) : '')}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onChange(readNumber(text));
        }}
        onBlur={() => setTyped(undefined)}
      />
      {unit !== undefined && <span className="soft">{unit}</span>}
    </div>
  );
}

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;

function readNumber(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return NUMBER.test(trimmed) ? Number(trimmed) : text;
}
