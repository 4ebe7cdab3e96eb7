/** The whole service as it is counted: what every indicator reads. Pure over the digests of all files that are held. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock, DigestFact, FileDigest } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import { type CountedFile, countedFile } from './counted-file.ts';
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
  /**
   * An exception the Authority agreed to for what is counted there: named by its record, or for a whole file (or, of what belongs to a
   * location such as training, a whole location) what was due on the day it names.
   */
  agreedException(kpi: string, unit: ExceptionUnit): boolean;
}

interface ExceptionUnit {
  readonly file: string;
  readonly record: string;
  readonly person?: string | undefined;
  readonly location: string;
  readonly dueAt?: ZonedInstant | undefined;
  readonly on?: CalendarDate | undefined;
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
  const exceptions = agreedExceptions(all, dateOf(asOf, LONDON));
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
    agreedException: (kpi, unit) => (exceptions.get(kpi) ?? []).some((exception) => isExceptionFor(exception, unit)),
  };
}

/** Whether it had happened by then. */
export const hasHappened = ({ asOfMs }: Service, at: ZonedInstant | undefined): at is ZonedInstant =>
  at !== undefined && instantMs(at) <= asOfMs;

/** When the clock had stopped, by the moment the figures are as of. */
export const stoppedAtOf = (service: Service, { stoppedAt }: DigestClock): ZonedInstant | undefined =>
  hasHappened(service, stoppedAt) ? stoppedAt : undefined;

interface AgreedException {
  readonly file: string;
  readonly record: string;
  readonly people: readonly string[];
  /** Of an entry of the register: whose training or group was owed. Empty: it is for the file that it stands in. */
  readonly location: string;
  /** The day that was missed. */
  readonly on: CalendarDate | undefined;
}

function isExceptionFor({ file, record, people, location, on }: AgreedException, unit: ExceptionUnit): boolean {
  if (location === '' ? file !== unit.file : location !== unit.location) return false;
  if (people.length > 0 && (unit.person === undefined || !people.includes(unit.person))) return false;
  if (record !== '') return record === unit.record;
  const due = unit.dueAt === undefined ? unit.on : dateOf(unit.dueAt, LONDON);
  return on === undefined || due === undefined || due === on;
}

const NEVER = '9999-12-31' as CalendarDate;

function agreedExceptions(files: readonly CountedFile[], today: CalendarDate): ReadonlyMap<string, readonly AgreedException[]> {
  const agreed = files.flatMap((file) =>
    file
      .facts('timescale-exception')
      .filter(({ values }) => answerIn(values, 'agreedByAuthority') === true && (dateIn(values, 'agreedOn') ?? NEVER) <= today)
      .map(({ values }) => ({
        kpi: textIn(values, 'kpi'),
        file: file.digest.file,
        record: textIn(values, 'record'),
        people: textsIn(values, 'people'),
        location: file.digest.type === 'register' ? textIn(values, 'location') : '',
        on: dateIn(values, 'on'),
      })),
  );
  return Map.groupBy(agreed, ({ kpi }) => kpi);
}
