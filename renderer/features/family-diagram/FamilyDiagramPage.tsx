/** The family diagram on a screen of its own, as large as the window, and on paper. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { CASES, caseSectionAddress, fileAddress, newRecordAddress } from '#renderer/practice/addresses.ts';
import { FamilyDiagram } from '#renderer/practice/family-diagram/FamilyDiagram.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import { PrintHead } from '#renderer/practice/PrintHead.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';

export function FamilyDiagramPage() {
  return <OpenedFile type="case">{(file, now) => <ShownDiagram key={file.digest.file} file={file} now={now} />}</OpenedFile>;
}

function ShownDiagram({ file, now }: { readonly file: OpenFile; readonly now: ZonedInstant }) {
  const { digest } = file;
  const engine = useEngine();
  const shell = useShell();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  usePageTitle(
    'Family diagram',
    [
      { label: 'Cases', to: CASES },
      { label: nameShown(digest.title), to: fileAddress('case', digest.file) },
    ],
    'Family diagram',
  );
  const add = (from: string | undefined) =>
    void engine
      .newId()
      .then((id) => navigate(newRecordAddress('case', digest.file, 'relationship', id, from === undefined ? {} : { from })));
  return (
    <>
      <PageHeader
        title="Family diagram"
        detail={`${nameShown(digest.title)} · ${digest.reference}`}
        otherActions={
          <>
            <Button
              component={Link}
              to={caseSectionAddress(digest.file, 'people')}
              variant="subtle"
              leftSection={<IconArrowLeft size="1rem" aria-hidden />}
            >
              People of the case
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size="1rem" aria-hidden />}
              onClick={() => void shell.savePdf(`${digest.reference}-family-diagram.pdf`)}
            >
              Print or save as PDF
            </Button>
          </>
        }
      />
      <PrintHead reference={digest.reference} now={now} what={`Family diagram of ${nameShown(digest.title)}`} />
      <FamilyDiagram file={file} today={dateOf(now)} onAdd={add} tall />
    </>
  );
}
