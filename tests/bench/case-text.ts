/**
 * Case records of plausible English, from a seed: nobody's text and nobody's life, yet with the lengths, the variety and the
 * compressibility of what social workers write. The same seed gives the same records in Node and in the browser.
 */

/** One record, as every store in the benchmark is given it. */
export interface CaseRecord {
  readonly kind: string;
  readonly title: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Its id, where other records of the case name it. */
  readonly record?: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const FIRST_NAMES = words(`Amina Grace Daniel Ruth Samuel Fatou Joseph Mercy Ibrahim Esther Peter Lilian Omar Hannah Moses Agnes David
  Zainab Paul Miriam Kofi Nadia Thomas Leila Victor Salma Rhys Megan Isla Callum Ewan Priya Arjun Sunita Bikash Maya Anil Elena Marcus
  Jonas Petra Yusuf Alys Owen Freya Tobias Nisha Reuben Carys Dilan`);
const LAST_NAMES = words(`Okello Mwangi Achieng Banda Mensah Diallo Hassan Phiri Otieno Kamau Sesay Tembo Abebe Juma Moyo Gurung Rai
  Limbu Thapa Tamang Pun Magar Davies Hughes Pritchard MacLeod Sinclair Fraser Whitaker Holloway Brandt Keller Vogel Costa Marino Novak
  Petrov Ahmed Rahman Siddiqui Nairn Ashdown Pemberton Larkin Mbeki Oyelaran Tavita Vakaloloma Qalo Ratu`);
const PLACES = words(`Nanyuki Dharan Episkopi Dhekelia Akrotiri Pokhara Sennelager Paderborn Gibraltar Naples Mons Brunei Kathmandu Limassol
  Bielefeld Laikipia Seria Ramstein Lisbon Stavanger Izmir Nairobi Larnaca Brunssum Geilenkirchen Belize Suffield Kinloss`);
const PEOPLE = words(`mother father grandmother stepfather aunt uncle neighbour teacher headteacher nurse doctor midwife psychologist
  chaplain officer sergeant captain supervisor colleague interpreter landlord cousin sister brother foster-carer childminder coach
  paediatrician physiotherapist counsellor paramedic lawyer volunteer employer babysitter guardian partner tutor librarian dentist`);
const THINGS = words(`bedroom kitchen garden school nursery clinic appointment medication allowance passport posting deployment tenancy
  contract letter report telephone message photograph bruise rash fracture appetite bedtime homework friendship swimming football
  birthday holiday argument separation bereavement pregnancy diagnosis vaccination weight hearing eyesight speech vocabulary attendance
  exclusion punishment routine boundary reward savings debt rent heating laundry transport car bicycle bus uniform lunchbox toothbrush
  mattress curtain window staircase medicine-cabinet bottle cigarette alcohol temper patience sleep nightmare tablet internet game
  curfew keyworker assessment plan review conference meeting agreement consent complaint interview statement chronology genogram
  referral threshold timetable transition handover allegation injury dispute promise apology hope worry strength network`);
const QUALITIES = words(`tidy cluttered cold warm quiet noisy bright damp cheerful withdrawn talkative anxious settled restless tired alert
  pale healthy thin guarded open tearful angry calm hopeful sceptical grateful embarrassed proud lonely popular isolated confident hesitant
  consistent erratic predictable safe unsafe adequate poor sufficient recent earlier repeated single minor serious unexplained plausible
  detailed vague accurate honest partial complete overdue planned sudden gradual significant modest familiar strange`);
const VERBS = words(`described mentioned explained denied repeated confirmed doubted admitted remembered forgot noticed reported recorded
  questioned discussed agreed refused accepted postponed arranged cancelled attended missed welcomed avoided watched heard carried
  followed interrupted comforted ignored praised blamed thanked contacted visited collected returned borrowed bought mended cleaned
  prepared cooked shared hid lost found signed checked measured weighed compared summarised translated challenged supported encouraged`);
const MANNERS = words(`calmly reluctantly readily briefly twice again immediately eventually apparently certainly probably recently loudly
  quietly carefully hurriedly openly privately firmly gently cautiously repeatedly regularly rarely often sometimes separately together
  alone unprompted afterwards beforehand yesterday today`);
const FEELINGS = words(`frightened relieved worried pleased disappointed confused overwhelmed supported ignored trusted watched judged
  respected exhausted bored excited ashamed comfortable uncomfortable safe nervous cross sad happy homesick jealous torn curious`);
const TIMES = [
  'on arrival',
  'before school',
  'after supper',
  'at the weekend',
  'last Thursday',
  'in the spring',
  'during the exercise',
  'since the posting',
  'when the rains began',
  'over the holidays',
  'at about four in the afternoon',
  'towards the end of the visit',
  'for most of the term',
  'two weeks ago',
];

/** The kinds of the 50 records of a case, in the proportion in which they are written. */
const MIX = words('note note visit note note person note visit note note visit short note visit note note person note visit note note');

/** A small fast generator (mulberry32): good enough to vary text, never for keys. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class CaseWriter {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = numbersFrom(seed);
  }

  /** The records of one case: the case itself, then notes, visits and people. */
  recordsOfCase(count: number): CaseRecord[] {
    return [this.#case(), ...Array.from({ length: count - 1 }, (_, index) => this.#record(MIX[index % MIX.length] as string))];
  }

  /**
   * The records of one case as clocks, digests and screens meet it: three children and two adults, an involvement, a plan with its visits
   * over the year, notes.
   * @param worker whose case it is.
   */
  recordsOfHousehold(count: number, worker: string): CaseRecord[] {
    const name = this.#pick(LAST_NAMES);
    const people = ['child', 'child', 'child', 'adult', 'adult'].map((group, index) => {
      const record = this.#person(150);
      const body = { ...record.body, familyName: name, group, born: `${group === 'child' ? 2014 + index * 3 : 1988}-05-0${index + 1}` };
      return { ...record, record: this.#id(), body };
    });
    const children = people.slice(0, 3).map(({ record }) => record);
    const opened = '2026-01-05';
    const standing: CaseRecord[] = [
      { ...this.#case(), body: { householdName: name, location: 'BATUK', openedOn: opened, reason: this.#text(300) } },
      ...people,
      {
        kind: 'involvement',
        title: 'Child in need',
        body: { type: 'child-in-need', people: children, openedOn: opened, reason: this.#text(120) },
      },
      { kind: 'allocation', title: 'Allocation', body: { worker, from: opened, changeReason: 'INITIAL' } },
      {
        kind: 'child-in-need-plan',
        title: 'Plan',
        body: {
          startedOn: '2026-01-12',
          children: children.map((child) => ({ rowId: child, child })),
          visitEvery: 15 + this.#below(6),
          reviewEvery: 13,
          needs: this.#text(500),
        },
      },
    ];
    const kinds = Array.from({ length: Math.max(0, count - standing.length) }, (_, index) => MIX[index % MIX.length] as string);
    const visits = kinds.filter((kind) => kind === 'visit').length;
    let visit = 0;
    const written = kinds.map((kind): CaseRecord => {
      if (kind !== 'visit') return this.#record(kind === 'person' ? 'short' : kind);
      visit += 1;
      return this.#visitTo(children, Math.floor((300 * visit) / (visits + 1)), 1100 + this.#below(800));
    });
    return [...standing, ...written].slice(0, count);
  }

  /** A visit at which all of these children were seen. */
  visitNow(children: readonly string[], day: string): CaseRecord['body'] {
    const yes = { answer: true };
    const seen = children.map((child) => ({ rowId: child, child, seen: yes, faceToFace: yes, seenAlone: yes, said: this.#text(80) }));
    return { ...this.#visitTo(children, 0, 1500).body, visitedAt: `${day}T00:05:00+03:00[Africa/Nairobi]`, children: seen };
  }

  /** About so many characters. */
  words(length: number): string {
    return this.#text(length);
  }

  /** What one visit leaves behind: a long account and two short records, about 4.2 KB of JSON. */
  recordsOfVisit(): CaseRecord[] {
    return [this.#visit(2650), this.#person(150), this.#shortNote(150)];
  }

  #record(kind: string): CaseRecord {
    if (kind === 'visit') return this.#visit(1100 + this.#below(800));
    if (kind === 'person') return this.#person(150);
    if (kind === 'short') return this.#shortNote(420);
    return this.#note(1500 + this.#below(1100));
  }

  #case(): CaseRecord {
    const household = this.#pick(LAST_NAMES);
    const reason = this.#text(300);
    return { kind: 'case', title: household, body: { householdName: household, location: 'BATUK', openedOn: this.#date(), reason } };
  }

  #note(length: number): CaseRecord {
    const type = this.#pick(['telephone-call', 'email', 'meeting', 'supervision', 'management-note']);
    const body = { type, happenedAt: this.#instant(), withWhom: this.#name(), people: [this.#id(), this.#id()], note: this.#text(length) };
    return { kind: 'case-note', title: `Case note: ${body.note.slice(0, 48)}`, body };
  }

  #visit(length: number): CaseRecord {
    const seen = this.#next() < 0.8;
    const body = {
      visitedAt: this.#instant(),
      outcome: 'made',
      place: this.#pick(['home', 'school', 'medical', 'office']),
      announced: this.#next() < 0.5,
      purpose: this.#sentence(),
      children: [
        { child: this.#id(), seen, faceToFace: seen, seenAlone: seen && this.#next() < 0.6, said: this.#text(length * 0.15) },
        { child: this.#id(), seen: true, faceToFace: true, seenAlone: false, said: this.#text(length * 0.1) },
      ],
      adults: [this.#id()],
      others: this.#name(),
      narrative: this.#text(length * 0.55),
      immediateRisk: false,
      result: this.#text(length * 0.2),
      nextVisitOn: this.#date(),
    };
    return { kind: 'visit', title: `Visit ${body.visitedAt.slice(0, 10)}`, body };
  }

  /** @param day counted from the beginning of the plan. */
  #visitTo(children: readonly string[], day: number, length: number): CaseRecord {
    const on = new Date(Date.UTC(2026, 0, 14) + day * 86_400_000).toISOString().slice(0, 10);
    const { body } = this.#visit(length);
    return {
      kind: 'visit',
      title: `Visit ${on}`,
      body: {
        ...body,
        visitedAt: `${on}T1${this.#below(9)}:15:00+03:00[Africa/Nairobi]`,
        announced: { answer: this.#next() < 0.5 },
        children: children.map((child) => {
          const seen = { answer: this.#next() < 0.9 };
          const alone = { answer: seen.answer && this.#next() < 0.6 };
          return { rowId: child, child, seen, faceToFace: seen, seenAlone: alone, said: this.#text(length * 0.08) };
        }),
        immediateRisk: { answer: false },
      },
    };
  }

  #person(length: number): CaseRecord {
    const body = {
      givenName: this.#pick(FIRST_NAMES),
      familyName: this.#pick(LAST_NAMES),
      group: this.#pick(['child', 'adult']),
      born: this.#date(),
      relationship: this.#pick(PEOPLE),
      language: this.#pick(['English', 'Nepali', 'Swahili', 'German', 'French', 'Fijian']),
      telephone: `+44 ${7000 + this.#below(999)} ${100_000 + this.#below(899_999)}`,
      address: `${1 + this.#below(200)} ${this.#pick(LAST_NAMES)} Road, ${this.#pick(PLACES)}`,
      note: this.#text(length),
    };
    return { kind: 'person', title: `${body.givenName} ${body.familyName}`, body };
  }

  #shortNote(length: number): CaseRecord {
    const body = { type: 'telephone-call', happenedAt: this.#instant(), withWhom: this.#name(), note: this.#text(length) };
    return { kind: 'case-note', title: 'Telephone call', body };
  }

  #text(length: number): string {
    let text = '';
    while (text.length < length) text += (text === '' ? '' : ' ') + this.#sentence();
    return text;
  }

  #sentence(): string {
    const shapes = [
      () => `${this.#name()} ${this.#pick(VERBS)} the ${this.#thing()} ${this.#pick(MANNERS)} and felt ${this.#pick(FEELINGS)}.`,
      () => `The ${this.#thing()} was ${this.#pick(QUALITIES)} ${this.#pick(TIMES)}, and the ${this.#thing()} ${this.#pick(QUALITIES)}.`,
      () => `Her ${this.#pick(PEOPLE)} ${this.#pick(VERBS)} that the ${this.#thing()} had been ${this.#pick(QUALITIES)}.`,
      () =>
        `"I ${this.#pick(MANNERS)} ${this.#pick(VERBS)} my ${this.#thing()}," he said, "but ${this.#pick(FIRST_NAMES)} was ${this.#pick(FEELINGS)}."`,
      () => `We ${this.#pick(VERBS)} the ${this.#thing()} with the ${this.#pick(PEOPLE)} in ${this.#pick(PLACES)} ${this.#pick(TIMES)}.`,
      () =>
        `${this.#capital(this.#pick(TIMES))} the ${this.#pick(PEOPLE)} ${this.#pick(VERBS)} a ${this.#pick(QUALITIES)} ${this.#thing()}.`,
      () => `It is not clear why the ${this.#pick(PEOPLE)} ${this.#pick(VERBS)} the ${this.#thing()}, or who ${this.#pick(VERBS)} it.`,
      () =>
        `${this.#pick(FIRST_NAMES)} looked ${this.#pick(FEELINGS)}; the ${this.#pick(PEOPLE)} ${this.#pick(MANNERS)} ${this.#pick(VERBS)} the ${this.#thing()}.`,
      () => `There were ${2 + this.#below(9)} entries about the ${this.#thing()}, most of them ${this.#pick(QUALITIES)}.`,
      () => `I ${this.#pick(VERBS)} ${this.#name()} by telephone about ${this.#pick(QUALITIES)} ${this.#thing()} and ${this.#thing()}.`,
      () => `Nobody had ${this.#pick(VERBS)} the ${this.#thing()} since ${this.#pick(PLACES)}, where it was ${this.#pick(QUALITIES)}.`,
      () => `If the ${this.#thing()} stays ${this.#pick(QUALITIES)}, the ${this.#pick(PEOPLE)} would be ${this.#pick(FEELINGS)}.`,
      () =>
        `My view is that ${this.#pick(QUALITIES)} ${this.#thing()} matters more here than the ${this.#thing()} that was ${this.#pick(VERBS)}.`,
      () =>
        `The plan for ${this.#pick(FIRST_NAMES)}: a ${this.#thing()} by ${this.#date()}, and ${this.#thing()} with the ${this.#pick(PEOPLE)}.`,
    ];
    return this.#pick(shapes)();
  }

  #thing(): string {
    const thing = this.#pick(THINGS);
    return this.#next() < 0.3 ? `${this.#pick(QUALITIES)} ${thing}` : thing;
  }

  #name(): string {
    return `${this.#pick(FIRST_NAMES)} ${this.#pick(LAST_NAMES)}`;
  }

  #capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  #date(): string {
    return `202${4 + this.#below(3)}-${this.#two(1 + this.#below(12))}-${this.#two(1 + this.#below(28))}`;
  }

  #instant(): string {
    return `${this.#date()}T${this.#two(this.#below(24))}:${this.#two(this.#below(60))}:00+03:00[Africa/Nairobi]`;
  }

  #two(number: number): string {
    return String(number).padStart(2, '0');
  }

  /** 22 characters of base64url, as ids are. */
  #id(): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    return Array.from({ length: 22 }, () => alphabet[this.#below(64)]).join('');
  }

  #below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  #pick<Value>(from: readonly Value[]): Value {
    return from[this.#below(from.length)] as Value;
  }
}
