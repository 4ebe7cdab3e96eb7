/** The contact or case that a row belongs to, by its name where this laptop holds it. */
import { Link } from 'react-router';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import type { FileId } from '#shared/base/ids.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { recordKind } from '#shared/practice/catalogue.ts';

export interface FileLinkProps {
  readonly file: FileId | undefined;
  readonly files: readonly FileDigest[];
}

export function FileLink({ file, files }: FileLinkProps) {
  const nameShown = useNameShown();
  const digest = files.find((each) => each.file === file);
  if (digest === undefined) return <span className="soft">Not a case on this laptop</span>;
  if (digest.type !== 'case' && digest.type !== 'contact') return <span>{digest.title}</span>;
  return (
    <Link to={fileAddress(digest.type, digest.file)} translate="no">
      {digest.title === '' ? digest.reference : nameShown(digest.title)}
    </Link>
  );
}

export const kindTitle = (kind: string | undefined): string =>
  kind === undefined ? 'A saved copy' : (recordKind(kind)?.title ?? 'A record of a newer version of Haversack');
