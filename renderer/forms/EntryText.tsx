/** One line, a passphrase or a long code in an EntryForm. */
import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { describing, FieldFrame } from './FieldFrame.tsx';

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
  const [shown, setShown] = useState(false);
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
            {is === 'line' && <TextInput {...shared} {...describing(control)} onChange={(event) => onChange(event.currentTarget.value)} />}
            {is === 'passphrase' && (
              // Not Mantine's PasswordInput: that one drops what describes the field to a screen reader.
              <TextInput
                {...shared}
                {...describing(control)}
                type={shown ? 'text' : 'password'}
                onChange={(event) => onChange(event.currentTarget.value)}
                rightSection={
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label="Show what is typed"
                    aria-pressed={shown}
                    onClick={() => setShown(!shown)}
                  >
                    {shown ? <IconEyeOff size="1.125rem" aria-hidden /> : <IconEye size="1.125rem" aria-hidden />}
                  </ActionIcon>
                }
              />
            )}
            {is === 'code' && (
              <Textarea
                {...shared}
                {...describing(control)}
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
