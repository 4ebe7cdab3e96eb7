/** Says truly whether what was typed is safe on this laptop. */
import { timeOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';

import './SavedIndicator.css';

export type SavedState =
  | { readonly is: 'nothing-yet' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: ZonedInstant }
  /** `reason` completes "Not saved: …". */
  | { readonly is: 'not-saved'; readonly reason: string };

export interface SavedIndicatorProps {
  readonly state: SavedState;
}

export function SavedIndicator({ state }: SavedIndicatorProps) {
  return (
    <output className={`saved-indicator saved-indicator--${state.is}`}>
      <span className="saved-indicator__mark" aria-hidden />
      {wordsOf(state)}
    </output>
  );
}

function wordsOf(state: SavedState): string {
  switch (state.is) {
    case 'nothing-yet':
      return 'Nothing typed yet';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved on this laptop ${timeOf(state.at)}`;
    case 'not-saved':
      return `Not saved: ${state.reason}`;
  }
}
