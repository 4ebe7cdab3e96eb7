/** What workers do in one case after another: each step is one act of practice with the records it leaves, from a day on. */
import { addDays } from '#shared/base/calendar-date.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { addMs, dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { Body } from '#shared/practice/record.ts';
import { drawing, letter } from './attachments.ts';
import type { Telling } from './telling.ts';

const DAY = 86_400_000;

/** Who is whose parent, partner, brother or sister: what the family diagram is drawn from. */
export function relateFamily(telling: Telling, days = 3): void {
  const { household, worker } = telling;
  const at = telling.at(days, '15:40');
  const [mother, father] = [telling.member('mother'), telling.member('father') ?? telling.member('partner')];
  const elder = telling.member('grandmother');
  const carers = household.people.filter(({ role }) => role === 'carer');
  const relate = (from: RecordId, type: string, to: RecordId, more: Body = {}) =>
    telling.record(worker, 'relationship', at, { from, type, to, ...more });
  if (mother !== undefined && father !== undefined)
    relate(telling.idOf(mother), 'partner', telling.idOf(father), {
      partnership: telling.theme === 'separation' ? 'separated' : 'married',
      livesTogether: { answer: telling.theme !== 'separation' },
      quality: telling.theme === 'domestic-abuse' ? 'abusive' : telling.theme === 'separation' ? 'conflict' : 'close',
      qualityNote: telling.words.about('relationship', 'qualityNote', 'text'),
    });
  if (elder !== undefined && father !== undefined)
    relate(telling.idOf(elder), 'parent', telling.idOf(father), {
      parentalResponsibility: { answer: false },
      livesTogether: { answer: true },
    });
  for (const child of telling.children) {
    for (const parent of [mother, father]) {
      if (parent === undefined) continue;
      relate(telling.idOf(parent), 'parent', child, {
        parentalResponsibility: { answer: true },
        responsibilityBasis: parent.sex === 'F' ? 'mother' : 'marriage',
        documentsSeen: { answer: true, reason: `Passports and birth certificates, seen by ${telling.workerName} at the first visit` },
        livesTogether: { answer: telling.theme !== 'separation' || parent.sex === 'F' },
      });
    }
    for (const carer of carers)
      relate(telling.idOf(carer), telling.theme === 'looked-after' ? 'foster-carer' : 'other', child, {
        ...(telling.theme === 'looked-after' ? {} : { otherType: 'Friend of the family' }),
        parentalResponsibility: { answer: false },
        livesTogether: { answer: true },
      });
  }
  for (const [index, child] of telling.children.entries())
    for (const younger of telling.children.slice(0, index)) relate(child, 'sibling', younger, { livesTogether: { answer: true } });
}

export function askConsent(telling: Telling, days: number, more: Body = {}): RecordId {
  const by = telling.adults[0];
  const everybody = [...telling.children, ...telling.adults];
  const standing = telling.household.people.find(({ group }) => group === 'adult')?.role === 'mother' && telling.children.length > 0;
  return telling.record(telling.worker, 'consent', telling.at(days, '11:10'), {
    people: everybody,
    ...(by === undefined ? {} : { givenBy: by }),
    standing: standing ? 'responsibility' : 'adult',
    how: telling.chance.pick(['signed', 'spoken', 'written']),
    ...more,
  });
}

export interface VisitSteps {
  readonly type: string;
  /** The last day, counted as the first one. */
  readonly until: number;
  readonly every: number;
  /** Which of them, from 0, found nobody at home; was recorded late; did not see a child alone. */
  readonly missed?: number;
  readonly recordedLate?: number;
  readonly notAlone?: number;
}

/** @returns the day of the last that was told, whether it has come or not. */
export function visitFrom(telling: Telling, from: number, { type, until, every, missed, recordedLate, notAlone }: VisitSteps): number {
  let days = from;
  for (let turn = 0; days <= until; turn++, days += every) {
    if (turn === missed) {
      visitInVain(telling, days);
      continue;
    }
    visit(
      telling,
      days,
      { visitType: [type] },
      { late: turn === recordedLate, alone: turn !== notAlone, nextDays: days + every <= until ? every : undefined },
    );
  }
  return days - every;
}

interface VisitTold {
  readonly late?: boolean;
  readonly alone?: boolean;
  readonly nextDays?: number | undefined;
}

export function visit(telling: Telling, days: number, told: Body, { late = false, alone = true, nextDays }: VisitTold = {}): RecordId {
  const { chance, worker } = telling;
  const time = chance.pick(['09:40', '10:50', '13:30', '15:20', '16:05']);
  const at = telling.at(days, time);
  const place = chance.pick(['home', 'home', 'home', 'school', 'home']);
  const children = telling.children.map((child) => {
    const small = telling.monthsOf(child) < 44;
    const onlyWithMother = small || !alone;
    return {
      child,
      seen: { answer: true },
      faceToFace: { answer: true },
      seenAlone: onlyWithMother
        ? { answer: false, reason: telling.words.about('visit', small ? 'notAloneSmall' : 'notAlone', 'text', child) }
        : { answer: true },
      ...(place === 'home' ? { bedroomSeen: { answer: chance.happens(0.6) } } : {}),
      said: telling.words.about('visit', small ? 'saidSmall' : 'said', 'narrative', child),
    };
  });
  const record = telling.record(
    worker,
    'visit',
    at,
    {
      visitedAt: at,
      outcome: 'made',
      place: telling.children.length === 0 ? 'home' : place,
      announced: { answer: chance.happens(0.75) },
      children,
      adults: telling.adults.slice(0, chance.between(1, 2)),
      ...(place === 'home' ? { homeConditions: telling.words.about('visit', 'homeConditions', 'narrative') } : {}),
      ...(nextDays === undefined ? {} : { nextVisitOn: telling.day(days + nextDays) }),
      ...told,
    },
    { hoursLater: late ? 96 : chance.between(1, 6) },
  );
  if (chance.happens(0.35)) telling.sign(record, telling.at(days + 2, '12:15'));
  return record;
}

function visitInVain(telling: Telling, days: number): void {
  const at = telling.at(days, '15:30');
  telling.record(telling.worker, 'visit', at, {
    visitedAt: at,
    outcome: telling.chance.pick(['no-access', 'cancelled']),
    nextVisitOn: telling.day(days + 4),
  });
}

export interface AssessmentSteps {
  readonly outcome: string;
  readonly level?: string;
  /** Days of the contact on which it was begun and finished. */
  readonly begun?: number;
  readonly finished: number;
  readonly late?: boolean;
  readonly returned?: boolean;
  /** It waits for the manager. */
  readonly unsigned?: boolean;
  readonly more?: Body;
}

const FACTORS_BY_THEME: Readonly<Record<string, readonly string[]>> = {
  neglect: ['16A', '4B'],
  'domestic-abuse': ['3A', '3B', '17A'],
  'mental-health': ['4B'],
  alcohol: ['1B'],
  disability: ['6A'],
  'physical-harm': ['18B'],
  'sexual-harm': ['19C'],
  online: ['11A', '15A'],
  'young-carer': ['7A', '6B'],
  bereavement: ['4A'],
  separation: ['3B', '17A'],
  behaviour: ['14A'],
};
const NEED_BY_THEME: Readonly<Record<string, string>> = {
  disability: 'N2',
  'mental-health': 'N3',
  'young-carer': 'N3',
  bereavement: 'N4',
  separation: 'N5',
  behaviour: 'N6',
};

/** With its sign-off and the sharing that follows it. */
export function assessChildren(telling: Telling, steps: AssessmentSteps): RecordId {
  const { finished, begun = 4, late = false } = steps;
  const at = telling.at(finished, '16:10');
  const shared = !telling.chance.happens(0.3);
  const assessment = telling.record(telling.worker, 'child-and-family-assessment', at, {
    type: 'referral',
    startedOn: telling.day(begun),
    children: telling.children.map((child) => ({
      child,
      seenOn: telling.day(finished - 5),
      ...(telling.monthsOf(child) < 44
        ? { seenAlone: { answer: false, reason: telling.words.about('visit', 'notAloneSmall', 'text', child) }, heardHow: ['observation'] }
        : {}),
      outcome: steps.outcome,
    })),
    level:
      steps.level ??
      (steps.outcome === 'CIN'
        ? 'child-in-need'
        : steps.outcome === 'NFA'
          ? 'universal'
          : steps.outcome === 'EH'
            ? 'early-help'
            : 'child-protection'),
    outcome: steps.outcome,
    factors: steps.outcome === 'NFA' ? ['21'] : (FACTORS_BY_THEME[telling.theme] ?? ['20']),
    primaryNeed: NEED_BY_THEME[telling.theme] ?? 'N1',
    late: { answer: late },
    ...(late ? { lateReasons: ['FAM_UNAV', 'TRAVEL'] } : {}),
    family: shared ? 'shared' : 'later',
    partners: shared ? 'shared' : 'later',
    ...steps.more,
  });
  if (steps.unsigned === true) return assessment;
  if (steps.returned === true) {
    telling.sign(assessment, telling.at(finished + 1, '17:20'), 'return', {
      returnedBecause: telling.words.about('sign-off', 'returnedBecause', 'text'),
    });
    telling.change(telling.worker, assessment, telling.at(finished + 3, '11:50'), {
      analysis: telling.words.about('child-and-family-assessment', 'analysis', 'narrative'),
    });
  }
  const signedDays = finished + (steps.returned === true ? 4 : 2);
  telling.sign(assessment, telling.at(signedDays, '16:45'), 'authorise', {
    signOffComment: telling.words.about('sign-off', 'comment', 'text'),
  });
  if (!shared) shareAssessment(telling, assessment, signedDays + telling.chance.pick([2, 3, 4, 9]));
  return assessment;
}

/** After six months: the same questions anew. */
export function assessAgain(telling: Telling, days: number): void {
  assessChildren(telling, {
    outcome: 'CIN',
    begun: days - 20,
    finished: days,
    more: { type: 'review', requestedAt: telling.at(days - 21, '10:00'), late: { answer: false } },
  });
}

export function shareAssessment(telling: Telling, assessment: RecordId, days: number): void {
  telling.record(telling.worker, 'assessment-shared', telling.at(days, '14:20'), { assessment, family: 'shared', partners: 'shared' });
}

export function planForNeed(telling: Telling, assessment: RecordId | undefined, days: number, more: Body = {}): RecordId {
  const at = telling.at(days, '11:00');
  const plan = telling.record(telling.worker, 'child-in-need-plan', at, {
    ...(assessment === undefined ? {} : { assessment }),
    startedOn: dateOf(at),
    visitEvery: 20,
    reviewEvery: 12,
    ...more,
  });
  telling.sign(plan, telling.at(days + 1, '10:20'));
  return plan;
}

/** @param outcome 1 early help, 2 closed, 3 goes on, 4 stepped up. */
export function reviewNeed(telling: Telling, plan: RecordId, days: number, outcome: '1' | '2' | '3' | '4', more: Body = {}): RecordId {
  const at = telling.at(days, '14:00');
  const review = telling.record(telling.worker, 'child-in-need-review', at, {
    plan,
    heldAt: at,
    agenciesInvited: 'yes',
    actions: telling.actions.map(({ action, owner }, index) => ({
      action,
      owner,
      progress: outcome === '3' ? (index === 1 && telling.chance.happens(0.4) ? 'slipping' : 'on-track') : 'achieved',
    })),
    children: telling.children.map((child) => ({
      child,
      outcome,
      participation: telling.monthsOf(child) < 48 ? 'PN0' : telling.monthsOf(child) > 120 ? 'PN1' : 'PN6',
    })),
    ...(outcome === '3' ? { nextReviewOn: addDays(dateOf(at), 84) } : {}),
    sharedOn: dateOf(at),
    ...more,
  });
  telling.sign(review, telling.at(days + 2, '15:30'));
  return review;
}

export function meetAboutNeed(telling: Telling, plan: RecordId, days: number): void {
  const at = telling.at(days, '13:00');
  telling.record(telling.worker, 'child-in-need-meeting', at, { plan, heldAt: at, minutesSentOn: dateOf(at) });
}

/** The plan after a review: what was achieved, and what goes on until the next one. */
export function updatePlan(
  telling: Telling,
  plan: RecordId,
  kind: 'child-in-need-plan' | 'child-protection-plan' | 'risk-management-plan',
  days: number,
): void {
  const at = telling.at(days, '16:40');
  telling.change(telling.worker, plan, at, { actions: reviewedActions(telling, kind, at, false) });
  telling.sign(plan, addMs(at, DAY));
}

function reviewedActions(telling: Telling, kind: KindName, at: ZonedInstant, ended: boolean): readonly Body[] {
  return telling.actions
    .map((action, index) => {
      const slips = !ended && index === 1 && telling.chance.happens(0.3);
      return telling.complete(telling.worker, kind, at, {
        actions: [
          {
            ...telling.smart(action, addDays(dateOf(at), ended ? 0 : 80 + index * 7)),
            rowId: `${kind}-actions-${index}`,
            progress: ended ? 'achieved' : slips ? 'slipping' : 'on-track',
            ...(slips ? { progressReason: telling.words.about(kind, 'progressReason', 'text') } : {}),
            reviewedOn: dateOf(at),
          },
        ],
      })['actions'] as readonly Body[];
    })
    .flat();
}

export function endPlanForNeed(telling: Telling, plan: RecordId, days: number, endReason: string): void {
  const at = telling.at(days, '15:00');
  telling.change(telling.worker, plan, at, {
    actions: reviewedActions(telling, 'child-in-need-plan', at, true),
    endedOn: dateOf(at),
    endReason,
    endSummary: telling.words.about('child-in-need-plan', 'endSummary', 'narrative'),
  });
  telling.sign(plan, addMs(at, DAY));
}

/** Another involvement that follows from one before; what it replaces is closed with it. */
export function step(
  telling: Telling,
  days: number,
  which: 'step-up' | 'step-down',
  type: string,
  previous: RecordId,
  more: Body = {},
): RecordId {
  const at = telling.at(days, '16:00');
  return telling.record(telling.worker, 'involvement', at, { type, openedOn: dateOf(at), step: which, previous, ...more });
}

/** The last look at a risk. */
export function closeRisk(telling: Telling, days: number): void {
  const risk = telling.latest('risk');
  if (risk === undefined) return;
  telling.change(telling.worker, risk, telling.at(days, '15:30'), {
    status: 'closed',
    closedOn: telling.day(days),
    closedReason: telling.words.about('risk', 'closedReason', 'narrative'),
  });
}

export function close(telling: Telling, days: number, more: Body = {}): void {
  closeRisk(telling, days);
  const at = telling.at(days, '16:30');
  const closure = telling.record(telling.worker, 'closure', at, { closedOn: dateOf(at), closureReason: 'RC7', ...more });
  telling.sign(closure, telling.at(days + 1, '11:30'));
}

export function superviseFrom(telling: Telling, from: number, until: number, every: number, more: Body = {}): void {
  for (let days = from; days <= until; days += every) {
    const at = telling.at(days, '09:30');
    telling.record('manager', 'supervision', at, {
      heldOn: dateOf(at),
      type: 'case',
      worker: telling.me(telling.worker),
      children: telling.children.map((child) => ({ child })),
      riskDirection: days === from ? 'same' : telling.chance.pick(['lower', 'lower', 'same', 'higher']),
      actions:
        days + every > until && telling.age > days + 50
          ? []
          : [
              {
                action: telling.words.about('supervision', 'action', 'text'),
                owner: telling.me(telling.worker),
                dueOn: addDays(dateOf(at), every - telling.chance.between(2, 9)),
              },
            ],
      ...(days + every <= until ? { nextOn: addDays(dateOf(at), every) } : {}),
      ...more,
    });
  }
}

export function note(telling: Telling, days: number, more: Body = {}, by = telling.worker): RecordId {
  const at = telling.at(days, telling.chance.pick(['09:15', '11:40', '14:25', '16:50']));
  const [words, withWhom] = telling.words.together('case-note', 'note', 'withWhom');
  return telling.record(by, 'case-note', at, { type: 'telephone-call', happenedAt: at, withWhom, note: words, ...more });
}

/** The first two-way talk with the family: what the referral's clock waits for. */
export const firstTalk = (telling: Telling, days: number): RecordId =>
  note(telling, days, {
    withFamily: { answer: true },
    withWhom: telling.household.people.find(({ group }) => group === 'adult')?.givenName ?? 'The family',
    note: telling.words.about('case-note', 'firstTalk', 'narrative'),
  });

export function task(telling: Telling, days: number, dueAfter: number, done: boolean): void {
  const at = telling.at(days, '12:30');
  const record = telling.record(telling.worker, 'task', at, {
    dueOn: addDays(dateOf(at), dueAfter),
    priority: telling.chance.pick(['normal', 'high', 'normal', 'low']),
    status: 'open',
  });
  // Nothing stays forgotten for good.
  if (!done && telling.age < days + dueAfter + 35) return;
  const doneAt = telling.at(days + dueAfter - 2, '15:10');
  telling.change(telling.worker, record, doneAt, {
    status: 'done',
    doneOn: dateOf(doneAt),
    result: telling.words.about('task', 'result', 'narrative'),
  });
}

export function shareInformation(telling: Telling, days: number, agency: string, more: Body = {}): void {
  const consent = telling.latest('consent');
  const at = telling.at(days, '12:10');
  const { name, role } = telling.partner(agency);
  telling.record(telling.worker, 'information-sharing', at, {
    sharedAt: at,
    direction: 'given',
    agency,
    recipient: [name, role].filter(Boolean).join(', ') || 'The duty desk',
    ...(consent === undefined ? { basis: 'safeguarding' } : { basis: 'consent', consent }),
    people: telling.children.length > 0 ? telling.children : telling.adults,
    ...more,
  });
}

const RISK_BY_THEME: Readonly<Record<string, string>> = {
  neglect: 'neglect',
  'domestic-abuse': 'domestic-abuse',
  'mental-health': 'health',
  alcohol: 'substances',
  'physical-harm': 'physical',
  'sexual-harm': 'sexual',
  online: 'online',
  'self-neglect': 'self-neglect',
  'financial-abuse': 'financial',
  'carer-strain': 'care-breakdown',
  separation: 'emotional',
};

export function recordRisk(telling: Telling, days: number, more: Body = {}): RecordId {
  const at = telling.at(days, '16:15');
  return telling.record(telling.worker, 'risk', at, {
    category: RISK_BY_THEME[telling.theme] ?? 'emotional',
    identifiedOn: dateOf(at),
    people: telling.children.length > 0 ? telling.children : telling.adults.slice(0, 1),
    status: 'open',
    // Looked at in every supervision: what stands is the next day for it.
    reviewOn: telling.day(days + 90 * Math.max(1, Math.ceil((telling.age - days) / 90))),
    ...more,
  });
}

/** As children, parents or adults answered, in their own words. */
export function askFeedback(telling: Telling, days: number): void {
  const at = telling.at(days, '15:50');
  const child = telling.children.find((each) => telling.monthsOf(each) > 60);
  const [adult] = telling.adults;
  if (child !== undefined)
    telling.record(telling.worker, 'feedback', at, {
      respondent: 'child',
      person: child,
      givenAt: at,
      how: telling.chance.pick(['alone', 'with-worker']),
      safeAtSchool: telling.chance.pick(['yes', 'yes', 'not-sure']),
      words: telling.words.about('feedback', 'childWords', 'narrative', child),
    });
  if (adult !== undefined)
    telling.record(telling.worker, 'feedback', at, {
      respondent: telling.children.length > 0 ? 'parent' : 'adult',
      person: adult,
      ...(telling.chance.happens(0.8)
        ? { givenAt: at, how: 'in-writing', words: telling.words.about('feedback', 'parentWords', 'narrative') }
        : { noAnswerReason: 'Asked twice; would rather not' }),
      listenedTo: telling.chance.pick(['yes', 'yes', 'yes', 'not-sure', 'no']),
    });
}

/** What was before the service knew the family. */
export function tellHistory(telling: Telling, days: number): void {
  const at = telling.at(days, '17:05');
  const on = dateOf(at);
  for (const [years, precision] of [
    [4, 'year'],
    [1, 'month'],
  ] as const)
    telling.record(telling.worker, 'chronology-entry', at, {
      from: addDays(on, -Math.round(years * 365) - telling.chance.between(0, 200)),
      precision,
      source: telling.chance.pick(['local-authority', 'health', 'school', 'family']),
      significance: years === 4 ? 'background' : 'significant',
      people: telling.children.length > 0 ? telling.children : telling.adults.slice(0, 1),
    });
}

/** Marks an entry that everybody should see first. */
export function markKey(telling: Telling, of: RecordId, days: number): void {
  telling.record(telling.worker, 'significance', telling.at(days, '17:10'), {
    of,
    level: 'key',
    why: telling.words.about('significance', 'why', 'narrative'),
  });
}

export function audit(telling: Telling, days: number, grade: 'O' | 'G' | 'RI' | 'I', more: Body = {}): void {
  const at = telling.at(days, '10:10');
  telling.record('manager', 'case-file-audit', at, {
    auditedAt: at,
    caseHolder: telling.me(telling.worker),
    independent: { answer: false, reason: 'There is one manager; the audit is moderated by the service lead' },
    overall: grade,
    ...(grade === 'I' ? { managerToldAt: at } : {}),
    ...(grade === 'RI' || grade === 'I'
      ? {
          gradeVoice: 'RI',
          gradeReviews: grade,
          gradePlanning: 'RI',
          smartMeasurable: { answer: false },
          actions: [
            {
              action: telling.words.about('case-file-audit', 'action', 'text'),
              owner: telling.me(telling.worker),
              dueOn: addDays(dateOf(at), 21),
            },
          ],
        }
      : { gradeVoice: grade, gradeImpact: telling.chance.pick(['O', 'G']), gradeRecording: telling.chance.pick(['O', 'G', 'RI']) }),
    ...more,
  });
}

/** A letter of another agency, and a drawing of a child. */
export function keepDocuments(telling: Telling, days: number): void {
  const at = telling.at(days, '12:50');
  const child = telling.children[0];
  const name = child === undefined ? telling.household.name : (telling.memberOf(child)?.givenName ?? '');
  const people = telling.children.length > 0 ? telling.children.slice(0, 1) : telling.adults.slice(0, 1);
  const { name: author, role } = telling.partner('health');
  telling.record(
    telling.worker,
    'document',
    at,
    {
      title: `Letter about ${name}, medical centre`,
      type: 'health',
      from: `${String(author)}, ${String(role)}`,
      receivedOn: dateOf(at),
      people,
    },
    {
      attachment: letter('letter-medical-centre.pdf', [
        telling.place.medicalCentre.toUpperCase(),
        '',
        `To the social work service, ${dateOf(at)}`,
        `About ${name} ${telling.household.name}`,
        '',
        'Thank you for your letter. The child was seen on Tuesday with a parent.',
        'Weight and height are as expected. Sleep has been poor since the move;',
        'we have agreed a plan with the family and see them again in six weeks.',
        'Nothing was found that worries us beyond what you describe.',
        '',
        String(author),
      ]),
    },
  );
  if (child !== undefined && telling.monthsOf(child) > 44)
    telling.record(
      telling.worker,
      'document',
      telling.at(days + 2, '17:00'),
      { title: `Drawing by ${name}: “our house”`, type: 'own-work', from: name, receivedOn: telling.day(days + 2), people },
      { attachment: drawing('our-house.png') },
    );
}

export function disclose(telling: Telling, days: number, more: Body = {}): RecordId {
  const at = telling.at(days, '13:45');
  return telling.record(telling.worker, 'disclosure', at, { givenAt: at, as: 'pdf', names: 'full', ...more });
}

export function speakToAuthority(telling: Telling, days: number, more: Body = {}): void {
  const at = telling.at(days, '12:00');
  telling.record(telling.worker, 'local-authority-interaction', at, {
    on: dateOf(at),
    location: telling.location,
    authority: telling.chance.pick(['E10000014', 'E06000054', 'E06000065', 'E10000016', 'E10000019']),
    direction: 'from-us',
    how: telling.chance.pick(['telephone', 'email']),
    purpose: 'info-request',
    ...more,
  });
}

/** Both read: what was written, and what was put right. */
export function addTo(telling: Telling, record: RecordId, days: number): void {
  telling.record(telling.worker, 'addendum', telling.at(days, '10:05'), { corrects: record, reason: 'correction' });
}
