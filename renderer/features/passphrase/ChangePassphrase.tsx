/** A new passphrase for this laptop, by whoever knows the present one. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { EntryForm, type EntryProblem } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblems } from '#renderer/forms/NewPassphrase.tsx';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import type { EngineApi } from '#renderer/worker/api.ts';
import './passphrase.css';

export function ChangePassphrase() {
  usePageTitle('Change your passphrase');
  const engine = useEngine();
  const { name } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [working, setWorking] = useState(false);
  const [changed, setChanged] = useState(false);

  const change = async () => {
    const found = [
      ...(current === '' ? [{ path: 'current', message: 'Enter the passphrase you have now' }] : []),
      ...passphraseProblems(next),
      ...(next.passphrase !== '' && next.passphrase === current
        ? [{ path: 'passphrase', message: 'This is the passphrase you have now: choose another' }]
        : []),
    ];
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length > 0 || working) return;
    setWorking(true);
    const result = await engine.changePassphrase(current, next.passphrase).catch((error: unknown) => {
      reportError(error);
      return undefined;
    });
    setWorking(false);
    if (result?.ok === true) {
      setChanged(true);
      return;
    }
    setProblems([result === undefined ? { path: 'current', message: FAILED } : problemOf(result.error)]);
    setAttempt((before) => before + 1);
  };

  return (
    <>
      <PageHeader title="Change your passphrase" detail="It unlocks this laptop. Another laptop of yours keeps its own passphrase." />
      <div>
        {changed ? (
          <div className="passphrase">
            <InlineMessage tone="good" title="Your passphrase is changed" actions={<Link to="/">Go to My Day</Link>}>
              From now on only the new one unlocks this laptop. Nobody can look it up for you.
            </InlineMessage>
          </div>
        ) : (
          <div className="passphrase">
            <EntryForm problems={problems} attempt={attempt} onSubmit={() => void change()}>
              <div className="paper paper--padded entry-form">
                <EntryText
                  path="current"
                  is="passphrase"
                  label="Present passphrase"
                  autoComplete="current-password"
                  value={current}
                  onChange={setCurrent}
                />
                <NewPassphrase label="New passphrase" value={next} onChange={setNext} personal={[name]} />
              </div>
              <div className="entry-form__actions">
                <Button type="submit" size="md" loading={working}>
                  Change the passphrase
                </Button>
                <Button size="md" variant="default" component={Link} to="/">
                  Cancel
                </Button>
                <Working on={working} title="Changing the passphrase">
                  A few seconds, on purpose: it makes your passphrase hard to guess.
                </Working>
              </div>
            </EntryForm>
          </div>
        )}
      </div>
    </>
  );
}

type Refusal = Extract<Awaited<ReturnType<EngineApi['changePassphrase']>>, { readonly ok: false }>['error'];

function problemOf(refusal: Refusal): EntryProblem {
  if ('message' in refusal) return { path: 'passphrase', message: refusal.message };
  if (refusal.code === 'wait') {
    return { path: 'current', message: `Too many wrong tries: wait ${refusal.waitSeconds} seconds, then try again` };
  }
  return { path: 'current', message: refusal.code === 'wrong-passphrase' ? WRONG : FAILED };
}

const WRONG = 'This is not your present passphrase. Check Caps Lock and the keyboard’s language, then try again.';
const FAILED =
  'The passphrase was not changed: the present one still opens this laptop. Try again, and tell your administrator if it comes back.';
