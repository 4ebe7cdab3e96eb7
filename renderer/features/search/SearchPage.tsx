/** All that a search found, by what it is and by kind of record. */
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { SearchGroup, SearchHit, SearchResults } from '#renderer/worker/api.ts';
import type { FileId } from '#shared/base/ids.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { kindsByName } from '#shared/practice/catalogue.ts';
import { HitLine } from './HitLine.tsx';
import { HELP_TOPICS } from './help-topics.ts';
import { hitAddress } from './hit-address.ts';
import { matchesWords } from './matching-words.ts';
import { useSearch } from './use-search.ts';
import './search.css';

const GROUPS: readonly { readonly value: SearchGroup; readonly label: string }[] = [
  { value: 'people', label: 'People' },
  { value: 'cases', label: 'Cases' },
  { value: 'contacts', label: 'Contacts' },
  { value: 'records', label: 'Records' },
];
const KINDS = Object.values(kindsByName)
  .filter(({ kind }) => !['person', 'case', 'contact', 'invitation'].includes(kind))
  .map(({ kind, title }) => ({ value: kind, label: title }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
const FIRST = 20;
const STEP = 60;

export function SearchPage() {
  const [terms, setTerms] = useSearchParams();
  const [limits, setLimits] = useState<Readonly<Partial<Record<SearchGroup, number>>>>({});
  const files = useWatch('files');
  const digests = useMemo(() => new Map(files?.map((digest) => [digest.file, digest])), [files]);
  usePageTitle('Search');
  const query = terms.get('q') ?? '';
  const kind = terms.get('kind') ?? '';
  const only = kind === '' ? (terms.get('group') ?? '') : 'records';
  const groups = GROUPS.filter(({ value }) => only === '' || value === only);
  const answer = useSearch(query, {
    limit: Math.max(FIRST, ...Object.values(limits)),
    groups: groups.map(({ value }) => value),
    ...(kind === '' ? {} : { kinds: [kind] }),
  });
  const topics = query.trim() === '' ? [] : HELP_TOPICS.filter((topic) => matchesWords(query, `${topic.title} ${topic.words}`));
  const change = (changed: Readonly<Record<string, string>>) => {
    setLimits({});
    setTerms(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changed)) {
          if (value === '') next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  return (
    <>
      <PageHeader title="Search" detail="Everything this laptop holds: people, cases, contacts and the text of every record" />
      <search className="search-page__terms">
        <TextInput
          className="search-page__query"
          label="Words"
          description="All of them must be there; the beginning of a word is enough"
          leftSection={<IconSearch size="1.125rem" aria-hidden />}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ q: event.currentTarget.value })}
        />
        <Select
          label="Kind of record"
          description="Records of this kind only"
          placeholder="Any kind"
          clearable
          searchable
          data={KINDS}
          value={kind === '' ? null : kind}
          onChange={(value) => change({ kind: value ?? '', group: '' })}
        />
        <SegmentedControl
          aria-label="What to show"
          data={[{ value: '', label: 'Everything' }, ...GROUPS]}
          value={only}
          onChange={(value) => change({ group: value, kind: value === 'records' ? kind : '' })}
        />
      </search>
      {query.trim() === '' ? (
        <EmptyState title="Nothing is sought yet.">
          Type a name, a date of birth such as 12/04/2017, a reference such as NEPAL-7K3QX9, or words that were written.
        </EmptyState>
      ) : (
        answer !== undefined && (
          <>
            <p className="soft small" aria-live="polite">
              {saidOf(answer.results)}
            </p>
            {groups.map(({ value, label }) => (
              <Results
                key={value}
                title={label}
                found={answer.results.groups[value]}
                digests={digests}
                onMore={() => setLimits({ ...limits, [value]: answer.results.groups[value].hits.length + STEP })}
              />
            ))}
            {topics.length > 0 && (
              <section className="paper search-page__group" aria-label="Help">
                <h2>Help</h2>
                {topics.map((topic) => (
                  <details key={topic.id}>
                    <summary>{topic.title}</summary>
                    {topic.text.map((paragraph) => (
                      <p key={paragraph}>{paragraph}</p>
                    ))}
                  </details>
                ))}
              </section>
            )}
          </>
        )
      )}
    </>
  );
}

interface ResultsProps {
  readonly title: string;
  readonly found: { readonly hits: readonly SearchHit[]; readonly total: number };
  readonly digests: ReadonlyMap<FileId, FileDigest>;
  readonly onMore: () => void;
}

function Results({ title, found: { hits, total }, digests, onMore }: ResultsProps) {
  if (hits.length === 0) return null;
  return (
    <section className="paper search-page__group" aria-label={title}>
      <h2>
        {title} <span className="soft small">{total.toLocaleString('en-GB')}</span>
      </h2>
      <ul>
        {hits.map((hit, index) => (
          <li key={`${hit.record ?? hit.file}-${index}`}>
            <Link className="search-page__hit" to={hitAddress(hit)}>
              <HitLine hit={hit} digest={digests.get(hit.file)} />
            </Link>
          </li>
        ))}
      </ul>
      {total > hits.length && (
        <Button variant="default" size="compact-md" onClick={onMore}>
          Show more of {total.toLocaleString('en-GB')}
        </Button>
      )}
    </section>
  );
}

function saidOf({ groups, unread }: SearchResults): string {
  const total = Object.values(groups).reduce((sum, group) => sum + group.total, 0);
  const found =
    total === 0
      ? 'Nothing on this laptop has all of these words. Try fewer words, or only the beginning of one; what others hold is not searched.'
      : `${total.toLocaleString('en-GB')} found.`;
  return unread === 0 ? found : `${found} ${unread.toLocaleString('en-GB')} files are still being read: more may appear.`;
}
