/** A case: who it is about at the top, its sections beside it, and the one that is open. */
import { ActionIcon, Button, Tabs, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type Icon, IconDeviceLaptop, IconFilePlus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  CASE_SECTIONS,
  CASES,
  type CaseSection,
  caseSectionAddress,
  handOverAddress,
  newRecordAddress,
  printAddress,
} from '#renderer/practice/addresses.ts';
import { CaseDocuments } from '#renderer/practice/documents/CaseDocuments.tsx';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import { ariaKeys, keyName } from '#renderer/ui/keys.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { partStanding } from '#shared/case-file/case-parts.ts';
import { ageInWords } from '#shared/case-file/people.ts';
import { INVOLVEMENT_TYPES } from '#shared/practice/involvement/involvement-types.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { byUrgency, clockState, isRunning } from '#shared/timescales/clock.ts';
import { ChronologySection } from './ChronologySection.tsx';
import { ClocksSection } from './ClocksSection.tsx';
import { partOfSection, type SectionProps } from './case-section.ts';
import { DraftsSection } from './DraftsSection.tsx';
import { HoldersSection } from './HoldersSection.tsx';
import { InvolvementSection } from './InvolvementSection.tsx';
import { NewRecordDialog } from './NewRecordDialog.tsx';
import { NotesSection } from './NotesSection.tsx';
import { NowSection } from './NowSection.tsx';
import { PartSection } from './PartSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { SectionList, type SectionStanding } from './SectionList.tsx';
import { VisitsSection } from './VisitsSection.tsx';
import './case-file.css';

export function CaseFilePage() {
  return <OpenedFile type="case">{(file, now) => <ShownCase key={file.digest.file} file={file} now={now} />}</OpenedFile>;
}

const NEXT_CLOCKS = 2;
const NEW_RECORD = 'alt+N';

function ShownCase({ file, now }: { readonly file: OpenFile; readonly now: ZonedInstant }) {
  const { digest } = file;
  const { section } = useParams();
  const engine = useEngine();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const may = usePermission();
  const root = useRef<HTMLDivElement>(null);
  const standing = useStanding(file, now);
  const [choosing, setChoosing] = useState(false);
  useHeadHeight(root);
  useHotkeys([[NEW_RECORD, () => setChoosing(true)]], []);
  usePageTitle(nameShown(digest.title), [{ label: 'Cases', to: CASES }], `Case ${digest.reference}`);
  const current: CaseSection = CASE_SECTIONS.find((each) => each === section) ?? 'now';
  const open = (chosen: CaseSection) => void navigate(caseSectionAddress(digest.file, chosen), { replace: true });
  const begin: SectionProps['begin'] = (kind, start) =>
    void engine.newId().then((id) => navigate(newRecordAddress('case', digest.file, kind, id, start)));

  const clocks = digest.timescales.filter(isRunning).toSorted(byUrgency).slice(0, NEXT_CLOCKS);
  const closed = digest.status === 'withdrawn' ? 'This case was entered in error' : undefined;
  return (
    <Tabs
      ref={root}
      value={current}
      onChange={(value) => value !== null && open(value as CaseSection)}
      orientation="vertical"
      keepMounted={false}
      className="case-file"
    >
      <PageHeader
        sticky
        title={
          <>
            <PersonName name={digest.title} />
            {digest.status !== 'open' && (
              <StatusBadge tone="neutral">{digest.status === 'withdrawn' ? 'Entered in error' : 'Closed'}</StatusBadge>
            )}
          </>
        }
        action={{
          label: 'Record a visit',
          onAct: () => begin('visit'),
          shortcut: 'alt+V',
          icon: <IconPlus size="1rem" aria-hidden />,
          reason: closed ?? reasonNot(may('record', 'visit')),
        }}
        otherActions={
          <>
            <IconLink label="Print or export" to={printAddress('case', digest.file)} icon={IconPrinter} />
            <IconLink label="Hand over" to={handOverAddress(digest.file)} icon={IconDeviceLaptop} />
            <PermittedButton reason={closed ?? reasonNot(may('record', 'case-note'))} onClick={() => begin('case-note')}>
              Write a case note
            </PermittedButton>
            <Button
              variant="default"
              leftSection={<IconFilePlus size="1rem" aria-hidden />}
              rightSection={<kbd className="key">{keyName(NEW_RECORD)}</kbd>}
              aria-keyshortcuts={ariaKeys(NEW_RECORD)}
              onClick={() => setChoosing(true)}
            >
              New record
            </Button>
          </>
        }
      >
        <Detail file={file} now={now} />
        {clocks.map((clock) => (
          <FileClock
            key={`${clock.record}:${clock.ruleId}:${clock.stopsWith}:${(clock.people ?? []).join()}`}
            clock={clock}
            location={digest.location}
            now={now}
            people={digest.people}
            compact
          />
        ))}
      </PageHeader>
      <div className="case-file__columns">
        <SectionList current={current} standing={standing} onChoose={open} />
        {CASE_SECTIONS.map((each) => (
          <Tabs.Panel key={each} value={each} className="case-file__panel">
            {each === current && <Section section={each} file={file} now={now} begin={begin} />}
          </Tabs.Panel>
        ))}
      </div>
      <NewRecordDialog open={choosing} reason={closed} onClose={() => setChoosing(false)} begin={begin} />
    </Tabs>
  );
}

/** What is done now and then has a small place beside what is done every day. */
function IconLink({ label, to, icon: Icon }: { readonly label: string; readonly to: string; readonly icon: Icon }) {
  return (
    <Tooltip label={label}>
      <ActionIcon component={Link} to={to} variant="default" size="input-sm" aria-label={label}>
        <Icon size="1.125rem" aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** The list of sections stays in sight beneath the head, which is as tall as the household has people. */
function useHeadHeight(root: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const head = root.current?.querySelector<HTMLElement>('.page-header');
    if (head === null || head === undefined) return;
    const observer = new ResizeObserver(() => root.current?.style.setProperty('--case-head', `${head.offsetHeight}px`));
    observer.observe(head);
    return () => observer.disconnect();
  }, [root]);
}

function useStanding(file: OpenFile, now: ZonedInstant): Readonly<Record<CaseSection, SectionStanding>> {
  const { digest, view } = file;
  const drafts = useWatch('drafts');
  const running = digest.timescales.filter(isRunning);
  const begun = (drafts ?? []).filter((draft) => draft.file === digest.file && draft.parents.length === 0).length;
  const others: Readonly<Partial<Record<CaseSection, SectionStanding>>> = {
    clocks: { count: running.length, overdue: running.filter((clock) => clockState(clock, now) === 'overdue').length },
    drafts: { count: digest.counts.drafts + begun },
  };
  return Object.fromEntries(
    CASE_SECTIONS.map((section): readonly [CaseSection, SectionStanding] => {
      const part = partOfSection(section);
      if (part === undefined) return [section, others[section] ?? { count: 0 }];
      const standing = partStanding(part, digest, view.records, now);
      return [section, { ...standing, count: section === 'people' ? digest.people.length : standing.records }];
    }),
  ) as Record<CaseSection, SectionStanding>;
}

function Section({ section, ...shared }: SectionProps & { readonly section: CaseSection }) {
  switch (section) {
    case 'now':
      return <NowSection {...shared} />;
    case 'people':
      return <PeopleSection {...shared} />;
    case 'chronology':
      return <ChronologySection {...shared} />;
    case 'involvement':
      return <InvolvementSection {...shared} />;
    case 'visits':
      return <VisitsSection {...shared} />;
    case 'notes':
      return <NotesSection {...shared} />;
    case 'documents':
      return (
        <div className="stack">
          <CaseDocuments file={shared.file} />
          <PartSection part={section} without={['document']} quiet {...shared} />
        </div>
      );
    case 'clocks':
      return <ClocksSection {...shared} />;
    case 'holders':
      return <HoldersSection {...shared} />;
    case 'drafts':
      return <DraftsSection {...shared} />;
    case 'assessments':
    case 'protection':
    case 'plans':
    case 'risk':
    case 'jurisdiction':
    case 'oversight':
      return <PartSection key={section} part={section} {...shared} />;
  }
}

/** Everyone of the household with age, then place, involvement, worker and reference: one line, two at most. */
function Detail({ file, now }: { readonly file: OpenFile; readonly now: ZonedInstant }) {
  const { digest } = file;
  const staff = useStaff();
  const involvements = digest.involvements.map((each) => INVOLVEMENT_TYPES.find((type) => type.code === each.type)?.label ?? each.type);
  return (
    <div className="case-file__detail">
      {digest.people.length > 0 && (
        <p className="case-file__people">
          {digest.people.map((person, index) => (
            <span key={person.record}>
              {index > 0 && ', '}
              <PersonName name={person.name} detail={ageInWords(person, dateOf(now)) || undefined} />
            </span>
          ))}
        </p>
      )}
      <p>
        {[
          locationsByCode.get(digest.location)?.shortName ?? digest.location,
          involvements.join(', ') || 'No open involvement',
          digest.allocatedTo === null ? 'Not allocated' : staff.nameOf(digest.allocatedTo),
          digest.reference,
        ].join(' · ')}
      </p>
    </div>
  );
}
