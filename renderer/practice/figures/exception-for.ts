/** The exception that was recorded for something an indicator counts, whether or not the Authority has agreed to it. */
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import type { KpiUnit } from '#shared/indicators/kpi.ts';
import type { CountedFile } from '#shared/indicators/service/counted-file.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { answerIn, dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';

export interface RecordedException {
  readonly file: CountedFile;
  readonly fact: DigestFact;
}

/** By the rules of `service.agreedException`; one that is agreed before one that is not. */
export function exceptionFor(service: Service, kpi: string, unit: KpiUnit): RecordedException | undefined {
  const file = service.file(unit.file);
  const own =
    file === undefined || file.digest.type === 'register' ? [] : file.facts('timescale-exception').map((fact) => ({ file, fact }));
  const ofLocation = service
    .registers('timescale-exception')
    .filter(({ fact }) => textIn(fact.values, 'location') !== '' && textIn(fact.values, 'location') === unit.location);
  const found = [...own, ...ofLocation].filter(({ fact: { values } }) => textIn(values, 'kpi') === kpi && isAbout(values, unit));
  return found.find(({ fact }) => answerIn(fact.values, 'agreedByAuthority') === true) ?? found[0];
}

function isAbout(values: Body, { record, person, dueAt, on }: KpiUnit): boolean {
  const people = textsIn(values, 'people');
  if (people.length > 0 && (person === undefined || !people.includes(person))) return false;
  const about = textIn(values, 'record');
  if (about !== '') return about === record;
  const due = dueAt === undefined ? on : dateOf(dueAt, LONDON);
  const missed = dateIn(values, 'on');
  return missed === undefined || due === undefined || missed === due;
}
