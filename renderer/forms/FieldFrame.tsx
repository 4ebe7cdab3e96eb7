/** Around every field: its label, hint, where its value came from, and what is wrong with it, tied to it for screen readers. */
import { IconAlertCircle, IconCornerDownRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type FormSurroundings, fieldDomId, useForm } from './form-context.ts';

/** What the control must carry. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/**
 * Mantine's inputs write `aria-describedby` themselves, for a wrapper that we do not use; only its styles API comes after that.
 * @param part the name the component's styles API gives to what takes the focus.
 */
export const describing = (control: ControlAttributes, part: 'input' | 'inputField' = 'input') => ({
  attributes: { [part]: { 'aria-describedby': control['aria-describedby'], 'aria-invalid': control['aria-invalid'] } },
});

export interface FieldFrameProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional: boolean;
  /** "From the contact of Tue 3 Mar 2026". */
  readonly source?: string | undefined;
  readonly half?: boolean;
  /** Several controls that answer one question: a fieldset with a legend takes the place of a label. */
  readonly group?: boolean;
  readonly children: (control: ControlAttributes, invalid: boolean) => ReactNode;
}

export function FieldFrame({ path, label, hint, optional, source, half = false, group = false, children }: FieldFrameProps) {
  const form = useForm();
  const id = fieldDomId(form.idPrefix, path);
  const problem = problemAt(form, path);
  const describedBy = [
    hint === undefined ? '' : `${id}-hint`,
    source === undefined ? '' : `${id}-source`,
    problem === undefined ? '' : `${id}-problem`,
  ]
    .filter((each) => each !== '')
    .join(' ');
  const described = describedBy === '' ? {} : { 'aria-describedby': describedBy };
  const name = (
    <>
      {label}
      {optional && <span className="form-field__optional"> (optional)</span>}
    </>
  );
  const notes = (
    <>
      {hint !== undefined && (
        <p className="form-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p className="form-field__problem" id={`${id}-problem`}>
          <IconAlertCircle size="1.125em" aria-hidden />
          <span>
            <span className="for-readers">Problem: </span>
            {problem}
          </span>
        </p>
      )}
    </>
  );
  const from = source !== undefined && (
    <p className="form-field__source" id={`${id}-source`}>
      <IconCornerDownRight size="1em" aria-hidden /> {source}
    </p>
  );
  const className = `form-field${half ? ' form-field--half' : ''}${problem === undefined ? '' : ' form-field--problem'}`;
  if (group) {
    return (
      <fieldset className={className} id={id} {...described} {...(problem === undefined ? {} : { 'aria-invalid': true })}>
        <legend className="form-field__label">{name}</legend>
        {notes}
        {children({ id: `${id}-control` }, problem !== undefined)}
        {from}
      </fieldset>
    );
  }
  return (
    <div className={className}>
      <label className="form-field__label" htmlFor={id}>
        {name}
      </label>
      {notes}
      {children({ id, ...described, ...(problem === undefined ? {} : { 'aria-invalid': true }) }, problem !== undefined)}
      {from}
    </div>
  );
}

const problemAt = (form: FormSurroundings, path: string): string | undefined =>
  form.problems.find((problem) => problem.path === path)?.message;
