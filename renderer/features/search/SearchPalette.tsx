/**
 * Ctrl+K: one field that finds people, cases, contacts and records, begins things and explains them. Everything by keyboard; what
 * is chosen is said to a screen reader as the keys move. With nothing typed it offers what was open last.
 */
import { Modal } from '@mantine/core';
import { IconBolt, IconHelp, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { keyName } from '#renderer/ui/keys.ts';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import type { SearchGroup } from '#renderer/worker/api.ts';
import type { FileId } from '#shared/base/ids.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { HitLine } from './HitLine.tsx';
import { HELP_TOPICS, type HelpTopic } from './help-topics.ts';
import { hitAddress } from './hit-address.ts';
import { matchesWords } from './matching-words.ts';
import { searchAddress } from './search-address.ts';
import { type SearchAction, useActions } from './use-actions.ts';
import { useRecentFiles } from './use-recent-files.ts';
import { useSearch } from './use-search.ts';
import './search.css';

export interface SearchPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the frame around the screens can do: go somewhere, lock. */
  readonly actions: readonly SearchAction[];
}

interface Option {
  readonly id: string;
  readonly line: ReactNode;
  readonly reason?: string | undefined;
  readonly act: () => void;
}

interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

const OF_EACH = 5;
const OPTIONS = { limit: OF_EACH };
const TITLES: Readonly<Record<SearchGroup, string>> = { people: 'People', cases: 'Cases', contacts: 'Contacts', records: 'Records' };
const GROUPS: readonly SearchGroup[] = ['people', 'cases', 'contacts', 'records'];

export function SearchPalette({ open, onClose, actions }: SearchPaletteProps) {
  // Here and not in the dialog: what was visited is remembered while it is closed.
  const { here, recent } = useRecentFiles();
  // Whoever goes to another screen is not taken back to where they were.
  const [leaves, setLeaves] = useState(false);
  if (!open && leaves) setLeaves(false);
  return (
    <Modal
      opened={open}
      onClose={onClose}
      returnFocus={!leaves}
      withCloseButton={false}
      size="46rem"
      yOffset="8vh"
      centered={false}
      padding={0}
      attributes={{ content: { 'aria-label': 'Search' } }}
      classNames={{ body: 'palette' }}
    >
      <Palette
        onLeave={() => {
          setLeaves(true);
          onClose();
        }}
        actions={actions}
        here={here}
        recent={recent}
      />
    </Modal>
  );
}

interface PaletteProps {
  readonly onLeave: () => void;
  readonly actions: readonly SearchAction[];
  readonly here: FileId | undefined;
  readonly recent: readonly FileId[];
}

function Palette({ onLeave, actions, here, recent }: PaletteProps) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [topic, setTopic] = useState<HelpTopic>();
  const files = useWatch('files');
  const digests = useMemo(() => new Map(files?.map((digest) => [digest.file, digest])), [files]);
  const begun = useActions(here === undefined ? undefined : digests.get(here));
  const navigate = useNavigate();
  const answer = useSearch(query, OPTIONS);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const leave = (act: () => void) => () => {
    onLeave();
    act();
  };
  const go = (address: string) => leave(() => void navigate(address));
  const isEmpty = query.trim() === '';
  const groups = [
    ...(isEmpty ? [recentGroup(recent, digests, go)] : []),
    ...(isEmpty || answer === undefined ? [] : GROUPS.map((group) => resultGroup(group, answer, digests, go))),
    actionGroup(
      isEmpty
        ? [...begun.slice(0, 3), ...actions]
        : [...begun, ...actions].filter((each) => matchesWords(query, `${each.label} ${each.words ?? ''}`)),
      leave,
    ),
    helpGroup(isEmpty ? [] : HELP_TOPICS.filter((each) => matchesWords(query, `${each.title} ${each.words}`)), setTopic),
    ...(isEmpty ? [] : [{ title: 'More', options: [everything(query, go)] }]),
  ].filter(({ options }) => options.length > 0);
  const options = groups.flatMap((group) => group.options);
  const place = Math.min(chosen, options.length - 1);
  const current = options[place];
  const optionId = (option: Option): string => `${id}-${option.id}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = place + step;
      // One step beyond an end goes to the other end; a leap stops there.
      setChosen(Math.abs(step) === 1 ? (next + options.length) % options.length : Math.max(0, Math.min(options.length - 1, next)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (current !== undefined && current.reason === undefined) current.act();
    }
  };

  if (topic !== undefined) return <Topic topic={topic} onBack={() => setTopic(undefined)} />;
  return (
    <>
      <div className="palette__field">
        <IconSearch size="1.25rem" aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label="Search people, cases, contacts, records, actions and help"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : optionId(current)}
          placeholder="Name, date of birth, reference, words, or what to do"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          ref={takeFocus}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <output className="for-readers">{spoken(isEmpty, answer?.results.groups, options.length)}</output>
      {!isEmpty && answer !== undefined && GROUPS.every((group) => answer.results.groups[group].total === 0) && (
        <p className="palette__none soft small">
          Nothing on this laptop has all of these words. Try fewer words, or only the beginning of one. What others hold is not searched.
        </p>
      )}
      <div className="palette__list" id={`${id}-list`} ref={list} role="listbox" aria-label="Results">
        {groups.map((group, index) => (
          <div key={group.title} role="group" aria-labelledby={`${id}-group-${index}`} className="palette__group">
            <div className="palette__heading" id={`${id}-group-${index}`}>
              {group.title}
            </div>
            {group.options.map((option) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field, which keeps the focus
              <div
                key={option.id}
                id={optionId(option)}
                role="option"
                tabIndex={-1}
                aria-selected={option === current}
                aria-disabled={option.reason !== undefined}
                className="palette__option"
                onPointerMove={() => setChosen(options.indexOf(option))}
                onClick={() => option.reason === undefined && option.act()}
              >
                {option.line}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="palette__foot">
        {!isEmpty && answer?.query === query && answer.results.unread > 0 ? (
          <span>{answer.results.unread.toLocaleString('en-GB')} files are still being read: more may appear.</span>
        ) : (
          <span>Searches what this laptop holds</span>
        )}
        <span className="palette__keys" aria-hidden>
          <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> choose <kbd className="key">Enter</kbd> open{' '}
          <kbd className="key">Esc</kbd> close
        </span>
      </p>
    </>
  );
}

function Topic({ topic, onBack }: { readonly topic: HelpTopic; readonly onBack: () => void }) {
  return (
    <article className="palette__topic">
      <h2>{topic.title}</h2>
      {topic.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <button type="button" className="palette__back" ref={takeFocus} onClick={onBack}>
        Back to the search
      </button>
    </article>
  );
}

/** At once when it is drawn: going to a help topic and back, the element that had the focus has gone. */
const takeFocus = (element: HTMLElement | null): void => element?.focus();

type Go = (address: string) => () => void;

function recentGroup(recent: readonly FileId[], digests: ReadonlyMap<FileId, FileDigest>, go: Go): OptionGroup {
  const held = recent.flatMap((file) => digests.get(file) ?? []);
  return {
    title: 'Open lately',
    options: held.map((digest) => ({
      id: `recent-${digest.file}`,
      line: (
        <>
          <span className="hit__text hit__title">
            <PersonName name={digest.title} />
          </span>
          <span className="hit__where">
            {digest.type === 'case' ? 'Case' : 'Contact'} · {digest.reference}
          </span>
        </>
      ),
      act: go(fileAddress(digest.type, digest.file)),
    })),
  };
}

function resultGroup(
  group: SearchGroup,
  answer: NonNullable<ReturnType<typeof useSearch>>,
  digests: ReadonlyMap<FileId, FileDigest>,
  go: Go,
): OptionGroup {
  const { hits, total } = answer.results.groups[group];
  const more = total > hits.length ? ` · ${hits.length} of ${total.toLocaleString('en-GB')}` : '';
  return {
    title: TITLES[group] + more,
    options: hits.map((hit, index) => ({
      id: `${group}-${hit.record ?? hit.file}-${index}`,
      line: <HitLine hit={hit} digest={digests.get(hit.file)} />,
      act: go(hitAddress(hit)),
    })),
  };
}

function actionGroup(actions: readonly SearchAction[], leave: (act: () => void) => () => void): OptionGroup {
  return {
    title: 'Actions',
    options: actions.map(({ id, label, keys, reason, act }) => ({
      id: `action-${id}`,
      line: (
        <>
          <IconBolt className="hit__mark" size="1.125rem" stroke={1.75} aria-hidden />
          <span className="hit__text">
            <span className="hit__title">{label}</span>
            {reason !== undefined && <span className="hit__summary">{reason}</span>}
          </span>
          {keys !== undefined && <kbd className="key">{keyName(keys)}</kbd>}
        </>
      ),
      reason,
      act: leave(act),
    })),
  };
}

function helpGroup(topics: readonly HelpTopic[], open: (topic: HelpTopic) => void): OptionGroup {
  return {
    title: 'Help',
    options: topics.map((topic) => ({
      id: `help-${topic.id}`,
      line: (
        <>
          <IconHelp className="hit__mark" size="1.125rem" stroke={1.75} aria-hidden />
          <span className="hit__text hit__title">{topic.title}</span>
        </>
      ),
      act: () => open(topic),
    })),
  };
}

const everything = (query: string, go: Go): Option => ({
  id: 'everything',
  line: (
    <>
      <IconSearch className="hit__mark" size="1.125rem" stroke={1.75} aria-hidden />
      <span className="hit__text hit__title">Show everything found, with filters</span>
    </>
  ),
  act: go(searchAddress({ q: query })),
});

function spoken(isEmpty: boolean, groups: Readonly<Record<SearchGroup, { readonly total: number }>> | undefined, options: number): string {
  if (isEmpty || groups === undefined) return '';
  const found = GROUPS.filter((group) => groups[group].total > 0).map((group) => `${TITLES[group]} ${groups[group].total}`);
  return found.length === 0 ? `Nobody and nothing found; ${options} actions and help topics` : found.join(', ');
}
