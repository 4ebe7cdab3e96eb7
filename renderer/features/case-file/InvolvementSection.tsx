/** How the service has worked with each person: on one line of time, then each involvement with its steps, the plans in force, and who it was allocated to. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { type CalendarDate, formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { isComplete } from '#shared/case-file/digest.ts';
import { involvementsOf, involvementTimeline, type TimelineInvolvement } from '#shared/case-file/involvement-timeline.ts';
import { shortNames } from '#shared/case-file/short-names.ts';
import { standingOf } from '#shared/case-file/standing.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import type { SectionProps } from './case-section.ts';
import { InvolvementBars } from './InvolvementBars.tsx';
import { PartSection } from './PartSection.tsx';
import { StandingList } from './StandingList.tsx';
import './involvement.css';

export function InvolvementSection(props: SectionProps) {
  const { file, now, begin } = props;
  const { digest, view } = file;
  const may = usePermission();
  const today = dateOf(now);
  const involvements = useMemo(() => involvementsOf(view.records), [view.records]);
  const { plans, arrangements } = useMemo(() => standingOf(digest, view.records, today), [digest, view.records, today]);
  const timeline = involvementTimeline(
    involvements,
    digest.people.map(({ record }) => record),
    today,
  );
  return (
    <div className="stack stack--wide">
      <div className="row not-printed">
        <PermittedButton variant="filled" reason={reasonNot(may('record', 'involvement'))} onClick={() => begin('involvement')}>
          Open an involvement
        </PermittedButton>
        <PermittedButton reason={reasonNot(may('allocate'))} onClick={() => begin('allocation')}>
          {digest.allocatedTo === null ? 'Allocate the case' : 'Allocate to someone else'}
        </PermittedButton>
      </div>
      {timeline !== undefined && (
        <InvolvementBars timeline={timeline} people={digest.people} addressOf={(record) => recordAddress('case', digest.file, record)} />
      )}
      <Involvements
        title="Open"
        involvements={involvements.filter(({ closedOn }) => closedOn === undefined)}
        all={involvements}
        {...props}
      />
      <Involvements
        title="Closed"
        involvements={involvements.filter(({ closedOn }) => closedOn !== undefined).toReversed()}
        all={involvements}
        {...props}
      />
      <section className="paper paper--padded" aria-labelledby="involvement-plans">
        <h2 id="involvement-plans">Plans in force</h2>
        {plans.length + arrangements.length === 0 ? (
          <p className="soft">None.</p>
        ) : (
          <StandingList items={[...plans, ...arrangements]} file={digest} today={today} />
        )}
      </section>
      <Allocations {...props} />
      <PartSection part="involvement" without={['involvement', 'allocation']} quiet {...props} />
    </div>
  );
}

interface InvolvementsProps extends SectionProps {
  readonly title: string;
  readonly involvements: readonly TimelineInvolvement[];
  readonly all: readonly TimelineInvolvement[];
}

function Involvements({ title, involvements, all, file }: InvolvementsProps) {
  const { digest, view } = file;
  const nameShown = useNameShown();
  const link = (record: string, words: string) => <Link to={recordAddress('case', digest.file, record)}>{words}</Link>;
  if (involvements.length === 0) {
    return title === 'Open' ? <p className="soft">No involvement is open.</p> : null;
  }
  return (
    <section className="paper paper--padded" aria-label={`${title} involvements`}>
      <h2>{title}</h2>
      <ul className="involvements">
        {involvements.map((each) => {
          const body = view.records.find((record) => record.record === each.record)?.body ?? {};
          const before = all.find(({ record }) => record === each.previous);
          const after = all.filter(({ record }) => each.next.includes(record));
          const lead = [textIn(body, 'leadProfessional'), textIn(body, 'leadService')].filter(Boolean).join(', ');
          return (
            <li key={each.record} className="involvements__item">
              <p>
                <strong>{link(each.record, each.label)}</strong>{' '}
                <span className="soft">
                  for <span translate="no">{shortNames(each.people, digest.people).map(nameShown).join(', ')}</span>
                </span>
              </p>
              <p className="small tabular">
                {formatDate(each.openedOn)} to {each.closedOn === undefined ? 'today' : formatDate(each.closedOn)}
                {textIn(body, 'closureReason') !== '' && ` · ${codeLabel('cin_closure_reason', textIn(body, 'closureReason'))}`}
              </p>
              {each.step !== undefined && (
                <p className="small">
                  <StatusBadge tone={each.step === 'step-up' ? 'warn' : 'info'}>{STEPS[each.step]}</StatusBadge>{' '}
                  {before !== undefined && <>from {link(before.record, before.label)}</>}
                  {textIn(body, 'cameFrom') !== '' && `from ${textIn(body, 'cameFrom')}`}
                </p>
              )}
              {after.map((next) => (
                <p key={next.record} className="small">
                  Went over into {link(next.record, next.label)}
                </p>
              ))}
              {lead !== '' && <p className="small">Lead professional: {lead}</p>}
              <p className="involvements__why prose">{textIn(body, 'reason')}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const STEPS = { 'step-up': 'Stepped up', 'step-down': 'Stepped down', 'transfer-in': 'Transferred in' } as const;

/** Whom the case was allocated to, the latest first. */
function Allocations({ file }: SectionProps) {
  const { digest, view } = file;
  const staff = useStaff();
  const allocations = view.records
    .filter((record) => record.kind === 'allocation' && isComplete(record))
    .toSorted((a, b) => textIn(b.body, 'from').localeCompare(textIn(a.body, 'from')));
  if (allocations.length === 0) return null;
  return (
    <section className="paper paper--padded" aria-labelledby="involvement-allocations">
      <h2 id="involvement-allocations">Allocated to</h2>
      <div className="allocations" tabIndex={0} role="group" aria-label="Allocations">
        <table>
          <thead>
            <tr>
              <th scope="col">Worker</th>
              <th scope="col">From</th>
              <th scope="col">Until</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {allocations.map(({ record, body }, index) => (
              <tr key={record}>
                <th scope="row">
                  <Link to={recordAddress('case', digest.file, record)} translate="no">
                    {staff.nameOf(textIn(body, 'worker'))}
                  </Link>
                </th>
                <td>{day(dateIn(body, 'from'))}</td>
                <td>
                  {day(dateIn(body, 'to')) ||
                    (index === 0 ? 'today' : `replaced ${day(dateIn(allocations[index - 1]?.body ?? {}, 'from'))}`)}
                </td>
                <td>{codeLabel('worker_change_reason', textIn(body, 'changeReason'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const day = (date: CalendarDate | undefined): string => (date === undefined ? '' : formatDate(date));
