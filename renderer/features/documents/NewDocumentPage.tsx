/** Says what a document is that was attached just now, with the document beside the form. */
import { Navigate, useParams } from 'react-router';
import { caseSectionAddress } from '#renderer/practice/addresses.ts';
import { DocumentPreview } from '#renderer/practice/documents/DocumentPreview.tsx';
import { NewRecord } from '#renderer/practice/NewRecord.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { contentIn } from '#shared/practice/document/content.ts';
import './new-document.css';

export function NewDocumentPage() {
  const { record = '' } = useParams();
  const drafts = useWatch('drafts');
  if (drafts === undefined) return null;
  return (
    <OpenedFile type="case">
      {(file) => {
        const content = contentIn(drafts.find(({ draft }) => draft === record)?.body ?? {});
        const documents = caseSectionAddress(file.digest.file, 'documents');
        // Without a file there is nothing to describe: it is attached first.
        if (content === undefined && !file.view.records.some((each) => each.record === record)) return <Navigate to={documents} replace />;
        return (
          <NewRecord
            key={record}
            file={file}
            kind="document"
            begun
            record={record}
            afterwards={documents}
            beside={
              content !== undefined && (
                <section className="new-document__preview" aria-label="The document">
                  <DocumentPreview source={{ draft: record }} content={content} title={content.name} />
                </section>
              )
            }
          />
        );
      }}
    </OpenedFile>
  );
}
