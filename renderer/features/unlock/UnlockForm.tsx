/** The passphrase of one profile, and what stands in the way when it does not open. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EntryForm } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import type { Profile, UnlockRefusal } from '#renderer/worker/api.ts';
import { useCountdown } from './use-countdown.ts';

export function UnlockForm({ profile }: { readonly profile: Profile }) {
  const engine = useEngine();
  const navigate = useNavigate();
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<UnlockRefusal['code'] | 'empty' | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const [working, setWorking] = useState(false);
  const { secondsLeft, waitFor } = useCountdown();
  const form = useRef<HTMLDivElement>(null);
  const takesPassphrase = !profile.awaitingConfirmation && !profile.revoked;

  useEffect(() => {
    if (takesPassphrase) form.current?.querySelector('input')?.focus();
  }, [takesPassphrase]);

  if (profile.revoked) return <Obstacle code="revoked" profile={profile.id} />;
  if (!takesPassphrase) {
    return (
      <InlineMessage
        tone="info"
        title="This laptop is not confirmed yet"
        actions={<Button onClick={() => void navigate(`/join/${profile.id}`)}>See whether it is confirmed</Button>}
      >
        An administrator’s laptop confirms it when it next syncs. Then your passphrase opens it.
      </InlineMessage>
    );
  }

  const unlock = async () => {
    if (secondsLeft > 0 || working) return;
    if (passphrase === '') {
      setRefusal('empty');
      setAttempt(attempt + 1);
      return;
    }
    setWorking(true);
    setRefusal(undefined);
    const result = await engine.unlock(profile.id, passphrase).catch((error: unknown) => {
      reportError(error);
      return undefined;
    });
    setWorking(false);
    // Once unlocked the session is watched: the screens take this one's place.
    if (result?.ok === true) return;
    setPassphrase('');
    setRefusal(result === undefined ? 'failed' : result.error.code);
    setAttempt(attempt + 1);
    if (result !== undefined && 'waitSeconds' in result.error) waitFor(result.error.waitSeconds);
  };

  const problem = refusal === 'empty' ? 'Enter your passphrase' : refusal === 'wrong-passphrase' ? WRONG : undefined;
  return (
    <div ref={form} className="paper paper--padded stack">
      {refusal !== undefined && problem === undefined && refusal !== 'wait' && <Obstacle code={refusal} profile={profile.id} />}
      <EntryForm
        problems={problem === undefined ? [] : [{ path: 'passphrase', message: problem }]}
        attempt={attempt}
        summary={false}
        onSubmit={() => void unlock()}
      >
        <EntryText
          path="passphrase"
          is="passphrase"
          label={`Passphrase of ${profile.initials}`}
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
        />
        <div className="entry-form__actions">
          <Button type="submit" size="md" loading={working} disabled={secondsLeft > 0}>
            Unlock
          </Button>
          {secondsLeft > 0 && (
            <p className="countdown">
              <span className="tabular" role="timer">
                You can try again in {inWords(secondsLeft)}
              </span>
              <span className="soft"> · the wait grows with each wrong try</span>
            </p>
          )}
          <Working on={working} title="Unlocking">
            A second or two, on purpose: it makes your passphrase hard to guess.
          </Working>
        </div>
      </EntryForm>
    </div>
  );
}

const WRONG = 'This is not the passphrase. Check Caps Lock and the keyboard’s language, then try again.';

function Obstacle({ code, profile }: { readonly code: UnlockRefusal['code'] | 'empty' | 'failed'; readonly profile: string }) {
  switch (code) {
    case 'open-elsewhere':
      return (
        <InlineMessage tone="warn" urgent title="Haversack is open in another window">
          Your store is unlocked in another window or tab on this laptop, and can be open in one place only. Go there, or lock it there
          first and then unlock here.
        </InlineMessage>
      );
    case 'revoked':
      return (
        <InlineMessage
          tone="bad"
          urgent
          title="This laptop has been removed from the service"
          actions={<Link to="/join">Join with a new code</Link>}
        >
          An administrator has removed it, so it can no longer open or fetch anything. What it had sent is safe with your team. If this is a
          mistake, ask the administrator for a new code and join again.
        </InlineMessage>
      );
    case 'keyring-damaged':
      return (
        <InlineMessage
          tone="bad"
          urgent
          title="The keys kept on this laptop cannot be read"
          actions={
            <>
              <Link to={`/recover/${profile}`}>Use the recovery kit</Link>
              <Link to="/join">Join with a new code</Link>
            </>
          }
        >
          Part of what is stored on this disk is damaged. Nothing is lost: your records are still here, sealed, and whatever was synced is
          on the server too. Do not reinstall or clear anything. Ask your administrator for the recovery kit to open what is here; a new
          code gets you working again at once.
        </InlineMessage>
      );
    case 'no-such-profile':
      return (
        <InlineMessage tone="bad" urgent title="This person is no longer on this laptop" actions={<Link to="/join">Join with a code</Link>}>
          Their store was removed from this disk. Ask an administrator for a one-time code: everything that was synced comes back.
        </InlineMessage>
      );
    default:
      return (
        <InlineMessage tone="bad" urgent title="Unlocking did not work">
          Something failed on this laptop. Nothing is lost. Try again; if it comes back, restart Haversack and tell your administrator.
        </InlineMessage>
      );
  }
}

function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.floor(seconds / 60);
  return `${minutes} min ${seconds % 60} s`;
}
