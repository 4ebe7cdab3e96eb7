/** What I was typing and have not finished: here again after a restart, a lock or a flat battery. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { draftAddress } from '#renderer/practice/addresses.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import type { LocalDraft } from '#renderer/worker/api.ts';
import { formatDay } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, inZone, timeOf, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { SidePanel } from './SidePanel.tsx';

export interface DraftsWaitingProps {
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

export function DraftsWaiting({ files, now }: DraftsWaitingProps) {
  const engine = useEngine();
  const drafts = useWatch('drafts') ?? [];
  const nameShown = useNameShown();
  const [discarding, setDiscarding] = useState<LocalDraft>();
  const latestFirst = drafts.toSorted((a, b) => compareInstants(b.savedAt, a.savedAt));
  if (latestFirst.length === 0 && discarding === undefined) return null;
  const discard = async (draft: LocalDraft) => {
    await engine.discardDraft(draft.draft);
    setDiscarding(undefined);
  };
  return (
    <SidePanel first title="You were typing" count={latestFirst.length}>
      <ul className="side-panel__list">
        {latestFirst.map((draft) => {
          const digest = files.find((each) => each.file === draft.file);
          const address = draftAddress(draft, digest?.type);
          const name = titleOf(draft);
          return (
            <li key={draft.draft} className="side-item">
              <p className="side-item__words">
                <span className="side-item__title">
                  {name}, <span className="tabular">{momentOf(draft.savedAt, now)}</span>
                </span>
                <span className="soft small" translate="no">
                  {digest === undefined
                    ? draft.file === undefined
                      ? 'Not in any case yet'
                      : 'Its case is not on this laptop'
                    : nameShown(digest.title)}
                </span>
              </p>
              <span className="side-item__actions">
                {address !== undefined && (
                  <Button size="compact-sm" variant="default" component={Link} to={address}>
                    Resume<span className="for-readers">: {name}</span>
                  </Button>
                )}
                <Button size="compact-sm" variant="subtle" onClick={() => setDiscarding(draft)}>
                  Discard<span className="for-readers">: {name}</span>
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={discarding !== undefined}
        title="Discard what you typed?"
        confirmLabel="Discard"
        cancelLabel="Keep it"
        dangerous
        onCancel={() => setDiscarding(undefined)}
        onConfirm={() => {
          if (discarding !== undefined) discard(discarding).catch(reportError);
        }}
      >
        {discarding !== undefined && (
          <p>
            {titleOf(discarding)}, last saved {momentOf(discarding.savedAt, now)}. It has not been saved as a record: once discarded it
            cannot be brought back.
          </p>
        )}
      </ConfirmDialog>
    </SidePanel>
  );
}

const titleOf = (draft: LocalDraft): string => recordKind(draft.kind)?.title ?? 'A record of a newer version of Haversack';

/** `03:12`, with the day where it is not today's. */
function momentOf(at: ZonedInstant, now: ZonedInstant): string {
  const here = inZone(at, zoneOf(now));
  return dateOf(here) === dateOf(now) ? timeOf(here) : `${formatDay(dateOf(here))} ${timeOf(here)}`;
}
