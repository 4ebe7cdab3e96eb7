/** A document of a case, opened: over the whole screen, with the way to its record and to its export. */
import { Button, Modal } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { NO_BANNER } from '#renderer/ui/no-banner.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { sizeInWords } from '#shared/practice/document/check-file.ts';
import type { DocumentContent } from '#shared/practice/document/content.ts';
import { mediaTypeLabel } from '#shared/practice/document/media-types.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { recordAddress } from '../addresses.ts';
import { PermittedButton } from '../PermittedButton.tsx';
import { reasonNot, usePermission } from '../use-permission.ts';
import { DocumentPreview } from './DocumentPreview.tsx';
import { ExportDocument } from './ExportDocument.tsx';
import './document-dialog.css';

export interface DocumentDialogProps {
  readonly record: RecordState;
  readonly content: DocumentContent;
  readonly onClose: () => void;
}

export function DocumentDialog({ record, content, onClose }: DocumentDialogProps) {
  const [exporting, setExporting] = useState(false);
  const may = usePermission();
  const title = textIn(record.body, 'title') || content.name;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      fullScreen
      closeButtonProps={{ 'aria-label': 'Close the document' }}
      attributes={{ header: NO_BANNER }}
      classNames={{ content: 'document-dialog__content', body: 'document-dialog__body' }}
    >
      <div className="document-dialog__line">
        <p className="soft small">
          {mediaTypeLabel(content.mediaType)}, {sizeInWords(content.bytes)} · <span translate="no">{content.name}</span>
        </p>
        <div className="row">
          <Button component={Link} to={recordAddress('case', record.file, record.record)} variant="subtle">
            What is recorded of it
          </Button>
          {!exporting && (
            <PermittedButton
              leftSection={<IconFileExport size="1rem" aria-hidden />}
              reason={reasonNot(may('record', 'disclosure'))}
              onClick={() => setExporting(true)}
            >
              Export
            </PermittedButton>
          )}
        </div>
      </div>
      {exporting ? (
        <ExportDocument record={record} content={content} onClose={() => setExporting(false)} />
      ) : (
        <DocumentPreview source={{ file: record.file, record: record.record }} content={content} title={title} />
      )}
    </Modal>
  );
}
