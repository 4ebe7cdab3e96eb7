/** The body of a record once a person has chosen: what merged by itself, with the chosen values in place. */
import type { DifferenceChoice } from '#renderer/ui/DifferenceView.tsx';
import type { Body, RecordState } from '#shared/practice/record.ts';

/** By field key. */
export type Choices = Readonly<Record<string, DifferenceChoice>>;

/** A field without a choice keeps the value that stands now. */
export function chosenBody(record: Pick<RecordState, 'body' | 'conflicts'>, choices: Choices): Body {
  const body: Record<string, unknown> = { ...record.body };
  for (const { field, values } of record.conflicts) {
    const choice = choices[field];
    if (choice === undefined) continue;
    const value = choice.is === 'own' ? choice.text : values.find((version) => version.revision === choice.id)?.value;
    if (value === undefined) delete body[field];
    else body[field] = value;
  }
  return body;
}
