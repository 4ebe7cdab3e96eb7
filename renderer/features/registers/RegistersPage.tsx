/** The service's registers: what each holds, and what waits in it. */
import { Link } from 'react-router';
import { registerAddress } from '#renderer/practice/addresses.ts';
import { REGISTERS_BY_ID, type RegisterId } from '#renderer/practice/register-names.ts';
import { UnfinishedDrafts } from '#renderer/practice/UnfinishedDrafts.tsx';
import { useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { standingOf } from './register-standing.ts';
import { registersFor } from './who-reads.ts';
import './registers.css';

const ABOUT: Readonly<Record<RegisterId, string>> = {
  training: 'Sessions and requests, Level 2 and Level 3, by location',
  boards: 'Local Safeguarding Partnership Boards and Defence working groups',
  'parenting-groups': 'Where data showed a need, and when the first session was held',
  'local-authorities': 'Word with local authorities, of cases and besides',
  handovers: 'What each shift handed to the next',
  tasks: 'Of cases and of the service, with their owners',
  audits: 'Grades, actions and escalations',
  staff: 'Registration, checks, vetting and development',
  supervision: 'Wellbeing, workload and development; the person and managers read it',
  complaints: 'Managers only',
  'threshold-document': 'The criteria that every decision is made against',
  moves: 'What came in from another system or went out, and by whom',
  'timescale-exceptions': 'Limits that were missed for a reason, and whether the Authority agreed',
  'population-at-risk': 'Children and adults at each location, for the rates',
  'reporting-settings': 'Quarters, options and who answers for the reports',
};

export function RegistersPage() {
  const files = useWatch('files');
  const drafts = useWatch('drafts');
  const { roles } = useSession();
  const now = useNow();
  usePageTitle('Registers');
  if (files === undefined) return null;
  const ids = registersFor(roles);
  const unfinished = (drafts ?? []).filter((draft) => draft.file === undefined && isOfRegister(draft.kind, ids));
  return (
    <>
      <PageHeader title="Registers" detail="What the service keeps beside its cases, on this laptop" />
      {unfinished.length > 0 && (
        <section className="registers__unfinished paper" aria-label="Unfinished entries">
          <UnfinishedDrafts drafts={unfinished} />
        </section>
      )}
      <ul className="registers paper">
        {ids.map((id) => (
          <Register key={id} id={id} files={files} now={now} />
        ))}
      </ul>
    </>
  );
}

const isOfRegister = (kind: string, ids: readonly RegisterId[]): boolean =>
  ids.some((id) => (REGISTERS_BY_ID[id].kinds as readonly string[]).includes(kind));

interface RegisterProps {
  readonly id: RegisterId;
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

function Register({ id, files, now }: RegisterProps) {
  const { count, due } = standingOf(id, files, now);
  return (
    <li className="registers__item">
      <div className="registers__what">
        <Link className="registers__name" to={registerAddress(id)}>
          {REGISTERS_BY_ID[id].label}
        </Link>
        <p className="soft small">{ABOUT[id]}</p>
      </div>
      <p className="registers__count tabular">{count}</p>
      <div className="registers__due">
        {due.map(({ tone, text }) => (
          <StatusBadge key={text} tone={tone}>
            {text}
          </StatusBadge>
        ))}
        {due.length === 0 && <span className="soft small">Nothing waits</span>}
      </div>
    </li>
  );
}
