/** How an episode ended: why, and whether it was stepped down to Early Help and who leads there (M5, M36). */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, instantIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { CountedFile } from './counted-file.ts';
import type { Episode } from './episodes.ts';

export interface EpisodeEnding {
  /** RC1 to RC9; empty where nobody gave one. */
  readonly reason: string;
  /** A code of `local_closure_extension`; empty without one. */
  readonly localReason: string;
  /** The Early Help or Family Support that it was stepped down to. */
  readonly steppedDownTo?: DigestFact;
  /** Everybody who is said to lead there, in the order in which they are asked for. */
  readonly leads: readonly EarlyHelpLead[];
}

export interface EarlyHelpLead {
  readonly name: string;
  readonly service: string;
  readonly acceptedOn?: CalendarDate;
}

const BELOW_STATUTORY = ['early-help', 'family-support'];

/** @param episode one that has closed. */
export function endingOf(file: CountedFile, episode: Episode): EpisodeEnding {
  const last = episode.involvements.filter(({ values }) => dateIn(values, 'closedOn') === episode.closedOn);
  const steppedDownTo = stepDown(file, episode, last);
  const closure = file.facts('closure').find(({ values }) => dateIn(values, 'closedOn') === episode.closedOn);
  const said = [...last, ...(closure === undefined ? [] : [closure])].map(({ values }) => values);
  const first = (key: string): string => said.map((values) => textIn(values, key)).find((code) => code !== '') ?? '';
  return {
    reason: first('closureReason') || (steppedDownTo === undefined ? '' : 'RC9'),
    localReason: first('localClosureReason') || (steppedDownTo === undefined ? '' : 'EHSD'),
    ...(steppedDownTo === undefined ? {} : { steppedDownTo }),
    leads: [
      ...(steppedDownTo === undefined ? [] : [leadIn(steppedDownTo.values, 'lead')]),
      ...said.map((values) => leadIn(values, 'earlyHelp')),
      ...leadsDecided(file, episode),
    ].filter(({ name, service }) => name !== '' || service !== ''),
  };
}

/** The same three answers under two names: of who leads Early Help itself, and of whom a closing hands over to. */
function leadIn(values: Body, under: 'lead' | 'earlyHelp'): EarlyHelpLead {
  const name = textIn(values, under === 'lead' ? 'leadProfessional' : 'earlyHelpLead');
  const acceptedOn = dateIn(values, `${under}AcceptedOn`);
  const service = textIn(values, `${under}Service`) || (under === 'lead' ? textIn(values, 'leadServiceType') : '');
  return { name, service, ...(acceptedOn === undefined ? {} : { acceptedOn }) };
}

/** What a review or a conference of the episode said of this child, the latest first. */
function leadsDecided(file: CountedFile, { person, openedOn, closedOn }: Episode): readonly EarlyHelpLead[] {
  return [
    ...file.facts('child-in-need-review').map((fact) => ({ fact, table: 'children', outcome: '1' })),
    ...file.facts('child-protection-conference').map((fact) => ({ fact, table: 'reviewDecisions', outcome: 'END_EH' })),
  ]
    .flatMap(({ fact: { values }, table, outcome }) => {
      const heldAt = instantIn(values, 'heldAt');
      const on = heldAt === undefined ? undefined : dateOf(heldAt, LONDON);
      const row = rowsIn(values, table).find((each) => textIn(each, 'child') === person && textIn(each, 'outcome') === outcome);
      return on === undefined || row === undefined || on < openedOn || on > (closedOn ?? on) ? [] : [{ on, lead: leadIn(row, 'lead') }];
    })
    .toSorted((a, b) => compareDates(b.on, a.on))
    .map(({ lead }) => lead);
}

/** Linked from either side; or begun for the same person on the very day of a closing that says so. */
function stepDown(file: CountedFile, { person, closedOn }: Episode, last: readonly DigestFact[]): DigestFact | undefined {
  const below = file
    .facts('involvement')
    .filter(({ values }) => BELOW_STATUTORY.includes(textIn(values, 'type')) && textsIn(values, 'people').includes(person));
  const linked = below.find(
    ({ record, values }) =>
      last.some((involvement) => textIn(involvement.values, 'next') === record) ||
      last.some((involvement) => textIn(values, 'previous') === involvement.record && textIn(values, 'step') !== 'step-up'),
  );
  if (linked !== undefined) return linked;
  const saysSo = last.some(({ values }) => textIn(values, 'closureReason') === 'RC9' || textIn(values, 'localClosureReason') === 'EHSD');
  return saysSo ? below.find(({ values }) => opened(values) !== undefined && opened(values) === closedOn) : undefined;
}

const opened = (values: DigestFact['values']): CalendarDate | undefined => dateIn(values, 'openedOn');
