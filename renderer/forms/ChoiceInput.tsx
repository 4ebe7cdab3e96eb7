/** One of several answers, or several of them: cards while they are few, a list to search in when they are many. */
import { Button, MultiSelect, Select } from '@mantine/core';
import { type ControlAttributes, describing } from './FieldFrame.tsx';

export interface Answer {
  readonly code: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface Shared {
  readonly control: ControlAttributes;
  readonly invalid: boolean;
  /** What may be chosen; what is chosen but no longer offered is added by these components, so that it is never hidden. */
  readonly answers: readonly Answer[];
}

export interface OneChoiceProps extends Shared {
  readonly value: unknown;
  readonly onChange: (value: string | undefined) => void;
}

export interface ManyChoicesProps extends Shared {
  readonly value: unknown;
  readonly onChange: (value: readonly string[] | undefined) => void;
  /** The code that excludes every other. */
  readonly exclusive?: string | undefined;
}

export function OneCard({ control, invalid, answers, value, onChange }: OneChoiceProps) {
  const chosen = typeof value === 'string' ? value : undefined;
  return (
    <div className={cardsClass(answers)}>
      {withChosen(answers, chosen === undefined ? [] : [chosen]).map((answer) => (
        <Card
          key={answer.code}
          type="radio"
          name={control.id}
          answer={answer}
          checked={answer.code === chosen}
          invalid={invalid}
          onChange={() => onChange(answer.code)}
        />
      ))}
      {chosen !== undefined && (
        <Button className="choice-cards__clear" variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>
          Clear the answer
        </Button>
      )}
    </div>
  );
}

export function ManyCards({ control, invalid, answers, value, onChange, exclusive }: ManyChoicesProps) {
  const chosen = codesOf(value);
  return (
    <div className={cardsClass(answers)}>
      {withChosen(answers, chosen).map((answer) => (
        <Card
          key={answer.code}
          type="checkbox"
          name={`${control.id}-${answer.code}`}
          answer={answer}
          checked={chosen.includes(answer.code)}
          invalid={invalid}
          onChange={(checked) => onChange(toggle(answers, chosen, answer.code, checked, exclusive))}
        />
      ))}
    </div>
  );
}

export function OneOfList({ control, invalid, answers, value, onChange }: OneChoiceProps) {
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  return (
    <Select
      {...control}
      {...describing(control)}
      error={invalid}
      data={withChosen(answers, chosen === null ? [] : [chosen]).map((answer) => ({ value: answer.code, label: answer.label }))}
      value={chosen}
      onChange={(code) => onChange(code ?? undefined)}
      // To choose what is chosen already keeps it; the cross clears it.
      allowDeselect={false}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the answer' }}
      placeholder="Type to search"
      nothingFoundMessage="Nothing matches"
      maxDropdownHeight={300}
    />
  );
}

export function ManyOfList({ control, invalid, answers, value, onChange, exclusive }: ManyChoicesProps) {
  const chosen = codesOf(value);
  return (
    <MultiSelect
      {...control}
      {...describing(control, 'inputField')}
      error={invalid}
      data={withChosen(answers, chosen).map((answer) => ({ value: answer.code, label: answer.label }))}
      value={[...chosen]}
      onChange={(codes) => {
        const added = codes.find((code) => !chosen.includes(code));
        onChange(added === undefined ? presentOrNothing(codes) : toggle(answers, chosen, added, true, exclusive));
      }}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear all answers' }}
      placeholder={chosen.length === 0 ? 'Type to search' : ''}
      nothingFoundMessage="Nothing matches"
      maxDropdownHeight={300}
      hidePickedOptions
    />
  );
}

interface CardProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly answer: Answer;
  readonly checked: boolean;
  readonly invalid: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Card({ type, name, answer, checked, invalid, onChange }: CardProps) {
  return (
    <label className={`choice-card${checked ? ' choice-card--chosen' : ''}${invalid ? ' choice-card--problem' : ''}`}>
      <input type={type} name={name} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span className="choice-card__words">
        <span>{answer.label}</span>
        {answer.hint !== undefined && <span className="choice-card__hint">{answer.hint}</span>}
      </span>
    </label>
  );
}

/** A few short answers stand side by side. */
function cardsClass(answers: readonly Answer[]): string {
  const letters = answers.reduce((sum, answer) => sum + answer.label.length + (answer.hint?.length ?? 0), 0);
  return answers.length <= 4 && letters <= SHORT_LETTERS ? 'choice-cards choice-cards--inline' : 'choice-cards';
}

const SHORT_LETTERS = 30;

const codesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((code) => typeof code === 'string') : []);

function withChosen(answers: readonly Answer[], chosen: readonly string[]): readonly Answer[] {
  const missing = chosen.filter((code) => answers.every((answer) => answer.code !== code));
  return [...answers, ...missing.map((code) => ({ code, label: `${code} (no longer offered)` }))];
}

/** In the order of the answers, whatever the order of choosing. */
function toggle(
  answers: readonly Answer[],
  chosen: readonly string[],
  code: string,
  checked: boolean,
  exclusive: string | undefined,
): readonly string[] | undefined {
  if (!checked) return presentOrNothing(chosen.filter((each) => each !== code));
  if (code === exclusive) return [code];
  const place = (each: string) => answers.findIndex((answer) => answer.code === each);
  return [...chosen.filter((each) => each !== exclusive), code].toSorted((a, b) => place(a) - place(b));
}

const presentOrNothing = (codes: readonly string[]): readonly string[] | undefined => (codes.length === 0 ? undefined : codes);
