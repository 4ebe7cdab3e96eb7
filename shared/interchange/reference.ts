/** Where a record names something else by its id; whether that is there can be told only when the whole folder has been read. */
export type ReferenceTo =
  /** A person of the same file. */
  | 'person'
  /** A record of the same file, of one of `kinds`. */
  | 'record-of-file'
  /** A record of any file. */
  | 'record'
  | 'file'
  /** A member of staff named in a field. */
  | 'staff'
  /** Who recorded or signed. */
  | 'signatory'
  /** A document’s bytes, by the name of its attachment. */
  | 'attachment';

export interface Reference {
  readonly to: ReferenceTo;
  readonly id: string;
  /** `body.children.0.child`. */
  readonly field: string;
  readonly kinds?: readonly string[];
}
