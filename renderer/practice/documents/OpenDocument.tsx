/** On the record of a document: the document itself, and how far it has come. */
import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { sizeInWords } from '#shared/practice/document/check-file.ts';
import { contentIn, type DocumentContent } from '#shared/practice/document/content.ts';
import { mediaTypeLabel } from '#shared/practice/document/media-types.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { DocumentDialog } from './DocumentDialog.tsx';
import { TransferState } from './TransferState.tsx';
import { useTransfer } from './use-transfer.ts';

export function OpenDocument({ record }: { readonly record: RecordState }) {
  const content = contentIn(record.body);
  if (content === undefined) {
    return (
      <InlineMessage tone="warn" title="The document cannot be opened">
        A newer version of Haversack attached it. Update Haversack to look at it.
      </InlineMessage>
    );
  }
  return <Opener record={record} content={content} />;
}

function Opener({ record, content }: { readonly record: RecordState; readonly content: DocumentContent }) {
  const transfer = useTransfer(content.content);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="paper paper--padded row not-printed" aria-label="The document">
      <Button leftSection={<IconEye size="1rem" aria-hidden />} onClick={() => setOpen(true)}>
        Open the document
      </Button>
      <span className="soft small">
        {mediaTypeLabel(content.mediaType)}, {sizeInWords(content.bytes)} · <span translate="no">{content.name}</span>
      </span>
      <TransferState transfer={transfer} />
      {isOpen && <DocumentDialog record={record} content={content} onClose={() => setOpen(false)} />}
    </section>
  );
}
