/** An audit of a case file, begun from the case or from the month's sample, with the standards to read beside it. */
import { useParams, useSearchParams } from 'react-router';
import { NewRecord } from '#renderer/practice/NewRecord.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { addMonths } from '#shared/base/calendar-date.ts';
import { isShortId, type PersonId } from '#shared/base/ids.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { barredFrom, lineManagers, samplesOf } from '#shared/case-file/audit-sample.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { AUDIT_DOMAINS } from '#shared/practice/audit-domains.ts';
import { monthInWords } from '#shared/practice/audit-sample/record.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { standardFor } from '#shared/practice/quality-standards/record.ts';
import type { Body } from '#shared/practice/record.ts';
import { StandardText } from './StandardText.tsx';
import { useStandards } from './use-standards.ts';
import './quality.css';

export function NewAuditPage() {
  const { record = '' } = useParams();
  const [query] = useSearchParams();
  const files = useWatch('files');
  const { person } = useSession();
  if (files === undefined) return null;
  return (
    <OpenedFile type="case">
      {(file, now) => {
        const { body, sources } = beginning(file, files, query, person, now);
        return (
          <NewRecord
            key={record}
            file={file}
            kind="case-file-audit"
            record={record}
            start={body}
            startSources={sources}
            beside={<StandardsBeside now={now} />}
          />
        );
      }}
    </OpenedFile>
  );
}

const STAKE_MONTHS = 12;

function beginning(file: OpenFile, files: readonly FileDigest[], query: URLSearchParams, me: PersonId, now: ZonedInstant) {
  const asked = query.get('auditor') ?? '';
  const auditor = isShortId(asked) ? (asked as PersonId) : me;
  const sample = samplesOf(files).find(({ fact }) => fact.record === query.get('sample'));
  const source = sample === undefined ? '' : `The sample of ${monthInWords(textIn(sample.values, 'month'))}`;
  const barred = barredFrom(file.digest, lineManagers(files), addMonths(dateOf(now), -STAKE_MONTHS));
  const body: Record<string, unknown> = { auditor };
  const sources: Record<string, string> = { auditor: source === '' ? 'You are signed in' : source };
  if (sample !== undefined) {
    body['sample'] = sample.fact.record;
    body['sampling'] = query.get('sampling') === 'follow-up' ? 'follow-up' : 'random';
    sources['sampling'] = source;
  }
  if (!barred.includes(auditor)) {
    body['independent'] = { answer: true };
    sources['independent'] = 'By the allocations of the last twelve months and the line managers in the staff register';
  } else body['independent'] = { answer: false };
  return { body: body as Body, sources };
}

function StandardsBeside({ now }: { readonly now: ZonedInstant }) {
  const inForce = useStandards(dateOf(now));
  if (inForce === undefined) return null;
  return (
    <section className="standards standards--beside paper" aria-label="Good-practice standards">
      <h2>What each grade looks like</h2>
      {AUDIT_DOMAINS.map(({ key, label }) => {
        const standard = standardFor(inForce.standards, key);
        return standard === undefined ? null : (
          <details key={key}>
            <summary>{label}</summary>
            <StandardText standard={standard} narrow />
          </details>
        );
      })}
    </section>
  );
}
