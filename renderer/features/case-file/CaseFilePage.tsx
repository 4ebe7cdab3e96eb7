/** A case: who it is about at the top, and beneath it the case on one page, its people, chronology, notes, visits and clocks. */
import { Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { CASE_SECTIONS, CASES, type CaseSection, caseSectionAddress, newRecordAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { isComplete } from '#shared/case-file/digest.ts';
import { ageInWords } from '#shared/case-file/people.ts';
import { INVOLVEMENT_TYPES } from '#shared/practice/involvement/involvement-types.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { byUrgency, isRunning } from '#shared/timescales/clock.ts';
import { ChronologySection } from './ChronologySection.tsx';
import { ClocksSection } from './ClocksSection.tsx';
import type { SectionProps } from './case-section.ts';
import { DraftsSection } from './DraftsSection.tsx';
import { HoldersSection } from './HoldersSection.tsx';
import { NotesSection } from './NotesSection.tsx';
import { NowSection } from './NowSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { VisitsSection } from './VisitsSection.tsx';
import './case-file.css';

export function CaseFilePage() {
  return <OpenedFile type="case">{(file, now) => <ShownCase key={file.digest.file} file={file} now={now} />}</OpenedFile>;
}

const SECTION_NAMES: Readonly<Record<CaseSection, string>> = {
  now: 'Now',
  people: 'People',
  chronology: 'Chronology',
  notes: 'Notes',
  visits: 'Visits',
  clocks: 'Clocks',
  holders: 'Who holds it',
  drafts: 'Drafts',
};

const NEXT_CLOCKS = 2;

function ShownCase({ file, now }: { readonly file: OpenFile; readonly now: ZonedInstant }) {
  const { digest, view } = file;
  const { section } = useParams();
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const may = usePermission();
  const drafts = useWatch('drafts');
  usePageTitle(nameShown(digest.title), [{ label: 'Cases', to: CASES }], `Case ${digest.reference}`);
  const current: CaseSection = CASE_SECTIONS.find((each) => each === section) ?? 'now';
  const begin: SectionProps['begin'] = (kind, start) =>
    void engine.newId().then((id) => navigate(newRecordAddress('case', digest.file, kind, id, start)));

  const counts: Readonly<Partial<Record<CaseSection, number>>> = {
    people: digest.people.length,
    notes: view.records.filter((record) => record.kind === 'case-note' && isComplete(record)).length,
    visits: digest.counts.visits,
    clocks: digest.timescales.filter(isRunning).length,
    drafts: digest.counts.drafts + (drafts ?? []).filter((draft) => draft.file === digest.file && draft.parents.length === 0).length,
  };
  const shared = { file, now, begin };
  const clocks = digest.timescales.filter(isRunning).toSorted(byUrgency).slice(0, NEXT_CLOCKS);
  const closed = digest.status === 'withdrawn' ? 'This case was entered in error' : undefined;
  return (
    <Tabs
      value={current}
      onChange={(value) => value !== null && void navigate(caseSectionAddress(digest.file, value as CaseSection), { replace: true })}
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
            {session.roles.includes('manager') && (
              <PermittedButton
                reason={closed ?? reasonNot(may('record', 'case-note'))}
                onClick={() => begin('case-note', { type: 'management-note' })}
              >
                Add a management note
              </PermittedButton>
            )}
            <PermittedButton reason={closed ?? reasonNot(may('record', 'case-note'))} onClick={() => begin('case-note')}>
              Write a case note
            </PermittedButton>
          </>
        }
      >
        <Detail file={file} now={now} />
        {clocks.map((clock) => (
          <FileClock key={`${clock.record}:${clock.ruleId}`} clock={clock} location={digest.location} now={now} compact />
        ))}
        <Tabs.List className="case-file__tabs">
          {CASE_SECTIONS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {SECTION_NAMES[each]}
              {(counts[each] ?? 0) > 0 && <span className="case-file__count tabular">{counts[each]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </PageHeader>
      {CASE_SECTIONS.map((each) => (
        <Tabs.Panel key={each} value={each} className="case-file__panel">
          {each === current && <Section section={each} {...shared} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Section({ section, ...shared }: SectionProps & { readonly section: CaseSection }) {
  switch (section) {
    case 'now':
      return <NowSection {...shared} />;
    case 'people':
      return <PeopleSection {...shared} />;
    case 'chronology':
      return <ChronologySection {...shared} />;
    case 'notes':
      return <NotesSection {...shared} />;
    case 'visits':
      return <VisitsSection {...shared} />;
    case 'clocks':
      return <ClocksSection {...shared} />;
    case 'holders':
      return <HoldersSection {...shared} />;
    case 'drafts':
      return <DraftsSection {...shared} />;
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
