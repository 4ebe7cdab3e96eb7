/** One result: what it is, where it stands, and by which words it was found. */
import { IconAddressBook, IconFileText, IconFolder, IconUser } from '@tabler/icons-react';
import { useDiscretion } from '#renderer/ui/discretion.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import type { SearchGroup, SearchHit } from '#renderer/worker/api.ts';
import { formatDate } from '#shared/base/calendar-date.ts';
import { foldedWords } from '#shared/base/folded-words.ts';
import { dateOf, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { Highlighted } from './Highlighted.tsx';

export interface HitLineProps {
  readonly hit: SearchHit;
  /** Of its file; undefined while the lists have not arrived. */
  readonly digest: FileDigest | undefined;
}

const MARK_BY_GROUP = { people: IconUser, cases: IconFolder, contacts: IconAddressBook, records: IconFileText } as const;

export function HitLine({ hit, digest }: HitLineProps) {
  const { group, title, summary, matched, withdrawn, fileTitle, reference } = hit;
  const discreet = useDiscretion();
  const Mark = MARK_BY_GROUP[group];
  const isName = group !== 'records';
  const shown = [title, group === 'cases' || group === 'contacts' ? reference : summary];
  // A summary is free text, which names people.
  const withSummary = summary !== '' && !(discreet && group === 'records');
  return (
    <>
      <Mark className="hit__mark" size="1.125rem" stroke={1.75} aria-hidden />
      <span className="hit__text">
        <span className="hit__title">
          <Highlighted text={title} words={matched} isName={isName} />
          {withdrawn && (
            <>
              {' '}
              <StatusBadge tone="neutral">Entered in error</StatusBadge>
            </>
          )}
          {!withdrawn && digest?.status === 'closed' && group !== 'records' && (
            <>
              {' '}
              <StatusBadge tone="neutral">Closed</StatusBadge>
            </>
          )}
        </span>
        {withSummary && (
          <span className="hit__summary">
            <Highlighted text={summary} words={matched} />
          </span>
        )}
        <Elsewhere matched={matched} shown={discreet ? [] : shown} />
      </span>
      <span className="hit__where">
        {(group === 'people' || group === 'records') && (
          <span>{hit.fileType === 'contact' && group === 'people' ? 'Contact' : <PersonName name={fileTitle} />}</span>
        )}
        <span>{whenOf(group, hit, digest)}</span>
      </span>
    </>
  );
}

/** Words that stand in what is not shown: why it was found all the same. */
function Elsewhere({ matched, shown }: { readonly matched: readonly string[]; readonly shown: readonly string[] }) {
  const discreet = useDiscretion();
  const seen = new Set(shown.flatMap((text) => foldedWords(text).map(({ word }) => word)));
  // A word that begins another, or is begun by it, was found for the same reason.
  const isSeen = (word: string): boolean =>
    [...seen].some((other) => matched.includes(other) && (other.startsWith(word) || word.startsWith(other)));
  const unseen = matched.filter((word) => !seen.has(word) && !isSeen(word));
  if (unseen.length === 0 || discreet) return null;
  return (
    <span className="hit__elsewhere">
      Also says <mark>{unseen.slice(0, 4).join(', ')}</mark>
    </span>
  );
}

function whenOf(group: SearchGroup, hit: SearchHit, digest: FileDigest | undefined): string {
  if (group === 'people') return hit.reference;
  if (group === 'cases') return locationsByCode.get(digest?.location ?? '')?.shortName ?? '';
  const day = formatDate(dateOf(zonedInstantFrom(hit.at, 'Europe/London')));
  return group === 'contacts' ? `received ${day}` : day;
}
