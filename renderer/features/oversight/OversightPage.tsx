/** What a manager oversees: signatures that wait, who carries how much, and supervision due. Audits stand under Quality. */
import { Tabs } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { waitingSignOffs } from '#shared/case-file/oversight.ts';
import { CaseloadTab } from './CaseloadTab.tsx';
import { SignOffTab } from './SignOffTab.tsx';
import { SupervisionTab } from './SupervisionTab.tsx';
import './oversight.css';

const TABS = { 'sign-off': 'Sign-off', caseload: 'Caseload', supervision: 'Supervision' } as const;
type Tab = keyof typeof TABS;

export function OversightPage() {
  usePageTitle('Oversight');
  const { tab } = useParams();
  const navigate = useNavigate();
  const { roles } = useSession();
  const files = useWatch('files');
  const now = useNow();
  const current: Tab = tab !== undefined && tab in TABS ? (tab as Tab) : 'sign-off';
  if (!roles.includes('manager')) {
    return (
      <>
        <PageHeader title="Oversight" />
        <EmptyState title="Oversight is for managers.">
          What you sent for sign-off shows its state in its case; what was sent back to you stands in My Day.
        </EmptyState>
      </>
    );
  }
  if (files === undefined) return null;
  const waiting = waitingSignOffs(files).filter((each) => !each.returned).length;
  return (
    <Tabs
      value={current}
      onChange={(value) => value !== null && void navigate(`/oversight/${value}`, { replace: true })}
      keepMounted={false}
      className="oversight"
    >
      <PageHeader title="Oversight" detail="Of every case on this laptop">
        <Tabs.List>
          {Object.entries(TABS).map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
              {value === 'sign-off' && waiting > 0 && <span className="oversight__count tabular">{waiting}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </PageHeader>
      <Tabs.Panel value="sign-off">
        <SignOffTab files={files} now={now} />
      </Tabs.Panel>
      <Tabs.Panel value="caseload">
        <CaseloadTab files={files} now={now} />
      </Tabs.Panel>
      <Tabs.Panel value="supervision">
        <SupervisionTab files={files} now={now} />
      </Tabs.Panel>
    </Tabs>
  );
}
