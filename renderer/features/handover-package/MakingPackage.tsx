/** How far the package has come: documents being fetched, papers being written, the whole being sealed. */
import { Button, Progress } from '@mantine/core';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import type { PackageDocument } from '#shared/case-file/handover-package.ts';
import { sizeInWords } from '#shared/practice/document/check-file.ts';
import type { PackageProgress } from './make-package.ts';

export type Stage =
  | { readonly is: 'fetching'; readonly index: number; readonly documents: readonly PackageDocument[] }
  | ({ readonly is: 'making' } & PackageProgress);

export interface MakingPackageProps {
  readonly stage: Stage;
  readonly onStop: () => void;
}

export function MakingPackage({ stage, onStop }: MakingPackageProps) {
  return stage.is === 'fetching' ? <Fetching stage={stage} onStop={onStop} /> : <Making stage={stage} />;
}

function Fetching({
  stage: { index, documents },
  onStop,
}: {
  readonly stage: Extract<Stage, { is: 'fetching' }>;
  readonly onStop: () => void;
}) {
  const transfers = useWatch('transfers');
  const total = documents.reduce((sum, { bytes }) => sum + bytes, 0);
  const before = documents.slice(0, index).reduce((sum, { bytes }) => sum + bytes, 0);
  const now = documents[index];
  const coming = transfers?.find(({ content }) => content === now?.content)?.here ?? 0;
  const words = `Fetching document ${index + 1} of ${documents.length}`;
  return (
    <div className="handover-package__progress" role="status">
      <p>{words}</p>
      <Progress value={total === 0 ? 0 : (100 * (before + coming)) / total} aria-label={words} />
      <p className="soft small tabular">
        {sizeInWords(before + coming)} of {sizeInWords(total)}
      </p>
      <Button variant="default" size="compact-sm" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}

function Making({ stage: { doing, done } }: { readonly stage: Extract<Stage, { is: 'making' }> }) {
  const words = doing === 'writing' ? 'Writing the papers' : 'Encrypting';
  return (
    <div className="handover-package__progress" role="status">
      <p>{words}</p>
      <Progress value={100 * done} aria-label={words} />
    </div>
  );
}
