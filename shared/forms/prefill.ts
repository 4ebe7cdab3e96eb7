/**
 * Enter once (U4): a field may name where its first value comes from. The form shows the source beside the value until the
 * person changes it, so that nobody takes a copied fact for one that was asked.
 */
import type { Field, FormDefinition } from './definition.ts';
import type { PrefillSource } from './prefill-sources.ts';
import { isPresent } from './visible-fields.ts';

type Body = Readonly<Record<string, unknown>>;

export interface Prefill {
  readonly value: unknown;
  /** Shown beside the field: "From the contact of Tue 3 Mar 2026". */
  readonly sourceText: string;
}

export type Prefills = Readonly<Partial<Record<PrefillSource, Prefill>>>;

export interface PrefilledBody {
  readonly body: Body;
  /** By field key: where the value came from. */
  readonly sourceByField: Readonly<Record<string, string>>;
}

/** Fills the fields that are still empty; what is there already stays. */
export function prefillBody(form: FormDefinition, body: Body, prefills: Prefills): PrefilledBody {
  const filled: Record<string, unknown> = { ...body };
  const sourceByField: Record<string, string> = {};
  for (const field of form.sections.flatMap((section) => section.fields)) {
    const prefill = prefillOf(field, prefills);
    if (prefill === undefined || isPresent(body[field.key])) continue;
    filled[field.key] = prefill.value;
    sourceByField[field.key] = prefill.sourceText;
  }
  return { body: filled, sourceByField };
}

function prefillOf(field: Field, prefills: Prefills): Prefill | undefined {
  const prefill = field.prefill === undefined ? undefined : prefills[field.prefill];
  return prefill !== undefined && isPresent(prefill.value) ? prefill : undefined;
}
