/** Joining a service with a one-time code: the code is checked as soon as it is there, then this laptop's own keys are made. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EntryForm, type EntryProblem } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblems } from '#renderer/forms/NewPassphrase.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { useEngineConnection } from '#renderer/ui/engine-context.tsx';
import { type EnrolmentRefusalCode, enrolmentWords } from '#renderer/ui/enrolment-words.ts';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { notTrustedWords } from '#renderer/ui/server-address.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import type { EngineApi } from '#renderer/worker/api.ts';
import './join.css';

export function Join() {
  const shell = useShell();
  const { engine, connectTo } = useEngineConnection();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [initials, setInitials] = useState('');
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [working, setWorking] = useState(false);
  const read = useReadCode(engine, code);
  const refused = problems.some((problem) => problem.path === 'code');

  const join = async (): Promise<readonly EntryProblem[]> => {
    const checked = await engine.readCode(code);
    if (!checked.ok) return [{ path: 'code', message: enrolmentWords[checked.error.code] }];
    const { server } = checked.value;
    const connected = await connectTo(server);
    if (connected === null) return [{ path: 'code', message: notTrustedWords(shell.kind, server) }];
    const joined = await connected.join({ code, initials: initials.trim(), passphrase: passphrase.passphrase });
    if (joined.ok) {
      await navigate(`/join/${joined.value.profile}`, { replace: true });
      return [];
    }
    if ('message' in joined.error) return [{ path: 'passphrase', message: joined.error.message }];
    return [{ path: 'code', message: enrolmentWords[joined.error.code] }];
  };

  const submit = async () => {
    const found: EntryProblem[] = [];
    if (code.trim() === '') found.push({ path: 'code', message: 'Paste or type the one-time code' });
    else if (read?.ok === false) found.push({ path: 'code', message: enrolmentWords[read.code] });
    if (initials.trim() === '') found.push({ path: 'initials', message: 'Enter your initials' });
    found.push(...passphraseProblems(passphrase));
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    setWorking(true);
    const refused = await join().catch((error: unknown) => {
      reportError(error);
      return [{ path: 'code', message: enrolmentWords['server-fault'] }];
    });
    setWorking(false);
    setProblems(refused);
    setAttempt((before) => before + 1);
  };

  return (
    <EntryPage
      title="Join with a code"
      detail="An administrator gives you a one-time code. It is good for 24 hours and for one laptop."
      focusTitle={false}
      footer={<Link to="/">Back to the start</Link>}
    >
      <EntryForm problems={problems} attempt={attempt} onSubmit={() => void submit()}>
        <section className="paper paper--padded entry-form" aria-label="The code">
          <h2>The code</h2>
          <EntryText
            path="code"
            is="code"
            label="One-time code"
            hint="Paste the whole code. Spaces, dashes and small letters make no difference."
            value={code}
            onChange={(changed) => {
              setCode(changed);
              setProblems(problems.filter((problem) => problem.path !== 'code'));
            }}
            maxLength={600}
          >
            <p className="code-standing" role="status">
              {read?.ok === true && !refused && <StatusBadge tone="good">This code is complete. It leads to {read.server}</StatusBadge>}
              {read?.ok === false && !refused && <span className="code-standing__damaged">{enrolmentWords[read.code]}</span>}
            </p>
          </EntryText>
        </section>
        <section className="paper paper--padded entry-form" aria-label="You">
          <h2>You</h2>
          <EntryText
            path="initials"
            label="Your initials"
            hint="A locked laptop shows these and no name."
            value={initials}
            onChange={setInitials}
            maxLength={6}
          />
          <NewPassphrase value={passphrase} onChange={setPassphrase} personal={[initials]} />
        </section>
        <div className="entry-form__actions">
          <Button type="submit" size="md" loading={working}>
            Join
          </Button>
          <Working on={working} title="Making this laptop’s keys and telling the server">
            A few seconds, on purpose: it makes your passphrase hard to guess.
          </Working>
        </div>
      </EntryForm>
    </EntryPage>
  );
}

type ReadCode = { readonly ok: true; readonly server: string } | { readonly ok: false; readonly code: EnrolmentRefusalCode };

/** Long enough after the last key that typing a code is not a row of complaints. */
const SETTLED_MS = 500;

function useReadCode(engine: EngineApi, code: string): ReadCode | undefined {
  const [held, setHeld] = useState<{ readonly of: string; readonly read: ReadCode }>();
  useEffect(() => {
    if (code.trim() === '') return;
    let over = false;
    const read = async () => {
      const result = await engine.readCode(code);
      if (!over)
        setHeld({ of: code, read: result.ok ? { ok: true, server: result.value.server } : { ok: false, code: result.error.code } });
    };
    const timer = setTimeout(() => void read().catch(reportError), SETTLED_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [engine, code]);
  return held?.of === code ? held.read : undefined;
}
