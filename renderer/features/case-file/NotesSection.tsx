/** Case notes in full, the newest first: read in one go, without opening each. */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { RecordStatus } from '#renderer/practice/RecordStatus.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { chronology } from '#shared/case-file/chronology.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { SectionProps } from './case-section.ts';
import { DueHere } from './DueHere.tsx';
import { EntryTime } from './EntryTime.tsx';
import { NewRecordMenu } from './NewRecordMenu.tsx';
import { PartSection } from './PartSection.tsx';

export function NotesSection(props: SectionProps) {
  const { file, begin } = props;
  const { digest, view } = file;
  const staff = useStaff();
  const may = usePermission();
  const notes = chronology(view.records, { kinds: ['case-note'] });
  const write = (
    <PermittedButton reason={reasonNot(may('record', 'case-note'))} onClick={() => begin('case-note')}>
      Write a case note
    </PermittedButton>
  );
  const others = <PartSection part="notes" without={['case-note']} quiet {...props} />;
  const menu = (
    <div className="row not-printed">
      <NewRecordMenu part="notes" name="Notes" begin={begin} />
    </div>
  );
  if (notes.length === 0) {
    return (
      <div className="stack stack--wide">
        {menu}
        <EmptyState title="No notes yet." action={write}>
          Calls, messages, meetings and supervision are written here. A visit is recorded as a visit.
        </EmptyState>
        {others}
      </div>
    );
  }
  return (
    <div className="stack">
      {menu}
      <DueHere part="notes" {...props} />
      {notes.map((entry) => {
        const body = view.records.find((record) => record.record === entry.record)?.body ?? {};
        const withWhom = textIn(body, 'withWhom');
        const decision = textIn(body, 'decision');
        return (
          <article
            key={entry.id}
            className={`paper paper--padded note${textIn(body, 'type') === 'management-note' ? ' note--management' : ''}`}
          >
            <header className="note__head">
              <h2>
                <Link to={recordAddress('case', digest.file, entry.record)}>{entry.title}</Link>
                {withWhom !== '' && <span className="note__with"> with {withWhom}</span>}
              </h2>
              {entry.status !== 'finalised' && <RecordStatus status={entry.status} />}
            </header>
            <p className="soft small tabular note__source">
              <EntryTime entry={entry} /> · <span translate="no">{staff.nameOf(entry.author)}</span>
            </p>
            <p className="note__words">{textIn(body, 'note')}</p>
            {decision !== '' && (
              <div className="note__decision">
                <h3>Decision</h3>
                <p className="note__words">{decision}</p>
              </div>
            )}
            {entry.addenda.map((addendum) => (
              <p key={addendum.record} className="chronology__addendum">
                <strong>Addendum</strong> {addendum.summary}
              </p>
            ))}
          </article>
        );
      })}
      {others}
    </div>
  );
}
