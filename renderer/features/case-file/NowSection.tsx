/** The case on one page, for someone who has never seen it: dangers and risks first, then who was seen, what is in force and due, whom to call. */
import { Link } from 'react-router';
import { caseSectionAddress, fileAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { nowSummary } from '#shared/case-file/now-summary.ts';
import type { SectionProps } from './case-section.ts';
import { EntryTime } from './EntryTime.tsx';
import { PlannedVisit } from './PlannedVisit.tsx';
import { StandingList } from './StandingList.tsx';

export function NowSection({ file, now, begin }: SectionProps) {
  const { digest, view } = file;
  const staff = useStaff();
  const may = usePermission();
  const summary = nowSummary(digest, view.records, now);
  const caseRecord = view.records.find((record) => record.kind === 'case');
  const last = summary.lastVisit;
  const { standing } = summary;
  const shown = { file: digest, today: dateOf(now) };
  return (
    <div className="now">
      {(summary.conflicts > 0 || summary.safetyNotes !== '' || summary.recentRisks.length > 0 || view.quarantined > 0) && (
        <div className="now__dangers stack">
          {summary.safetyNotes !== '' && (
            <InlineMessage tone="warn" title="To know before visiting or calling">
              <p className="now__words">{summary.safetyNotes}</p>
            </InlineMessage>
          )}
          {summary.recentRisks.map((risk) => (
            <InlineMessage
              key={risk.at}
              tone="bad"
              title={
                <>
                  Immediate risk named on <TimeWithPlace at={risk.at} />
                </>
              }
            >
              <p className="now__words">{risk.text}</p>
            </InlineMessage>
          ))}
          {summary.conflicts > 0 && (
            <InlineMessage
              tone="warn"
              title={summary.conflicts === 1 ? 'One record has two versions' : `${summary.conflicts} records have two versions`}
            >
              Two people changed the same field.{' '}
              {view.records
                .filter((record) => record.conflicts.length > 0)
                .map((record) => (
                  <Link key={record.record} to={recordAddress('case', digest.file, record.record)}>
                    Compare and choose
                  </Link>
                ))}
            </InlineMessage>
          )}
          {view.quarantined > 0 && (
            <InlineMessage tone="bad" title="Something saved on this laptop cannot be read">
              {view.quarantined === 1 ? 'One saved copy is' : `${view.quarantined} saved copies are`} damaged and kept apart. It is fetched
              again at the next sync; see Sync for what it is.
            </InlineMessage>
          )}
        </div>
      )}
      <div className="now__main stack stack--wide">
        {standing.risks.length > 0 && (
          <section className="paper paper--padded now__risks" aria-labelledby="now-risks">
            <h2 id="now-risks">Open risks</h2>
            <StandingList items={standing.risks} {...shown} withoutTitle />
          </section>
        )}
        <section className="paper paper--padded" aria-labelledby="now-visit">
          <h2 id="now-visit">Last visit</h2>
          {last === null ? (
            <p className="soft">No visits yet. Record the first with Alt+V.</p>
          ) : (
            <>
              <p className="soft small">
                <Link to={recordAddress('case', digest.file, last.record)}>
                  <TimeWithPlace at={last.at} />
                </Link>{' '}
                by <span translate="no">{staff.nameOf(last.by)}</span>
              </p>
              {last.children.length > 0 && (
                <dl className="now__children">
                  {last.children.map((child) => (
                    <div key={child.name}>
                      <dt>
                        <PersonName name={child.name} />{' '}
                        <StatusBadge tone={child.seen ? 'good' : 'warn'}>
                          {child.seen ? (child.seenAlone ? 'Seen alone' : 'Seen, not alone') : 'Not seen'}
                        </StatusBadge>
                      </dt>
                      {child.said !== '' && <dd className="now__words">{child.said}</dd>}
                    </div>
                  ))}
                </dl>
              )}
              {last.result !== '' && <p className="now__words prose">{last.result}</p>}
            </>
          )}
          {summary.nextVisitOn !== null && (
            <p className="now__next">
              <PlannedVisit on={summary.nextVisitOn} now={now} />
            </p>
          )}
        </section>
        {standing.orders.length > 0 && (
          <section className="paper paper--padded" aria-labelledby="now-orders">
            <h2 id="now-orders">Legal orders and protection</h2>
            <StandingList items={standing.orders} {...shown} />
          </section>
        )}
        <section className="paper paper--padded" aria-labelledby="now-plans">
          <h2 id="now-plans">Plans in force</h2>
          {standing.plans.length + standing.arrangements.length === 0 ? (
            <p className="soft">None.</p>
          ) : (
            <StandingList items={[...standing.plans, ...standing.arrangements]} {...shown} />
          )}
        </section>
        {standing.supervision !== undefined && (
          <section className="paper paper--padded now__management" aria-labelledby="now-supervision">
            <h2 id="now-supervision">Last supervision</h2>
            <StandingList items={[standing.supervision]} {...shown} withoutTitle />
          </section>
        )}
        {summary.managementNote !== null && (
          <section className="paper paper--padded now__management" aria-labelledby="now-management">
            <h2 id="now-management">Latest management note</h2>
            <p className="soft small">
              <Link to={recordAddress('case', digest.file, summary.managementNote.record)}>
                <TimeWithPlace at={summary.managementNote.at} />
              </Link>{' '}
              by <span translate="no">{staff.nameOf(summary.managementNote.author)}</span>
            </p>
            <p className="now__words prose">{summary.managementNote.text}</p>
          </section>
        )}
        <section className="paper paper--padded" aria-labelledby="now-why">
          <h2 id="now-why">Why the case is open</h2>
          <p className="now__words prose">{summary.reason || 'Not written yet.'}</p>
          {digest.fromContact !== undefined && <FromContact file={file.digest} />}
        </section>
        <section className="paper paper--padded now__only-on-screen" aria-labelledby="now-latest">
          <h2 id="now-latest">Latest in the chronology</h2>
          <ul className="now__latest">
            {summary.latest.map((entry) => (
              <li key={entry.id}>
                <span className="soft small tabular">
                  <EntryTime entry={entry} short />
                </span>
                <span>
                  <Link to={recordAddress('case', digest.file, entry.record)}>{entry.title}</Link>: {entry.summary}
                </span>
              </li>
            ))}
          </ul>
          <Link to={caseSectionAddress(digest.file, 'chronology')}>The whole chronology</Link>
        </section>
      </div>
      <aside className="now__aside stack stack--wide" aria-label="Household, involvement and clocks">
        {summary.clocks.length > 0 && (
          <section className="paper paper--padded" aria-labelledby="now-clocks">
            <h2 id="now-clocks">What is due</h2>
            <div className="now__clocks">
              {summary.clocks.map((clock) => (
                <FileClock
                  key={`${clock.ruleId}:${clock.stopsWith}:${clock.startedAt}:${(clock.people ?? []).join()}`}
                  clock={clock}
                  location={digest.location}
                  now={now}
                  people={digest.people}
                />
              ))}
            </div>
          </section>
        )}
        <section className="paper paper--padded" aria-labelledby="now-household">
          <h2 id="now-household">Household</h2>
          <ul className="now__people">
            {summary.people.map((person) => (
              <li key={person.record}>
                <Link to={recordAddress('case', digest.file, person.record)}>
                  <PersonName name={person.name} />
                </Link>
                <span className="soft"> {[person.ageText, person.relationship].filter((part) => part !== '').join(', ')}</span>
                {person.health !== '' && <p className="small">Health: {person.health}</p>}
                {person.interpreter !== '' && <p className="small">Interpreter: {person.interpreter}</p>}
              </li>
            ))}
          </ul>
          <Fact name="Address" text={summary.address} />
          <Fact name="Unit" text={summary.unit} />
          {caseRecord !== undefined && (
            <p className="small">
              <Link to={recordAddress('case', digest.file, caseRecord.record)}>All about the household</Link>
            </p>
          )}
        </section>
        <section className="paper paper--padded" aria-labelledby="now-calls">
          <h2 id="now-calls">Who to call</h2>
          <dl className="now__calls">
            <div>
              <dt>Allocated to</dt>
              <dd translate="no">{staff.nameOf(digest.allocatedTo)}</dd>
            </div>
            {summary.calls.map((call) => (
              <div key={`${call.role}:${call.who}`}>
                <dt>{call.role}</dt>
                <dd className="tabular">
                  {call.person !== undefined && (
                    <>
                      <PersonName name={call.person} />{' '}
                    </>
                  )}
                  {call.who}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="paper paper--padded" aria-labelledby="now-involvement">
          <h2 id="now-involvement">Open involvements</h2>
          {summary.involvements.length === 0 && <p className="soft">None is open.</p>}
          <ul className="now__people">
            {digest.involvements.map((each, index) => {
              const words = summary.involvements[index];
              return (
                words !== undefined && (
                  <li key={each.record}>
                    <Link to={recordAddress('case', digest.file, each.record)}>{words.label}</Link>
                    <p className="small soft">
                      since {formatDate(words.since)}, for{' '}
                      {words.names.map((name, position) => (
                        <span key={name}>
                          {position > 0 && ', '}
                          <PersonName name={name} />
                        </span>
                      ))}
                    </p>
                  </li>
                )
              );
            })}
          </ul>
          <div className="row now__buttons not-printed">
            <PermittedButton size="compact-sm" reason={reasonNot(may('record', 'involvement'))} onClick={() => begin('involvement')}>
              Open an involvement
            </PermittedButton>
            <PermittedButton size="compact-sm" reason={reasonNot(may('allocate'))} onClick={() => begin('allocation')}>
              {digest.allocatedTo === null ? 'Allocate the case' : 'Allocate to someone else'}
            </PermittedButton>
          </div>
        </section>
        <section className="paper paper--padded" aria-labelledby="now-consent">
          <h2 id="now-consent">Consent</h2>
          {standing.consents.length === 0 ? (
            <p className="soft">None is recorded.</p>
          ) : (
            <StandingList items={standing.consents} {...shown} withoutTitle />
          )}
        </section>
        {(standing.jurisdiction !== undefined || standing.orders.length > 0 || isProtection(digest)) && (
          <section className="paper paper--padded" aria-labelledby="now-jurisdiction">
            <h2 id="now-jurisdiction">Jurisdiction</h2>
            {standing.jurisdiction === undefined ? (
              <p>
                <StatusBadge tone="warn">Not decided yet</StatusBadge>
              </p>
            ) : (
              <StandingList items={[standing.jurisdiction]} {...shown} withoutTitle />
            )}
          </section>
        )}
      </aside>
    </div>
  );
}

/** For every child-protection case jurisdiction is considered and recorded (SOR Annex D PI 5.3). */
const isProtection = (digest: SectionProps['file']['digest']): boolean =>
  digest.involvements.some(({ type }) => type === 's47-enquiry' || type === 'child-protection-plan');

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <p className="small">
      <span className="soft">{name}: </span>
      {text}
    </p>
  );
}

function FromContact({ file }: { readonly file: SectionProps['file']['digest'] }) {
  const files = useWatch('files');
  const held = files?.some((each) => each.file === file.fromContact) === true;
  if (file.fromContact === undefined) return null;
  return (
    <p className="small soft">
      Opened from a contact
      {held ? (
        <>
          : <Link to={fileAddress('contact', file.fromContact)}>read it</Link>
        </>
      ) : (
        ', which the duty team holds. Its threshold decision is in the chronology.'
      )}
    </p>
  );
}
