/** What is said of each indicator: those below Green first, with what the last report said of them beside. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useId, useState } from 'react';
import { BandMark } from '#renderer/practice/figures/BandMark.tsx';
import { useFile, useWatch } from '#renderer/ui/engine-context.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { kpiReference } from '#shared/reference/kpi-reference.ts';
import type { Figures, KpiRow } from '#shared/report/figures.ts';
import type { IndicatorCommentary } from '#shared/report/report-document.ts';
import { writtenIn } from '#shared/report/report-of-body.ts';
import { answered } from './answered.ts';
import { reportsIn } from './reports.ts';

export interface WrittenStepProps {
  readonly figures: Figures;
  readonly body: Body;
  readonly onChange: (body: Body) => void;
}

export function CommentaryStep({ figures, body, onChange }: WrittenStepProps) {
  const whole = figures.kpis.filter(({ location }) => location === null);
  const below = whole.filter(isBelow);
  const others = whole.filter((row) => !isBelow(row));
  const said = rowsIn(body, 'commentary');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const pending = whole.reduce((sum, row) => sum + row.pending, 0);
  const last = useLastReport(textIn(body, 'periodFrom'));
  const rowOf = (indicator: string): Body | undefined => said.find((row) => textIn(row, 'indicator') === indicator);
  const change = (indicator: string, changes: Body) => {
    const present = rowOf(indicator);
    const next = answered({ rowId: `commentary:${indicator}`, indicator, ...present, ...changes });
    const rows = present === undefined ? [...said, next] : said.map((row) => (row === present ? next : row));
    onChange({ ...body, commentary: rows });
  };
  const card = (row: KpiRow) => (
    <IndicatorCard
      key={row.id}
      row={row}
      said={rowOf(row.id)}
      before={last.commentary.find(({ indicator }) => indicator === row.id)}
      beforeLabel={last.label}
      onChange={(changes) => change(row.id, changes)}
    />
  );
  return (
    <div className="stack">
      <h2>Below Green</h2>
      {below.length === 0 ? <p className="soft">No indicator is below Green.</p> : below.map(card)}
      {pending > 0 && (
        <div className="paper paper--padded">
          <Textarea
            label="What was still running when the figures were made"
            description={`${pending} ${pending === 1 ? 'case is' : 'cases are'} inside the limit: in neither number of a fraction. ${whole
              .filter((row) => row.pending > 0)
              .map((row) => `${row.id}: ${row.pending}`)
              .join(', ')}.`}
            autosize
            minRows={2}
            value={textIn(body, 'pendingNote')}
            onChange={(event) => onChange(answered({ ...body, pendingNote: event.currentTarget.value }))}
          />
        </div>
      )}
      <h2>The others</h2>
      <p className="soft">A commentary is welcome, not required.</p>
      <ul className="report-others">
        {others.map((row) => (
          <li key={row.id}>
            {opened.includes(row.id) || textIn(rowOf(row.id) ?? {}, 'commentary') !== '' ? (
              card(row)
            ) : (
              <div className="report-other paper">
                <span>
                  <span className="soft">{row.id}</span> {kpiReference(row.id).title}
                </span>
                <BandMark band={row.band} />
                <span className="tabular">{row.denominator === 0 ? row.percent : `${row.numerator} of ${row.denominator}`}</span>
                <Button variant="subtle" size="compact-sm" onClick={() => setOpened([...opened, row.id])}>
                  Comment
                  <span className="for-readers"> on {row.id}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const NO_EARLIER = 'There is no earlier report.';

const isBelow = ({ band }: KpiRow): boolean => band === 'amber' || band === 'red';

interface IndicatorCardProps {
  readonly row: KpiRow;
  readonly said: Body | undefined;
  readonly before: IndicatorCommentary | undefined;
  readonly beforeLabel: string;
  readonly onChange: (changes: Body) => void;
}

function IndicatorCard({ row, said = {}, before, beforeLabel, onChange }: IndicatorCardProps) {
  const heading = useId();
  const required = isBelow(row);
  const area = (key: string, label: string, description?: string) => (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={2}
      value={textIn(said, key)}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <section className={`paper paper--padded report-card report-card--${row.band}`} aria-labelledby={heading}>
      <h3 id={heading} className="report-card__title">
        <span className="soft">{row.id}</span> {kpiReference(row.id).title}
      </h3>
      <p className="report-card__figure tabular">
        <BandMark band={row.band} /> {row.denominator === 0 ? row.percent : `${row.percent} · ${row.numerator} of ${row.denominator}`}
        {row.pending > 0 && <span className="soft"> · {row.pending} pending</span>}
      </p>
      <div className="report-card__columns">
        <div className="stack">
          {area('commentary', 'The story behind the figure')}
          {required && (
            <>
              {area('whyBelow', 'Why it is below the standard')}
              {area('action', 'Agreed action', 'As agreed with the Authority')}
              <div className="report-pair">
                <TextInput
                  label="Owner of the action"
                  value={textIn(said, 'owner')}
                  onChange={(event) => onChange({ owner: event.currentTarget.value })}
                />
                <DateInput
                  label="Due"
                  placeholder="day month year"
                  valueFormat="D MMM YYYY"
                  clearable
                  value={dateIn(said, 'dueOn') ?? null}
                  onChange={(day) => onChange({ dueOn: day ?? undefined })}
                />
              </div>
            </>
          )}
        </div>
        <aside className="report-card__before small" aria-label={`What the last report said of ${row.id}`}>
          <p className="soft">{beforeLabel}</p>
          {before !== undefined && <Before said={before} />}
          {before === undefined && beforeLabel !== NO_EARLIER && <p className="soft">Nothing was said of it.</p>}
        </aside>
      </div>
    </section>
  );
}

const Before = ({ said: { commentary, whyBelow, action, owner, dueOn } }: { readonly said: IndicatorCommentary }) => (
  <div className="stack">
    {commentary !== undefined && <p>{commentary}</p>}
    {whyBelow !== undefined && <p>Why: {whyBelow}</p>}
    {action !== undefined && (
      <p>
        Action: {action} {owner !== undefined && <span translate="no">({owner})</span>}
        {dueOn !== undefined && `, due ${formatDate(dueOn)}`}
      </p>
    )}
  </div>
);

/** Issued, of the latest period that ended before this one began. */
function useLastReport(before: string): { readonly commentary: readonly IndicatorCommentary[]; readonly label: string } {
  const files = useWatch('files') ?? [];
  const last = reportsIn(files)
    .filter(({ standing }) => standing === 'issued')
    .map(({ digest }) => ({ digest, to: textIn(digest.facts.find(({ kind }) => kind === 'quarterly-report')?.values ?? {}, 'periodTo') }))
    .filter(({ to }) => to < before)
    .toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
  const view = useFile(last?.digest.file);
  const record = view?.records.find(({ kind }) => kind === 'quarterly-report');
  if (last === undefined || record === undefined) return { commentary: [], label: NO_EARLIER };
  return { commentary: writtenIn(record.body).commentary, label: `The report of ${last.digest.title}` };
}
