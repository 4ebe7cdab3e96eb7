/**
 * Quality assurance of the service (REP8, WORK14; SOR paras 51 and 52, Annex E): the standards and who is accountable for them, the
 * month's sample, the audits, what was to be done about them, what they say together, and what families say.
 */
import { Tabs } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { ActionsTab } from './ActionsTab.tsx';
import { AuditsTab } from './AuditsTab.tsx';
import { FeedbackTab } from './FeedbackTab.tsx';
import { QUALITY, QUALITY_TABS, type QualityTab } from './quality-addresses.ts';
import { SampleTab } from './SampleTab.tsx';
import { StandardsTab } from './StandardsTab.tsx';
import { ThemesTab } from './ThemesTab.tsx';
import { qualityManagerIn } from './use-standards.ts';
import './quality.css';

export interface QualityTabProps {
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

const SCREENS: Readonly<Record<QualityTab, (props: QualityTabProps) => React.ReactNode>> = {
  standards: StandardsTab,
  sample: SampleTab,
  audits: AuditsTab,
  actions: ActionsTab,
  themes: ThemesTab,
  feedback: FeedbackTab,
};

export function QualityPage() {
  usePageTitle('Quality');
  const { tab } = useParams();
  const navigate = useNavigate();
  const { roles } = useSession();
  const staff = useStaff();
  const files = useWatch('files');
  const now = useNow();
  if (files === undefined) return null;
  const accountable = qualityManagerIn(files, dateOf(now));
  const whose =
    accountable === undefined ? (
      'No manager is named as accountable yet'
    ) : (
      <>
        Accountable: <span translate="no">{staff.nameOf(accountable)}</span>
      </>
    );
  if (!roles.includes('manager')) {
    // What good practice is concerns everybody; who is audited, only managers.
    return (
      <>
        <PageHeader title="Quality" detail={<>{whose}. What a case file is audited against; the audits themselves are for managers.</>} />
        <StandardsTab files={files} now={now} />
      </>
    );
  }
  const current: QualityTab = tab !== undefined && Object.hasOwn(QUALITY_TABS, tab) ? (tab as QualityTab) : 'sample';
  return (
    <Tabs
      value={current}
      onChange={(value) => value !== null && void navigate(`${QUALITY}/${value}`, { replace: true })}
      keepMounted={false}
      className="quality"
    >
      <PageHeader title="Quality" detail={whose}>
        <Tabs.List className="not-printed">
          {Object.entries(QUALITY_TABS).map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </PageHeader>
      {Object.entries(SCREENS).map(([value, Screen]) => (
        <Tabs.Panel key={value} value={value}>
          <Screen files={files} now={now} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
