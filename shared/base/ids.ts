/**
 * Opaque identifiers. Each is 16 random bytes written as 22 characters of base64url, save the revision id, which is the
 * 32-byte hash of a revision's content written as 43. They say nothing about a person, so they may stand in clear in an
 * index or on the server. Only `crypto/random.ts` draws new ones.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** One record: a contact, a visit, a person. */
export type RecordId = Branded<'RecordId'>;
/** One file, what people open: a case, a contact, a register entry. */
export type FileId = Branded<'FileId'>;
/** One vault: the set of revisions that share a key and a list of members. */
export type VaultId = Branded<'VaultId'>;
/** One enrolled laptop of one person. */
export type DeviceId = Branded<'DeviceId'>;
/** One member of staff, over all their laptops. */
export type PersonId = Branded<'PersonId'>;
/** The bytes of one document, sealed in chunks of their own. */
export type ContentId = Branded<'ContentId'>;
/** One immutable version of a record: `H("hs/rev-id/v1", …)` of its bytes. */
export type RevisionId = Branded<'RevisionId'>;

const SHORT_ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** Whether the text is the canonical form of a 16-byte id. */
export const isShortId = (text: string): boolean => SHORT_ID.test(text);
