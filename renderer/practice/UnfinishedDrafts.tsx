/** What was begun on this laptop and not saved as a record yet: the way back to it. */
import { Link } from 'react-router';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { LocalDraft } from '#renderer/worker/api.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { draftAddress } from './addresses.ts';
import './unfinished-drafts.css';

export interface UnfinishedDraftsProps {
  readonly drafts: readonly LocalDraft[];
}

export function UnfinishedDrafts({ drafts }: UnfinishedDraftsProps) {
  const files = useWatch('files');
  if (drafts.length === 0) return null;
  return (
    <ul className="unfinished-drafts">
      {drafts.map((draft) => {
        const kind = recordKind(draft.kind);
        const address = draftAddress(draft, files?.find((file) => file.file === draft.file)?.type);
        const name = `${kind?.title ?? draft.kind}, begun and not finished`;
        return (
          <li key={draft.draft} className="unfinished-drafts__item">
            {address === undefined ? <span>{name}</span> : <Link to={address}>{name}</Link>}
            <span className="unfinished-drafts__summary">{kind?.summary(draft.body)}</span>
            <span className="soft small tabular">
              last saved <TimeWithPlace at={draft.savedAt} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
