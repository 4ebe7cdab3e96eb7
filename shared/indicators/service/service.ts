/** The whole service as it is counted: what every indicator reads. Pure over the digests of all files that are held. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock, DigestFact, FileDigest } from '#shared/case-file/digest.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import { type CountedFile, countedFile } from './counted-file.ts';
import { type ExceptionUnit, isExceptionFor, type RecordedException, recordedExceptions } from './exceptions.ts';
import { type ReportingSettings, settingsOf } from './reporting-settings.ts';
import { type Staff, staffOf } from './staff.ts';

export interface Service {
  /** What happened after it is not counted: figures as they stood at that moment, by what had happened until then. */
  readonly asOf: ZonedInstant;
  readonly asOfMs: number;
  readonly today: CalendarDate;
  /** Not withdrawn. */
  readonly cases: readonly CountedFile[];
  readonly contacts: readonly CountedFile[];
  /** Registers, staff, complaints: everything else. */
  readonly others: readonly CountedFile[];
  readonly all: readonly CountedFile[];
  readonly staff: Staff;
  readonly settings: ReportingSettings;
  /** Facts of one kind over all registers, such as training sessions. */
  registers(kind: KindName): readonly { readonly file: CountedFile; readonly fact: DigestFact }[];
  file(id: string): CountedFile | undefined;
  /** What was recorded for what is counted there; one that the Authority agreed to before one that it did not. */
  exceptionFor(kpi: string, unit: ExceptionUnit): RecordedException | undefined;
  /** Whether the Authority agreed to an exception for it. */
  agreedException(kpi: string, unit: ExceptionUnit): boolean;
}

export function serviceOf(digests: readonly FileDigest[], asOf: ZonedInstant): Service {
  const present = digests.filter(({ status }) => status !== 'withdrawn');
  const all = present.map(countedFile);
  const others = all.filter(({ digest }) => digest.type !== 'case' && digest.type !== 'contact');
  const byId = new Map(all.map((file) => [file.digest.file as string, file]));
  const registers = new Map<string, { readonly file: CountedFile; readonly fact: DigestFact }[]>();
  for (const file of others) {
    for (const fact of file.digest.facts) {
      const alike = registers.get(fact.kind);
      if (alike === undefined) registers.set(fact.kind, [{ file, fact }]);
      else alike.push({ file, fact });
    }
  }
  const recorded = recordedExceptions(all, dateOf(asOf, LONDON));
  const exceptionFor = (kpi: string, unit: ExceptionUnit): RecordedException | undefined => {
    const found = (recorded.get(kpi) ?? []).filter((exception) => isExceptionFor(exception, unit));
    return found.find(({ agreed }) => agreed) ?? found[0];
  };
  return {
    asOf,
    asOfMs: instantMs(asOf),
    today: dateOf(asOf, LONDON),
    cases: all.filter(({ digest }) => digest.type === 'case'),
    contacts: all.filter(({ digest }) => digest.type === 'contact'),
    others,
    all,
    staff: staffOf(present),
    settings: settingsOf(
      (registers.get('reporting-settings') ?? []).map(({ fact }) => fact),
      dateOf(asOf, LONDON),
    ),
    registers: (kind) => registers.get(kind) ?? [],
    file: (id) => byId.get(id),
    exceptionFor,
    agreedException: (kpi, unit) => exceptionFor(kpi, unit)?.agreed === true,
  };
}

/** Whether it had happened by then. */
export const hasHappened = ({ asOfMs }: Service, at: ZonedInstant | undefined): at is ZonedInstant =>
  at !== undefined && instantMs(at) <= asOfMs;

/** When the clock had stopped, by the moment the figures are as of. */
export const stoppedAtOf = (service: Service, { stoppedAt }: DigestClock): ZonedInstant | undefined =>
  hasHappened(service, stoppedAt) ? stoppedAt : undefined;
