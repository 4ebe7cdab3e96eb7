/**
 * Draws any form of shared/forms: to fill in, or to read. What is typed goes out at every key, untouched; problems are shown
 * only after the person asked to finalise.
 */
import { memo, useCallback, useContext, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { MarkedText } from '#renderer/ui/DifferenceView.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { dateOf, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';
import type { Field, FieldProblem, FormDefinition, GuidanceField, TableField } from '#shared/forms/definition.ts';
import { describeValue, type NameLookup } from '#shared/forms/describe-value.ts';
import type { PrefilledBody } from '#shared/forms/prefill.ts';
import { visibleFields, visibleSections } from '#shared/forms/visible-fields.ts';
import type { Body } from '#shared/practice/record.ts';
import { FieldInput } from './FieldInput.tsx';
import { FileRecords, FormContext, type FormPerson, type FormStaff, fieldDomId } from './form-context.ts';
import { TableInput } from './TableInput.tsx';
import './forms.css';

export interface FormViewProps {
  readonly definition: FormDefinition;
  readonly value: Body;
  /** At every key. Absent with `readOnly`. */
  readonly onChange?: (body: Body) => void;
  /** From `useFinalising`: what stands in the way of finalising. */
  readonly problems?: readonly FieldProblem[];
  /** How often the person has tried to finalise: each time, the summary of problems takes the focus. */
  readonly attempt?: number;
  /** The people of the file, for person fields. */
  readonly people?: readonly FormPerson[];
  readonly staff?: readonly FormStaff[];
  /** What `prefillBody` gave: the source stands beside a field until its value is changed. */
  readonly prefilled?: PrefilledBody;
  readonly readOnly?: boolean;
  /** The moment that "today" and a new time's place come from: now, here. */
  readonly asOf: ZonedInstant;
  /** With `readOnly`: an earlier version; what differs from it is marked. */
  readonly compareWith?: Body;
  /** With `compareWith`: leaves out what is the same. */
  readonly onlyChanges?: boolean;
  /** Tells this form's sections from those of another on the same screen: "Version 2". */
  readonly name?: string;
}

export function FormView(props: FormViewProps) {
  const { definition, value, onChange, problems = NOTHING, attempt = 0, people = NOTHING, staff = NOTHING, prefilled, asOf } = props;
  const { readOnly = false, compareWith } = props;
  const idPrefix = useId();
  // Made anew at every key by whoever shows the form, though they hardly ever change: fields are drawn again only when they do.
  const same = useWhileSame({ people, staff, problems }, sameValue);
  const today = useWhileSame(asOf, isSameDayAndPlace);
  const surroundings = useMemo(() => ({ idPrefix, asOf: today, ...same }), [idPrefix, today, same]);
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });
  const change = useCallback<ChangeField>((key, changed) => {
    const now = latest.current;
    if (changed !== undefined) {
      now.onChange?.({ ...now.value, [key]: changed });
      return;
    }
    const { [key]: _removed, ...rest } = now.value;
    now.onChange?.(rest);
  }, []);
  if (readOnly) {
    const { onlyChanges = false, name } = props;
    return (
      <ReadForm
        definition={definition}
        value={value}
        people={people}
        staff={staff}
        compareWith={compareWith}
        onlyChanges={onlyChanges}
        name={name}
      />
    );
  }

  const sourceOf = (key: string): string | undefined => {
    const source = prefilled?.sourceByField[key];
    return source !== undefined && sameValue(prefilled?.body[key], value[key]) ? source : undefined;
  };

  return (
    <FormContext value={surroundings}>
      <div className="form">
        <ErrorSummary
          attempt={attempt}
          problems={problems.map((problem) => ({ fieldId: fieldDomId(idPrefix, problem.path), message: inSummary(definition, problem) }))}
        />
        {visibleSections(definition, value).map((section) => (
          <section key={section.title} className="form-section paper" aria-label={section.title}>
            <h2>{section.title}</h2>
            {section.guidance !== undefined && <p className="form-section__guidance">{section.guidance}</p>}
            <div className="form-grid">
              {section.fields.map((field) => (
                <FormField key={field.key} field={field} value={value[field.key]} source={sourceOf(field.key)} onChange={change} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </FormContext>
  );
}

const NOTHING: readonly never[] = [];

type ChangeField = (key: string, value: unknown) => void;

interface FormFieldProps {
  readonly field: Field;
  readonly value: unknown;
  readonly source: string | undefined;
  readonly onChange: ChangeField;
}

/** Drawn again when its own value changes: a form may have two hundred fields, and a key changes one. */
const FormField = memo(function FormField({ field, value, source, onChange }: FormFieldProps) {
  const { key } = field;
  const change = useCallback((changed: unknown) => onChange(key, changed), [onChange, key]);
  if (field.type === 'guidance') return <Guidance field={field} />;
  const shared = { path: key, value, onChange: change, source };
  return field.type === 'table' ? <TableInput field={field} {...shared} /> : <FieldInput field={field} {...shared} />;
});

/** What was given before, as long as it says the same. */
function useWhileSame<Value>(value: Value, isSame: (a: Value, b: Value) => boolean): Value {
  const [kept, setKept] = useState(value);
  if (isSame(kept, value)) return kept;
  setKept(value);
  return value;
}

/** Fields ask the day and whose clock it is, not the minute. */
const isSameDayAndPlace = (a: ZonedInstant, b: ZonedInstant): boolean => dateOf(a) === dateOf(b) && zoneOf(a) === zoneOf(b);

function Guidance({ field }: { readonly field: GuidanceField }) {
  return (
    <aside className="form-guidance" aria-label={field.label}>
      <h3>{field.label}</h3>
      {field.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {field.source !== undefined && <p className="form-guidance__source">{field.source}</p>}
    </aside>
  );
}

interface ReadFormProps {
  readonly definition: FormDefinition;
  readonly value: Body;
  readonly people: readonly FormPerson[];
  readonly staff: readonly FormStaff[];
  readonly compareWith: Body | undefined;
  readonly onlyChanges: boolean;
  readonly name: string | undefined;
}

function ReadForm({ definition, value, people, staff, compareWith, onlyChanges, name }: ReadFormProps) {
  const nameShown = useNameShown();
  const records = useContext(FileRecords);
  const names: NameLookup = {
    person: (id) => nameIn(people, id, nameShown),
    staff: (id) => nameIn(staff, id, nameShown),
    record: (id) => records.find((record) => record.id === id)?.label,
  };
  const isShown = (field: Field): boolean =>
    field.type !== 'guidance' &&
    !(onlyChanges && describeValue(field, value[field.key], names) === describeValue(field, compareWith?.[field.key], names));
  const sections = visibleSections(definition, value)
    .map((section) => ({ title: section.title, fields: section.fields.filter(isShown) }))
    .filter((section) => section.fields.length > 0);
  if (sections.length === 0) return <p className="soft">Nothing that was written has changed.</p>;
  return (
    <div className="form form--read">
      {sections.map(({ title, fields }) => {
        return (
          <section key={title} className="form-section paper" aria-label={name === undefined ? title : `${name}: ${title}`}>
            <h2>{title}</h2>
            <dl className="form-read">
              {fields.map((field) => {
                const text = describeValue(field, value[field.key], names);
                const earlier = compareWith === undefined ? text : describeValue(field, compareWith[field.key], names);
                return (
                  <div key={field.key} className="form-read__pair">
                    <dt>
                      {field.label} {earlier !== text && <StatusBadge tone="info">Changed</StatusBadge>}
                    </dt>
                    <dd className={field.type === 'narrative' ? 'form-read__narrative' : 'tabular'}>
                      {earlier !== text ? (
                        <MarkedText before={earlier} after={text} />
                      ) : field.type === 'table' && text !== '' ? (
                        <ReadTable field={field} value={value[field.key]} names={names} />
                      ) : text === '' ? (
                        <span className="soft">Not answered</span>
                      ) : (
                        <ReadText field={field} value={value[field.key]} text={text} />
                      )}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

/** An answer as words; one that names another record leads to it. */
function ReadText({ field, value, text }: { readonly field: Field; readonly value: unknown; readonly text: string }) {
  const records = useContext(FileRecords);
  const to = field.type === 'record' ? records.find((record) => record.id === value)?.to : undefined;
  return to === undefined ? text : <Link to={to}>{text}</Link>;
}

/** One block for each row, headed by its first answer: a child's name above what was seen and said. */
function ReadTable({ field, value, names }: { readonly field: TableField; readonly value: unknown; readonly names: NameLookup }) {
  const rows = Array.isArray(value) ? (value as readonly Body[]) : [];
  return (
    <ol className="form-read__rows">
      {rows.map((row, index) => {
        const [head, ...rest] = visibleFields(field.columns, row)
          .map((column) => ({ label: column.label, text: describeValue(column, row[column.key], names), column }))
          .filter(({ text }) => text !== '');
        return (
          <li key={typeof row['rowId'] === 'string' ? row['rowId'] : index}>
            <p className="form-read__row-head">{head?.text}</p>
            <dl>
              {rest.map(({ label, text, column }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <ReadText field={column} value={row[column.key]} text={text} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ol>
  );
}

function nameIn(people: readonly (FormPerson | FormStaff)[], id: string, nameShown: (name: string) => string): string | undefined {
  const name = people.find((person) => person.id === id)?.name;
  return name === undefined ? undefined : nameShown(name);
}

/** A form's own words name the field ("Enter the date of the visit"); a general message ("Enter a number") needs its label, a row its number. */
function inSummary(definition: FormDefinition, problem: FieldProblem): string {
  const [key, row, column] = problem.path.split('.');
  const field = definition.sections.flatMap((section) => section.fields).find((each) => each.key === key);
  if (field?.type === 'table' && column !== undefined) {
    const inRow = field.columns.find((each) => each.key === column);
    const words = inRow?.requiredToFinalise === problem.message ? problem.message : `${problem.label}: ${problem.message}`;
    return `${field.rowName} ${Number(row) + 1}: ${words}`;
  }
  return field?.requiredToFinalise === problem.message ? problem.message : `${problem.label}: ${problem.message}`;
}

/** Values of a body are plain data whose keys keep their order. */
const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
