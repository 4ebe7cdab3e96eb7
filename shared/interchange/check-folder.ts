/**
 * What can be told only of a folder as a whole: ids used twice, files of two types, and references to what is not there. Works through
 * the records one at a time and keeps of each only its id.
 */
import { recordKind } from '#shared/practice/catalogue.ts';
import type { FileType } from '#shared/practice/record.ts';
import { FILE_TYPES } from './check-line.ts';
import { type Entry, IdIndex } from './id-index.ts';
import type { LocatedLine, Place } from './located-line.ts';
import { PendingReferences } from './pending-references.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Problem } from './record-line.ts';
import type { Reference, ReferenceTo } from './reference.ts';

export interface FolderRules {
  /** Of an export of some records only: what they refer to may be left out. */
  readonly isPartial: boolean;
  /** Of an export of what was changed since a day: the people that a record names may be left out too. */
  readonly omitsPeople?: boolean;
  /** Names of the attachments that came along; absent: documents are not asked for. */
  readonly attachments?: ReadonlySet<string>;
}

const MISSING = 'Something that is in the export';

export class FolderCheck {
  readonly #rules: FolderRules;
  readonly #records = new IdIndex();
  readonly #files = new IdIndex();
  readonly #staff = new IdIndex();
  readonly #pending = new PendingReferences();
  readonly #sources: string[] = [];
  readonly #kinds: string[] = [];
  readonly #unknownKinds = new Map<string, { count: number; readonly at: Place }>();
  readonly #usedAttachments = new Set<string>();
  /** By number of the file's entry: where the record that begins it was read. */
  readonly #begun = new IdIndex();

  constructor(rules: FolderRules) {
    this.#rules = rules;
  }

  /** Records of a kind with their count, for the summary. */
  get records(): number {
    return this.#records.size;
  }
  get files(): number {
    return this.#files.size;
  }

  add({ line, at }: LocatedLine, references: readonly Reference[]): readonly Problem[] {
    const problems: Problem[] = [];
    const source = numberIn(this.#sources, at.file);
    const kind = numberIn(this.#kinds, line.kind);
    const fileType = FILE_TYPES.indexOf(line.fileType);
    const file = this.#files.add(line.file, { source, line: at.line, kind: fileType, owner: 0 });
    if (!file.isNew) problems.push(...this.#sameType(line.file, line.fileType, file.number, at));
    const record = this.#records.add(line.id, { source, line: at.line, kind, owner: file.number });
    if (!record.isNew) problems.push(this.#duplicate(line.id, record.number, at));
    else if (beginsFile(line.kind, line.fileType))
      problems.push(...this.#begins(line.file, { source, line: at.line, kind, owner: file.number }, at));
    if (line.kind === 'staff-register-entry' && typeof line.body['person'] === 'string') {
      this.#staff.add(line.body['person'], { source, line: at.line, kind: 0, owner: 0 });
    }
    if (recordKind(line.kind) === undefined) {
      const known = this.#unknownKinds.get(line.kind);
      if (known === undefined) this.#unknownKinds.set(line.kind, { count: 1, at });
      else known.count += 1;
    }
    for (const reference of references) {
      if (reference.to === 'attachment') problems.push(...this.#attachment(reference, at));
      else if (!this.#isSettled(reference, file.number)) this.#pending.add({ reference, source, line: at.line, owner: file.number });
    }
    return problems;
  }

  /** When every record has been added. */
  *finish(): Generator<Problem> {
    for (const [kind, { count, at }] of this.#unknownKinds) {
      const message = `${count === 1 ? 'One record is' : `${count} records are`} of the kind “${kind}”, which this version does not know: kept as they are, and counted in no figure.`;
      yield {
        severity: 'warning',
        ...at,
        field: 'kind',
        code: 'unknown-kind',
        found: `“${kind}”`,
        expected: 'A kind of FORMAT.md',
        message,
      };
    }
    yield* this.#withoutFirstRecord();
    const hasStaff = this.#staff.size > 0;
    let asksForStaff: Place | undefined;
    for (const { reference, source, line, owner } of this.#pending) {
      const at = { file: this.#sources[source] as string, line };
      if ((reference.to === 'staff' || reference.to === 'signatory') && !hasStaff) asksForStaff ??= at;
      else if (!this.#isSettled(reference, owner)) yield this.#dangling(reference, at, owner);
    }
    if (asksForStaff !== undefined) {
      const message =
        'There is no staff register (records/staff-register-entry.jsonl): who is registered, and who is a manager, cannot be told.';
      yield {
        severity: 'warning',
        ...asksForStaff,
        code: 'no-staff-register',
        expected: 'Records of the kind staff-register-entry',
        message,
      };
    }
    for (const name of this.#rules.attachments ?? []) {
      if (this.#usedAttachments.has(name)) continue;
      const message = `No document refers to the attachment ${name}.`;
      yield {
        severity: 'warning',
        file: `attachments/${name}`,
        code: 'attachment-unused',
        expected: 'A document with this content',
        message,
      };
    }
  }

  #isSettled({ to, id, kinds }: Reference, owner: number): boolean {
    if (to === 'file') return this.#files.find(id) !== undefined;
    if (to === 'staff' || to === 'signatory') return this.#staff.find(id) !== undefined;
    const number = this.#records.find(id);
    if (number === undefined) return false;
    const entry = this.#records.entry(number);
    const kind = this.#kinds[entry.kind] as string;
    if (to === 'person') return kind === 'person' && entry.owner === owner;
    return to !== 'record-of-file' || (entry.owner === owner && kinds?.includes(kind) === true);
  }

  #dangling(reference: Reference, at: Place, owner: number): Problem {
    const { to, id, field, kinds } = reference;
    const number = to === 'file' || to === 'staff' || to === 'signatory' ? undefined : this.#records.find(id);
    if (number !== undefined) return this.#wrongKind(reference, at, this.#records.entry(number), owner);
    const code: ProblemCode = to === 'signatory' ? 'unknown-signatory' : 'dangling-reference';
    // People of a contact are rows of its table, and a register has none.
    const hasPeople = FILE_TYPES[this.#files.entry(owner).kind] === 'case';
    const isExcused = to === 'signatory' || (to === 'person' ? !hasPeople || this.#rules.omitsPeople === true : this.#rules.isPartial);
    const expected = { ...WANTED, 'record-of-file': `A record of the same file: ${kinds?.join(' or ')}` }[to];
    return {
      severity: isExcused ? 'warning' : 'error',
      ...at,
      field,
      code,
      found: `“${id}”`,
      expected,
      message: `“${id}” is referred to in ${field}, but ${NOT_THERE[to]}.`,
    };
  }

  #wrongKind({ id, field, to, kinds }: Reference, at: Place, entry: Entry, owner: number): Problem {
    const kind = this.#kinds[entry.kind] as string;
    const expected = to === 'person' ? WANTED.person : `A record of the same file: ${kinds?.join(' or ')}`;
    const where = entry.owner === owner ? '' : ' of another file';
    return {
      severity: 'error',
      ...at,
      field,
      code: 'reference-of-wrong-kind',
      found: `“${id}”, a ${kind}${where}`,
      expected,
      message: `“${id}”, referred to in ${field}, is a ${kind}${where} (${this.#place(entry)}); ${lower(expected)} is expected.`,
    };
  }

  #sameType(id: string, type: FileType, number: number, at: Place): readonly Problem[] {
    const first = this.#files.entry(number);
    const firstType = FILE_TYPES[first.kind] as FileType;
    if (firstType === type) return [];
    const message = `The file “${id}” is of the type “${type}” here, and of the type “${firstType}” in ${this.#place(first)}: two files have one id.`;
    return [
      { severity: 'error', ...at, field: 'fileType', code: 'file-type-conflict', found: `“${type}”`, expected: `“${firstType}”`, message },
    ];
  }

  #duplicate(id: string, number: number, at: Place): Problem {
    const first = this.#place(this.#records.entry(number));
    const message = `The id “${id}” is used twice: here and in ${first}.`;
    return { severity: 'error', ...at, field: 'id', code: 'duplicate-id', found: `“${id}”`, expected: 'An id of its own', message };
  }

  #begins(id: string, entry: Entry, at: Place): readonly Problem[] {
    const first = this.#begun.add(String(entry.owner), entry);
    if (first.isNew) return [];
    const message = `The file “${id}” has a first record already, in ${this.#place(this.#begun.entry(first.number))}: two files have one id, or one was entered twice.`;
    const expected = 'One first record for each file';
    return [{ severity: 'error', ...at, field: 'file', code: 'two-files-one-id', found: `“${id}”`, expected, message }];
  }

  /** A case without its case record, a contact without its contact record, is only referred to. */
  *#withoutFirstRecord(): Generator<Problem> {
    for (let number = 0; number < this.#files.size; number += 1) {
      const entry = this.#files.entry(number);
      const type = FILE_TYPES[entry.kind] as FileType;
      if ((type !== 'case' && type !== 'contact') || this.#begun.find(String(number)) !== undefined) continue;
      yield {
        severity: this.#rules.isPartial ? 'warning' : 'error',
        file: this.#sources[entry.source] as string,
        line: entry.line,
        field: 'file',
        code: 'file-without-first-record',
        expected: `A record of the kind “${type}” with this file`,
        message: `This record stands in a ${type} that has no record of the kind “${type}”: where it is and since when cannot be told.`,
      };
    }
  }

  #attachment({ id, field }: Reference, at: Place): readonly Problem[] {
    const { attachments } = this.#rules;
    if (attachments === undefined) return [];
    this.#usedAttachments.add(id);
    if (attachments.has(id)) return [];
    const message = `The bytes of this document, attachments/${id}, are not in the export.`;
    return [
      {
        severity: 'warning',
        ...at,
        field,
        code: 'attachment-missing',
        found: `“${id}”`,
        expected: 'A file of the manifest’s attachments',
        message,
      },
    ];
  }

  #place = ({ source, line }: Entry): string => `${this.#sources[source]} line ${line}`;
}

const WANTED: Readonly<Record<ReferenceTo, string>> = {
  person: 'A person of the same file',
  'record-of-file': MISSING,
  record: 'A record that is in the export',
  file: 'A file that is in the export',
  staff: 'A member of staff of the staff register (its field “person”)',
  signatory: 'A member of staff of the staff register (its field “person”)',
  attachment: MISSING,
};

const NOT_THERE: Readonly<Record<ReferenceTo, string>> = {
  person: 'no such person is in the export',
  'record-of-file': 'no such record is in the export',
  record: 'no such record is in the export',
  file: 'no such file is in the export',
  staff: 'nobody in the staff register has this id',
  signatory: 'nobody in the staff register has this id',
  attachment: 'it is not in the export',
};

const beginsFile = (kind: string, type: FileType): boolean => (type === 'case' || type === 'contact') && kind === type;

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function numberIn(names: string[], name: string): number {
  const known = names.lastIndexOf(name);
  return known >= 0 ? known : names.push(name) - 1;
}
