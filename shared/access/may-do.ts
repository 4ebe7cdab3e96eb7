/**
 * Who may do what. The screens ask before offering an act, and say why it cannot be done (U33); the engine asks again before it
 * saves. What a person may do with a file they do not hold is settled earlier: their laptop does not have it.
 */
import type { PersonId } from '#shared/base/ids.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { Body, Operation, RecordKind, RecordStatus, Writers } from '#shared/practice/record.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import type { Qualification } from './qualification.ts';
import { mayHoldCases } from './should-hold.ts';

export const ACTS = [
  'record',
  'finalise',
  'authorise',
  'return',
  'withdraw',
  'allocate',
  'grant',
  'invite',
  'revoke-device',
  'import',
  'export',
] as const;
export type Act = (typeof ACTS)[number];

/** Who asks: their roles, and whether they are a registered social worker today; absent: not known to be. */
export interface Actor {
  readonly roles: readonly Role[];
  readonly qualification?: Qualification;
}

export interface RecordFacts {
  /** Who asks. */
  readonly me: PersonId;
  readonly createdBy: PersonId;
  readonly status: RecordStatus;
  readonly body: Body;
  /** In the order of their writing, as far as there are any. */
  readonly versions?: readonly { readonly op: Operation; readonly author: PersonId }[];
}

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

const ALLOWED: Permission = { allowed: true };
const refused = (reason: string): Permission => ({ allowed: false, reason });

/** Who writes the kinds of each group. Other than these, a person reads what their laptop holds. */
const WRITERS: Readonly<Record<Writers, readonly Role[]>> = {
  // At 03:00 the duty worker opens the case and allocates it; nobody is woken for it.
  'front-door': ['duty-worker', 'manager'],
  casework: ['practitioner', 'duty-worker', 'manager'],
  managers: ['manager'],
  'staff-register': ['administrator', 'manager'],
  administrators: ['administrator'],
};

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  administrator: 'an administrator',
  manager: 'a manager',
  'duty-worker': 'a duty worker',
  practitioner: 'a practitioner',
};

/**
 * @param kind the kind of record acted on; undefined for acts on no record (invite, revoke-device, grant, import, export).
 * @param record as far as it exists; without it the answer is about a new one.
 */
export function mayDo(actor: Actor, act: Act, kind?: RecordKind, record?: RecordFacts): Permission {
  const { roles } = actor;
  switch (act) {
    case 'invite':
    case 'revoke-device':
      return roles.includes('administrator') ? ALLOWED : refused('Ask an administrator: only they enrol people and laptops');
    case 'grant':
    case 'allocate':
      return onlyFor(['duty-worker', 'manager'], roles, act === 'grant' ? 'decides who holds a case' : 'allocates a case');
    // Both are about the whole service: an import says who wrote what, an export takes everything out.
    case 'import':
    case 'export':
      return onlyFor(['manager'], roles, act === 'import' ? 'imports records of another system' : 'exports the records of the service');
    case 'record':
    case 'finalise':
      return mayWrite(actor, act, kind, record);
    case 'authorise':
    case 'return':
      return maySignOff(actor, kind, record);
    case 'withdraw':
      return mayWithdraw(roles, kind, record);
  }
}

function mayWrite(actor: Actor, act: 'record' | 'finalise', kind: RecordKind | undefined, record: RecordFacts | undefined): Permission {
  const { roles } = actor;
  if (kind === undefined) return refused('Update Haversack: this record was written by a newer version');
  const written = onlyFor(WRITERS[kind.writers], roles, `writes this: ${kind.title.toLowerCase()}`, holdsPeople(kind));
  if (!written.allowed) return written;
  // Anyone of the case may prepare it; who completes it answers for it.
  const reserved = act === 'finalise' ? reservedTo(actor, 'finalise', kind) : ALLOWED;
  if (!reserved.allowed || record === undefined) return reserved;
  if (record.status === 'withdrawn') return refused('It was entered in error: record it again');
  if (isManagementNote(kind, record.body) && !roles.includes('manager'))
    return refused('Choose another type: a management note is written by a manager');
  const isDraft = record.status === 'draft' || record.status === 'returned';
  return isDraft || kind.correctedBy === 'new-version' ? ALLOWED : refused('It is finalised: add an addendum, both stay readable');
}

function maySignOff(actor: Actor, kind: RecordKind | undefined, record: RecordFacts | undefined): Permission {
  if (kind === undefined) return refused('Update Haversack: this record was written by a newer version');
  if (!holdsPeople(kind) || kind.signOff === 'none') return refused('It needs no sign-off');
  const signer = onlyFor(['manager'], actor.roles, 'signs off');
  if (!signer.allowed) return signer;
  const reserved = reservedTo(actor, 'authorise', kind);
  if (!reserved.allowed || record === undefined) return reserved;
  if (record.status !== 'finalised') return refused(SIGN_OFF_REFUSALS[record.status]);
  // Whoever began it, and whoever wrote the version that waits: a manager who puts a record right has not had it looked at.
  const finalisedBy = record.versions?.findLast(({ op }) => op === 'finalise')?.author;
  return record.createdBy === record.me || finalisedBy === record.me
    ? refused('Ask another manager: nobody signs off their own record')
    : ALLOWED;
}

const SIGN_OFF_REFUSALS: Readonly<Record<Exclude<RecordStatus, 'finalised'>, string>> = {
  draft: 'It is not finalised yet',
  authorised: 'It is signed off already',
  returned: 'It was returned: its author finalises it again first',
  withdrawn: 'It was entered in error',
};

function reservedTo({ qualification }: Actor, act: 'finalise' | 'authorise', kind: RecordKind): Permission {
  if (kind.reserved?.includes(act) !== true || qualification?.qualified === true) return ALLOWED;
  return refused(qualification?.reason ?? 'It is reserved to registered social workers');
}

/** A manager, for what was finalised; who began a shared draft, for that. What counts nowhere any more is not one person's to say. */
function mayWithdraw(roles: readonly Role[], kind: RecordKind | undefined, record: RecordFacts | undefined): Permission {
  if (kind === undefined) return refused('Update Haversack: this record was written by a newer version');
  const writer = onlyFor(WRITERS[kind.writers], roles, `withdraws this: ${kind.title.toLowerCase()}`, holdsPeople(kind));
  if (!writer.allowed || record === undefined) return writer;
  if (record.status === 'withdrawn') return refused('It is marked as entered in error already');
  if (roles.includes('manager') || !holdsPeople(kind)) return ALLOWED;
  if (record.status !== 'draft') return refused('Ask a manager: what was finalised is marked as an error by them');
  return record.createdBy === record.me ? ALLOWED : refused('Ask its author or a manager');
}

/** Kinds about children, adults and families, as opposed to staff and invitations. */
const holdsPeople = (kind: RecordKind): boolean => !kind.fileTypes.includes('staff') && !kind.fileTypes.includes('administration');

const isManagementNote = (kind: RecordKind, body: Body): boolean => kind.kind === 'case-note' && textIn(body, 'type') === 'management-note';

/** @param aboutPeople whether the act needs a file that no administrator may hold. */
function onlyFor(wanted: readonly Role[], roles: readonly Role[], does: string, aboutPeople = true): Permission {
  if (aboutPeople && !mayHoldCases(roles)) return refused('An administrator holds no contacts or cases');
  if (wanted.some((role) => roles.includes(role))) return ALLOWED;
  return refused(`Only ${wanted.map((role) => ROLE_NAMES[role]).join(' or ')} ${does}`);
}
