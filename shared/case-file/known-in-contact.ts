/**
 * The people named in a contact, beside everyone on the laptop who may be the same: what the worker confirmed or ruled out, and whether
 * a referral of them would be a re-referral. Confirming is the worker's; without it a likely match counts, and is recorded as such.
 */
import { dateIn, instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { FileDigest } from './digest.ts';
import { type KnownPerson, knownPeople } from './known-people.ts';
import { type EarlierReferral, earlierReferral } from './re-referral.ts';

export type Verdict = 'same' | 'other';

export interface KnownMatch extends KnownPerson {
  /** As the worker decided; undefined while they have not. */
  readonly verdict: Verdict | undefined;
}

export interface KnownInContact {
  readonly rowId: string;
  readonly name: string;
  readonly matches: readonly KnownMatch[];
  readonly earlier: (EarlierReferral & { readonly confirmed: boolean }) | undefined;
}

/** One for each row of the contact's people that has a name. */
export function knownInContact(contact: Body, digests: readonly FileDigest[]): readonly KnownInContact[] {
  const receivedAt = instantIn(contact, 'receivedAt');
  return rowsIn(contact, 'people')
    .filter((row) => textIn(row, 'name') !== '')
    .map((row) => {
      const born = dateIn(row, 'born');
      const found = knownPeople({ name: textIn(row, 'name'), ...(born === undefined ? {} : { born }) }, digests);
      const matches = found.map((match) => ({ ...match, verdict: verdictOn(row, match) }));
      const same = confirmedIn(row, digests);
      const likely = matches.filter(({ match, verdict }) => match === 'likely' && verdict !== 'other');
      const isSubject = ['both', textIn(row, 'group')].includes(textIn(contact, 'about'));
      const earlier = isSubject && receivedAt !== undefined ? earlierReferral([...same, ...likely], digests, receivedAt) : undefined;
      return {
        rowId: textIn(row, 'rowId'),
        name: textIn(row, 'name'),
        matches: matches.toSorted((a, b) => ORDER[a.verdict ?? 'open'] - ORDER[b.verdict ?? 'open']),
        earlier:
          earlier === undefined || receivedAt === undefined
            ? undefined
            : { ...earlier, confirmed: earlierReferral(same, digests, receivedAt)?.receivedOn === earlier.receivedOn },
      };
    });
}

/** The body as it is saved: with the re-referrals among its people, so that they are counted and not only seen. */
export function withReReferrals(contact: Body, digests: readonly FileDigest[]): Body {
  const reReferrals = knownInContact(contact, digests).flatMap(({ rowId, earlier }) =>
    earlier === undefined ? [] : [{ rowId, earlier: earlier.file, receivedOn: earlier.receivedOn, confirmed: earlier.confirmed }],
  );
  const { reReferrals: _before, ...rest } = contact;
  return reReferrals.length === 0 ? rest : { ...rest, reReferrals };
}

/** The contact with a verdict on one match; undefined takes it back. */
export function withVerdict(
  contact: Body,
  rowId: string,
  match: Pick<KnownPerson, 'digest' | 'person'>,
  verdict: Verdict | undefined,
): Body {
  const known = { file: match.digest.file, person: match.person.record };
  const people = rowsIn(contact, 'people').map((row) => {
    if (textIn(row, 'rowId') !== rowId) return row;
    const { samePersonAs: _same, otherPersonThan: _other, ...rest } = row;
    const lists = {
      samePersonAs: [...rowsIn(row, 'samePersonAs').filter((each) => !names(each, match)), ...(verdict === 'same' ? [known] : [])],
      otherPersonThan: [...rowsIn(row, 'otherPersonThan').filter((each) => !names(each, match)), ...(verdict === 'other' ? [known] : [])],
    };
    return { ...rest, ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) };
  });
  return { ...contact, people };
}

const ORDER = { same: 0, open: 1, other: 2 } as const;

function verdictOn(row: Body, match: Pick<KnownPerson, 'digest' | 'person'>): Verdict | undefined {
  if (rowsIn(row, 'samePersonAs').some((each) => names(each, match))) return 'same';
  return rowsIn(row, 'otherPersonThan').some((each) => names(each, match)) ? 'other' : undefined;
}

const names = (known: Body, { digest, person }: Pick<KnownPerson, 'digest' | 'person'>): boolean =>
  textIn(known, 'file') === digest.file && textIn(known, 'person') === person.record;

/** Whoever was confirmed stays so when the name is corrected afterwards. */
function confirmedIn(row: Body, digests: readonly FileDigest[]): readonly Pick<KnownPerson, 'digest' | 'person'>[] {
  return rowsIn(row, 'samePersonAs').flatMap((known) => {
    const digest = digests.find(({ file }) => file === textIn(known, 'file'));
    const person = digest?.people.find(({ record }) => record === textIn(known, 'person'));
    return digest === undefined || person === undefined ? [] : [{ digest, person }];
  });
}
