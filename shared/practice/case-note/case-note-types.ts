/** What a case note is a note of (SOR Annex C 1c). A management note is written by a manager only. */
export const CASE_NOTE_TYPES = [
  { code: 'telephone-call', label: 'Telephone or video call' },
  { code: 'message', label: 'E-mail, letter or message' },
  { code: 'conversation', label: 'Conversation' },
  { code: 'meeting', label: 'Meeting' },
  { code: 'observation', label: 'Observation' },
  { code: 'information-received', label: 'Information from another agency' },
  { code: 'supervision', label: 'Case supervision' },
  { code: 'management-note', label: 'Management note', hint: 'Oversight or decision by a manager.' },
  { code: 'other', label: 'Other' },
] as const;

/** The code itself when it is not known: an old record still reads. */
export const caseNoteLabel = (code: string): string => CASE_NOTE_TYPES.find((type) => type.code === code)?.label ?? code;
