/** Draws one field of any type but a table, inside its frame. */
import { Input } from '@mantine/core';
import { useContext } from 'react';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { ChoiceField, Field, GuidanceField, PersonField, RecordField, StaffField, TableField } from '#shared/forms/definition.ts';
import { type Answer, ManyCards, ManyOfList, OneCard, OneOfList } from './ChoiceInput.tsx';
import { cleanPaste } from './clean-paste.ts';
import { DateInput } from './DateInput.tsx';
import { type ControlAttributes, describing, FieldFrame } from './FieldFrame.tsx';
import { FileRecords, type FormRecord, type FormSurroundings, useForm } from './form-context.ts';
import { InstantInput } from './InstantInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import { YesNoInput } from './YesNoInput.tsx';

export interface FieldInputProps {
  readonly field: Exclude<Field, TableField | GuidanceField>;
  /** Where the value stands in the body: `key`, or `key.3.column`. */
  readonly path: string;
  readonly value: unknown;
  /** undefined takes the value out of the body. */
  readonly onChange: (value: unknown) => void;
  readonly source?: string | undefined;
}

/** Up to this many answers are drawn as cards unless the form says otherwise. */
const FEW = 7;

export function FieldInput({ field, path, value, onChange, source }: FieldInputProps) {
  const form = useForm();
  const records = useContext(FileRecords);
  const nameShown = useNameShown();
  const frame = {
    path,
    label: field.label,
    hint: field.hint,
    optional: field.requiredToFinalise === undefined,
    source,
    half: field.half ?? false,
  };
  const changeText = (text: string) => onChange(text === '' ? undefined : text);
  const text = typeof value === 'string' ? value : '';

  switch (field.type) {
    case 'text':
      return (
        <FieldFrame {...frame}>
          {(control, invalid) => (
            <Input
              {...control}
              {...describing(control)}
              error={invalid}
              value={text}
              autoComplete="off"
              {...(field.inputMode === 'email' || field.inputMode === 'tel' ? { inputMode: field.inputMode } : {})}
              lang="en-GB"
              spellCheck={field.inputMode === undefined}
              onChange={(event) => changeText(event.currentTarget.value)}
            />
          )}
        </FieldFrame>
      );
    case 'narrative':
      return (
        <FieldFrame {...frame}>
          {(control, invalid) => (
            <>
              <Input
                component="textarea"
                multiline
                className="growing growing--narrative"
                {...control}
                {...describing(control)}
                error={invalid}
                value={text}
                lang="en-GB"
                spellCheck
                onPaste={cleanPaste}
                onChange={(event) => changeText(event.currentTarget.value)}
              />
              {field.maxLength !== undefined && text.length > field.maxLength * 0.8 && (
                <p className="form-field__count tabular">
                  {text.length.toLocaleString('en-GB')} of {field.maxLength.toLocaleString('en-GB')} characters
                </p>
              )}
            </>
          )}
        </FieldFrame>
      );
    case 'date':
      return (
        <FieldFrame {...frame}>
          {(control, invalid) => (
            <DateInput
              control={control}
              invalid={invalid}
              value={text}
              today={dateOf(form.asOf)}
              label={field.label}
              onChange={changeText}
            />
          )}
        </FieldFrame>
      );
    case 'instant':
      return (
        <FieldFrame {...frame} group>
          {(control, invalid) => <InstantInput control={control} invalid={invalid} value={value} label={field.label} onChange={onChange} />}
        </FieldFrame>
      );
    case 'number':
      return (
        <FieldFrame {...frame}>
          {(control, invalid) => <NumberInput control={control} invalid={invalid} value={value} unit={field.unit} onChange={onChange} />}
        </FieldFrame>
      );
    case 'yes-no':
      return (
        <FieldFrame {...frame} group>
          {(control, invalid) => <YesNoInput control={control} invalid={invalid} field={field} value={value} onChange={onChange} />}
        </FieldFrame>
      );
    case 'choice':
    case 'choices':
    case 'person':
    case 'people':
    case 'record':
    case 'staff': {
      const answers = answersOf(field, form, records, nameShown, value);
      const asCards =
        'appearance' in field && field.appearance !== undefined
          ? field.appearance === 'cards'
          : answers.length <= FEW && field.type !== 'staff' && field.type !== 'record';
      const many = field.type === 'choices' || field.type === 'people';
      if (answers.length === 0) {
        return (
          <FieldFrame {...frame} group>
            {() => (
              <p className="form-field__nobody">{NOTHING_TO_CHOOSE[field.type] ?? 'Nobody is in this file yet. Add people to it first.'}</p>
            )}
          </FieldFrame>
        );
      }
      const exclusive = field.type === 'choices' ? field.exclusive : undefined;
      return (
        <FieldFrame {...frame} group={asCards}>
          {(control: ControlAttributes, invalid: boolean) => {
            if (many) {
              const Many = asCards ? ManyCards : ManyOfList;
              return <Many control={control} invalid={invalid} answers={answers} value={value} onChange={onChange} exclusive={exclusive} />;
            }
            const One = asCards ? OneCard : OneOfList;
            return <One control={control} invalid={invalid} answers={answers} value={value} onChange={onChange} />;
          }}
        </FieldFrame>
      );
    }
  }
}

const NOTHING_TO_CHOOSE: Readonly<Partial<Record<Field['type'], string>>> = {
  staff: 'Nobody else has joined the service yet.',
  record: 'None is recorded in this file yet.',
};

type AnsweredField = ChoiceField | PersonField | StaffField | RecordField;

function answersOf(
  field: AnsweredField,
  form: FormSurroundings,
  records: readonly FormRecord[],
  nameShown: (name: string) => string,
  value: unknown,
): readonly Answer[] {
  if ('options' in field) {
    const isChosen = (code: string) => (Array.isArray(value) ? value.includes(code) : value === code);
    return field.options.filter((option) => option.retired !== true || isChosen(option.code));
  }
  if (field.type === 'staff') {
    return form.staff.map((member) => ({
      code: member.id,
      label: member.detail === undefined ? nameShown(member.name) : `${nameShown(member.name)} · ${member.detail}`,
    }));
  }
  if (field.type === 'record') {
    return records.filter((record) => field.kinds.includes(record.kind)).map((record) => ({ code: record.id, label: record.label }));
  }
  return form.people
    .filter((person) => field.among === undefined || person.child === (field.among === 'children'))
    .map((person) => ({ code: person.id, label: nameShown(person.name), hint: person.detail }));
}
