/** What the audits of a time say together: grades by domain, month and location, what is strong, and what must be better. */
import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useFile } from '#renderer/ui/engine-context.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { type AuditThemes, auditThemes, type DomainTheme, type GradeCounts, twelveMonthsTo } from '#shared/case-file/audit-themes.ts';
import { auditsOf, type CountedAudit } from '#shared/case-file/audits.ts';
import { periodLabel, quartersUpTo } from '#shared/indicators/period.ts';
import { AUDIT_DOMAINS, AUDIT_GRADES, auditGradeLabel } from '#shared/practice/audit-domains.ts';
import { monthInWords } from '#shared/practice/audit-sample/record.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { QualityTabProps } from './QualityPage.tsx';

const QUARTERS_OFFERED = 5;

export function ThemesTab({ files, now }: QualityTabProps) {
  const today = dateOf(now);
  const year = twelveMonthsTo(today);
  const times = [
    { label: 'The last twelve months', from: year.from, until: year.until },
    ...quartersUpTo(today, 'contract', QUARTERS_OFFERED)
      .toReversed()
      .map((quarter) => ({ label: periodLabel(quarter, 'contract'), from: quarter.from, until: quarter.to })),
  ];
  const [chosen, setChosen] = useState(0);
  const { from, until } = times[chosen] ?? year;
  const themes = useMemo(() => auditThemes(files, from, until, today), [files, from, until, today]);
  const audits = useMemo(() => auditsOf(files, from, until), [files, from, until]);
  return (
    <div className="stack stack--wide">
      <div className="quality__line">
        <NativeSelect
          label="Audits of"
          className="quality__time"
          data={times.map(({ label }, index) => ({ value: String(index), label }))}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        <div className="row not-printed quality__end">
          <Button variant="default" leftSection={<IconPrinter size="1rem" aria-hidden />} onClick={() => window.print()}>
            Print
          </Button>
        </div>
      </div>
      {themes.audits.length === 0 ? (
        <EmptyState title="No audits in this time.">Choose another time, or draw the month’s sample and audit it.</EmptyState>
      ) : (
        <Themes themes={themes} audits={audits} />
      )}
    </div>
  );
}

function Themes({ themes, audits }: { readonly themes: AuditThemes; readonly audits: readonly CountedAudit[] }) {
  const byRecord = new Map(audits.map((audit) => [audit.fact.record as string, audit]));
  return (
    <>
      <Figures themes={themes} />
      <div className="quality__two">
        <Named title="Strong" empty="No domain is Good or better in three quarters of the audits yet." themes={themes.strengths} />
        <Named
          title="Must be better"
          empty="Every domain is Good or better in three quarters of the audits."
          themes={themes.improvements}
          byRecord={byRecord}
        />
      </div>
      <Chart themes={themes} />
      <ByMonth themes={themes} />
      <ByLocation themes={themes} />
      <Words audits={audits} />
    </>
  );
}

function Figures({
  themes: { audits, overall, inadequate, unsafe, thresholdWrong, moderation, actions, smart },
}: {
  readonly themes: AuditThemes;
}) {
  const letters = smart.filter(({ asked }) => asked > 0).map(({ word, yes, asked }) => `${word} ${yes}/${asked}`);
  const figures = [
    ['Audits', String(audits.length)],
    ['Good or better', `${overall.goodOrBetter}/${overall.graded}`],
    ['Inadequate', String(inadequate.length)],
    ['Found unsafe', String(unsafe.length)],
    ['Threshold wrong', String(thresholdWrong.length)],
    ['Second grades', moderation.moderated === 0 ? 'None' : `${moderation.moderated}, ${moderation.confirmed} confirmed`],
    ['Actions', `${actions.done} of ${actions.set} done${actions.overdue === 0 ? '' : `, ${actions.overdue} overdue`}`],
  ] as const;
  return (
    <section aria-label="In figures" className="paper quality-figures">
      <dl>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {letters.length > 0 && <p className="soft small">Plans that are SMART: {letters.join(' · ')}</p>}
    </section>
  );
}

interface NamedProps {
  readonly title: string;
  readonly empty: string;
  readonly themes: readonly DomainTheme[];
  /** Offers the audits that graded it below Good. */
  readonly byRecord?: ReadonlyMap<string, CountedAudit>;
}

function Named({ title, empty, themes, byRecord }: NamedProps) {
  return (
    <section className="paper paper--padded" aria-label={title}>
      <h2>{title}</h2>
      {themes.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className="quality__themes">
          {themes.map(({ domain, label, counts, below }) => (
            <li key={domain}>
              <span className="quality__theme">
                {label} <span className="soft tabular">{shareWords(counts)}</span>
              </span>
              {byRecord !== undefined && (
                <span className="small quality__links">
                  {below.map((record) => {
                    const audit = byRecord.get(record);
                    return audit === undefined ? null : (
                      <Link key={record} to={recordAddress('case', audit.digest.file, record)}>
                        {audit.digest.reference}
                      </Link>
                    );
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const shareWords = ({ goodOrBetter, graded }: GradeCounts): string => `${goodOrBetter}/${graded}`;

/** One bar for each domain; each part says its grade and number, so that colour is not needed. */
function Chart({ themes }: { readonly themes: AuditThemes }) {
  return (
    <section className="paper quality__scroll" aria-label="Grades by domain" tabIndex={0}>
      <table className="quality-table">
        <caption>Grades by domain</caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col" className="quality__bars">
              {AUDIT_GRADES.map(({ code, label }) => `${code} ${label}`).join(' · ')}
            </th>
            <th scope="col" className="quality__number">
              Good or better
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.domains.map(({ domain, label, counts }) => (
            <tr key={domain}>
              <th scope="row">{label}</th>
              <td>{counts.graded === 0 ? <span className="soft">Not graded</span> : <Bar counts={counts} />}</td>
              <td className="quality__number">{counts.graded === 0 ? '' : shareWords(counts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ counts }: { readonly counts: GradeCounts }) {
  return (
    <span className="grade-bar">
      {AUDIT_GRADES.map(({ code, label }) =>
        counts[code] === 0 ? null : (
          <span
            key={code}
            className={`grade-bar__part grade-bar__part--${code}`}
            style={{ flexGrow: counts[code] }}
            title={`${label}: ${counts[code]}`}
          >
            <span aria-hidden>
              {code} {counts[code]}
            </span>
            <span className="for-readers">
              {label} {counts[code]}.{' '}
            </span>
          </span>
        ),
      )}
    </span>
  );
}

function ByMonth({ themes }: { readonly themes: AuditThemes }) {
  return (
    <Grid
      caption="Good or better, by month"
      columns={themes.months.map(({ month, audits, overall, domains }) => ({
        key: month,
        title: `${monthInWords(month).slice(0, 3)} ${month.slice(2, 4)}`,
        label: monthInWords(month),
        audits,
        overall,
        domains,
      }))}
    />
  );
}

function ByLocation({ themes }: { readonly themes: AuditThemes }) {
  return (
    <Grid
      caption="Good or better, by location"
      columns={themes.locations
        .map(({ location, audits, overall, domains }) => {
          const name = locationsByCode.get(location)?.shortName ?? location;
          return { key: location, title: name, label: name, audits: audits.length, overall, domains };
        })
        .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))}
    />
  );
}

interface GridColumn {
  readonly key: string;
  readonly title: string;
  readonly label: string;
  readonly audits: number;
  readonly overall: GradeCounts;
  readonly domains: AuditThemes['months'][number]['domains'];
}

function Grid({ caption, columns }: { readonly caption: string; readonly columns: readonly GridColumn[] }) {
  return (
    <section className="paper quality__scroll" aria-label={caption} tabIndex={0}>
      <table className="quality-table quality-table--grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            {columns.map(({ key, title, label }) => (
              <th key={key} scope="col" abbr={label}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {AUDIT_DOMAINS.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {columns.map((column) => (
                <ShareCell key={column.key} counts={column.domains[key]} />
              ))}
            </tr>
          ))}
          <tr className="quality-table__sum">
            <th scope="row">Overall</th>
            {columns.map((column) => (
              <ShareCell key={column.key} counts={column.overall} />
            ))}
          </tr>
          <tr>
            <th scope="row">Audits</th>
            {columns.map(({ key, audits }) => (
              <td key={key}>{audits}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** `3/4`, shaded and marked where less than three quarters are Good or better. */
function ShareCell({ counts }: { readonly counts: GradeCounts }) {
  if (counts.graded === 0)
    return (
      <td className="soft">
        <span aria-hidden>–</span>
        <span className="for-readers">None</span>
      </td>
    );
  const isBelow = counts.goodOrBetter / counts.graded < 0.75;
  return (
    <td className={isBelow ? 'quality-table__below' : undefined}>
      {shareWords(counts)}
      {isBelow && (
        <>
          <span aria-hidden> ▾</span>
          <span className="for-readers">, less than three quarters</span>
        </>
      )}
    </td>
  );
}

/** Narratives are not kept in lists: each case is opened when somebody wants to read. */
function Words({ audits }: { readonly audits: readonly CountedAudit[] }) {
  const [shown, setShown] = useState(0);
  const STEP = 10;
  return (
    <section className="stack" aria-label="In the auditors’ words">
      <h2>In the auditors’ words</h2>
      {audits.slice(0, shown).map((audit) => (
        <AuditWords key={audit.fact.record} audit={audit} />
      ))}
      {shown < audits.length && (
        <div className="not-printed">
          <Button variant="default" onClick={() => setShown(shown + STEP)}>
            {shown === 0 ? 'Read what was done well and what must be better' : 'Read more'}
          </Button>
        </div>
      )}
    </section>
  );
}

function AuditWords({ audit }: { readonly audit: CountedAudit }) {
  const view = useFile(audit.digest.file);
  const body = view?.records.find(({ record }) => record === audit.fact.record)?.body;
  return (
    <article className="paper paper--padded">
      <h3>
        <Link to={recordAddress('case', audit.digest.file, audit.fact.record)}>{audit.digest.reference}</Link>{' '}
        <span className="soft">
          {formatDate(audit.on)} · {auditGradeLabel(audit.grade)}
        </span>
      </h3>
      {body === undefined ? (
        <p className="soft">Opening the case…</p>
      ) : (
        <dl className="quality__said">
          <dt>Done well</dt>
          <dd>{textIn(body, 'strengths') || 'Nothing was written.'}</dd>
          <dt>Must be better</dt>
          <dd>{textIn(body, 'improve') || 'Nothing was written.'}</dd>
          {textIn(body, 'familyFeedback') !== '' && (
            <>
              <dt>The family</dt>
              <dd>{textIn(body, 'familyFeedback')}</dd>
            </>
          )}
        </dl>
      )}
    </article>
  );
}
