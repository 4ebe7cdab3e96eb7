/** How far the bytes of one document have come. */
import { useMemo } from 'react';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import type { DocumentTransfer } from '#renderer/worker/api.ts';
import type { ContentId } from '#shared/base/ids.ts';

/** undefined until the engine has said, and for a document that it does not know. */
export function useTransfer(content: ContentId): DocumentTransfer | undefined {
  const transfers = useWatch('transfers');
  return useMemo(() => transfers?.find((each) => each.content === content), [transfers, content]);
}
