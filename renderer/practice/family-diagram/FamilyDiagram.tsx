/**
 * The family diagram of a case (CASE2): drawn to move and enlarge, the same in words and as a table, and on paper. What two
 * records say that cannot both be true stands above it.
 */
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { layoutFamily } from '#shared/case-file/family-diagram.ts';
import { contradictions, familyOf } from '#shared/case-file/family-ties.ts';
import { recordAddress } from '../addresses.ts';
import { PermittedButton } from '../PermittedButton.tsx';
import type { OpenFile } from '../use-open-file.ts';
import { reasonNot, usePermission } from '../use-permission.ts';
import { FamilyCanvas } from './FamilyCanvas.tsx';
import { FamilyList, FamilyTable, memberInWords } from './FamilyInWords.tsx';
import { FamilyLegend } from './FamilyLegend.tsx';
import { FamilyLines } from './FamilyLines.tsx';
import { FamilyPerson } from './FamilyPerson.tsx';
import './family-diagram.css';

export interface FamilyDiagramProps {
  readonly file: OpenFile;
  readonly today: CalendarDate;
  /** Begins a relationship, from this person where one was chosen. */
  readonly onAdd: (from: string | undefined) => void;
  /** As high as the window has room for. */
  readonly tall?: boolean;
}

type View = 'diagram' | 'list' | 'table';

/** Of an A4 page, less its margins, at 96 pixels an inch. */
const PAPER_WIDTH = 670;

export function FamilyDiagram({ file, today, onAdd, tall = false }: FamilyDiagramProps) {
  const { digest, view: opened } = file;
  const nameShown = useNameShown();
  const may = usePermission();
  const [view, setView] = useState<View>('diagram');
  const [chosen, setChosen] = useState<string>();
  const family = useMemo(() => familyOf(opened.records, today), [opened.records, today]);
  const diagram = useMemo(() => layoutFamily(family), [family]);
  const clashes = useMemo(() => contradictions(family), [family]);
  const addressOf = (record: string) => recordAddress('case', digest.file, record);
  const person = family.members.find((member) => member.record === chosen);
  const reason = family.members.length < 2 ? 'Add a second person first' : reasonNot(may('record', 'relationship'));
  return (
    <section className="family stack" aria-label="Family diagram">
      <div className="row not-printed">
        <SegmentedControl
          aria-label="Show the family as"
          data={[
            { value: 'diagram', label: 'Diagram' },
            { value: 'list', label: 'In words' },
            { value: 'table', label: 'Table' },
          ]}
          value={view}
          onChange={(value) => setView(value)}
        />
        <PermittedButton reason={reason} leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => onAdd(chosen)}>
          Add a relationship
        </PermittedButton>
      </div>
      {clashes.length > 0 && (
        <InlineMessage tone="warn" title={clashes.length === 1 ? 'This cannot be so' : `${clashes.length} things cannot be so`}>
          <ul className="family__clashes">
            {clashes.map((clash) => (
              <li key={clash.words}>
                {clash.words}{' '}
                {clash.ties.map((tie, index) => (
                  <Link key={tie} to={addressOf(tie)}>
                    {clash.ties.length === 1 ? 'Open the relationship' : `Relationship ${index + 1}`}
                  </Link>
                ))}
              </li>
            ))}
          </ul>
        </InlineMessage>
      )}
      {view === 'diagram' && (
        <>
          <div className={`paper family__canvas${tall ? ' family__canvas--tall' : ''} not-printed`}>
            <FamilyCanvas diagram={diagram} family={family} chosen={chosen} onChoose={setChosen} />
          </div>
          {person !== undefined && (
            <div className="paper paper--padded family__chosen not-printed" role="status">
              <p>{memberInWords(person, family, nameShown)}</p>
              <div className="row">
                <Button component={Link} to={addressOf(person.record)} variant="default" size="compact-sm">
                  Open the person
                </Button>
                <PermittedButton reason={reason} size="compact-sm" onClick={() => onAdd(person.record)}>
                  Add a relationship of theirs
                </PermittedButton>
              </div>
            </div>
          )}
          {family.ties.length === 0 && (
            <p className="soft not-printed">
              No relationship is recorded yet: everybody stands alone. Add how they are related, parents of each child first.
            </p>
          )}
          <div className="family__sheet" aria-hidden style={{ zoom: Math.min(1, PAPER_WIDTH / Math.max(1, diagram.width)) }}>
            <div className="family__drawn" style={{ width: diagram.width, height: diagram.height }}>
              <FamilyLines diagram={diagram} />
              {diagram.people.map(({ member, x, y }) => (
                <div key={member.record} className="family__placed" style={{ left: x, top: y }}>
                  <FamilyPerson member={member} />
                </div>
              ))}
            </div>
          </div>
          <FamilyLegend />
        </>
      )}
      {view === 'list' && (
        <div className="paper paper--padded">
          <FamilyList family={family} addressOf={addressOf} />
        </div>
      )}
      {view === 'table' && (
        <div className="paper paper--padded">
          <FamilyTable family={family} addressOf={addressOf} />
        </div>
      )}
    </section>
  );
}
