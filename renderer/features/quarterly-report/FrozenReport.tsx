/**
 * A report whose facts are frozen: it waits for another manager, or was issued. Whether the facts are the very ones that were sealed is
 * worked out each time; what the figures would be today stands beside.
 */
import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { SignOff } from '#renderer/practice/SignOff.tsx';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf, formatMoment, LONDON } from '#shared/base/zoned-instant.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { quarterlyReport } from '#shared/practice/quarterly-report/record.ts';
import { factsOf, unpackFrozen } from '#shared/report/freeze.ts';
import type { ReportStanding } from '#shared/report/report-document.ts';
import { FiguresStep } from './FiguresStep.tsx';
import type { ReportScreenProps } from './ReportBuilder.tsx';
import { ReportOutput } from './ReportOutput.tsx';
import { RevisedSince } from './RevisedSince.tsx';
import { STANDINGS } from './reports.ts';
import { seal } from './seal.ts';

export function FrozenReport({ service, file, record, now }: ReportScreenProps) {
  const staff = useStaff();
  const packed = textIn(record.body, 'frozen');
  const sealed = textIn(record.body, 'sha256');
  const bytes = useMemo(() => unpackFrozen(packed), [packed]);
  const facts = useMemo(() => (bytes === undefined ? undefined : factsOf(bytes)), [bytes]);
  const intact = useIntact(bytes, sealed);
  const issued = record.status === 'authorised';
  const standing: ReportStanding =
    issued && record.authorisedAt !== undefined
      ? { state: 'issued', on: dateOf(record.authorisedAt, LONDON), by: staff.nameOf(record.authorisedBy), hash: sealed }
      : { state: 'draft' };
  const clock = file.digest.timescales.find(({ ruleId }) => ruleId === 'REPORT-TO-BOARD');
  const words = STANDINGS[issued ? 'issued' : 'waiting'];
  return (
    <>
      <PageHeader
        sticky
        title="Quarterly Report"
        detail={`${file.digest.title} · ${file.digest.reference}`}
        otherActions={
          <>
            <Button component={Link} variant="subtle" to={`${recordAddress(file.digest.type, file.digest.file, record.record)}?versions`}>
              Every version
            </Button>
            <SignOff record={record} kind={quarterlyReport} />
          </>
        }
      />
      <div className="stack">
        <div className="row">
          <StatusBadge tone={words.tone}>{words.word}</StatusBadge>
          {standing.state === 'issued' && (
            <span>
              on {formatDate(standing.on)} by <span translate="no">{standing.by}</span>
            </span>
          )}
          {clock !== undefined && <FileClock clock={clock} location={file.digest.location} now={now} compact />}
        </div>
        {facts === undefined ? (
          <InlineMessage tone="bad" urgent title="The frozen facts cannot be read">
            They are damaged, or were frozen by a newer version of Haversack. Update Haversack; if that does not help, restore the record.
          </InlineMessage>
        ) : (
          <>
            {intact === false && (
              <InlineMessage tone="bad" urgent title="The seal does not fit the facts">
                Something in them is not what was frozen. Do not use this report.
              </InlineMessage>
            )}
            {intact === true && (
              <p className="soft small report-seal">
                Frozen as of {formatMoment(facts.figures.asOf)} by {facts.software}. Sealed: SHA-256 <code>{sealed}</code>, checked now.
              </p>
            )}
            <ReportOutput file={file} facts={() => facts} standing={standing} preparedBy={staff.nameOf(record.finalisedBy)} />
            <RevisedSince service={service} facts={facts} />
            <FiguresStep figures={facts.figures} />
          </>
        )}
      </div>
    </>
  );
}

/** undefined while it is worked out. */
function useIntact(bytes: Uint8Array | undefined, sealed: string): boolean | undefined {
  const [intact, setIntact] = useState<boolean>();
  useEffect(() => {
    if (bytes === undefined) return;
    let over = false;
    seal(bytes)
      .then((hash) => {
        if (!over) setIntact(hash === sealed);
      })
      .catch(reportError);
    return () => {
      over = true;
    };
  }, [bytes, sealed]);
  return intact;
}
