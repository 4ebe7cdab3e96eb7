/** What must hold once every link is good again, whatever happened before. */
import type { FileView, SyncDetail } from '#renderer/worker/api.ts';
import { toBase64Url } from '#shared/base/bytes.ts';
import type { FileId, RevisionId, VaultId } from '#shared/base/ids.ts';
import { canonicalJson } from '#shared/base/same-value.ts';
import { hash } from '#shared/crypto/verify.ts';
import { storeDigest } from '#shared/protocol/store-digest.ts';
import type { Actor, World } from './scenario.ts';

export interface Fault {
  readonly kind: 'lost' | 'diverged' | 'quarantined' | 'draft' | 'unrest' | 'notice' | 'bug';
  readonly text: string;
}

/** Told of a restored server, which may have forgotten a new laptop for a while, and of nothing else: nobody attacked anybody. */
const EXPECTED_NOTICES = new Set(['server-restored', 'directory-shortened', 'server-unknown-device']);

export async function whatDoesNotHold(world: World): Promise<Fault[]> {
  return [
    ...(await nothingIsLost(world)),
    ...(await storesAreEqual(world)),
    ...(await recordsAreEqual(world)),
    ...(await listsAreEqual(world)),
    ...(await allIsQuiet(world)),
    ...draftsAreIntact(world, await draftsOf(world)),
  ];
}

/** Every version that was acknowledged is with the server and on the laptop of everyone who holds the file. */
async function nothingIsLost({ server, actors, acknowledged }: World): Promise<Fault[]> {
  const faults: Fault[] = [];
  const views = await viewsOf(actors, [...new Set(acknowledged.map(({ file }) => file))]);
  const details = new Map(await Promise.all(actors.map(async (actor) => [actor, await actor.lab.watched('sync-detail')] as const)));
  const stored = new Map<VaultId, ReadonlySet<string>>();
  for (const { by, file, record, revision } of acknowledged) {
    const holders = actors.filter((actor) => views.get(actor)?.has(file));
    const [holder] = holders;
    const vault = holder && views.get(holder)?.get(file)?.vault;
    if (vault !== undefined && !stored.has(vault)) {
      stored.set(vault, new Set((await server.storage.revisionIds(vault)).map(({ id }) => toBase64Url(id))));
    }
    if (vault === undefined || !stored.get(vault)?.has(revision)) {
      // Who lost the case before the link came back is told, and keeps the words.
      if (!holders.includes(by) && isKeptAndShown(details.get(by) as SyncDetail, revision)) continue;
      faults.push({ kind: 'lost', text: `${by.name}'s ${revision} of ${file} is not with the server` });
      continue;
    }
    for (const actor of holders) {
      const state = views
        .get(actor)
        ?.get(file)
        ?.records.find((each) => each.record === record);
      if (!state?.versions.some((version) => version.id === revision)) {
        faults.push({ kind: 'lost', text: `${by.name}'s ${revision} of ${file} is not on ${actor.name}'s laptop` });
      }
    }
  }
  return faults;
}

const isKeptAndShown = (detail: SyncDetail, revision: RevisionId): boolean =>
  [...detail.refused, ...detail.waiting].some((row) => row.revision === revision);

/** For each vault, everyone who holds it and the server have the same digest. */
async function storesAreEqual({ server, actors }: World): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { name, lab } of actors) {
    for (const [vault, digest] of Object.entries(await lab.engine.storeDigest()) as [VaultId, string][]) {
      const served = toBase64Url(storeDigest(await server.storage.summaries([vault]), hash));
      if (digest !== served) faults.push({ kind: 'diverged', text: `${name} and the server differ in ${vault}` });
    }
  }
  return faults;
}

/** Whoever holds a file reads the same in it. */
async function recordsAreEqual({ actors, acknowledged }: World): Promise<Fault[]> {
  const faults: Fault[] = [];
  const files = [...new Set(acknowledged.map(({ file }) => file))];
  const views = await viewsOf(actors, files);
  for (const file of files) {
    const read = actors.flatMap((actor) => {
      const view = views.get(actor)?.get(file);
      return view ? [{ name: actor.name, text: canonicalJson(view.records.toSorted((a, b) => (a.record < b.record ? -1 : 1))) }] : [];
    });
    const [first] = read;
    for (const other of read) {
      if (other.text !== first?.text)
        faults.push({ kind: 'diverged', text: `${other.name} reads otherwise than ${first?.name} in ${file}` });
    }
  }
  return faults;
}

/** Whoever holds a vault finds the same files of it in their lists. */
async function listsAreEqual({ actors }: World): Promise<Fault[]> {
  const faults: Fault[] = [];
  const listed = new Map<string, { readonly name: string; readonly text: string }>();
  for (const { name, lab } of actors) {
    const digests = await lab.watched('files');
    for (const vault of Object.keys(await lab.engine.storeDigest())) {
      const files = digests.filter((digest) => digest.vault === vault).toSorted((a, b) => (a.file < b.file ? -1 : 1));
      const text = canonicalJson(files);
      const first = listed.get(vault) ?? { name, text };
      listed.set(vault, first);
      if (text !== first.text) faults.push({ kind: 'diverged', text: `${name} lists otherwise than ${first.name} in ${vault}` });
    }
  }
  return faults;
}

async function allIsQuiet({ actors }: World): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { name, lab } of actors) {
    const state = await lab.syncState();
    const { quarantined, notices } = await lab.watched('sync-detail');
    if (!state.equal || state.waiting > 0) faults.push({ kind: 'unrest', text: `${name} is not in step: ${JSON.stringify(state)}` });
    for (const row of quarantined) faults.push({ kind: 'quarantined', text: `${name}: ${row.revision} from ${row.from}: ${row.reason}` });
    for (const notice of notices) {
      if (!EXPECTED_NOTICES.has(notice.code)) faults.push({ kind: 'notice', text: `${name}: ${notice.code}: ${notice.text}` });
    }
  }
  return faults;
}

async function draftsOf({ actors }: World): Promise<ReadonlyMap<Actor, ReadonlyMap<string, string>>> {
  const kept = new Map<Actor, ReadonlyMap<string, string>>();
  for (const actor of actors) {
    const drafts = await actor.lab.watched('drafts');
    kept.set(actor, new Map(drafts.map(({ draft, body }) => [draft, String(body['text'])])));
  }
  return kept;
}

function draftsAreIntact({ actors }: World, kept: ReadonlyMap<Actor, ReadonlyMap<string, string>>): Fault[] {
  return actors.flatMap((actor) => {
    const found = kept.get(actor) as ReadonlyMap<string, string>;
    return [...actor.drafts]
      .filter(([draft, possible]) => !possible.includes(found.get(draft) ?? ''))
      .map(
        ([draft, possible]): Fault => ({
          kind: 'draft',
          text: `${actor.name}'s draft ${draft} says ${found.get(draft)}, not ${possible.join(' or ')}`,
        }),
      );
  });
}

async function viewsOf(actors: readonly Actor[], files: readonly FileId[]): Promise<Map<Actor, Map<FileId, FileView>>> {
  const views = new Map<Actor, Map<FileId, FileView>>();
  for (const actor of actors) {
    const held = new Map<FileId, FileView>();
    for (const file of files) {
      const view = await actor.lab.file(file);
      if (view) held.set(file, view);
    }
    views.set(actor, held);
  }
  return views;
}
