/** A document, looked at inside Haversack: a PDF, a picture, a text. Its bytes come from the engine and are never written anywhere. */
import { Button, Progress } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import type { DocumentBytes, DocumentSource } from '#renderer/worker/api.ts';
import type { DocumentContent } from '#shared/practice/document/content.ts';
import { mediaTypeLabel, previewOf } from '#shared/practice/document/media-types.ts';
import { PdfView } from './PdfView.tsx';
import { wordsOfDocumentRefusal } from './transfer-words.ts';
import { useTransfer } from './use-transfer.ts';
import './document-preview.css';

export interface DocumentPreviewProps {
  readonly source: DocumentSource;
  readonly content: DocumentContent;
  readonly title: string;
}

type Shown =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly document: DocumentBytes }
  | { readonly is: 'not-here'; readonly words: string };

export function DocumentPreview({ source, content, title }: DocumentPreviewProps) {
  const engine = useEngine();
  const transfer = useTransfer(content.content);
  const [shown, setShown] = useState<Shown>({ is: 'opening' });
  const [attempt, setAttempt] = useState(0);
  // By its parts: a list that was drawn anew names the same document by another object.
  const key = JSON.stringify(source);
  const preview = previewOf(content.mediaType);

  useEffect(() => {
    if (preview === 'none') return;
    let over = false;
    engine.readDocument(JSON.parse(key) as DocumentSource).then(
      (read) => {
        if (over) return;
        setShown(read.ok ? { is: 'open', document: read.value } : { is: 'not-here', words: wordsOfDocumentRefusal(read.error) });
      },
      (error: unknown) => {
        if (!over) reportError(error);
      },
    );
    return () => {
      over = true;
    };
  }, [engine, key, preview, attempt]);

  if (preview === 'none') {
    return (
      <EmptyState title={`${mediaTypeLabel(content.mediaType)}: kept, and not shown inside Haversack.`}>
        It is sealed and travels with the case. To look at it with another program, export it: Haversack asks for whom and why, and logs it.
      </EmptyState>
    );
  }
  if (shown.is === 'not-here') {
    return (
      <InlineMessage
        tone="warn"
        title="This document cannot be shown now"
        actions={
          <Button
            variant="default"
            onClick={() => {
              setShown({ is: 'opening' });
              setAttempt((before) => before + 1);
            }}
          >
            Try again
          </Button>
        }
      >
        {shown.words}
      </InlineMessage>
    );
  }
  if (shown.is === 'opening') {
    const share = transfer === undefined || transfer.bytes === 0 ? 0 : (100 * transfer.here) / transfer.bytes;
    return (
      <div className="document-preview__opening" role="status">
        {share < 100 ? `Fetching it: ${Math.round(share)} %` : 'Opening it'}
        <Progress value={share} aria-label="Fetched" />
      </div>
    );
  }
  switch (preview) {
    case 'pdf':
      return <PdfView bytes={shown.document.bytes} title={title} />;
    case 'image':
      return <Picture document={shown.document} title={title} />;
    case 'text':
      return <Text document={shown.document} title={title} />;
  }
}

function Picture({ document, title }: { readonly document: DocumentBytes; readonly title: string }) {
  const [address, setAddress] = useState<string>();
  const [isWhole, setWhole] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([document.bytes], { type: document.mediaType }));
    // oxlint-disable-next-line react/set-state-in-effect -- the address is a thing outside React, made here and given back below
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [document]);
  if (failed) {
    return (
      <InlineMessage tone="bad" title="This picture cannot be shown">
        It is damaged or cut short. Ask whoever sent it to send it again.
      </InlineMessage>
    );
  }
  return (
    // Takes the focus, so that it can be scrolled by keyboard when it is shown in full size.
    <div
      className={`document-preview__picture${isWhole ? ' document-preview__picture--whole' : ''}`}
      tabIndex={0}
      role="region"
      aria-label={title}
    >
      {address !== undefined && <img src={address} alt={title} onError={() => setFailed(true)} />}
      <Button
        className="document-preview__size not-printed"
        variant="default"
        size="compact-sm"
        onClick={() => setWhole((before) => !before)}
      >
        {isWhole ? 'Fit to the window' : 'Full size'}
      </Button>
    </div>
  );
}

function Text({ document, title }: { readonly document: DocumentBytes; readonly title: string }) {
  const text = useMemo(() => decoded(document.bytes), [document]);
  return (
    <pre className="document-preview__text" tabIndex={0} role="region" aria-label={title}>
      {text}
    </pre>
  );
}

/** UTF-8, UTF-16 with its mark, else as Windows wrote it in western Europe: no byte is left out. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
