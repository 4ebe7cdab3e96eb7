/**
 * Where any record is written: the form, kept safe at every key; shared as a draft, finalised, or discarded. Nothing typed is
 * lost: what cannot be saved stays on the screen and says why.
 */
import { Button, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormView } from '#renderer/forms/FormView.tsx';
import type { FormPerson } from '#renderer/forms/form-context.ts';
import { type DraftPlace, useDraft } from '#renderer/forms/use-draft.ts';
import { useFinalising } from '#renderer/forms/use-finalising.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere, useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { SavedIndicator } from '#renderer/ui/SavedIndicator.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { LocalDraft, SaveRefusal } from '#renderer/worker/api.ts';
import type { Result } from '#shared/base/result.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import type { PrefilledBody } from '#shared/forms/prefill.ts';
import { withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import type { Body } from '#shared/practice/record.ts';
import { PermittedButton } from './PermittedButton.tsx';
import { useStaff } from './use-staff.ts';
import './record-editor.css';

export interface RecordEditorProps {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly definition: FormDefinition;
  readonly place: DraftPlace;
  /** What a draft that does not exist yet begins with. Read once. */
  readonly initial: PrefilledBody;
  /** The people of the file; may depend on what is being written. */
  readonly people: readonly FormPerson[] | ((body: Body) => readonly FormPerson[]);
  /** "Finalise the visit". */
  readonly finaliseLabel: string;
  /** Why this person may not finalise what is written; undefined when they may. */
  readonly reasonNot: (body: Body) => string | undefined;
  /** How what is written fits the rest of the file; asked, as the form's own checks are, when it is finalised. */
  readonly problemsInFile?: (body: Body) => readonly FieldProblem[];
  /** Saves for good; `draft` is the local draft that this makes superfluous. */
  readonly finalise: (body: Body, parents: LocalDraft['parents'], draft: string) => Promise<Result<unknown, SaveRefusal>>;
  /** Saves so that all who hold the file see it; absent where a draft cannot be shared. */
  readonly share?: (body: Body, parents: LocalDraft['parents'], draft: string) => Promise<Result<unknown, SaveRefusal>>;
  readonly shareLabel?: string;
  readonly onFinalised: () => void;
  readonly onShared?: () => void;
  /** After discarding, or leaving with nothing typed. */
  readonly onLeave: () => void;
  /** Read beside the form; may depend on what is being written, and add to it. */
  readonly beside?: ReactNode | ((body: Body, change: (body: Body) => void) => ReactNode);
  /** Above the form. */
  readonly notice?: ReactNode;
  /** What led here began the draft: finding one is no news. */
  readonly begun?: boolean;
  /** The record's latest versions now: when they are not those that the writing began from, the person is told. */
  readonly heads?: LocalDraft['parents'];
}

type Busy = 'finalising' | 'sharing' | undefined;

export function RecordEditor(props: RecordEditorProps) {
  const { title, detail, definition, place, initial, people, finaliseLabel, beside, notice } = props;
  const { share, shareLabel = 'Share this draft', onShared, onLeave } = props;
  const staff = useStaff();
  const now = useNow();
  const draft = useDraft(place, initial.body);
  const body = draft.body ?? NOTHING_YET;
  const finalising = useFinalising(definition, body, nowHere, props.problemsInFile);
  const [busy, setBusy] = useState<Busy>();
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const [discarding, setDiscarding] = useState(false);
  const [restoredAt, setRestoredAt] = useState<ZonedInstant>();
  // Said once and left standing: a message that came and went with every save would move the form under the hands.
  if (draft.restored && props.begun !== true && restoredAt === undefined && draft.saved.is === 'saved') setRestoredAt(draft.saved.at);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const nothingTyped = draft.saved.is === 'nothing-yet';
  const reason = props.reasonNot(body);

  const save = async (
    kind: Exclude<Busy, undefined>,
    act: () => Promise<Result<unknown, SaveRefusal>>,
    after: (() => void) | undefined,
  ) => {
    if (busy !== undefined) return;
    setBusy(kind);
    setRefusal(undefined);
    try {
      const result = await draft.settle(act);
      if (!result.ok) setRefusal(result.error);
      // Saving takes a moment: whoever has gone elsewhere meanwhile is not called back.
      else if (isShown.current) after?.();
    } finally {
      setBusy(undefined);
    }
  };
  const finalise = () => {
    if (draft.body === undefined || !finalising.check()) return;
    const complete = withoutHiddenValues(definition, body);
    void save('finalising', () => props.finalise(complete, draft.parents, place.draft), props.onFinalised);
  };
  useHotkeys([['mod+S', () => void draft.flush(), { preventDefault: true }]], [], true);

  return (
    <div className={beside === undefined ? 'record-editor' : 'record-editor record-editor--beside'}>
      <PageHeader
        sticky
        title={title}
        detail={detail}
        otherActions={
          <>
            <SavedIndicator state={draft.saved} />
            <Button variant="subtle" onClick={() => (nothingTyped ? onLeave() : setDiscarding(true))}>
              {nothingTyped ? 'Cancel' : 'Discard'}
            </Button>
            {share !== undefined && (
              <Tooltip label="With the people who hold this case: they can read it and write in it" multiline maw="20rem">
                <Button
                  variant="default"
                  loading={busy === 'sharing'}
                  onClick={() => void save('sharing', () => share(body, draft.parents, place.draft), onShared)}
                >
                  {shareLabel}
                </Button>
              </Tooltip>
            )}
          </>
        }
        action={{ label: finaliseLabel, onAct: finalise, shortcut: 'mod+Enter', disabled: busy !== undefined, reason }}
      />
      <div className="record-editor__columns">
        <div className="record-editor__form stack">
          {refusal !== undefined && (
            <InlineMessage tone="bad" urgent>
              Not saved: {wordsOfSaveRefusal(refusal)}
            </InlineMessage>
          )}
          {restoredAt !== undefined && (
            <InlineMessage tone="info">
              You had begun this before: what you typed is here. Last saved <TimeWithPlace at={restoredAt} />.
            </InlineMessage>
          )}
          {notice}
          {props.heads !== undefined && !sameVersions(props.heads, draft.parents) && (
            <InlineMessage tone="warn" title="A newer version has arrived while this was being written">
              Go on: nothing is overwritten. Different fields are joined by themselves; where both changed the same field, you choose
              afterwards which wording stands.
            </InlineMessage>
          )}
          {draft.body !== undefined && (
            <>
              <FormView
                definition={definition}
                value={body}
                onChange={draft.change}
                problems={finalising.problems}
                attempt={finalising.attempt}
                people={typeof people === 'function' ? people(body) : people}
                staff={staff.all}
                prefilled={initial}
                asOf={now}
              />
              <div className="row">
                <PermittedButton variant="filled" reason={reason} loading={busy === 'finalising'} onClick={finalise}>
                  {finaliseLabel}
                </PermittedButton>
                <span className="soft small">Complete or not, what is typed is saved on this laptop as you go.</span>
              </div>
            </>
          )}
        </div>
        {beside !== undefined && (
          // Takes the focus, so that it can be scrolled by keyboard.
          <aside className="record-editor__beside" aria-label="To read beside the form" tabIndex={0}>
            {typeof beside === 'function' ? beside(body, draft.change) : beside}
          </aside>
        )}
      </div>
      <ConfirmDialog
        open={discarding}
        title="Discard what was typed?"
        confirmLabel="Discard"
        cancelLabel="Keep it"
        dangerous
        onCancel={() => setDiscarding(false)}
        onConfirm={() => {
          setDiscarding(false);
          void draft.discard().then(onLeave);
        }}
      >
        It is removed from this laptop and cannot be brought back.
      </ConfirmDialog>
    </div>
  );
}

const NOTHING_YET: Body = {};

const sameVersions = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));
