/** The contacts and cases that were opened last, in this window and since it was unlocked: nowhere written down. */
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { FileId } from '#shared/base/ids.ts';

const OF_A_FILE = /^\/(?:contacts|cases)\/([\w-]{22})(?:\/|$)/;
const MOST = 6;

export interface RecentFiles {
  /** The file that is on screen. */
  readonly here: FileId | undefined;
  /** Without the one on screen, the latest first. */
  readonly recent: readonly FileId[];
}

export function useRecentFiles(): RecentFiles {
  const { pathname } = useLocation();
  const here = OF_A_FILE.exec(pathname)?.[1] as FileId | undefined;
  const [visited, setVisited] = useState<readonly FileId[]>([]);
  if (here !== undefined && visited[0] !== here) setVisited([here, ...visited.filter((file) => file !== here)].slice(0, MOST + 1));
  return { here, recent: visited.filter((file) => file !== here) };
}
