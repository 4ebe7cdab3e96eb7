/** Fields that two people changed apart: nothing is lost, and a person has to choose. */
import { Link } from 'react-router';
import { conflictAddress } from '#renderer/practice/addresses.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { SidePanel } from './SidePanel.tsx';

export function ToSettle({ files }: { readonly files: readonly FileDigest[] }) {
  const conflicts = useWatch('sync-detail')?.conflicts ?? [];
  const nameShown = useNameShown();
  if (conflicts.length === 0) return null;
  return (
    <SidePanel first title="Changed by two people" count={conflicts.length}>
      <ul className="side-panel__list">
        {conflicts.map((conflict) => {
          const digest = files.find((file) => file.file === conflict.file);
          const name = recordKind(conflict.kind)?.title ?? 'Record';
          return (
            <li key={conflict.record} className="side-item">
              <p className="side-item__words">
                <Link className="side-item__title" to={conflictAddress(digest?.type ?? 'case', conflict.file, conflict.record)}>
                  {name}: choose what stands
                </Link>
                <span className="soft small" translate="no">
                  {digest === undefined ? '' : nameShown(digest.title)}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}
