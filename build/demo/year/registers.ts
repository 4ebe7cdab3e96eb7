/** The service's registers over the year: training, boards, groups, authorities, complaints, supervision of staff, shifts and trips. */
import type { NewFileInput } from '#renderer/worker/api.ts';
import { addDays, type CalendarDate, isoWeekday } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId, RecordId } from '#shared/base/ids.ts';
import { addMs, compareInstants, dateOf, LONDON, type ZonedInstant, zonedInstantAt, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import type { Body, RecordKind } from '#shared/practice/record.ts';
import { bodyFromEdition } from '#shared/practice/threshold-document/record.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import { thresholdDocumentOn } from '#shared/reference/threshold-document.ts';
import type { DemoLaptop } from '../laptop.ts';
import type { StaffKey } from '../staff.ts';
import { Chance } from './chance.ts';
import { completeBody } from './complete-body.ts';
import { CASES_BY_LOCATION } from './year-plan.ts';

const HOUR = 3_600_000;
const PLACES = Object.keys(CASES_BY_LOCATION);
/** Deliberate misses: no Level 3 training, and a board too few. */
const WITHOUT_LEVEL_3 = 'BATSUB';
const BOARD_TOO_FEW = 'SAUDI';

const shortName = (code: string): string => LOCATIONS.find((place) => place.code === code)?.shortName ?? code;

interface Entry {
  readonly by: StaffKey;
  readonly at: ZonedInstant;
  readonly type: NewFileInput['type'];
  readonly kind: KindName;
  readonly body: Body;
  readonly location?: string;
  readonly person?: PersonId;
}

export interface RegistersInput {
  readonly laptopOf: (key: StaffKey) => DemoLaptop;
  readonly now: number;
}

/** @returns how many entries were written. */
export async function writeRegisters({ laptopOf, now }: RegistersInput): Promise<number> {
  const chance = new Chance(61);
  const today = dateOf(zonedInstantFrom(now, LONDON));
  const at = (daysAgo: number, time = '11:00'): ZonedInstant => {
    let day = addDays(today, -daysAgo);
    while (isoWeekday(day) > 5) day = addDays(day, -1);
    const moment = zonedInstantAt(day, time, LONDON);
    if (!moment.ok) throw new Error(`${day} ${time}: ${moment.error}`);
    return moment.value;
  };
  const person = (key: StaffKey): PersonId => laptopOf(key).person;
  const references = (await laptopOf('duty').watched('files'))
    .filter(({ type }) => type === 'contact')
    .toSorted((a, b) => compareInstants(b.createdAt, a.createdAt))
    .map(({ reference, receivedAt }) => ({ reference, receivedAt }));
  const entries: readonly Entry[] = [
    ...training(today, at, chance),
    ...boards(today, at, person),
    ...groupsAndAuthorities(at),
    ...complaints(at, person),
    ...personalSupervision(at, person, chance),
    ...handovers(at, person, references),
    ...trips(today, at, person),
    ...populations(at),
    exceptionAgreed(at, person),
    thresholdEdition(today, at),
    registerTask(today, at, person),
  ].filter((entry) => Date.parse(entry.at.slice(0, entry.at.indexOf('['))) < now);
  for (const by of ['manager', 'duty', 'kenya', 'germany', 'nepal'] as const) {
    const laptop = laptopOf(by);
    const mine = entries.filter((entry) => entry.by === by).toSorted((a, b) => compareInstants(a.at, b.at));
    if (mine.length === 0) continue;
    await laptop.engine.syncNow();
    const together = new Map<string, FileId>();
    for (const entry of mine) await write(laptop, entry, person(by), together);
    await laptop.engine.syncNow();
  }
  return entries.length;
}

/** @param together the file of each member of staff's supervisions: one follows from another. */
async function write(
  laptop: DemoLaptop,
  { at, type, kind, body, location, person }: Entry,
  me: PersonId,
  together: Map<string, FileId>,
): Promise<void> {
  const form: RecordKind = kindsByName[kind];
  const complete = completeBody(form.form, body, {
    kind,
    at,
    me,
    children: [],
    adults: [],
    latest: () => undefined as RecordId | undefined,
    words: (field) => `${field.charAt(0).toUpperCase()}${field.slice(1)} as agreed`,
    rows: () => undefined,
  });
  const records = [{ kind, op: 'finalise' as const, body: complete }];
  const series = kind === 'personal-supervision' ? together.get(person ?? '') : undefined;
  if (series !== undefined) {
    await laptop.save({ file: series, records }, at);
    return;
  }
  const place = location ?? (textIn(body, 'location') || 'UK');
  const file = await laptop.createFile({ type, location: place, ...(person === undefined ? {} : { person }), records }, at);
  if (kind === 'personal-supervision') together.set(person ?? '', file);
}

/** Children and adults of service families at each location, as the commands reported them: what rates are worked out of. */
const populations = (at: At): readonly Entry[] =>
  PLACES.map((location, index): Entry => {
    const day = at(320 - index);
    const children = 140 + ((index * 389) % 1_700);
    const body = { location, asOf: dateOf(day), children, adults: Math.round(children * 1.8), source: 'Return of the command, yearly' };
    return { by: 'manager', at: day, type: 'register', kind: 'population-at-risk', body };
  });

/** Level 3 was not given where the command asked to wait, and the Authority agreed. */
function exceptionAgreed(at: At, person: (key: StaffKey) => PersonId): Entry {
  const day = at(40);
  return {
    by: 'manager',
    at: day,
    type: 'register',
    kind: 'timescale-exception',
    body: {
      kpi: 'P7.2',
      on: dateOf(at(41)),
      location: WITHOUT_LEVEL_3,
      reason: 'COMMAND',
      narrative: 'The unit was deployed for the whole season. Level 3 is planned for its return.',
      approver: person('manager'),
      agreedByAuthority: { answer: true },
      agreedOn: dateOf(at(41)),
      authorityReference: 'By letter',
    },
  };
}

type At = (daysAgo: number, time?: string) => ZonedInstant;

function training(today: CalendarDate, at: At, chance: Chance): readonly Entry[] {
  const titles: Readonly<Record<string, string>> = {
    1: 'Safeguarding for everyone',
    2: 'Working together to safeguard',
    3: 'Child protection conferences and core groups',
  };
  const sessions = PLACES.flatMap((location, index) =>
    ['1', '2', '3']
      .filter((level) => !(level === '3' && location === WITHOUT_LEVEL_3))
      .map((level, place): Entry => {
        const daysAgo = 20 + ((index * 29 + place * 117) % 330);
        const ahead = index % 6 === 4 && level === '2';
        const on = addDays(today, ahead ? 24 : -daysAgo);
        return {
          by: 'duty',
          at: at(ahead ? 12 : Math.max(1, daysAgo - 2)),
          type: 'register',
          kind: 'training-session',
          body: {
            level,
            title: titles[level],
            location,
            on,
            mode: chance.pick(['in-person', 'live-virtual', 'in-person']),
            status: ahead ? 'scheduled' : 'delivered',
            deliveredBy: level === '3' ? 'Daniel Mensah, Catrin Morgan' : 'Priya Nair, Mrs S. Penhale',
            withWelfare: { answer: true },
            welfareService: 'Army Welfare Service',
            tailored: `Examples from ${shortName(location)}; whom to ring there at night, and what its law asks of a teacher.`,
            attendees: [
              ['Garrison school', 'education'],
              ['Medical centre', 'health'],
              ['Squadron', 'command'],
              ['Army Welfare Service', 'welfare'],
            ]
              .slice(0, chance.between(2, 4))
              .map(([organisation, organisationType], row) => ({
                rowId: `attendee-${row}`,
                organisation,
                organisationType,
                present: { answer: !ahead },
              })),
            ...(ahead
              ? {}
              : {
                  evaluation: chance.pick([
                    '“I would ring now. I would not have before.”',
                    'The cases were liked, the morning was too short.',
                    'Twelve of fourteen would recommend it; two missed the part on the host nation.',
                  ]),
                }),
          },
        };
      }),
  );
  const cancelled: Entry = {
    by: 'duty',
    at: at(70),
    type: 'register',
    kind: 'training-session',
    body: {
      level: '3',
      title: titles['3'],
      location: WITHOUT_LEVEL_3,
      on: addDays(today, -60),
      mode: 'in-person',
      status: 'cancelled',
      cancelledReason: 'The flight was cancelled; no new date could be found',
      deliveredBy: 'Daniel Mensah',
    },
  };
  const asked = (location: string, daysAgo: number, answer: string, organisation: string): Entry => ({
    by: 'duty',
    at: at(daysAgo - 1),
    type: 'register',
    kind: 'training-request',
    body: {
      // What falls on a weekend is told of the Friday before, as `at` has it.
      requestedOn: dateOf(at(daysAgo)),
      location,
      level: '2',
      organisation,
      organisationType: 'education',
      people: chance.between(8, 30),
      wanted: 'For new staff of the term, if it can be before the exercise.',
      answer,
      ...(answer === 'waiting' ? {} : { answeredOn: dateOf(at(daysAgo - 1)) }),
      ...(answer === 'session' ? { sessionOn: addDays(today, -daysAgo + 30) } : {}),
      ...(answer === 'declined' ? { reason: 'The same session is held in the next town a week later; places offered there' } : {}),
    },
  });
  return [
    ...sessions,
    cancelled,
    asked('BATG', 150, 'session', 'Senne primary school'),
    asked('BRUNEI', 96, 'session', 'Garrison school'),
    asked('BFG', 60, 'declined', 'St Christopher’s school'),
    asked(WITHOUT_LEVEL_3, 12, 'waiting', 'Price Barracks'),
  ];
}

function boards(today: CalendarDate, at: At, person: (key: StaffKey) => PersonId): readonly Entry[] {
  const held = PLACES.flatMap((location, index) =>
    [310, 195, 80].slice(0, location === BOARD_TOO_FEW ? 2 : 3).map((base, which): Entry => {
      const daysAgo = base - index * 3;
      return {
        by: 'manager',
        at: at(daysAgo - 1),
        type: 'register',
        kind: 'board-attendance',
        body: {
          type: 'lspb',
          name: `Local Safeguarding Partnership Board, ${shortName(location)}`,
          location,
          heldOn: addDays(today, -daysAgo),
          standing: 'held',
          invited: { answer: true },
          mode: which === 1 ? 'vtc' : 'in-person',
          staff: [{ rowId: 'staff-1', member: person(index % 2 === 0 ? 'kenya' : 'manager'), attendance: 'attended' }],
          trends: { answer: which !== 0 },
          minutes: [
            'Numbers of the half-year; schools ask for a line on online harm. Agreed to bring an analysis next time.',
            'Trends presented: contacts rise in the month before an exercise. The command will share its calendar.',
            'One practice review closed; its two lessons go into the training.',
          ][which],
          actions: [
            {
              rowId: 'action-1',
              action: 'Bring the trend of repeat contacts',
              owner: person('manager'),
              dueOn: addDays(today, -daysAgo + 90),
              done: { answer: which < 2 },
            },
          ],
          ...(which === 2 ? { nextOn: addDays(today, -daysAgo + 145) } : {}),
        },
      };
    }),
  );
  const other = (type: string, name: string, daysAgo: number): Entry => ({
    by: 'manager',
    at: at(daysAgo),
    type: 'register',
    kind: 'board-attendance',
    body: {
      type,
      name,
      heldOn: addDays(today, -daysAgo),
      standing: 'held',
      invited: { answer: true },
      mode: 'vtc',
      staff: [{ rowId: 'staff-1', member: person('manager'), attendance: 'attended' }],
    },
  });
  const planned: Entry = {
    by: 'manager',
    at: at(4),
    type: 'register',
    kind: 'board-attendance',
    body: {
      type: 'lspb',
      name: 'Local Safeguarding Partnership Board, Nepal',
      location: 'NEPAL',
      heldOn: addDays(today, 19),
      standing: 'planned',
      invited: { answer: true },
    },
  };
  return [
    ...held,
    other('defence-working-group', 'Defence Safeguarding Working Group', 120),
    other('practice-review-group', 'Practice Review Group', 45),
    planned,
  ];
}

function groupsAndAuthorities(at: At): readonly Entry[] {
  const group = (location: string, need: string, programme: string, daysAgo: number, first: number, ended: boolean): Entry => ({
    by: 'duty',
    at: at(Math.max(1, daysAgo - first - 49)),
    type: 'register',
    kind: 'parenting-group',
    body: {
      location,
      needIdentifiedOn: dateOf(at(daysAgo)),
      need,
      agreedStartOn: dateOf(at(daysAgo - 60)),
      agreedWith: 'Unit welfare officer',
      programme,
      partners: 'Health visitor, padre',
      sessions: [0, 7, 14, 21, 28].map((week) => ({
        rowId: `session-${week}`,
        on: dateOf(at(daysAgo - first - week)),
        held: { answer: true },
        attendees: 9 - week / 7,
        families: 6,
      })),
      ...(ended
        ? {
            endedOn: dateOf(at(daysAgo - first - 40)),
            result: 'Six families stayed to the end. They say that they shout less, and two meet on Fridays without us.',
          }
        : {}),
    },
  });
  const authority = (daysAgo: number, purpose: string, outcome: string, code: string): Entry => ({
    by: 'duty',
    at: at(daysAgo),
    type: 'register',
    kind: 'local-authority-interaction',
    body: { on: dateOf(at(daysAgo)), location: 'UK', authority: code, direction: 'from-them', how: 'email', purpose, outcome },
  });
  const waiting: Entry = {
    by: 'duty',
    at: at(30),
    type: 'register',
    kind: 'parenting-group',
    body: {
      location: 'NEPAL',
      needIdentifiedOn: dateOf(at(35)),
      need: 'Seven families in three months asked for help with routines; the health visitor counts the same.',
      agreedStartOn: dateOf(at(-30)),
      agreedWith: 'Camp welfare officer',
      programme: 'Strengthening families',
      sessions: [],
    },
  };
  return [
    group('BATG', 'Eleven contacts of one year on evenings and sleep, most of them from one estate.', 'Incredible Years', 260, 50, true),
    group(
      'BRUNEI',
      'The school sees more children of fathers who are away; five mothers asked for a group.',
      'Family Links nurturing programme',
      150,
      96,
      true,
    ),
    waiting,
    authority(210, 'info-request', 'Nothing held; answered the same day', 'E06000054'),
    authority(140, 'legal', 'Statement for the family court sent within the time set', 'E10000016'),
    authority(33, 'adoption', 'Annual review of the placement arranged', 'E10000019'),
  ];
}

function complaints(at: At, person: (key: StaffKey) => PersonId): readonly Entry[] {
  const entry = (daysAgo: number, body: Body): Entry => ({
    by: 'manager',
    at: at(Math.max(1, daysAgo - 26)),
    type: 'confidential',
    kind: 'complaint',
    body: { receivedAt: at(daysAgo), handledBy: person('manager'), ...body },
  });
  return [
    entry(180, {
      nature: 'complaint',
      location: 'BFG',
      from: 'A mother',
      fromRole: 'parent',
      about: 'information',
      what: 'A letter went to the old address and was opened by somebody else.',
      wanted: 'An apology, and to know that it does not happen again.',
      acknowledgedAt: at(178),
      respondedAt: at(165),
      found: 'True. The address had been changed in one of two places.',
      outcome: 'upheld',
      stage: 'local',
      learning: 'Letters are addressed from the person’s record only. Told at the team meeting.',
      closedOn: dateOf(at(160)),
    }),
    entry(95, {
      nature: 'complaint',
      location: 'EJSU',
      from: 'A father',
      fromRole: 'parent',
      about: 'decision',
      what: 'He heard of the outcome from his sergeant before he heard it from us.',
      acknowledgedAt: at(88),
      respondedAt: at(71),
      found: 'The worker rang twice without reaching him; command was told the same afternoon. It should have waited.',
      outcome: 'partly-upheld',
      stage: 'local',
      learning: 'Family first, then command; where that cannot be, the manager decides.',
      closedOn: dateOf(at(70)),
    }),
    entry(40, {
      nature: 'allegation',
      location: 'BATUK',
      from: 'Head teacher',
      fromRole: 'partner',
      about: 'conduct',
      aboutOther: 'A volunteer of the holiday club',
      what: 'Took a child home alone in a private car, against the club’s rules.',
      ladoNotified: { answer: true },
      ladoNotifiedAt: at(40, '16:00'),
      policeNotified: { answer: true },
      authorityNotified: { answer: true },
      measures: 'Stood down from the club at once, by the club itself.',
      stage: 'investigation',
      acknowledgedAt: at(39),
      respondedAt: at(22),
      outcome: 'unfounded',
      closedOn: dateOf(at(20)),
    }),
    entry(4, {
      nature: 'complaint',
      location: 'BATG',
      from: 'A grandmother',
      fromRole: 'adult',
      about: 'quality',
      what: 'The worker cancelled two visits in a row, and nobody explained.',
    }),
  ];
}

function personalSupervision(at: At, person: (key: StaffKey) => PersonId, chance: Chance): readonly Entry[] {
  const wellbeing = [
    'Tired after the trip, sleeping again. Glad of the two days at home.',
    'Well. The conference last month stayed with them, and they have talked it over with a colleague.',
    'Short of patience, by their own account; three hard cases at once. We moved one.',
  ];
  const practice = [
    'Hears children well and writes it down in their words. To work on: saying the hard thing earlier in the visit.',
    'Careful with law and jurisdiction. Plans could be smaller.',
    'Steady in a crisis. Recording is late when two visits fall on one day; we agreed an hour for it.',
  ];
  return (['kenya', 'germany', 'nepal', 'duty'] as const).flatMap((key, index) =>
    [300, 240, 185, 130, 75, key === 'germany' ? 52 : 22].map((daysAgo, turn): Entry => {
      const on = dateOf(at(daysAgo - index));
      return {
        by: 'manager',
        at: at(daysAgo - index, '15:00'),
        type: 'personal',
        kind: 'personal-supervision',
        person: person(key),
        location: 'UK',
        body: {
          worker: person(key),
          heldOn: on,
          how: turn % 2 === 0 ? 'video' : 'in-person',
          wellbeing: wellbeing[(turn + index) % wellbeing.length],
          practice: practice[(turn + 2 * index) % practice.length],
          workloadManageable:
            turn === 4 && key === 'germany'
              ? { answer: false, reason: 'Twenty-two cases in three countries; two move to a colleague' }
              : { answer: true },
          cpd: 'Webinar on online harm; read the practice review.',
          cpdHours: chance.between(3, 9),
          actions: [
            {
              rowId: 'action-1',
              action: 'An hour for recording after each second visit',
              owner: person(key),
              dueOn: addDays(on, 30),
              done: { answer: turn < 5 },
            },
          ],
          nextOn: dateOf(at(daysAgo - index - (key === 'germany' && turn === 5 ? 30 : 55))),
        },
      };
    }),
  );
}

/** Two weeks of nights. */
function handovers(
  at: At,
  person: (key: StaffKey) => PersonId,
  contacts: readonly { readonly reference: string; readonly receivedAt?: ZonedInstant | undefined }[],
): readonly Entry[] {
  return Array.from({ length: 10 }, (_, index): Entry => {
    const daysAgo = index + 1 + 2 * Math.floor(index / 5);
    const from = at(daysAgo, '20:00');
    const until = addMs(from, 11.5 * HOUR);
    const mine = contacts.filter(
      ({ receivedAt }) =>
        receivedAt !== undefined && compareInstants(receivedAt, addMs(from, -12 * HOUR)) >= 0 && compareInstants(receivedAt, until) < 0,
    );
    return {
      by: 'duty',
      at: until,
      type: 'register',
      kind: 'shift-handover',
      body: {
        from,
        until,
        contacts: mine.slice(0, 4).map(({ reference, receivedAt }, row) => ({
          rowId: `contact-${row}`,
          reference,
          receivedAt,
          standing: row === 0 ? 'Answered; decision due' : 'Answered and decided',
        })),
        toDo: [
          'Ring the school back before nine. Nothing else is open.',
          'Decision on the evening’s contact by noon; the caller expects to hear today.',
          'A quiet night. Check that the flight with the worker has left.',
          'Two outcomes to tell, both families reachable from ten their time.',
        ][index % 4],
        notes: index % 3 === 0 ? 'Link to Nanyuki was down from one to four; the telephone worked.' : undefined,
        receivedBy: person('manager'),
        receivedAt: addMs(until, HOUR / 4),
      },
    };
  }).map((entry) => ({ ...entry, at: addMs(entry.at, HOUR / 2) }));
}

function trips(today: CalendarDate, at: At, person: (key: StaffKey) => PersonId): readonly Entry[] {
  const pack = (packed: boolean) =>
    ['Laptop charged, synced and checked', 'Feelings cards and drawing things', 'Consent forms on paper', 'Satellite telephone'].map(
      (thing, row) => ({ rowId: `thing-${row}`, thing, packed: { answer: packed || row < 2 } }),
    );
  return [
    {
      by: 'kenya',
      at: at(6),
      type: 'personal',
      kind: 'trip',
      person: person('kenya'),
      body: {
        location: 'BATUK',
        purpose: 'Visits in Nanyuki and Archers Post, board meeting',
        leavesOn: addDays(today, 9),
        returnsOn: addDays(today, 18),
        offlineDays: 4,
        cover: person('duty'),
        arrangements: 'Flight on Monday, vehicle of the unit, room at the camp. Contact: guardroom.',
        packing: pack(false),
      },
    },
    {
      by: 'nepal',
      at: at(30),
      type: 'personal',
      kind: 'trip',
      person: person('nepal'),
      body: {
        location: 'BRUNEI',
        purpose: 'Reviews and joint visits in Seria',
        leavesOn: addDays(today, -44),
        returnsOn: addDays(today, -36),
        offlineDays: 1,
        cover: person('duty'),
        packing: pack(true),
        reconciledOn: addDays(today, -34),
        notDone: 'One visit could not be made because the family was on leave; put to the next month.',
      },
    },
  ];
}

/** The next edition, agreed and not in force yet: decisions go on naming the present one. */
const thresholdEdition = (today: CalendarDate, at: At): Entry => ({
  by: 'manager',
  at: at(16),
  type: 'staff',
  kind: 'threshold-document',
  location: 'UK',
  body: {
    ...bodyFromEdition(thresholdDocumentOn(today), 'edition'),
    version: `${today.slice(0, 4)}.2`,
    inForceFrom: addDays(today, 14),
    agreedWith: 'Boards of all locations, at their autumn meetings',
    changes: 'Online harm is named at two levels. Nothing else has changed.',
  },
});

const registerTask = (today: CalendarDate, at: At, person: (key: StaffKey) => PersonId): Entry => ({
  by: 'manager',
  at: at(9),
  type: 'register',
  kind: 'task',
  location: 'UK',
  body: {
    what: 'Find a trainer and a date for Level 3 in Belize',
    owner: person('manager'),
    dueOn: addDays(today, -2),
    priority: 'high',
    status: 'open',
  },
});
