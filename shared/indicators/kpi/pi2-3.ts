/**
 * PI2.3 · Of the children whose assessment was signed off in the period, how many were seen and heard: seen, alone or with the reason why
 * not, and their voice written down with how and when they were heard. Source: SOR Annex D PI 2.3 (criterion blank, reconstructed;
 * threshold printed). Each child of a sibling group on their own; a child not yet born on the day of the sign-off is left out. Of a child
 * too young to speak, what was observed counts. Beside it the voice as audits grade it, and adults' wishes.
 */
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, instantIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { includesInstant, type Period } from '../period.ts';
import { isBornBy } from '../service/counted-file.ts';
import { hasHappened, type Service } from '../service/service.ts';
import { assessmentUnit, signedAssessments } from '../service/signed-assessments.ts';

export const pi23: Kpi = {
  id: 'PI2.3',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'children',
  parts: [
    { id: 'PI2.3', title: 'Seen and heard', units },
    { id: 'PI2.3.audit', title: 'Audited files with the voice graded good or better', units: auditUnits },
    { id: 'PI2.3.adult', title: 'Adults asked what outcomes they want', units: adultUnits },
  ],
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return signedAssessments(service, period, ['child-and-family-assessment']).flatMap((signed) => {
    const rows = new Map(rowsIn(signed.assessment.values, 'children').map((row) => [textIn(row, 'child'), row]));
    return [...rows].flatMap(([child, row]) => {
      const person = signed.file.person(child);
      if (child === '' || (person !== undefined && !isBornBy(person, signed.authorisedOn))) return [];
      const open = lacking(signed.assessment, row);
      const outcome = open.length === 0 ? 'met' : 'not-met';
      return [assessmentUnit(signed, { person: child, outcome, why: open.length === 0 ? 'Seen and heard' : open.join(', ') })];
    });
  });
}

function lacking({ missingIn }: DigestFact, row: Body): readonly string[] {
  if (answerIn(row, 'seen') !== true) return ['Not seen'];
  const isAlone = answerIn(row, 'seenAlone');
  const whyNot = isAlone === false ? textIn(row['seenAlone'] as Body, 'reason') : '';
  // What an import says that its source answers is not missing, though its words stayed there.
  const isOpen = (key: string) => missingIn?.[`children.${key}`]?.includes(textIn(row, 'rowId')) === true;
  const isAloneKnown = isAlone === true || whyNot !== '' || (isAlone === undefined && !isOpen('seenAlone'));
  return [
    ...(isAloneKnown ? [] : ['Not seen alone, no reason given']),
    ...(isOpen('voice') ? ['Voice not written down'] : []),
    ...(textsIn(row, 'heardHow').length === 0 && isOpen('heardHow') ? ['Not recorded how the child was heard'] : []),
    ...(dateIn(row, 'seenOn') === undefined && isOpen('seenOn') ? ['Not recorded when'] : []),
  ];
}

function auditUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    file.facts('case-file-audit').flatMap((audit): readonly KpiUnit[] => {
      const at = instantIn(audit.values, 'auditedAt');
      const grade = textIn(audit.values, 'gradeVoice');
      if (!hasHappened(service, at) || !includesInstant(period, at) || grade === '') return [];
      const on = dateOf(at, LONDON);
      const isGood = grade === 'O' || grade === 'G';
      const why = isGood ? 'Voice good or better' : 'Voice graded below good';
      return [
        { file: file.digest.file, record: audit.record, location: file.locationOn(on), outcome: isGood ? 'met' : 'not-met', why, on },
      ];
    }),
  );
}

function adultUnits(service: Service, period: Period): readonly KpiUnit[] {
  return signedAssessments(service, period, ['adult-safeguarding-assessment']).map((signed) => {
    const isAsked = signed.assessment.missing?.includes('outcomesWanted') !== true;
    return assessmentUnit(signed, { outcome: isAsked ? 'met' : 'not-met', why: isAsked ? 'Asked' : 'Outcomes wanted not recorded' });
  });
}
