/** What can be begun from the search: with the reason where this person may not. */
import { useNavigate } from 'react-router';
import { newCaseAddress, newContactAddress, newRecordAddress } from '#renderer/practice/addresses.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { kindsByName, kindsOfFile } from '#shared/practice/catalogue.ts';

export interface SearchAction {
  readonly id: string;
  readonly label: string;
  /** Other words by which it is found. */
  readonly words?: string;
  /** As @mantine/hooks writes it. */
  readonly keys?: string;
  /** Why it cannot be done; undefined when it can. */
  readonly reason?: string | undefined;
  readonly act: () => void;
}

/** Kinds that are begun in their file, not from a menu. */
const NOT_BEGUN_HERE = new Set(['case', 'contact', 'addendum', 'disclosure']);

/** @param here the file on screen, in which records can be begun. */
export function useActions(here: FileDigest | undefined): readonly SearchAction[] {
  const engine = useEngine();
  const navigate = useNavigate();
  const may = usePermission();
  const begin = (address: (record: string) => string) => () => void engine.newId().then((id) => navigate(address(id)));
  const inThisFile = here === undefined ? [] : kindsOfFile(here.type).filter(({ kind }) => !NOT_BEGUN_HERE.has(kind));
  return [
    {
      id: 'record-contact',
      label: kindsByName.contact.words.begin,
      words: 'new call referral take',
      reason: reasonNot(may('record', 'contact')),
      act: begin(newContactAddress),
    },
    {
      id: 'open-case',
      label: kindsByName.case.words.begin,
      words: 'new household family create',
      reason: reasonNot(may('record', 'case')) ?? reasonNot(may('allocate')),
      act: begin((record) => newCaseAddress(record)),
    },
    { id: 'sync', label: 'Sync now', words: 'send receive server refresh', act: () => void engine.syncNow() },
    ...inThisFile.map(({ kind, title, words }) => ({
      id: `begin-${kind}`,
      label: words.begin,
      words: `${title} in this ${here?.type}`,
      reason: reasonNot(may('record', kind)),
      act: begin((record) => (here === undefined ? '' : newRecordAddress(here.type, here.file, kind, record))),
    })),
  ];
}
