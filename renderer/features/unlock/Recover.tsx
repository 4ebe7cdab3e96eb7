/** A forgotten passphrase: the service's recovery kit opens the store on this laptop, and a new passphrase is chosen. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { EntryForm, type EntryProblem } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblems } from '#renderer/forms/NewPassphrase.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import './unlock.css';

export function Recover() {
  const { profile = '' } = useParams();
  const engine = useEngine();
  const navigate = useNavigate();
  const [kit, setKit] = useState('');
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [working, setWorking] = useState(false);

  const recover = async () => {
    const found = [
      ...(kit.trim() === '' ? [{ path: 'kit', message: 'Type or paste the two keys of the recovery kit' }] : []),
      ...passphraseProblems(passphrase),
    ];
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    setWorking(true);
    const result = await engine.recover(profile, kit, passphrase.passphrase).catch((error: unknown) => {
      reportError(error);
      return undefined;
    });
    setWorking(false);
    if (result?.ok === true) {
      await navigate('/', { replace: true });
      return;
    }
    const problem =
      result !== undefined && 'message' in result.error
        ? { path: 'passphrase', message: result.error.message }
        : { path: 'kit', message: wordsOf(result?.error.code) };
    setProblems([problem]);
    setAttempt((before) => before + 1);
  };

  return (
    <EntryPage title="Choose a new passphrase" focusTitle={false} footer={<Link to={`/unlock/${profile}`}>Back to unlocking</Link>}>
      <InlineMessage tone="info" title="The recovery kit is with your service">
        Nobody can look up your passphrase. The kit that was printed when the service was set up opens this laptop’s store; whoever looks
        after it types it here and takes it away again. Without the kit, ask an administrator for a one-time code and{' '}
        <Link to="/join">join again</Link>: everything that was synced comes back.
      </InlineMessage>
      <EntryForm problems={problems} attempt={attempt} onSubmit={() => void recover()}>
        <div className="paper paper--padded entry-form">
          <EntryText
            path="kit"
            is="code"
            label="The recovery kit"
            hint="Both keys, with their dashes. The whole text of the file will do."
            value={kit}
            onChange={setKit}
            maxLength={5000}
          />
          <NewPassphrase value={passphrase} onChange={setPassphrase} personal={[]} />
        </div>
        <div className="entry-form__actions">
          <Button type="submit" size="md" loading={working}>
            Set the passphrase and unlock
          </Button>
          <Working on={working} title="Opening the store with the kit">
            A few seconds, on purpose: it makes your passphrase hard to guess.
          </Working>
        </div>
      </EntryForm>
    </EntryPage>
  );
}

function wordsOf(code: string | undefined): string {
  switch (code) {
    case 'wrong-kit':
      return 'This is not the recovery kit of this service, or a character is wrong: compare it with the paper, group by group';
    case 'open-elsewhere':
      return 'Your store is open in another window: lock it there first, then try again';
    case 'revoked':
      return 'An administrator has removed this laptop from the service: ask for a new code and join again';
    case 'keyring-damaged':
      return 'The keys kept on this laptop cannot be read, not even with the kit: ask for a new code and join again. What was synced comes back';
    case 'no-such-profile':
      return 'This person is no longer on this laptop: join with a one-time code';
    default:
      return 'This did not work. Nothing is lost: try again, and tell your administrator if it comes back';
  }
}
