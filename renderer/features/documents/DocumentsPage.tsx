/** The documents of a case, on a page of their own. */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { CASES, fileAddress } from '#renderer/practice/addresses.ts';
import { CaseDocuments } from '#renderer/practice/documents/CaseDocuments.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';

export function DocumentsPage() {
  return <OpenedFile type="case">{(file) => <Documents key={file.digest.file} file={file} />}</OpenedFile>;
}

function Documents({ file }: { readonly file: OpenFile }) {
  const { digest } = file;
  const nameShown = useNameShown();
  const ofCase = fileAddress('case', digest.file);
  usePageTitle(
    'Documents',
    [
      { label: 'Cases', to: CASES },
      { label: nameShown(digest.title), to: ofCase },
    ],
    `Documents of ${digest.reference}`,
  );
  return (
    <>
      <PageHeader
        title="Documents"
        detail={`${nameShown(digest.title)} · ${digest.reference}`}
        otherActions={
          <Button component={Link} to={ofCase} variant="subtle" leftSection={<IconArrowLeft size="1rem" aria-hidden />}>
            Back to the case
          </Button>
        }
      />
      <CaseDocuments file={file} />
    </>
  );
}
