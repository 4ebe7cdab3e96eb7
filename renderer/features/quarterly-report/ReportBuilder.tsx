/**
 * Where a report is written, step by step; every key is kept on this laptop, and the draft can be shared with the other managers at any
 * time. The last step lists what stands in the way, freezes the facts and sends them for review.
 */
import { Button, Tabs } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { useDraft } from '#renderer/forms/use-draft.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { SavedIndicator } from '#renderer/ui/SavedIndicator.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FormDefinition } from '#shared/forms/definition.ts';
import { withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { quarterlyReportForm } from '#shared/practice/quarterly-report/form.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { SOFTWARE_VERSION } from '#shared/protocol/software-version.ts';
import { comparatorsBeside } from '#shared/report/comparators.ts';
import { frozenBytes, frozenFacts, packFrozen } from '#shared/report/freeze.ts';
import { problemsToIssue } from '#shared/report/problems-to-issue.ts';
import { comparatorChoicesIn, writtenIn } from '#shared/report/report-of-body.ts';
import { CommentaryStep } from './CommentaryStep.tsx';
import { ComparisonStep } from './ComparisonStep.tsx';
import { FiguresStep } from './FiguresStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { seal } from './seal.ts';
import { calendarIn, useReportFigures } from './use-report-figures.ts';

const STEPS = {
  period: 'Period and board',
  figures: 'Figures and control',
  commentary: 'Commentary',
  comparison: 'Comparison with England',
  strands: 'Strands',
  review: 'Review and issue',
} as const;
type Step = keyof typeof STEPS;

/** One section of the form as a form of its own. */
const formOf = (title: string): FormDefinition => ({
  ...quarterlyReportForm,
  sections: quarterlyReportForm.sections.filter((section) => section.title === title),
});
const PERIOD_FORM = formOf('Period and board');
const STRANDS_FORM = formOf('The two strands');

export interface ReportScreenProps {
  readonly service: Service;
  readonly file: OpenFile;
  readonly record: RecordState;
  readonly now: ZonedInstant;
}

const NOTHING: Body = {};

export function ReportBuilder({ service, file, record, now }: ReportScreenProps) {
  const engine = useEngine();
  const may = usePermission();
  const staff = useStaff();
  const [params, setParams] = useSearchParams();
  const chosen = params.get('step') ?? '';
  const step: Step = Object.hasOwn(STEPS, chosen) ? (chosen as Step) : 'period';
  const place = useMemo(
    () => ({ draft: record.record, kind: record.kind, file: record.file, record: record.record, parents: record.heads }),
    [record],
  );
  const draft = useDraft(place, record.body);
  const body = draft.body ?? NOTHING;
  const [busy, setBusy] = useState<'sharing' | 'freezing'>();
  const [refusal, setRefusal] = useState<string>();
  const counted = useReportFigures(service, textIn(body, 'periodFrom'), textIn(body, 'periodTo'), calendarIn(body));
  const written = useMemo(() => writtenIn(body), [body]);
  const choices = useMemo(() => comparatorChoicesIn(body), [body]);
  const problems = useMemo(
    () => (counted === undefined ? undefined : problemsToIssue(counted.figures, written, choices)),
    [counted, written, choices],
  );
  const notAllowed = reasonNot(may('finalise', record.kind, record));
  const clock = file.digest.timescales.find(({ ruleId }) => ruleId === 'REPORT-TO-BOARD');

  const save = async (as: 'sharing' | 'freezing', op: 'draft' | 'finalise', make: () => Promise<Body>) => {
    if (busy !== undefined) return;
    setBusy(as);
    setRefusal(undefined);
    try {
      const { returnedBecause: _returned, signOffComment: _comment, ...complete } = await make();
      const result = await draft.settle(() =>
        engine.save({
          file: record.file,
          records: [{ kind: record.kind, record: record.record, op, body: complete, parents: draft.parents }],
          draft: record.record,
        }),
      );
      if (!result.ok) setRefusal(wordsOfSaveRefusal(result.error));
    } finally {
      setBusy(undefined);
    }
  };
  const share = () => void save('sharing', 'draft', () => Promise.resolve(body));
  const freeze = () => {
    if (counted === undefined || problems === undefined || problems.length > 0) return;
    void save('freezing', 'finalise', async () => {
      const facts = frozenFacts(
        counted.figures,
        counted.trends,
        comparatorsBeside(counted.figures, choices),
        written,
        `haversack ${SOFTWARE_VERSION}`,
      );
      const bytes = frozenBytes(facts);
      return { ...withoutHiddenValues(quarterlyReportForm, body), frozen: packFrozen(bytes), sha256: await seal(bytes) };
    });
  };
  const goTo = (next: string | null) => {
    if (next === null) return;
    setParams({ step: next }, { replace: true });
  };
  useHotkeys([['mod+S', () => void draft.flush(), { preventDefault: true }]], [], true);
  if (draft.body === undefined) return null;

  const countOf = (each: Step): number => problems?.filter((problem) => problem.step === each).length ?? 0;
  const hasPeriod = dateIn(body, 'periodFrom') !== undefined && dateIn(body, 'periodTo') !== undefined;
  const counting =
    counted === undefined &&
    (hasPeriod ? (
      <Working on title="Counting sixty-six figures" />
    ) : (
      <EmptyState title="The report has no period yet.">Enter its first and last day under {STEPS.period}.</EmptyState>
    ));
  const form = (definition: FormDefinition) => (
    <div className="report-form">
      <FormView definition={definition} value={body} onChange={draft.change} staff={staff.all} asOf={now} />
    </div>
  );
  return (
    <Tabs value={step} onChange={goTo} keepMounted={false} className="report">
      <PageHeader
        sticky
        title="Quarterly Report"
        detail={`${file.digest.title} · ${file.digest.reference}`}
        otherActions={
          <>
            <SavedIndicator state={draft.saved} />
            <Button variant="default" loading={busy === 'sharing'} onClick={share}>
              Share this draft
            </Button>
          </>
        }
        {...(step === 'review'
          ? {}
          : {
              action: {
                label: 'Next step',
                onAct: () => goTo(Object.keys(STEPS)[Object.keys(STEPS).indexOf(step) + 1] ?? 'review'),
                shortcut: 'mod+Enter',
              },
            })}
      >
        <Tabs.List className="not-printed">
          {(Object.entries(STEPS) as [Step, string][]).map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
              {countOf(value) > 0 && (
                <span className="report__count" title={`${countOf(value)} to be put right`}>
                  {countOf(value)}
                  <span className="for-readers"> to be put right</span>
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </PageHeader>
      <div className="stack">
        {clock !== undefined && (
          <div>
            <FileClock clock={clock} location={file.digest.location} now={now} />
          </div>
        )}
        {refusal !== undefined && (
          <InlineMessage tone="bad" urgent>
            Not saved: {refusal}
          </InlineMessage>
        )}
        {record.status === 'returned' && (
          <InlineMessage tone="warn" title={`Sent back by ${staff.nameOf(record.changedBy)}`}>
            {textIn(record.body, 'returnedBecause')}
          </InlineMessage>
        )}
        <Tabs.Panel value="period">{form(PERIOD_FORM)}</Tabs.Panel>
        <Tabs.Panel value="figures">{counting || (counted && <FiguresStep figures={counted.figures} />)}</Tabs.Panel>
        <Tabs.Panel value="commentary">
          {counting || (counted && <CommentaryStep figures={counted.figures} body={body} onChange={draft.change} />)}
        </Tabs.Panel>
        <Tabs.Panel value="comparison">
          {counting || (counted && <ComparisonStep figures={counted.figures} body={body} onChange={draft.change} />)}
        </Tabs.Panel>
        <Tabs.Panel value="strands">{form(STRANDS_FORM)}</Tabs.Panel>
        <Tabs.Panel value="review">
          {counting ||
            (counted && problems && (
              <ReviewStep
                problems={problems}
                onGoTo={goTo}
                freezing={busy === 'freezing'}
                notAllowed={notAllowed}
                onFreeze={freeze}
                file={file}
                today={dateOf(now)}
                facts={() =>
                  frozenFacts(
                    counted.figures,
                    counted.trends,
                    comparatorsBeside(counted.figures, choices),
                    written,
                    `haversack ${SOFTWARE_VERSION}`,
                  )
                }
              />
            ))}
        </Tabs.Panel>
      </div>
    </Tabs>
  );
}
