/**
 * The server's way to the disk by itself, for figure 6: a process with Fastify and the server's own SQLite store, with no signatures, no
 * tokens and no CBOR. `/hello` answers at once, `/single` commits each request by itself, `/group` gathers them as the server does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import { GroupCommit } from '#sync-server/push/group-commit.ts';
import { openSqlite } from '#sync-server/storage/sqlite.ts';
import type { RevisionRow } from '#sync-server/storage/storage.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'haversack-bench-commits-'));
const storage = await openSqlite({ folder });
const commits = new GroupCommit(storage, () => undefined);
const vault = toBase64Url(systemRandomness.bytes(16)) as VaultId;
await storage.appendMembership([{ vault, from: 0, entries: [systemRandomness.bytes(300)] }]);

/** The next revision of one device, with bytes that nobody checks. */
function lane(): (bytes: Uint8Array) => RevisionRow {
  const device = toBase64Url(systemRandomness.bytes(16)) as DeviceId;
  let counter = 0;
  let previous: Uint8Array = new Uint8Array(32);
  return (bytes) => {
    counter += 1;
    const row = { id: systemRandomness.bytes(32), vault, device, counter, previous, bytes };
    previous = row.id;
    return row;
  };
}
const singleRow = lane();
const groupRow = lane();

const app = Fastify({ logger: false });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.get('/hello', async () => ({ hello: 'world' }));
app.route({
  method: 'POST',
  url: '/single',
  handler: async (request) => {
    await storage.appendRevisions([singleRow(request.body as Buffer)]);
    return { ok: 1 };
  },
});
app.route({
  method: 'POST',
  url: '/group',
  handler: async (request) => {
    const row = groupRow(request.body as Buffer);
    await commits.store(() => Promise.resolve([row]));
    return { ok: 1 };
  },
});
app.addHook('onClose', async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});
process.once('SIGTERM', () => void app.close());
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
