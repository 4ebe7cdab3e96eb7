/** Fields that two people changed while apart. All versions are kept; a person chooses what stands. */
import { Link } from 'react-router';
import { conflictAddress } from '#renderer/practice/addresses.ts';
import type { ConflictSummary } from '#renderer/worker/api.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import type { Field } from '#shared/forms/definition.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { FileLink, kindTitle } from './FileLink.tsx';
import { SyncSection } from './SyncSection.tsx';

export interface ClashesToSettleProps {
  readonly conflicts: readonly ConflictSummary[];
  readonly files: readonly FileDigest[];
}

export function ClashesToSettle({ conflicts, files }: ClashesToSettleProps) {
  if (conflicts.length === 0) return null;
  return (
    <SyncSection
      title="Changed by two people"
      text="The same part of a record was changed in two places. Both versions are kept: choose what stands."
      rows={conflicts}
      rowKey={(conflict) => conflict.record}
      row={(conflict) => {
        const type = files.find((file) => file.file === conflict.file)?.type ?? 'case';
        return (
          <>
            <span className="sync-row__what">{kindTitle(conflict.kind)}</span>
            <FileLink file={conflict.file} files={files} />
            <span className="soft">{conflict.fields.map((field) => fieldLabel(conflict.kind, field)).join(', ')}</span>
            <Link className="sync-row__end" to={conflictAddress(type, conflict.file, conflict.record)}>
              Choose what stands
            </Link>
          </>
        );
      }}
    />
  );
}

function fieldLabel(kind: string, key: string): string {
  const fields: readonly Field[] = recordKind(kind)?.form.sections.flatMap((section) => section.fields) ?? [];
  const field = fields.find((each) => each.key === key);
  return field !== undefined && 'label' in field ? field.label : 'Another field';
}
