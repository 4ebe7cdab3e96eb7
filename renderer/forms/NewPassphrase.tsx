/** A new passphrase, typed twice, with its strength as it grows. */
import { useEffect, useState } from 'react';
import type { EntryProblem } from './EntryForm.tsx';
import { EntryText } from './EntryText.tsx';
import { loadPassphraseMeasure, type MeasurePassphrase, PASSPHRASE_MINIMUM, type PassphraseStrength } from './passphrase-strength.ts';

export interface NewPassphraseValue {
  readonly passphrase: string;
  readonly repeated: string;
}

export const NO_PASSPHRASE: NewPassphraseValue = { passphrase: '', repeated: '' };

export interface NewPassphraseProps {
  /** Where another passphrase stands beside it: "New passphrase". */
  readonly label?: string;
  readonly value: NewPassphraseValue;
  readonly onChange: (value: NewPassphraseValue) => void;
  /** Name, initials and the like: what belongs to the person is guessed first. */
  readonly personal: readonly string[];
}

export function NewPassphrase({ label = 'Passphrase', value, onChange, personal }: NewPassphraseProps) {
  const measure = usePassphraseMeasure();
  const strength = value.passphrase === '' ? undefined : measure?.(value.passphrase, personal);
  return (
    <>
      <EntryText
        path="passphrase"
        is="passphrase"
        label={label}
        hint={`At least ${PASSPHRASE_MINIMUM} characters. Four or five words that do not belong together are strong and easy to type. Nobody can look it up for you.`}
        autoComplete="new-password"
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
      >
        <Strength length={value.passphrase.length} strength={strength} />
      </EntryText>
      <EntryText
        path="repeated"
        is="passphrase"
        label={`${label} again`}
        autoComplete="new-password"
        value={value.repeated}
        onChange={(repeated) => onChange({ ...value, repeated })}
      />
    </>
  );
}

export function passphraseProblems({ passphrase, repeated }: NewPassphraseValue): readonly EntryProblem[] {
  if (passphrase === '') return [{ path: 'passphrase', message: 'Choose a passphrase' }];
  if ([...passphrase].length < PASSPHRASE_MINIMUM)
    return [
      {
        path: 'passphrase',
        message: `This passphrase has ${[...passphrase].length} characters: make it at least ${PASSPHRASE_MINIMUM}, for instance with another word`,
      },
    ];
  if (repeated === '') return [{ path: 'repeated', message: 'Enter the passphrase a second time' }];
  if (repeated !== passphrase) return [{ path: 'repeated', message: 'The two passphrases are not the same: enter the second one again' }];
  return [];
}

function Strength({ length, strength }: { readonly length: number; readonly strength: PassphraseStrength | undefined }) {
  const missing = PASSPHRASE_MINIMUM - length;
  const score = strength === undefined || length === 0 ? -1 : missing > 0 ? Math.min(strength.score, 1) : strength.score;
  const words =
    length === 0
      ? 'Strength is shown here as you type'
      : missing > 0
        ? `Too short: ${missing} more ${missing === 1 ? 'character' : 'characters'}`
        : score < 0
          ? 'Measuring…'
          : `${NAMES[score]}${strength?.advice ? `. ${strength.advice}` : ''}`;
  return (
    <div className={`strength strength--${score}`}>
      <div className="strength__bar" aria-hidden>
        {[0, 1, 2, 3].map((step) => (
          <span
            key={step}
            className={step < score || (step === 0 && score === 0) ? 'strength__step strength__step--on' : 'strength__step'}
          />
        ))}
      </div>
      <p className="strength__words" role="status">
        {words}
      </p>
    </div>
  );
}

const NAMES = ['Very weak', 'Weak', 'Fair', 'Strong', 'Very strong'] as const;

function usePassphraseMeasure(): MeasurePassphrase | undefined {
  const [measure, setMeasure] = useState<MeasurePassphrase>();
  useEffect(() => {
    let over = false;
    loadPassphraseMeasure().then((loaded) => {
      if (!over) setMeasure(() => loaded);
    }, reportError);
    return () => {
      over = true;
    };
  }, []);
  return measure;
}
