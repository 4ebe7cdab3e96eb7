/** A service as large as one likes, for figures: the demonstration's year, folded without an engine and repeated with ids of its own. */

import { decisionOf, type Opening } from '#build/demo/year/opening.ts';
import { tellYear } from '#build/demo/year/tell-year.ts';
import type { FileId, PersonId, RecordId, VaultId } from '#shared/base/ids.ts';
import { compareInstants, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { decisionForCase } from '#shared/case-file/case-from-contact.ts';
import { type FileDigest, foldDigest } from '#shared/case-file/digest.ts';
import { instantIn } from '#shared/practice/body-values.ts';
import type { Body, Operation, RecordState, RecordStatus } from '#shared/practice/record.ts';

const VAULT = 'vaultxxxxxxxxxxxxxxxxA' as VaultId;
const WORKER = 'workerxxxxxxxxxxxxxxxA' as PersonId;
const MANAGER = 'managerxxxxxxxxxxxxxxA' as PersonId;

interface Told {
  readonly kind: string;
  readonly record: RecordId;
  readonly op: Operation;
  readonly at: ZonedInstant;
  readonly body: Body;
}

interface ToldFile {
  readonly file: string;
  readonly type: 'case' | 'contact';
  readonly told: readonly Told[];
}

/** @returns digests of at least so many cases, with their contacts, and how many records they are folded from. */
export function toldService(cases: number, now: number): { readonly digests: readonly FileDigest[]; readonly records: number } {
  let drawn = 0;
  const newId = () => `record${String(++drawn).padStart(8, '0')}xxxxxxxA` as RecordId;
  const year = tellYear({ now, newId, personOf: () => WORKER });
  const files: ToldFile[] = [];
  const takeContact = ({ contact }: Opening, number: number): string => {
    const file = `contact${String(number).padStart(7, '0')}xxxxxxxA`;
    files.push({ file, type: 'contact', told: contact.map((each) => ({ ...each, record: each.record ?? newId() })) });
    return file;
  };
  for (const [index, { telling, opening }] of year.cases.entries()) {
    const contact = takeContact(opening, index);
    const decision = decisionOf(opening);
    if (opening.case === undefined || decision?.record === undefined) continue;
    const { at, records } = opening.case;
    const from = { file: contact as FileId, receivedAt: instantIn(opening.contact[0]?.body ?? {}, 'receivedAt') };
    const copy = {
      kind: 'referral',
      op: 'finalise' as const,
      body: decisionForCase(from, { record: decision.record, body: decision.body }),
    };
    const opened = [...records, copy].map((each) => ({ kind: each.kind, op: each.op, body: each.body, at, record: newIdOf(each, newId) }));
    const deeds = telling.deeds.toSorted((a, b) => compareInstants(a.at, b.at));
    files.push({ file: `case${String(index).padStart(10, '0')}xxxxxxxA`, type: 'case', told: [...opened, ...deeds] });
  }
  for (const [index, opening] of year.contacts.entries()) takeContact(opening, year.cases.length + index);

  const digests: FileDigest[] = [];
  let counted = 0;
  let records = 0;
  for (let copy = 0; counted < cases; copy++) {
    for (const { file, type, told } of files) {
      const own = JSON.parse(JSON.stringify(told).replaceAll('xxxxxxxA', `${String(copy).padStart(7, 'x')}A`)) as readonly Told[];
      const states = statesOf(file.replace('xxxxxxxA', `${String(copy).padStart(7, 'x')}A`) as FileId, own);
      digests.push(foldDigest(states[0]?.file ?? (file as FileId), VAULT, type, states));
      records += states.length;
      if (type === 'case') counted += 1;
    }
  }
  return { digests, records };
}

const newIdOf = (told: object, newId: () => RecordId): RecordId =>
  ('record' in told ? (told.record as RecordId | undefined) : undefined) ?? newId();

const STATUS: Readonly<Record<Operation, RecordStatus>> = {
  draft: 'draft',
  finalise: 'finalised',
  authorise: 'authorised',
  return: 'returned',
  merge: 'finalised',
  withdraw: 'withdrawn',
};

function statesOf(file: FileId, told: readonly Told[]): readonly RecordState[] {
  return [...Map.groupBy(told, ({ record }) => record)].flatMap(([record, versions]) => {
    const [first] = versions;
    const last = versions.at(-1);
    if (first === undefined || last === undefined) return [];
    const finalised = versions.findLast(({ op }) => op === 'finalise');
    const authorised = last.op === 'authorise' ? last : undefined;
    const body = Object.assign({}, ...versions.map((version) => version.body)) as Body;
    return [
      {
        record,
        file,
        vault: VAULT,
        kind: first.kind,
        status: STATUS[last.op],
        body,
        schema: 1,
        heads: [],
        conflicts: [],
        createdBy: WORKER,
        createdAt: first.at,
        changedBy: WORKER,
        changedAt: last.at,
        ...(finalised === undefined ? {} : { finalisedBy: WORKER, finalisedAt: finalised.at }),
        ...(authorised === undefined ? {} : { authorisedBy: MANAGER, authorisedAt: authorised.at }),
        versions: [],
      } satisfies RecordState,
    ];
  });
}
