/**
 * How the people of a case are related (CASE2), out of their records: for the family diagram, for the same in words, and for what
 * cannot be true.
 */
import { addDays, addMonths, type CalendarDate, compareDates, daysBetween, formatDate, yearOf } from '#shared/base/calendar-date.ts';
import { ageOn, formatAge } from '#shared/base/person-age.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { isComplete } from './digest.ts';
import { isChildOn, peopleOfFile } from './people.ts';

export interface FamilyMember {
  /** The person's record. */
  readonly record: string;
  readonly name: string;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly born?: CalendarDate;
  readonly died?: CalendarDate;
  /** A child who is expected. */
  readonly unborn: boolean;
  /** `7`, `4 months`; at their death, of somebody who died. Empty when not known. */
  readonly age: string;
  /** A child of the case: drawn with a double border. */
  readonly subject: boolean;
  /** They live, no other address is recorded, and nobody said that they live apart from the children. */
  readonly inHousehold: boolean;
}

const PARENTAL = ['parent', 'adoptive-parent', 'step-parent', 'foster-carer', 'guardian'] as const;
type Parental = (typeof PARENTAL)[number];

/** `from` is the parent, partner, aunt … of `to`. */
export interface FamilyTie {
  readonly record: string;
  readonly from: string;
  readonly to: string;
  /** A code of the relationship form. */
  readonly type: string;
  /** "godmother", for the type `other`. */
  readonly otherType: string;
  readonly partnership: string;
  readonly quality: string;
  readonly parentalResponsibility?: boolean;
  readonly startedOn?: CalendarDate;
  readonly endedOn?: CalendarDate;
  readonly livesTogether?: boolean;
}

export interface Family {
  readonly members: readonly FamilyMember[];
  readonly ties: readonly FamilyTie[];
}

/** Something two records say that cannot both be true. */
export interface Contradiction {
  /** The relationships that say so. */
  readonly ties: readonly string[];
  readonly words: string;
}

export function familyOf(records: readonly RecordState[], today: CalendarDate): Family {
  const bodies = new Map(records.map((record) => [record.record as string, record.body]));
  const members = peopleOfFile(records).map((person): FamilyMember => {
    const body = bodies.get(person.record) ?? {};
    const died = dateIn(body, 'died') ?? dateIn(body, 'diedOn');
    return {
      record: person.record,
      name: person.name,
      sex: SEXES[textIn(body, 'sex')] ?? 'unknown',
      ...(person.born === undefined ? {} : { born: person.born }),
      ...(died === undefined ? {} : { died }),
      unborn: person.born === undefined && person.expected !== undefined,
      age: person.born === undefined ? '' : formatAge(person.born, died ?? today),
      subject: isChildOn(person, today),
      inHousehold: died === undefined && textIn(body, 'address') === '',
    };
  });
  const known = new Set(members.map((member) => member.record));
  const ties = records
    .filter((record) => record.kind === 'relationship' && isComplete(record))
    .map(tieOf)
    .filter((tie) => known.has(tie.from) && known.has(tie.to));
  const subjects = new Set(members.filter((member) => member.subject).map((member) => member.record));
  return {
    members: members.map((member) => (livesApart(member, ties, subjects) ? { ...member, inHousehold: false } : member)),
    ties,
  };
}

function livesApart(member: FamilyMember, ties: readonly FamilyTie[], subjects: ReadonlySet<string>): boolean {
  if (member.subject) return false;
  const said = ties
    .filter((tie) => (tie.from === member.record && subjects.has(tie.to)) || (tie.to === member.record && subjects.has(tie.from)))
    .flatMap((tie) => tie.livesTogether ?? []);
  return said.includes(false) && !said.includes(true);
}

const SEXES: Readonly<Record<string, FamilyMember['sex']>> = { F: 'female', M: 'male' };

function tieOf({ record, body }: RecordState): FamilyTie {
  const parentalResponsibility = answerIn(body, 'parentalResponsibility');
  const startedOn = dateIn(body, 'startedOn');
  const endedOn = dateIn(body, 'endedOn');
  const livesTogether = answerIn(body, 'livesTogether');
  return {
    record,
    from: textIn(body, 'from'),
    to: textIn(body, 'to'),
    type: textIn(body, 'type'),
    otherType: textIn(body, 'otherType'),
    partnership: textIn(body, 'partnership'),
    quality: textIn(body, 'quality'),
    ...(parentalResponsibility === undefined ? {} : { parentalResponsibility }),
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
    ...(livesTogether === undefined ? {} : { livesTogether }),
  };
}

export const isParental = (tie: Pick<FamilyTie, 'type'>): boolean => PARENTAL.includes(tie.type as Parental);

/** "daughter of Anita Gurung", "husband of Anita Gurung (separated)": what one person is to another, as the tie says. */
export interface TieInWords {
  readonly tie: FamilyTie;
  readonly other: string;
  /** "daughter of". */
  readonly is: string;
  /** "separated since 2021, strained, holds parental responsibility". Empty when there is nothing to add. */
  readonly detail: string;
}

/** What somebody is to everyone they are related to: as a child first, then as a partner, as a parent, and the rest. */
export function tiesInWords(member: FamilyMember, ties: readonly FamilyTie[]): readonly TieInWords[] {
  return ties
    .filter((tie) => tie.from === member.record || tie.to === member.record)
    .map((tie) => {
      const isFrom = tie.from === member.record;
      const words = WORDS[tie.type] ?? WORDS['other'];
      const said = isFrom ? words?.from : words?.to;
      return {
        order: isFrom ? (words?.fromOrder ?? 9) : (words?.toOrder ?? 9),
        tie,
        other: isFrom ? tie.to : tie.from,
        is: ownWord(tie, isFrom) ?? partnerWord(tie, member) ?? said?.[member.sex] ?? 'related to',
        detail: detailOf(tie, isFrom),
      };
    })
    .toSorted((a, b) => a.order - b.order)
    .map(({ order: _, ...rest }) => rest);
}

/** "godmother of": read from the first person to the second, so the second is said to have one. */
function ownWord({ type, otherType }: FamilyTie, isFrom: boolean): string | undefined {
  if (type !== 'other' || otherType === '') return undefined;
  return isFrom ? `${otherType} of` : `has as ${otherType}:`;
}

function partnerWord(tie: FamilyTie, member: FamilyMember): string | undefined {
  if (tie.type !== 'partner') return undefined;
  const past = isOver(tie) && tie.partnership !== 'separated' && tie.partnership !== 'widowed' ? 'former ' : '';
  if (tie.partnership === 'engaged') return 'engaged to';
  if (tie.partnership === 'widowed') return { female: 'widow of', male: 'widower of', unknown: 'widowed partner of' }[member.sex];
  const isOrWasMarried = ['married', 'separated', 'divorced'].includes(tie.partnership);
  return past + (isOrWasMarried ? { female: 'wife of', male: 'husband of', unknown: 'spouse of' }[member.sex] : 'partner of');
}

/** Whether a partnership has ended or they live apart. */
export const isOver = (tie: FamilyTie): boolean =>
  tie.endedOn !== undefined || ['separated', 'divorced', 'ended', 'widowed'].includes(tie.partnership);

function detailOf(tie: FamilyTie, isFrom: boolean): string {
  const when = tie.endedOn ?? (isOver(tie) ? undefined : tie.startedOn);
  const state = tie.type === 'partner' ? (PARTNERSHIPS[tie.partnership] ?? '') : '';
  const time = when === undefined ? '' : tie.endedOn === undefined ? `since ${formatDate(when)}` : `until ${formatDate(when)}`;
  return [
    [state, time].filter(Boolean).join(' '),
    QUALITIES[tie.quality] ?? '',
    isFrom && tie.parentalResponsibility === true ? 'holds parental responsibility' : '',
    isFrom && tie.parentalResponsibility === false ? 'holds no parental responsibility' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

const PARTNERSHIPS: Readonly<Record<string, string>> = {
  married: 'married',
  cohabiting: 'living together',
  separated: 'separated',
  divorced: 'divorced',
  ended: 'ended',
};

const QUALITIES: Readonly<Record<string, string>> = {
  close: 'close',
  strained: 'strained',
  conflict: 'in conflict',
  abusive: 'abusive',
  'cut-off': 'cut off',
};

type BySex = Readonly<Record<FamilyMember['sex'], string>>;

interface Words {
  readonly from: BySex;
  readonly to: BySex;
  readonly fromOrder: number;
  readonly toOrder: number;
}

const bySex = (female: string, male: string, unknown: string): BySex => ({
  female: `${female} of`,
  male: `${male} of`,
  unknown: `${unknown} of`,
});
const same = (word: string): BySex => bySex(word, word, word);
const mutual = (words: BySex, order: number): Words => ({ from: words, to: words, fromOrder: order, toOrder: order });

const WORDS: Readonly<Record<string, Words>> = {
  parent: { from: bySex('mother', 'father', 'parent'), to: bySex('daughter', 'son', 'child'), fromOrder: 3, toOrder: 0 },
  'adoptive-parent': {
    from: bySex('adoptive mother', 'adoptive father', 'adoptive parent'),
    to: bySex('adopted daughter', 'adopted son', 'adopted child'),
    fromOrder: 3,
    toOrder: 0,
  },
  'step-parent': {
    from: bySex('stepmother', 'stepfather', 'step-parent'),
    to: bySex('stepdaughter', 'stepson', 'stepchild'),
    fromOrder: 4,
    toOrder: 1,
  },
  'foster-carer': { from: same('foster carer'), to: same('foster child'), fromOrder: 4, toOrder: 1 },
  guardian: { from: same('guardian'), to: same('ward'), fromOrder: 4, toOrder: 1 },
  grandparent: {
    from: bySex('grandmother', 'grandfather', 'grandparent'),
    to: bySex('granddaughter', 'grandson', 'grandchild'),
    fromOrder: 6,
    toOrder: 5,
  },
  partner: mutual(same('partner'), 2),
  sibling: mutual(bySex('sister', 'brother', 'sibling'), 4),
  'half-sibling': mutual(bySex('half-sister', 'half-brother', 'half-sibling'), 4),
  'step-sibling': mutual(bySex('stepsister', 'stepbrother', 'step-sibling'), 4),
  twin: mutual(bySex('twin sister', 'twin brother', 'twin'), 4),
  'aunt-or-uncle': {
    from: bySex('aunt', 'uncle', 'aunt or uncle'),
    to: bySex('niece', 'nephew', 'niece or nephew'),
    fromOrder: 6,
    toOrder: 6,
  },
  cousin: mutual(same('cousin'), 7),
  other: {
    from: { female: 'related to', male: 'related to', unknown: 'related to' },
    to: { female: 'related to', male: 'related to', unknown: 'related to' },
    fromOrder: 8,
    toOrder: 8,
  },
};

/** Nobody has been a parent younger than this: most likely a date of birth is wrong, or parent and child are mixed up. */
const YOUNGEST_PARENT = 12;
/** A father may have died before his child was born, and a child may be born early. */
const CARRIED_MONTHS = 10;

export function contradictions({ members, ties }: Family): readonly Contradiction[] {
  const byRecord = new Map(members.map((member) => [member.record, member]));
  const pairs = ties.flatMap((tie) => {
    const from = byRecord.get(tie.from);
    const to = byRecord.get(tie.to);
    return from === undefined || to === undefined ? [] : [{ tie, from, to }];
  });
  return [
    ...pairs.flatMap(({ tie, from, to }) => withinTie(tie, from, to).map((words) => ({ ties: [tie.record], words }))),
    ...tooManyParents(members, ties),
    ...circles(byRecord, ties),
  ];
}

function withinTie(tie: FamilyTie, from: FamilyMember, to: FamilyMember): readonly string[] {
  const found: string[] = [];
  if (tie.from === tie.to) return [`${from.name} is recorded as related to themselves.`];
  if (tie.startedOn !== undefined && tie.endedOn !== undefined && compareDates(tie.endedOn, tie.startedOn) < 0)
    found.push(`What ${from.name} and ${to.name} are to each other ended before it began.`);
  const elder = ['parent', 'adoptive-parent', 'grandparent'].includes(tie.type);
  if (elder && from.born !== undefined && to.born !== undefined) {
    const role = tie.type === 'grandparent' ? 'grandparent' : 'parent';
    const least = tie.type === 'parent' ? YOUNGEST_PARENT : tie.type === 'grandparent' ? 2 * YOUNGEST_PARENT : 0;
    if (compareDates(to.born, from.born) <= 0)
      found.push(
        `${to.name} (born ${formatDate(to.born)}) is not younger than ${from.name} (born ${formatDate(from.born)}), who is recorded as ${role}.`,
      );
    else {
      const age = ageOn(from.born, to.born)?.years ?? 0;
      if (age < least) found.push(`${from.name}, recorded as ${role}, was ${age} when ${to.name} was born.`);
    }
  }
  if (tie.type === 'parent' && from.died !== undefined && to.born !== undefined) {
    const latest = from.sex === 'male' ? addMonths(from.died, CARRIED_MONTHS) : addDays(from.died, 1);
    if (compareDates(to.born, latest) > 0) found.push(`${from.name} died in ${yearOf(from.died)}, before ${to.name} was born.`);
  }
  if (tie.type === 'twin' && from.born !== undefined && to.born !== undefined && Math.abs(daysBetween(from.born, to.born)) > 7)
    found.push(`${from.name} and ${to.name} are recorded as twins and were born on ${formatDate(from.born)} and ${formatDate(to.born)}.`);
  return found;
}

function tooManyParents(members: readonly FamilyMember[], ties: readonly FamilyTie[]): readonly Contradiction[] {
  return members.flatMap((member) => {
    const own = ties.filter((tie) => tie.type === 'parent' && tie.to === member.record);
    return new Set(own.map((tie) => tie.from)).size > 2
      ? [
          {
            ties: own.map((tie) => tie.record),
            words: `${member.name} has more than two parents by birth. Adoptive and step-parents are relationships of their own.`,
          },
        ]
      : [];
  });
}

/** Somebody who descends from themselves. */
function circles(byRecord: ReadonlyMap<string, FamilyMember>, ties: readonly FamilyTie[]): readonly Contradiction[] {
  const descent = ties.filter((tie) => (tie.type === 'parent' || tie.type === 'grandparent') && tie.from !== tie.to);
  const inCircle = descent.filter((tie) => descendsFrom(tie.from, tie.to, descent));
  if (inCircle.length === 0) return [];
  const names = [...new Set(inCircle.flatMap((tie) => [tie.from, tie.to]))].flatMap((record) => byRecord.get(record)?.name ?? []);
  return [{ ties: inCircle.map((tie) => tie.record), words: `${names.join(' and ')} are each recorded as descending from the other.` }];
}

/** Whether `descendant` comes from `ancestor` over these ties. */
export function descendsFrom(descendant: string, ancestor: string, descent: readonly FamilyTie[]): boolean {
  const open = [descendant];
  const seen = new Set<string>();
  for (let person = open.pop(); person !== undefined; person = open.pop()) {
    for (const tie of descent) {
      if (tie.to !== person || seen.has(tie.from)) continue;
      if (tie.from === ancestor) return true;
      seen.add(tie.from);
      open.push(tie.from);
    }
  }
  return false;
}
