/** One line, a passphrase or a long code in an EntryForm. */
import { PasswordInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FieldFrame } from './FieldFrame.tsx';

export interface EntryTextProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly is?: 'line' | 'passphrase' | 'code';
  readonly half?: boolean;
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  /** What the browser may fill in. */
  readonly autoComplete?: string;
  readonly children?: ReactNode;
}

export function EntryText(props: EntryTextProps) {
  const { path, label, hint, value, onChange, is = 'line', half = false, optional = false, maxLength, disabled = false, children } = props;
  return (
    <FieldFrame path={path} label={label} hint={hint} optional={optional} half={half}>
      {(control, invalid) => {
        const shared = {
          ...control,
          value,
          error: invalid,
          disabled,
          autoComplete: props.autoComplete ?? 'off',
          spellCheck: false,
          ...(maxLength === undefined ? {} : { maxLength }),
        };
        return (
          <>
            {is === 'line' && <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />}
            {is === 'passphrase' && (
              <PasswordInput
                {...shared}
                onChange={(event) => onChange(event.currentTarget.value)}
                visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed', tabIndex: 0 }}
              />
            )}
            {is === 'code' && (
              <Textarea
                {...shared}
                className="entry-code growing"
                onChange={(event) => onChange(event.currentTarget.value)}
                autoCapitalize="characters"
              />
            )}
            {children}
          </>
        );
      }}
    </FieldFrame>
  );
}
