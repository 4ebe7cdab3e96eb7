/** What a manager sent back to me: to be changed and finalised again. */
import { Link } from 'react-router';
import { editAddress } from '#renderer/practice/addresses.ts';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { formatDay } from '#shared/base/calendar-date.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { waitingSignOffs } from '#shared/case-file/oversight.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { SidePanel } from './SidePanel.tsx';

export interface SentBackProps {
  readonly files: readonly FileDigest[];
  readonly person: PersonId;
}

export function SentBack({ files, person }: SentBackProps) {
  const mine = waitingSignOffs(files).filter((each) => each.returned && each.by === person);
  if (mine.length === 0) return null;
  return (
    <SidePanel title="Sent back to me" count={mine.length} first>
      <ul className="side-panel__list">
        {mine.map((each) => (
          <li key={each.record} className="side-item">
            <p className="side-item__words">
              <Link className="side-item__title" to={editAddress(each.fileType, each.file, each.record)}>
                {recordKind(each.kind)?.title ?? each.kind}
              </Link>
              <span className="soft small">
                <PersonName name={each.fileTitle} />, {formatDay(dateOf(each.since))}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
