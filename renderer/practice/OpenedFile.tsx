/** Shows a screen of one file once the file is open, and says so when this laptop does not hold it. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { FileRecords } from '#renderer/forms/form-context.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useNow } from '#renderer/ui/now.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { CASES, CONTACTS, REGISTERS } from './addresses.ts';
import { type FilePlace, placeOfType } from './file-crumbs.ts';
import { type OpenFile, useOpenFile } from './use-open-file.ts';

export interface OpenedFileProps {
  readonly type: FilePlace;
  readonly children: (file: OpenFile, now: ZonedInstant) => ReactNode;
}

/** The file's id is the address's `:file`. */
export function OpenedFile({ type, children }: OpenedFileProps) {
  const { file } = useParams();
  const now = useNow();
  const open = useOpenFile(file, dateOf(now));
  if (open === undefined) return null;
  if (open === null || placeOfType(open.digest.type) !== type) return <NotHere type={type} />;
  return <FileRecords value={open.records}>{children(open, now)}</FileRecords>;
}

function NotHere({ type }: { readonly type: FilePlace }) {
  const { what, list, address, why } = WORDS[type];
  return (
    <EmptyState
      title={`This ${what} is not on this laptop.`}
      action={
        <Button component={Link} to={address} variant="default">
          {list}
        </Button>
      }
    >
      {why}
    </EmptyState>
  );
}

const WORDS: Readonly<Record<FilePlace, { readonly what: string; readonly list: string; readonly address: string; readonly why: string }>> =
  {
    case: {
      what: 'case',
      list: 'All cases on this laptop',
      address: CASES,
      why: 'It may be allocated to somebody else, or not have arrived yet. Sync, or ask a manager to give you the case.',
    },
    contact: {
      what: 'contact',
      list: 'All contacts on this laptop',
      address: CONTACTS,
      why: 'It may not have arrived yet, or you are no longer on the duty team of its location. Sync, or ask a manager.',
    },
    register: {
      what: 'entry',
      list: 'All registers on this laptop',
      address: REGISTERS,
      why: 'It may not have arrived yet, or be one that only managers read. Sync and look again.',
    },
  };
