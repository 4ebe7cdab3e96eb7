/** The last step: what stands in the way, drafts to read on paper, and sending it for review. */
import { Button } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FrozenFacts } from '#shared/report/freeze.ts';
import type { ProblemToIssue } from '#shared/report/problems-to-issue.ts';
import { ReportOutput } from './ReportOutput.tsx';

export interface ReviewStepProps {
  readonly problems: readonly ProblemToIssue[];
  readonly onGoTo: (step: string) => void;
  readonly freezing: boolean;
  readonly notAllowed: string | undefined;
  readonly onFreeze: () => void;
  readonly file: OpenFile;
  readonly today: CalendarDate;
  readonly facts: () => FrozenFacts;
}

export function ReviewStep({ problems, onGoTo, freezing, notAllowed, onFreeze, file, facts }: ReviewStepProps) {
  const reason = notAllowed ?? (problems.length === 0 ? undefined : `${problems.length} to be put right first`);
  return (
    <div className="stack">
      {problems.length === 0 ? (
        <InlineMessage tone="good" title="Nothing stands in the way.">
          The facts are frozen as they are now, with the records behind every figure, and sealed. Another manager then reads the report and
          issues it by signing it off.
        </InlineMessage>
      ) : (
        <section className="paper paper--padded" aria-label="To be put right">
          <h2>To be put right</h2>
          <ul className="report-problems">
            {problems.map(({ step, message }) => (
              <li key={message}>
                {message}{' '}
                <Button variant="subtle" size="compact-sm" onClick={() => onGoTo(step)}>
                  Go there
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="row">
        <PermittedButton
          variant="filled"
          reason={reason}
          loading={freezing}
          leftSection={<IconSnowflake size="1rem" aria-hidden />}
          onClick={onFreeze}
        >
          Freeze and send for review
        </PermittedButton>
      </div>
      <ReportOutput file={file} facts={facts} standing={{ state: 'draft' }} />
    </div>
  );
}
