/** The code is used; now an administrator's laptop checks that it was used rightly. May be left, and come back to. */
import { Button, Loader } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { type EnrolmentRefusalCode, enrolmentWords } from '#renderer/ui/enrolment-words.ts';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import type { EngineApi } from '#renderer/worker/api.ts';
import './join.css';

const ASK_EVERY_MS = 4_000;

type Standing = { readonly is: 'waiting' | 'confirmed' } | { readonly is: 'asking-again' | 'over'; readonly code: EnrolmentRefusalCode };

export function WaitingForConfirmation() {
  const { profile = '' } = useParams();
  const engine = useEngine();
  const navigate = useNavigate();
  const { standing, askNow } = useConfirmation(engine, profile);

  if (standing.is === 'over') {
    return (
      <EntryPage title="This laptop was not confirmed" footer={<Link to="/">Back to the start</Link>}>
        <InlineMessage tone="bad" urgent actions={<Button onClick={() => void navigate('/join')}>Join with another code</Button>}>
          {enrolmentWords[standing.code]}
        </InlineMessage>
      </EntryPage>
    );
  }
  if (standing.is === 'confirmed') {
    return (
      <EntryPage title="This laptop is confirmed" detail="Your passphrase opens it from now on.">
        <div className="entry-form__actions">
          <Button size="md" onClick={() => void navigate(`/unlock/${profile}`, { replace: true })}>
            Unlock
          </Button>
        </div>
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title="Waiting for the administrator’s laptop"
      detail="Any administrator’s laptop confirms yours by itself as soon as it syncs. Ask them to unlock Haversack if it takes long."
      footer={<Link to="/">Leave this and come back later</Link>}
    >
      <ol className="waiting-steps paper paper--padded">
        <li className="waiting-steps__done">
          <IconCircleCheck size="1.25rem" aria-hidden />
          <span>Your keys are made. Your code is used and nobody else can use it.</span>
        </li>
        <li className="waiting-steps__now">
          <Loader size="1.25rem" aria-hidden />
          <span>An administrator’s laptop confirms this one.</span>
        </li>
        <li className="waiting-steps__later">
          <IconCircle size="1.25rem" aria-hidden />
          <span>You unlock with your passphrase, and your work arrives.</span>
        </li>
      </ol>
      <div className="row">
        <Button variant="default" onClick={askNow}>
          Ask now
        </Button>
        <p className="soft" role="status">
          {standing.is === 'asking-again'
            ? `${enrolmentWords[standing.code]} It is asked again every few seconds.`
            : 'Asked every few seconds.'}
        </p>
      </div>
    </EntryPage>
  );
}

function useConfirmation(engine: EngineApi, profile: string) {
  const [standing, setStanding] = useState<Standing>({ is: 'waiting' });
  const [asked, setAsked] = useState(0);
  const over = standing.is === 'over' || standing.is === 'confirmed';
  useEffect(() => {
    if (over) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await engine.checkConfirmation(profile);
      if (left) return;
      if (answer.ok) setStanding({ is: answer.value.confirmed ? 'confirmed' : 'waiting' });
      else setStanding({ is: PASSING.has(answer.error.code) ? 'asking-again' : 'over', code: answer.error.code });
      timer = setTimeout(askAgain, ASK_EVERY_MS);
    };
    const askAgain = () => void ask().catch(reportError);
    askAgain();
    return () => {
      left = true;
      clearTimeout(timer);
    };
    // `asked` is there to ask at once.
  }, [engine, profile, over, asked]);
  return { standing, askNow: () => setAsked(asked + 1) };
}

/** What may be over by the next time. */
const PASSING: ReadonlySet<EnrolmentRefusalCode> = new Set(['no-connection', 'server-fault', 'storage-failed']);
