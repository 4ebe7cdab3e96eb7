/** What a document is. */
export const DOCUMENT_TYPES = [
  { code: 'letter', label: 'Letter or e-mail' },
  { code: 'report', label: 'Report from another agency' },
  { code: 'assessment', label: 'Assessment from another agency' },
  { code: 'court', label: 'Court order or legal document' },
  { code: 'health', label: 'Health or medical document' },
  { code: 'school', label: 'School document' },
  { code: 'police', label: 'Police document' },
  { code: 'minutes', label: 'Minutes of a meeting held elsewhere' },
  { code: 'consent', label: 'Signed consent or agreement' },
  { code: 'identity', label: 'Proof of identity or status' },
  { code: 'photograph', label: 'Photograph' },
  { code: 'own-work', label: 'Child’s or family’s own work' },
  { code: 'recording', label: 'Recording' },
  { code: 'other', label: 'Other' },
] as const;

/** The code itself when it is not known: an old record still reads. */
export const documentTypeLabel = (code: string): string => DOCUMENT_TYPES.find((type) => type.code === code)?.label ?? code;
