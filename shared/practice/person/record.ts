/** A person of a case: a child, a parent, anyone who matters to it (SOR para 3, 14). */
import { z } from 'zod';
import { code, codes, date, row, text, textIn, yesNo } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { personForm } from './form.ts';

export const personSchema = z.looseObject({
  givenName: text,
  familyName: text.optional(),
  knownAs: text.optional(),
  previousNames: text.optional(),
  group: z.enum(['child', 'adult']),
  born: date.optional(),
  expected: date.optional(),
  relationship: text.optional(),
  parentalResponsibility: yesNo.optional(),
  sex: code.optional(),
  ethnicity: code.optional(),
  disabilities: codes.optional(),
  language: text.optional(),
  interpreter: yesNo.optional(),
  health: text.optional(),
  school: text.optional(),
  serving: yesNo.optional(),
  unit: text.optional(),
  telephone: text.optional(),
  email: text.optional(),
  address: text.optional(),
  note: text.optional(),
  diedOn: date.optional(),
  gender: code.optional(),
  religion: text.optional(),
  medicalCentre: text.optional(),
  nhsNumber: text.optional(),
  pupilNumber: text.optional(),
  schools: z.array(row({ name: text, from: date.optional(), to: date.optional() })).optional(),
  eligibility: code.optional(),
  nationality: text.optional(),
  overseasStatus: code.optional(),
  overseasStatusUntil: date.optional(),
  serviceNumber: text.optional(),
  commandContact: text.optional(),
  addresses: z.array(row({ address: text, from: date.optional(), to: date.optional(), authority: text.optional() })).optional(),
});

/** Given and family name, as spoken. Empty while a draft has neither. */
export const personName = (body: Body): string => [textIn(body, 'givenName'), textIn(body, 'familyName')].filter(Boolean).join(' ');

/** What else they are or were called. */
export const otherNames = (body: Body): readonly string[] =>
  [textIn(body, 'knownAs'), ...textIn(body, 'previousNames').split(',')].map((name) => name.trim()).filter(Boolean);

export const person: RecordKind = {
  kind: 'person',
  title: 'Person',
  fileTypes: ['case'],
  part: 'people',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Add a person', finish: 'Save the person', shareable: false },
  correctedBy: 'new-version',
  form: personForm,
  schema: personSchema,
  timescales: [],
  stops: [],
  // A person is no event: in the chronology they appear when they were recorded.
  happenedAt: () => undefined,
  summary: (body) => [personName(body), textIn(body, 'relationship')].filter(Boolean).join(', '),
  facts: ['group', 'born', 'expected', 'diedOn', 'sex', 'ethnicity', 'disabilities', 'interpreter', 'eligibility', 'overseasStatusUntil'],
};
