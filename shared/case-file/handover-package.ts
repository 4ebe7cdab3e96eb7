/**
 * The handover package of a transfer (CASE11): what of a case goes to the receiving authority, what each file inside is called, the
 * records as open JSON, and the manifest by which the receiver checks that all of it arrived. Names of files tell nobody's name: the
 * archive's list of contents can be read without its passphrase.
 */
import type { ContentId } from '#shared/base/ids.ts';
import { compareInstants, dateOf, formatInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { describeValue, type NameLookup } from '#shared/forms/describe-value.ts';
import { isPresent, visibleSections } from '#shared/forms/visible-fields.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { contentIn } from '#shared/practice/document/content.ts';
import { nameToExport } from '#shared/practice/document/media-types.ts';
import type { CasePart, RecordState } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { partOf } from './case-parts.ts';
import { PART_NAMES, type PrintedFile, type PrintedPart, printedCase } from './printed/case-document.ts';
import type { Handing, PrintedDocument } from './printed/document.ts';
import { printedMoment, printedTitle } from './printed/record-blocks.ts';

/** Overviews that are worked out of the whole case. */
export const PACKAGE_OVERVIEWS = ['now', 'chronology', 'clocks'] as const satisfies readonly PrintedPart[];
export type PackageOverview = (typeof PACKAGE_OVERVIEWS)[number];

/** Parts of the case whose records go in full, in the order of reading. The last is the service's own oversight of its work. */
export const PACKAGE_PARTS = [
  'people',
  'involvement',
  'assessments',
  'protection',
  'plans',
  'visits',
  'risk',
  'jurisdiction',
  'notes',
  'documents',
  'oversight',
] as const satisfies readonly CasePart[];
export type PackagePart = (typeof PACKAGE_PARTS)[number];

export const PACKAGE_NAMES: Readonly<Record<PackageOverview | PackagePart, string>> = {
  now: PART_NAMES.now,
  chronology: PART_NAMES.chronology,
  clocks: PART_NAMES.clocks,
  people: 'People and family',
  involvement: 'Involvement',
  assessments: 'Assessments',
  protection: 'Strategy meetings, enquiries and conferences',
  plans: 'Plans and reviews',
  visits: 'Visits',
  risk: 'Risks, consent and information sharing',
  jurisdiction: 'Jurisdiction and transfer',
  notes: 'Case notes',
  documents: 'Attached documents, as they were received',
  oversight: 'Tasks, supervision and audits',
};

export interface PackageSelection {
  readonly overviews: readonly PackageOverview[];
  readonly parts: readonly PackagePart[];
  /** Records of these parts that stay here all the same. */
  readonly leftOut: readonly string[];
}

/** What a receiving authority needs to take over; the service's own oversight goes when somebody says so. */
export const USUAL_SELECTION: PackageSelection = {
  overviews: PACKAGE_OVERVIEWS,
  parts: PACKAGE_PARTS.filter((part) => part !== 'oversight'),
  leftOut: [],
};

/** Of the documents together. The archive is made in memory, and a larger one is refused by most mail gateways and many transfer services. */
export const PACKAGE_LIMIT_BYTES = 256 * 1024 * 1024;

const MAKERS = ['practitioner', 'manager'];

/** Why no package is made of this transfer by this person; undefined when it may be. */
export function reasonNoPackage(transfer: Pick<RecordState, 'status' | 'body'>, roles: readonly string[]): string | undefined {
  if (transfer.status === 'withdrawn') return 'This transfer was entered in error';
  if (textIn(transfer.body, 'direction') === 'in') return 'This transfer comes to us: the other authority makes the package';
  if (!roles.some((role) => MAKERS.includes(role))) return 'Ask the practitioner of this case or a manager: they hand it over';
  return undefined;
}

/** Transfers out of a case that a package can be for, the latest first. */
export const transfersOut = (records: readonly RecordState[]): readonly RecordState[] =>
  records
    .filter(({ kind, status, body }) => kind === 'transfer' && status !== 'withdrawn' && textIn(body, 'direction') !== 'in')
    .toSorted((a, b) => compareInstants(b.createdAt, a.createdAt));

/**
 * The records of a part that can go: complete ones. What was handed to others before concerns them, and stays out; so does what this
 * version of Haversack cannot read.
 */
export const recordsOffered = (part: PackagePart, records: readonly RecordState[]): readonly RecordState[] =>
  records
    .filter(({ kind, status }) => partOf(kind) === part && kind !== 'disclosure' && status !== 'draft' && status !== 'withdrawn')
    .toSorted((a, b) => compareInstants(a.createdAt, b.createdAt));

const chosenOf = (part: PackagePart, records: readonly RecordState[], { leftOut }: PackageSelection): readonly RecordState[] =>
  recordsOffered(part, records).filter(({ record }) => !leftOut.includes(record));

const partsChosen = ({ parts }: PackageSelection): readonly PackagePart[] => PACKAGE_PARTS.filter((part) => parts.includes(part));

/** Every record that goes, with what was added to it. */
export function recordsChosen(records: readonly RecordState[], selection: PackageSelection): readonly RecordState[] {
  const chosen = partsChosen(selection).flatMap((part) => chosenOf(part, records, selection));
  const ids = new Set<string>(chosen.map(({ record }) => record));
  const added = records.filter(
    ({ kind, status, body }) => kind === 'addendum' && status !== 'draft' && status !== 'withdrawn' && ids.has(textIn(body, 'corrects')),
  );
  return [...chosen, ...added];
}

/** One document to be read by a person, before it is Word or a page. */
export interface PackagePaper {
  /** Without its extension. */
  readonly name: string;
  /** For the manifest. */
  readonly what: string;
  readonly document: PrintedDocument;
}

export function papersOf(file: PrintedFile, selection: PackageSelection, handing: Handing): readonly PackagePaper[] {
  const usual = { names: { are: 'full' }, withDrafts: false, withWithdrawn: false } as const;
  const overviews = PACKAGE_OVERVIEWS.filter((part) => selection.overviews.includes(part)).map((part) => ({
    part,
    document: printedCase(file, { ...usual, parts: [part], records: [] }, handing),
  }));
  const parts = partsChosen(selection).flatMap((part) => {
    const records = chosenOf(part, file.records, selection).map(({ record }) => record);
    if (records.length === 0) return [];
    return [{ part, document: { ...printedCase(file, { ...usual, parts: [], records }, handing), title: PACKAGE_NAMES[part] } }];
  });
  return [...overviews, ...parts].map(({ part, document }, index) => ({
    name: `${String(index + 1).padStart(2, '0')}-${FILE_WORDS[part]}`,
    what: PACKAGE_NAMES[part],
    document,
  }));
}

const FILE_WORDS: Readonly<Record<PackageOverview | PackagePart, string>> = {
  now: 'case-on-one-page',
  chronology: 'chronology',
  clocks: 'what-is-due',
  people: 'people',
  involvement: 'involvement',
  assessments: 'assessments',
  protection: 'protection',
  plans: 'plans-and-reviews',
  visits: 'visits',
  risk: 'risks-and-consent',
  jurisdiction: 'jurisdiction-and-transfer',
  notes: 'case-notes',
  documents: 'list-of-documents',
  oversight: 'tasks-and-oversight',
};

/** An attached document, whose bytes go as they were received. */
export interface PackageDocument {
  readonly record: RecordState['record'];
  /** "documents/document-003.pdf". */
  readonly name: string;
  /** What it is called in the case. Only inside the package. */
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Under which its bytes travel between laptops. */
  readonly content: ContentId;
}

/** In the order in which they came. Numbers stay the same whichever of them can be had. */
export function documentsOf(records: readonly RecordState[], selection: PackageSelection): readonly PackageDocument[] {
  if (!selection.parts.includes('documents')) return [];
  return chosenOf('documents', records, selection)
    .flatMap((record) => {
      const content = contentIn(record.body);
      return content === undefined ? [] : [{ record, content }];
    })
    .map(({ record, content }, index) => ({
      record: record.record,
      name: `documents/${nameToExport(`document-${String(index + 1).padStart(3, '0')}`, content.mediaType)}`,
      title: textIn(record.body, 'title') || content.name,
      mediaType: content.mediaType,
      bytes: content.bytes,
      content: content.content,
    }));
}

/** A document that was chosen and could not be had. */
export interface MissingDocument {
  readonly document: PackageDocument;
  readonly why: string;
}

/** One line for each part and each document: for the second look, for the log and for the manifest. */
export function packageInWords(records: readonly RecordState[], selection: PackageSelection): readonly string[] {
  const overviews = PACKAGE_OVERVIEWS.filter((part) => selection.overviews.includes(part)).map((part) => PACKAGE_NAMES[part]);
  const parts = partsChosen(selection).flatMap((part) => {
    const { length } = chosenOf(part, records, selection);
    return length === 0 || part === 'documents' ? [] : [`${PACKAGE_NAMES[part]}: ${length} ${length === 1 ? 'record' : 'records'}`];
  });
  return [...overviews, ...parts, ...documentsOf(records, selection).map(({ title }) => `Document: ${title}`)];
}

/** What is said of the package as a whole, inside it. */
export interface PackageHeading {
  readonly handing: Handing;
  /** What permits it, in words. */
  readonly basis: string;
  /** Of the case. */
  readonly reference: string;
  /** The entry in the log of the case that made it. */
  readonly logEntry: string;
  readonly contents: readonly string[];
  readonly missing: readonly MissingDocument[];
}

/** Answers with their questions, so that no form of ours is needed to read them. Keys of sealed documents never leave. */
export function recordsAsJson(file: PrintedFile, selection: PackageSelection, missing: readonly MissingDocument[]): string {
  const { digest } = file;
  const absent = new Set<string>(missing.map(({ document }) => document.record));
  const documents = new Map<string, PackageDocument>(documentsOf(file.records, selection).map((each) => [each.record, each]));
  const names: NameLookup = {
    person: (id) => digest.people.find((person) => person.record === id)?.name,
    staff: file.staff,
    record: (id) => {
      const named = file.records.find((each) => each.record === id);
      return named === undefined ? undefined : `${printedTitle(named)}, ${printedMoment(named)}`;
    },
  };
  const who = (id: string) => ({ id, name: file.staff(id) ?? 'Someone not on the staff list' });
  const records = recordsChosen(file.records, selection).map((record) => {
    const kind = recordKind(record.kind);
    const document = documents.get(record.record);
    const corrects = textIn(record.body, 'corrects');
    return {
      id: record.record,
      kind: record.kind,
      title: printedTitle(record),
      status: record.status,
      happenedAt: kind?.happenedAt(record.body) ?? null,
      recordedAt: record.finalisedAt ?? record.changedAt,
      recordedBy: who(record.finalisedBy ?? record.createdBy),
      signedOff: record.authorisedAt === undefined ? null : { at: record.authorisedAt, by: who(record.authorisedBy ?? '') },
      ...(corrects === '' ? {} : { addsTo: corrects }),
      ...(document === undefined
        ? {}
        : { document: { file: absent.has(record.record) ? null : document.name, mediaType: document.mediaType, bytes: document.bytes } }),
      unsettledFields: record.conflicts.map(({ field }) => field),
      formVersion: record.schema,
      answers: kind === undefined ? [] : answersOf(kind.form, record.body, names),
    };
  });
  const location = locationsByCode.get(digest.location);
  return toJson({
    format: 'haversack-handover-records',
    version: 1,
    case: {
      id: digest.file,
      reference: digest.reference,
      location: { code: digest.location, name: location?.shortName ?? digest.location },
    },
    people: digest.people.map((person) => ({
      id: person.record,
      name: person.name,
      otherNames: person.otherNames,
      born: person.born ?? null,
      relationship: person.relationship,
    })),
    records,
  });
}

function answersOf(form: Parameters<typeof visibleSections>[0], body: RecordState['body'], names: NameLookup) {
  return visibleSections(form, body).flatMap((section) =>
    section.fields
      .filter((field) => field.type !== 'guidance' && isPresent(body[field.key]))
      .map((field) => ({
        key: field.key,
        section: section.title,
        question: field.label,
        value: body[field.key],
        words: describeValue(field, body[field.key], names),
      })),
  );
}

/** One file of the package as it was put in. */
export interface PackedFile {
  readonly name: string;
  readonly what: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export const manifestAsJson = ({ handing, ...heading }: PackageHeading, files: readonly PackedFile[]): string =>
  toJson({
    format: 'haversack-handover-package',
    version: 1,
    madeAt: handing.at,
    madeBy: handing.by,
    for: { recipient: handing.recipient, organisation: handing.organisation },
    reason: handing.reason,
    permittedBy: heading.basis,
    case: heading.reference,
    logEntry: heading.logEntry,
    contents: heading.contents,
    missing: heading.missing.map(({ document, why }) => ({ file: document.name, title: document.title, why })),
    files: files.map(({ name, what, bytes, sha256 }) => ({ name, what, size: bytes, sha256 })),
  });

/** The last part can be given to `sha256sum --check` as it stands. */
export const manifestAsText = (heading: PackageHeading, files: readonly PackedFile[]): string =>
  lines([
    `Handover package of case ${heading.reference}`,
    '',
    `For:          ${[heading.handing.recipient, heading.handing.organisation].filter((part) => part !== '').join(', ')}`,
    `Reason:       ${heading.handing.reason}`,
    `Permitted by: ${heading.basis}`,
    `Made:         ${formatInstant(heading.handing.at)} by ${heading.handing.by}`,
    `              ${heading.handing.at}`,
    `Log entry:    ${heading.logEntry}`,
    '',
    ...missingInWords(heading.missing),
    'Files',
    ...files.flatMap(({ name, what, bytes }) => [`  ${name}`, `      ${what}, ${bytes.toLocaleString('en-GB')} bytes`]),
    '',
    'SHA-256 of each file. The two manifests are not in their own list.',
    '',
    ...files.map(({ name, sha256 }) => `${sha256}  ${name}`),
  ]);

export const readMe = (heading: PackageHeading, papers: readonly PackagePaper[]): string =>
  lines([
    `Case ${heading.reference}: handover package`,
    '',
    `For ${[heading.handing.recipient, heading.handing.organisation].filter((part) => part !== '').join(', ')}. ${heading.handing.reason}.`,
    `Made by ${heading.handing.by} on ${formatInstant(heading.handing.at)}.`,
    '',
    'Official-sensitive. Keep it where you keep case records, and delete copies that you no longer need.',
    '',
    ...missingInWords(heading.missing),
    'WHERE TO BEGIN',
    ...papers.map(({ name, what }) => `  word/${name}.docx    ${what}`),
    '',
    'WHAT IS WHAT',
    '  word/           Word documents, to read and to file',
    '  pages/          the same to read in any browser; each page is one file and loads nothing else',
    '  documents/      what was attached to the case, byte for byte; records.json and the list of documents say what each is',
    '  records.json    the records, for another system',
    '  manifest.txt    every file with its size and its SHA-256; manifest.json is the same for a program',
    '',
    'RECORDS.JSON',
    '  UTF-8. "people" are those of the case; other places name them by their "id".',
    '  "records" are in the order of the parts above. Of each record:',
    '    kind, title       what it is; "addsTo" on an addendum is the id of the record that it adds to',
    '    status            finalised, authorised (signed off by a manager) or returned (to its author, for changes)',
    '    happenedAt        a moment (ISO 8601 with its offset, and in brackets its time zone), or a day (YYYY-MM-DD)',
    '    recordedAt        when it was completed; "recordedBy" by whom; "signedOff" when and by whom, else null',
    '    document          of an attached document: its file in this package (null when it is missing), type and size',
    '    unsettledFields   keys of answers that two people wrote differently and nobody has chosen between yet',
    '    formVersion       of the form that it was written with',
    '    answers           what was asked and answered: "question", "words" to read, and "value" as it was stored',
    '  A value is text, a number, a list of codes or ids, a table as a list of rows, or a yes or no as {"answer", "reason"}.',
    '  "words" has every code and id written out.',
    '',
    'Drafts, records entered in error, and the log of what was handed to others are not in the package.',
  ]);

function missingInWords(missing: readonly MissingDocument[]): readonly string[] {
  if (missing.length === 0) return [];
  return [
    'MISSING: these documents belong to the case and could not be put in. Ask for them.',
    ...missing.map(({ document, why }) => `  ${document.name}: ${document.title}. ${why}`),
    '',
  ];
}

/** "Handover NEPAL-7K3QX9 2026-03-10.zip": nobody's name. */
export const packageFileName = (reference: string, at: ZonedInstant): string => `Handover ${reference} ${dateOf(at)}.zip`;

/** What a transfer says once its package has left. */
export const handedOver = (body: RecordState['body'], on: string, logEntry: string): RecordState['body'] => {
  // What a manager said of the version before stays with that version.
  const { returnedBecause: _returned, signOffComment: _comment, ...rest } = body;
  return { ...rest, packageSentOn: dateIn(body, 'packageSentOn') ?? on, disclosure: logEntry };
};

/** Windows' own editors are among the readers. */
const lines = (all: readonly string[]): string => `${all.join('\r\n')}\r\n`;
const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
