/** What is being typed on a screen, kept safe by DraftSaver and there again after a restart, a lock or a crash. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useEngineConnection } from '#renderer/ui/engine-context.tsx';
import type { SavedState } from '#renderer/ui/SavedIndicator.tsx';
import type { LocalDraft } from '#renderer/worker/api.ts';
import type { Body } from '#shared/practice/record.ts';
import { DraftSaver } from './draft-saver.ts';

/** Which draft it is and what it will become. `draft` stays the same over restarts: it is in the route, or follows from the record. */
export type DraftPlace = Omit<LocalDraft, 'body' | 'savedAt'>;

export interface Draft {
  /** undefined until the engine has said whether there is a draft already. */
  readonly body: Body | undefined;
  readonly change: (body: Body) => void;
  /** For SavedIndicator. */
  readonly saved: SavedState;
  /** It was there before this screen opened: say so. */
  readonly restored: boolean;
  /** What it was started from, as kept with the draft: pass these as `parents` when saving. */
  readonly parents: LocalDraft['parents'];
  readonly flush: () => Promise<void>;
  /** Saves the record, or discards the draft, with autosaving held back; see DraftSaver.settle. */
  readonly settle: DraftSaver['settle'];
  readonly discard: () => Promise<void>;
}

/** @param initial the body of a draft that does not exist yet: empty, or prefilled. Nothing is stored before the first key. */
export function useDraft(place: DraftPlace, initial: Body): Draft {
  const { engine, beforeLock } = useEngineConnection();
  const [body, setBody] = useState<Body>();
  const [saved, setSaved] = useState<SavedState>({ is: 'nothing-yet' });
  const [restored, setRestored] = useState(false);
  const [parents, setParents] = useState(place.parents);
  const latest = useRef({ place, initial, parents });
  useEffect(() => {
    latest.current = { place, initial, parents };
  });
  const saver = useRef<DraftSaver>(undefined);

  useEffect(() => {
    let over = false;
    const open = async () => {
      const held = await engine.draft(place.draft);
      if (over) return;
      setBody(held?.body ?? latest.current.initial);
      if (held === null) return;
      setParents(held.parents);
      setRestored(true);
      setSaved({ is: 'saved', at: held.savedAt });
    };
    open().catch(reportError);
    return () => {
      over = true;
    };
  }, [engine, place.draft]);

  useEffect(() => {
    // Named here and not read at saving: a save that is late must not land in the draft that is open by then.
    const id = place.draft;
    const own = new DraftSaver(
      (next) => engine.saveDraft({ ...latest.current.place, draft: id, parents: latest.current.parents, body: next }),
      setSaved,
    );
    saver.current = own;
    const save = () => own.flush();
    const saveInBackground = () => void save();
    const forget = beforeLock(save);
    document.addEventListener('visibilitychange', saveInBackground);
    document.addEventListener('focusout', saveInBackground);
    window.addEventListener('blur', saveInBackground);
    window.addEventListener('pagehide', saveInBackground);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', saveInBackground);
      document.removeEventListener('focusout', saveInBackground);
      window.removeEventListener('blur', saveInBackground);
      window.removeEventListener('pagehide', saveInBackground);
      saveInBackground();
    };
  }, [engine, beforeLock, place.draft]);

  const change = useCallback((next: Body) => {
    setBody(next);
    saver.current?.change(next);
  }, []);
  const flush = useCallback(async () => saver.current?.flush(), []);
  const settle = useCallback<DraftSaver['settle']>((act) => (saver.current === undefined ? act() : saver.current.settle(act)), []);
  const discard = useCallback(async () => {
    await settle(async () => {
      await engine.discardDraft(latest.current.place.draft);
      return { ok: true };
    });
  }, [settle, engine]);

  return { body, change, saved, restored, parents, flush, settle, discard };
}
