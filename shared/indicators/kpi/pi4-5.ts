/**
 * PI 4.5 · Of the child in need plans that were audited, how many are SMART in all five letters with contingency arrangements. Source: SOR
 * Annex D PI 4.5 (criterion blank, reconstructed; threshold printed). The audit is of a case file: it is of the child in need plans that
 * were active on its day; of two audits the later one counts. Where none was audited in the period, all active plans are put to the
 * system's check of their fields, and each says so: system check, not audit.
 */

import { type CalendarDate } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { SMART_QUESTIONS } from '#shared/practice/audit-domains.ts';
import { answerIn, instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Kpi, KpiUnit, KpiValue } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { includesInstant, type Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { isActiveOn, lastActiveDayIn, needPlansOf } from '../service/plans.ts';
import { hasHappened, type Service } from '../service/service.ts';
import { activeNeedPlans } from './pi4-2.ts';

const auditUnits = rememberUnits(findAuditUnits);

export const pi45: Kpi = {
  id: 'PI4.5',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'plans',
  parts: [
    {
      id: 'PI4.5',
      title: 'SMART, with contingency arrangements',
      units: (service, period) => {
        const audited = auditUnits(service, period);
        return audited.length > 0 ? audited : systemUnits(service, period);
      },
    },
    { id: 'PI4.5.sys', title: 'System check, not audit: all active plans', units: systemUnits },
  ],
  values: (service, period, location) => [
    {
      id: 'PI4.5.audited',
      title: 'Plans audited; with none in the whole service, the figure is the system check, not audit',
      value: auditUnits(service, period).filter((unit) => location === null || unit.location === location).length,
      unit: 'count',
    },
    ...meetingValues(service, period, location),
  ],
};

function findAuditUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) => {
    const units = new Map<string, KpiUnit>();
    for (const { fact, on } of auditsIn(service, file, period)) {
      for (const record of new Set(needPlansOf(file).flatMap((plan) => (isActiveOn(plan, on) ? plan.record : [])))) {
        const open = SMART_QUESTIONS.filter(({ key }) => answerIn(fact.values, key) !== true).map(({ word }) => word.toLowerCase());
        units.set(record, {
          file: file.digest.file,
          record,
          location: file.locationOn(on),
          outcome: open.length === 0 ? 'met' : 'not-met',
          why: open.length === 0 ? 'SMART at the audit, with contingency' : `At the audit not: ${open.join(', ')}`,
          on,
        });
      }
    }
    return [...units.values()];
  });
}

/** Of files with a plan, the earliest first. */
const auditsIn = (
  service: Service,
  file: CountedFile,
  period: Period,
): readonly { readonly fact: DigestFact; readonly on: CalendarDate }[] =>
  file
    .facts('case-file-audit')
    .flatMap((fact) => {
      const at = instantIn(fact.values, 'auditedAt');
      const isCounted = hasHappened(service, at) && includesInstant(period, at) && answerIn(fact.values, 'hasPlan') !== false;
      return isCounted ? [{ fact, at, on: dateOf(at, LONDON) }] : [];
    })
    .toSorted((a, b) => compareInstants(a.at, b.at));

function systemUnits(service: Service, period: Period): readonly KpiUnit[] {
  const units = new Map<string, KpiUnit>();
  for (const plan of activeNeedPlans(service, period)) {
    const problem = systemProblemOf(plan.fact);
    const on = lastActiveDayIn(service, plan, period);
    units.set(plan.record, {
      file: plan.file.digest.file,
      record: plan.record,
      location: plan.file.locationOn(on),
      outcome: problem === '' ? 'met' : 'not-met',
      why: `System check, not audit: ${problem || 'every action is SMART, with contingency'}`,
      on,
    });
  }
  return [...units.values()];
}

function systemProblemOf({ values, missing = [] }: DigestFact): string {
  const actions = rowsIn(values, 'actions');
  if (actions.length === 0) return 'no actions';
  const notAgreed = actions.filter((row) => answerIn(row, 'ownerAccepted') !== true).length;
  return [
    missing.some((element) => element.startsWith('actions.')) ? 'actions are not SMART in every letter' : '',
    notAgreed === 0 ? '' : `${notAgreed} of ${actions.length} actions not agreed by their owner`,
    missing.includes('contingency') ? 'no contingency' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** Neither the family nor ourselves is another agency. */
const NO_PARTNERS: ReadonlySet<string> = new Set(['', 'family', 'social-work']);

/** Agencies, each once at a meeting however many came for it. */
function meetingValues(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const meetings = service.cases.flatMap((file) =>
    file.facts('child-in-need-meeting').filter(({ values }) => {
      const at = instantIn(values, 'heldAt');
      if (!hasHappened(service, at) || !includesInstant(period, at)) return false;
      return location === null || file.locationOn(dateOf(at, LONDON)) === location;
    }),
  );
  const agencies = (...states: readonly string[]): number =>
    meetings.reduce((sum, { values }) => {
      const rows = rowsIn(values, 'attendance').filter((row) => states.includes(textIn(row, 'attendance')));
      return sum + new Set(rows.map((row) => textIn(row, 'agency')).filter((agency) => !NO_PARTNERS.has(agency))).size;
    }, 0);
  const attended = agencies('in-person', 'remote');
  return [
    { id: 'PI4.5.meet', title: 'Child in need meetings held', value: meetings.length, unit: 'count' },
    {
      id: 'PI4.5.meet.invited',
      title: 'Agencies invited',
      value: agencies('in-person', 'remote', 'apologies', 'report', 'absent'),
      unit: 'count',
    },
    { id: 'PI4.5.meet.attended', title: 'Agencies that attended', value: attended, unit: 'count' },
    { id: 'PI4.5.meet.apologies', title: 'Agencies that sent apologies', value: agencies('apologies'), unit: 'count' },
    {
      id: 'PI4.5.meet.mean',
      title: 'Agencies for each meeting, on average',
      value: meetings.length === 0 ? null : attended / meetings.length,
      unit: 'count',
    },
  ];
}
