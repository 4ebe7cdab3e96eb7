/** A part of the case that has no screen of its own: what is due in it, what stands in it, and what one can begin there. */
import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { partOf } from '#shared/case-file/case-parts.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { CasePart } from '#shared/practice/record.ts';
import type { SectionProps } from './case-section.ts';
import { SECTION_NAMES } from './case-section.ts';
import { DueHere } from './DueHere.tsx';
import { NewRecordMenu } from './NewRecordMenu.tsx';
import { RecordList } from './RecordList.tsx';

export interface PartSectionProps extends SectionProps {
  readonly part: CasePart;
  /** Kinds that the screen shows otherwise. */
  readonly without?: readonly string[];
  /** On screens that show more than this list: a heading of its own, and nothing at all while it is empty. */
  readonly quiet?: boolean;
}

/** From this many records on, one may want to see one kind only. */
const MANY = 8;

export function PartSection({ part, without = [], quiet = false, ...shared }: PartSectionProps) {
  const { file, begin } = shared;
  const [kind, setKind] = useState<string | null>(null);
  const [withWithdrawn, setWithWithdrawn] = useState(false);
  const name = SECTION_NAMES[part];
  const all = file.view.records.filter((record) => partOf(record.kind) === part && !without.includes(record.kind));
  const kinds = [...new Set(all.map((record) => record.kind))];
  const shown = all.filter((record) => (kind === null || record.kind === kind) && (withWithdrawn || record.status !== 'withdrawn'));
  const menu = <NewRecordMenu part={part} name={name} reason={closedWords(file.digest.status)} begin={begin} />;
  if (all.length === 0) {
    return quiet ? null : (
      <div className="stack stack--wide">
        <DueHere part={part} {...shared} />
        <EmptyState title={EMPTY[part].title} action={menu}>
          {EMPTY[part].words}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="stack">
      {quiet && <h2>Other records</h2>}
      <div className="row not-printed">
        {!quiet && menu}
        {all.length >= MANY && kinds.length > 1 && (
          <Select
            aria-label="Kind of record"
            placeholder="Kinds: all"
            data={kinds.map((each) => ({ value: each, label: recordKind(each)?.title ?? each }))}
            value={kind}
            onChange={setKind}
            clearable
            searchable
            clearButtonProps={{ 'aria-label': 'Show all kinds' }}
          />
        )}
        {all.some((record) => record.status === 'withdrawn') && (
          <Checkbox
            label="Entered in error too"
            checked={withWithdrawn}
            onChange={(event) => setWithWithdrawn(event.currentTarget.checked)}
          />
        )}
      </div>
      {!quiet && <DueHere part={part} {...shared} />}
      {shown.length === 0 ? (
        <p className="soft">What was recorded here was entered in error.</p>
      ) : (
        <RecordList file={file} now={shared.now} label={`${name}, the newest first`} records={shown} />
      )}
    </div>
  );
}

const closedWords = (status: string): string | undefined => (status === 'withdrawn' ? 'This case was entered in error' : undefined);

const EMPTY: Readonly<Record<CasePart, { readonly title: string; readonly words: string }>> = {
  people: { title: 'Nobody is named yet.', words: 'Add the children first: visits ask of each whether they were seen.' },
  involvement: {
    title: 'No involvement yet.',
    words:
      'An involvement says in which way the service works with a child or adult, since when, and why. The clocks of that way follow from it.',
  },
  assessments: {
    title: 'No assessments yet.',
    words: 'One assessment for all children of the family is written once, with a part for each child.',
  },
  protection: {
    title: 'No child or adult protection work.',
    words: 'A concern that somebody is suffering significant harm begins here: within 48 hours a strategy meeting decides what follows.',
  },
  plans: {
    title: 'No plans yet.',
    words: 'A plan follows an assessment within ten working days. Its visits and reviews are due from then on.',
  },
  visits: {
    title: 'No visits yet.',
    words: 'Each visit says of every child whether they were seen, alone and face to face, or why not, and what they said.',
  },
  notes: { title: 'No notes yet.', words: 'Calls, messages, meetings and supervision are written here. A visit is recorded as a visit.' },
  risk: {
    title: 'No risks and no consent recorded.',
    words: 'Record what the family agreed to share, with whom; and each risk with who does what about it until when.',
  },
  jurisdiction: {
    title: 'No decision on jurisdiction and no transfer.',
    words:
      'For every child-protection case, record that the law of the host nation, the SOFA and the Armed Forces Act 1991 were considered.',
  },
  documents: {
    title: 'No documents yet.',
    words: 'Letters, photographs and reports are kept with the case, encrypted, and can be read without a connection.',
  },
  oversight: { title: 'No tasks and no oversight yet.', words: 'Supervision, audits and tasks with an owner and a day stand here.' },
};
