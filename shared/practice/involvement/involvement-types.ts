/** The twelve ways in which the service is involved with a child, an adult or a family (SOR Annexes A to C; requirement CASE3). */
export interface InvolvementType {
  readonly code: string;
  readonly label: string;
  /** For a chip. */
  readonly shortLabel: string;
  /** Whether it is of a statutory type: counted by the indicators as such. */
  readonly statutory: boolean;
}

export const INVOLVEMENT_TYPES: readonly InvolvementType[] = [
  { code: 'early-help', label: 'Early Help', shortLabel: 'EH', statutory: false },
  { code: 'family-support', label: 'Family Support', shortLabel: 'FS', statutory: false },
  { code: 'child-in-need', label: 'Child in Need (section 17 type)', shortLabel: 'CiN', statutory: true },
  { code: 's47-enquiry', label: 'Section 47 type enquiry', shortLabel: 's47', statutory: true },
  { code: 'child-protection-plan', label: 'Child Protection Plan', shortLabel: 'CPP', statutory: true },
  { code: 'looked-after', label: 'Looked after (oversight)', shortLabel: 'LAC', statutory: true },
  { code: 'adoption-support', label: 'Adoption support', shortLabel: 'Adoption', statutory: true },
  { code: 'private-fostering', label: 'Private fostering', shortLabel: 'PF', statutory: true },
  { code: 'adult-at-risk', label: 'Adult at risk (section 42 type)', shortLabel: 'AaR', statutory: true },
  { code: 'carer', label: 'Carer', shortLabel: 'Carer', statutory: true },
  { code: 'young-carer', label: 'Young carer', shortLabel: 'YC', statutory: true },
  { code: 'assessment-of-support-needs', label: 'Assessment of Support Needs', shortLabel: 'ASN', statutory: true },
];

/** The code itself when it is not known: an old record still reads. */
export const involvementLabel = (code: string): string => INVOLVEMENT_TYPES.find((type) => type.code === code)?.label ?? code;

export const involvementShortLabel = (code: string): string => INVOLVEMENT_TYPES.find((type) => type.code === code)?.shortLabel ?? code;
