/** `haversack export`: the records of a service, or of one case, in the open format. Logged before anything is written. */
import process from 'node:process';
import type { Command } from 'commander';
import { originalId } from '#renderer/worker/imported-version.ts';
import { mayDo } from '#shared/access/may-do.ts';
import { type CalendarDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, RevisionId } from '#shared/base/ids.ts';
import { dateOf, type ZonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { UNKNOWN_STAFF } from '#shared/interchange/csv/record-draft.ts';
import { NOT_EXPORTED } from '#shared/interchange/fields-of-kind.ts';
import type { Manifest } from '#shared/interchange/manifest.ts';
import { lineOfState, type RecordLine } from '#shared/interchange/record-line.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { contentIn } from '#shared/practice/document/content.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { SOFTWARE_VERSION } from '#shared/protocol/software-version.ts';
import { CannotRead } from './cannot-read.ts';
import { EXIT, EXIT_CODES_HELP } from './exit-codes.ts';
import { type ExportSeal, ExportWriter } from './export-writer.ts';
import { askPassphrase } from './keys.ts';
import type { OpenedService } from './opened-service.ts';
import { progressOn } from './progress.ts';
import { openService, SERVICE_HELP, type ServiceOptions, toldUsage, WrongUsage, withServiceOptions } from './service-options.ts';
import { counted } from './show-problems.ts';

export interface ExportRequest {
  readonly out: string;
  readonly seal: ExportSeal;
  /** Id or reference of a case. */
  readonly file?: string;
  readonly since?: CalendarDate;
  readonly recipient: string;
  readonly reason?: string;
}

export interface Exported {
  readonly command: 'export';
  readonly folder: string;
  readonly files: number;
  readonly records: number;
  readonly attachments: number;
  readonly encrypted: boolean;
  /** Records of documents whose bytes could not be had. */
  readonly withoutBytes: readonly { readonly record: string; readonly reason: string }[];
}

interface ExportOptions extends ServiceOptions {
  readonly out: string;
  readonly case?: string;
  readonly since?: string;
  readonly recipient?: string;
  readonly passphraseFile?: string;
  readonly plain?: boolean;
  readonly reason?: string;
  readonly for?: string;
  readonly json?: boolean;
}

export function addExportCommand(program: Command): void {
  const command = program
    .command('export')
    .summary('write the records of a service in the open format')
    .description(
      'Writes every record that a manager holds, with its history and attached documents, as a folder in the open format (FORMAT.md).\nEncrypted unless --plain is given with a reason. The export is logged in the service first: of one case in that case.',
    )
    .requiredOption('--out <folder>', 'a folder that is not there yet');
  withServiceOptions(command)
    .option('--case <id>', 'only this case (or contact), by its id or its reference')
    .option('--since <day>', 'only records changed on this day or later: 2026-02-01')
    .option('--recipient <age1…>', 'encrypt to the holder of this age recipient')
    .option('--passphrase-file <file>', 'encrypt under the passphrase in the first line of this file')
    .option('--plain', 'do not encrypt: give a --reason')
    .option('--for <who>', 'who gets it, for the log')
    .option('--reason <words>', 'why, for the log: no names of families')
    .option('--json', 'print one JSON object instead of sentences')
    .addHelpText(
      'after',
      `${SERVICE_HELP}

Without --recipient, --passphrase-file and --plain the passphrase is taken from HAVERSACK_PASSPHRASE, or asked for.

Examples:
  haversack export --data moving-in --out export-2026-02-01 --recipient age1qz…
  haversack export --server https://haversack.example --code HS1-… --out exit --passphrase-file words.txt --for "The new provider"
${EXIT_CODES_HELP}`,
    )
    .action(async (options: ExportOptions) => {
      try {
        process.exitCode = await runExport(options);
      } catch (fault) {
        if (!toldUsage(fault)) throw fault;
        process.exitCode = EXIT.usage;
      }
    });
}

async function runExport(options: ExportOptions): Promise<number> {
  if (options.since !== undefined && !isCalendarDate(options.since)) throw new WrongUsage('--since takes a day such as 2026-02-01.');
  const seal = await sealFrom(options);
  const service = await openService(options);
  try {
    const exported = await exportService(service, {
      out: options.out,
      seal,
      recipient: options.for ?? (seal.to === 'recipient' ? seal.recipient : 'Not named'),
      ...(options.case === undefined ? {} : { file: options.case }),
      ...(options.since === undefined ? {} : { since: options.since }),
      ...(options.reason === undefined ? {} : { reason: options.reason }),
    });
    process.stdout.write(options.json === true ? `${JSON.stringify(exported, null, 2)}\n` : inWords(exported));
    return exported.withoutBytes.length > 0 ? EXIT.problems : EXIT.fine;
  } finally {
    await service.close();
  }
}

async function sealFrom({ recipient, passphraseFile, plain, reason }: ExportOptions): Promise<ExportSeal> {
  if ([recipient, passphraseFile, plain].filter((each) => each !== undefined).length > 1)
    throw new WrongUsage('Name one of --recipient, --passphrase-file and --plain.');
  if (plain === true) {
    if (reason === undefined || reason.trim() === '') throw new WrongUsage('An export that is not encrypted needs a --reason.');
    return { to: 'nobody', reason };
  }
  if (recipient !== undefined) return { to: 'recipient', recipient };
  const keys = passphraseFile === undefined ? {} : { passphraseFile };
  return { to: 'passphrase', passphrase: await askPassphrase(keys, 'Passphrase for the export: ') };
}

/** @throws CannotRead when it is not allowed, there is no such case, or the folder cannot be written. */
export async function exportService(service: OpenedService, request: ExportRequest): Promise<Exported> {
  const { laptop } = service;
  const permission = mayDo({ roles: (await laptop.watched('session'))?.roles ?? [] }, 'export');
  if (!permission.allowed) throw new CannotRead(permission.reason);
  const digests = chosen(await laptop.watched('files'), request.file);
  const at = zonedInstantFrom(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const writer = await ExportWriter.open(request.out, request.seal);
  const progress = progressOn('Exporting', digests.length);
  try {
    await log(service, digests, request, at);
    const withoutBytes: Exported['withoutBytes'][number][] = [];
    const files = new Set<FileId>();
    let records = 0;
    for (const [place, { file, type }] of digests.entries()) {
      progress.at(place, counted(records, 'record'));
      for (const state of (await laptop.file(file))?.records ?? []) {
        if (isLeftOut(state, service) || (request.since !== undefined && dateOf(state.changedAt) < request.since)) continue;
        await writer.add(withoutNobody(lineOfState(asExported(state), type)));
        files.add(file);
        records += 1;
        const failed = await attach(service, writer, state);
        if (failed !== undefined) withoutBytes.push({ record: state.record, reason: failed });
      }
    }
    const manifest = await writer.finish(detailsOf(request, digests, at));
    return {
      command: 'export',
      folder: request.out,
      files: files.size,
      records,
      attachments: manifest.attachments?.length ?? 0,
      encrypted: request.seal.to !== 'nobody',
      withoutBytes,
    };
  } catch (fault) {
    await writer.abandon();
    throw fault;
  } finally {
    progress.end();
  }
}

function chosen(digests: readonly FileDigest[], wanted: string | undefined): readonly FileDigest[] {
  const all = digests.filter(({ type }) => type !== 'administration');
  if (wanted === undefined) return all;
  const found = all.filter(({ file, reference }) => file === wanted || reference.toLowerCase() === wanted.toLowerCase());
  if (found.length !== 1)
    throw new CannotRead(`${found.length === 0 ? 'No case has' : 'Several cases have'} the id or reference ${wanted}.`);
  return found;
}

/** One case: in that case, as everything that leaves it. The whole service: in its log. Nothing is written before the log is. */
async function log(
  { laptop }: OpenedService,
  digests: readonly FileDigest[],
  { seal, file, since, recipient, reason }: ExportRequest,
  at: ZonedInstant,
): Promise<void> {
  const encrypted = seal.to !== 'nobody';
  const [only] = digests;
  const saved =
    file !== undefined && only !== undefined
      ? await laptop.engine.save({
          file: only.file,
          records: [
            {
              kind: 'disclosure',
              op: 'finalise',
              body: disclosureOf({ at, recipient, encrypted, ...(reason === undefined ? {} : { reason }) }),
            },
          ],
        })
      : await laptop.engine.createFile({
          type: 'staff',
          location: '',
          records: [
            {
              kind: 'interchange',
              op: 'finalise',
              body: {
                direction: 'out',
                at,
                system: recipient,
                files: digests.length,
                records: digests.reduce((sum, { counts }) => sum + counts.records + counts.drafts, 0),
                encrypted: { answer: encrypted },
                reason: [reason, since === undefined ? undefined : `Changed since ${since}`].filter(Boolean).join('. ') || 'Not said',
              },
            },
          ],
        });
  if (!saved.ok) throw new CannotRead(`The export could not be logged (${saved.error.code}), so nothing was written.`);
  await laptop.engine.syncNow();
  const { waiting } = await laptop.watched('sync');
  if (waiting > 0) throw new CannotRead('The log of the export did not reach the server, so nothing was written.');
}

const disclosureOf = (said: {
  readonly at: ZonedInstant;
  readonly recipient: string;
  readonly encrypted: boolean;
  readonly reason?: string;
}): Body => ({
  recipient: said.recipient,
  recipientConfirmed: { answer: false, reason: 'Made on the command line' },
  reason: 'other',
  reasonWords: (said.reason ?? 'Export').slice(0, 120),
  basis: 'public-task',
  givenAt: said.at,
  as: 'export',
  contents: `Every record of the file with its history, and its documents; ${said.encrypted ? 'encrypted' : 'not encrypted'}`,
});

/** What stays: secrets of codes, and the keys of a folder, which are nobody's. */
function isLeftOut({ kind, body, createdBy }: RecordState, { keyHolders }: OpenedService): boolean {
  if (NOT_EXPORTED.has(kind)) return true;
  if (kind === 'staff-register-entry') return [...keyHolders].some((person) => person === textIn(body, 'person'));
  return kind === 'interchange' && keyHolders.has(createdBy);
}

/** Versions by the ids they were first given, so that moving twice changes nothing; documents without their keys. */
function asExported(state: RecordState): RecordState {
  const names = new Map(state.versions.map((version) => [version.id, originalId(version) as RevisionId]));
  return {
    ...state,
    body: bodyOut(state.kind, state.body),
    versions: state.versions.map((version) => ({
      ...version,
      id: originalId(version) as RevisionId,
      parents: version.parents.map((parent) => names.get(parent) ?? parent),
      body: bodyOut(state.kind, version.body),
    })),
  };
}

/** Of what was imported from sheets that do not say who recorded it: nobody is left out, for no id is empty. */
function withoutNobody(line: RecordLine): RecordLine {
  const { createdBy, finalisedBy, authorisedBy, versions, ...rest } = line;
  return {
    ...rest,
    ...(createdBy ? { createdBy } : {}),
    ...(finalisedBy ? { finalisedBy } : {}),
    ...(authorisedBy ? { authorisedBy } : {}),
    ...(versions === undefined ? {} : { versions: versions.map((version) => ({ ...version, by: version.by || UNKNOWN_STAFF })) }),
  };
}

function bodyOut(kind: string, body: Body): Body {
  const content = kind === 'document' ? contentIn(body) : undefined;
  if (content === undefined) return body;
  const { content: id, name, mediaType, bytes } = content;
  return { ...body, content: { content: id, name, mediaType, bytes } };
}

/** @returns why its bytes could not be had. */
async function attach(
  { laptop }: OpenedService,
  writer: ExportWriter,
  { kind, file, record, body }: RecordState,
): Promise<string | undefined> {
  const content = kind === 'document' ? contentIn(body) : undefined;
  if (content === undefined) return undefined;
  const read = await laptop.engine.readDocument({ file, record });
  if (!read.ok) return read.error.code === 'not-here' ? read.error.problem : read.error.code;
  await writer.attach(content.content, new Uint8Array(read.value.bytes), record);
  return undefined;
}

const detailsOf = (
  { file, since }: ExportRequest,
  digests: readonly FileDigest[],
  at: ZonedInstant,
): Pick<Manifest, 'exportedAt' | 'software' | 'since' | 'cases'> => ({
  exportedAt: at,
  software: `haversack ${SOFTWARE_VERSION}`,
  ...(since === undefined ? {} : { since }),
  ...(file === undefined ? {} : { cases: digests.map((digest) => digest.file) }),
});

function inWords({ folder, files, records, attachments, encrypted, withoutBytes }: Exported): string {
  const lines = withoutBytes.map(({ record, reason }) => `Document ${record}: its bytes could not be had (${reason})`);
  const done = `${counted(records, 'record')} of ${counted(files, 'file')} and ${counted(attachments, 'document')} written to ${folder}, ${encrypted ? 'encrypted' : 'not encrypted'}.`;
  return [...lines, done].map((line) => `${line}\n`).join('');
}
