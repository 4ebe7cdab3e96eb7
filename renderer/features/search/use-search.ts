/** Asks the engine while a query is typed: only the answer to the latest query is shown, and more is asked for while files are still being read. */
import { useEffect, useState } from 'react';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import type { SearchOptions, SearchResults } from '#renderer/worker/api.ts';

const ASK_AGAIN_MS = 400;

export interface SearchAnswer {
  /** What was asked: while it is not what is typed now, the answer is of a moment ago. */
  readonly query: string;
  readonly results: SearchResults;
}

/** @returns undefined before the first answer, and while the query is empty. */
export function useSearch(query: string, options: SearchOptions): SearchAnswer | undefined {
  const engine = useEngine();
  const [answer, setAnswer] = useState<SearchAnswer>();
  const asked = JSON.stringify(options);
  const isEmpty = query.trim() === '';
  useEffect(() => {
    if (isEmpty) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const results = await engine.search(query, JSON.parse(asked) as SearchOptions);
      if (over || results === null) return;
      setAnswer({ query, results });
      if (results.unread > 0) timer = setTimeout(() => void ask().catch(reportError), ASK_AGAIN_MS);
    };
    ask().catch((error: unknown) => {
      if (!over) reportError(error);
    });
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [engine, query, asked, isEmpty]);
  return isEmpty ? undefined : answer;
}
