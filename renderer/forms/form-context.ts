/** What every field of a form may need to know, whichever depth it is drawn at. */
import { createContext, useContext } from 'react';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FieldProblem } from '#shared/forms/definition.ts';

/** Someone of the file whom a field may name. */
export interface FormPerson {
  readonly id: string;
  readonly name: string;
  readonly child: boolean;
  /** "9 years", "mother of Asha": shown beside the name. */
  readonly detail?: string;
}

/** Someone of the service whom a field may name. */
export interface FormStaff {
  readonly id: string;
  readonly name: string;
  /** "Practitioner". */
  readonly detail?: string;
}

/** A record of the file that a field may refer to. */
export interface FormRecord {
  readonly id: string;
  readonly kind: string;
  /** "Strategy meeting, Tue 3 Mar 2026". */
  readonly label: string;
  /** Where it is read. */
  readonly to?: string;
}

/** The records of the file that is open, the newest first; whoever opens a file provides them. */
export const FileRecords = createContext<readonly FormRecord[]>([]);

export interface FormSurroundings {
  /** Begins every DOM id, so that two forms may stand on one screen. */
  readonly idPrefix: string;
  readonly people: readonly FormPerson[];
  readonly staff: readonly FormStaff[];
  readonly asOf: ZonedInstant;
  readonly problems: readonly FieldProblem[];
}

export const FormContext = createContext<FormSurroundings | null>(null);

export function useForm(): FormSurroundings {
  const surroundings = useContext(FormContext);
  if (surroundings === null) throw new Error('A field is drawn inside FormView only');
  return surroundings;
}

/** The DOM id of the field at a path of FieldProblem: the error summary leads there. */
export const fieldDomId = (idPrefix: string, path: string): string => `${idPrefix}-${path.replaceAll('.', '-')}`;
