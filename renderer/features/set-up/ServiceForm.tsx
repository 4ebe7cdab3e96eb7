/** What a new service needs to know. Nothing leaves this laptop before every answer is good. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { EntryForm, type EntryProblem } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblems } from '#renderer/forms/NewPassphrase.tsx';
import { useEngineConnection } from '#renderer/ui/engine-context.tsx';
import { type EnrolmentRefusalCode, enrolmentWords } from '#renderer/ui/enrolment-words.ts';
import { notTrustedWords, serverOrigin } from '#renderer/ui/server-address.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { Working } from '#renderer/ui/Working.tsx';

export interface ServiceFormProps {
  readonly onMade: () => void;
}

export function ServiceForm({ onMade }: ServiceFormProps) {
  const shell = useShell();
  const { connectTo } = useEngineConnection();
  const [answers, setAnswers] = useState({
    server: shell.suggestedServer ?? '',
    setUpCode: shell.setUpCode ?? '',
    serviceName: '',
    name: '',
    initials: '',
  });
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [working, setWorking] = useState(false);
  const change = (changed: Partial<typeof answers>) => setAnswers({ ...answers, ...changed });
  // The initials follow the name until the person writes others.
  const changeName = (name: string) => {
    const follows = answers.initials === initialsFrom(answers.name);
    change(follows ? { name, initials: initialsFrom(name) } : { name });
    if (follows && problems.some((problem) => problem.path === 'initials'))
      setProblems(problems.filter((problem) => problem.path !== 'initials' && problem.path !== 'name'));
  };

  const make = async (server: string): Promise<readonly EntryProblem[]> => {
    const engine = await connectTo(server);
    if (engine === null) return [{ path: 'server', message: notTrustedWords(shell.kind, server) }];
    const made = await engine.setUpService({
      server,
      setUpCode: answers.setUpCode.trim(),
      serviceName: answers.serviceName.trim(),
      name: answers.name.trim(),
      initials: answers.initials.trim(),
      passphrase: passphrase.passphrase,
    });
    if (!made.ok) {
      if ('message' in made.error) return [{ path: 'passphrase', message: made.error.message }];
      return [{ path: fieldOf(made.error.code), message: enrolmentWords[made.error.code] }];
    }
    onMade();
    return [];
  };

  const submit = async () => {
    const server = serverOrigin(answers.server);
    const found = [...problemsOf(answers), ...passphraseProblems(passphrase)];
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length > 0 || server === undefined) return;
    setWorking(true);
    const refused = await make(server).catch((error: unknown) => {
      reportError(error);
      return [{ path: 'server', message: enrolmentWords['server-fault'] }];
    });
    setWorking(false);
    setProblems(refused);
    setAttempt((before) => before + 1);
  };

  return (
    <EntryForm problems={problems} attempt={attempt} onSubmit={() => void submit()}>
      <section className="paper paper--padded entry-form" aria-label="The server">
        <h2>The server</h2>
        <EntryText
          path="server"
          label="Address of the sync server"
          hint={
            shell.suggestedServer === undefined
              ? 'Such as https://sync.example.org'
              : 'The server that was started together with this window.'
          }
          value={answers.server}
          onChange={(server) => change({ server })}
          maxLength={255}
        />
        <EntryText
          path="setUpCode"
          label="Set-up code"
          hint={shell.setUpCode === undefined ? 'The server prints it when it first starts.' : 'Filled in from the server on this machine.'}
          value={answers.setUpCode}
          onChange={(setUpCode) => change({ setUpCode })}
          maxLength={200}
        />
      </section>
      <section className="paper paper--padded entry-form" aria-label="The service and you">
        <h2>The service and you</h2>
        <EntryText
          path="serviceName"
          label="Name of the service"
          value={answers.serviceName}
          onChange={(serviceName) => change({ serviceName })}
          maxLength={120}
        />
        <div className="two-fields">
          <EntryText path="name" label="Your name" autoComplete="name" value={answers.name} onChange={changeName} maxLength={120} />
          <EntryText
            path="initials"
            label="Initials"
            value={answers.initials}
            onChange={(initials) => change({ initials })}
            maxLength={6}
          />
        </div>
        <p className="soft small">A locked laptop shows the initials only, never a name.</p>
      </section>
      <section className="paper paper--padded entry-form" aria-label="Your passphrase">
        <h2>Your passphrase</h2>
        <NewPassphrase value={passphrase} onChange={setPassphrase} personal={[answers.name, answers.initials, answers.serviceName]} />
      </section>
      <div className="entry-form__actions">
        <Button type="submit" size="md" loading={working}>
          Set up the service
        </Button>
        <Working on={working} title="Making the keys and telling the server">
          A few seconds, on purpose: it makes your passphrase hard to guess.
        </Working>
      </div>
    </EntryForm>
  );
}

function problemsOf(
  answers: Readonly<Record<'server' | 'setUpCode' | 'serviceName' | 'name' | 'initials', string>>,
): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (answers.server.trim() === '') problems.push({ path: 'server', message: 'Enter the address of the sync server' });
  else if (serverOrigin(answers.server) === undefined)
    problems.push({ path: 'server', message: 'Enter the server’s address, beginning with https://, without anything after the name' });
  if (answers.setUpCode.trim() === '') problems.push({ path: 'setUpCode', message: 'Enter the set-up code that the server printed' });
  if (answers.serviceName.trim() === '') problems.push({ path: 'serviceName', message: 'Enter the name of the service' });
  if (answers.name.trim() === '') problems.push({ path: 'name', message: 'Enter your name' });
  if (answers.initials.trim() === '') problems.push({ path: 'initials', message: 'Enter your initials' });
  return problems;
}

const fieldOf = (code: EnrolmentRefusalCode): string => (code === 'wrong-code' ? 'setUpCode' : 'server');

const initialsFrom = (name: string): string =>
  (name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
    .map((part) => [...part][0]?.toLocaleUpperCase('en-GB') ?? '')
    .join('')
    .slice(0, 6);
