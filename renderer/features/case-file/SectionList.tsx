/** The sections of a case beside it: how much each holds, and a mark with words where something waits. On narrow windows, one list to choose from. */
import { NativeSelect, Tabs } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconArrowsSplit2, IconClockExclamation, IconSignature } from '@tabler/icons-react';
import { CASE_SECTIONS, type CaseSection } from '#renderer/practice/addresses.ts';
import type { PartStanding } from '#shared/case-file/case-parts.ts';
import { SECTION_NAMES } from './case-section.ts';
import './section-list.css';

export interface SectionStanding extends Partial<PartStanding> {
  readonly count: number;
}

export interface SectionListProps {
  readonly current: CaseSection;
  readonly standing: Readonly<Record<CaseSection, SectionStanding>>;
  readonly onChoose: (section: CaseSection) => void;
}

/** A small space before each of these tells the groups apart. */
const GROUPS_BEGIN = new Set<CaseSection>(['involvement', 'visits', 'oversight', 'clocks']);

export function SectionList({ current, standing, onChoose }: SectionListProps) {
  return (
    <>
      <Tabs.List className="section-list not-printed" aria-label="Sections of this case">
        {CASE_SECTIONS.map((section) => (
          <Tabs.Tab key={section} value={section} className={GROUPS_BEGIN.has(section) ? 'section-list__first' : ''}>
            <span className="section-list__line">
              <span className="section-list__name">{SECTION_NAMES[section]}</span>
              <Waits standing={standing[section]} />
              {standing[section].count > 0 && <span className="section-list__count tabular">{standing[section].count}</span>}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <NativeSelect
        className="section-select not-printed"
        aria-label="Section of this case"
        value={current}
        data={CASE_SECTIONS.map((section) => ({ value: section, label: inOneLine(section, standing[section]) }))}
        onChange={(event) => onChoose(event.currentTarget.value as CaseSection)}
      />
    </>
  );
}

const MARKS = [
  { key: 'overdue', tone: 'bad', icon: IconAlertTriangle, one: 'overdue', many: 'overdue' },
  { key: 'conflicts', tone: 'bad', icon: IconArrowsSplit2, one: 'has two versions', many: 'have two versions' },
  { key: 'returned', tone: 'warn', icon: IconArrowBackUp, one: 'sent back', many: 'sent back' },
  { key: 'toSignOff', tone: 'warn', icon: IconSignature, one: 'waits for sign-off', many: 'wait for sign-off' },
  { key: 'dueSoon', tone: 'warn', icon: IconClockExclamation, one: 'due soon', many: 'due soon' },
] as const;

const waitsIn = (standing: SectionStanding) =>
  MARKS.flatMap((mark) => {
    const count = standing[mark.key] ?? 0;
    return count === 0 ? [] : [{ ...mark, words: `${count} ${count === 1 ? mark.one : mark.many}` }];
  });

function Waits({ standing }: { readonly standing: SectionStanding }) {
  return waitsIn(standing).map(({ key, tone, icon: Icon, words }) => (
    <span key={key} className={`section-list__mark section-list__mark--${tone}`} title={words}>
      <Icon size="1rem" stroke={2} aria-hidden />
      <span className="for-readers">{words},</span>
    </span>
  ));
}

function inOneLine(section: CaseSection, standing: SectionStanding): string {
  const count = standing.count > 0 ? ` (${standing.count})` : '';
  const waits = waitsIn(standing).map(({ words }) => words);
  return `${SECTION_NAMES[section]}${count}${waits.length === 0 ? '' : ` · ${waits.join(', ')}`}`;
}
