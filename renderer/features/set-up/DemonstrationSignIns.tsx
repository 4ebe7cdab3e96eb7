/** Who may sign in to the demonstration. Choosing one enrols this laptop as theirs, as a real one would be; then it is unlocked. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DemoSignIn } from '#renderer/app/shell.ts';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { useEngineConnection } from '#renderer/ui/engine-context.tsx';
import { enrolmentWords } from '#renderer/ui/enrolment-words.ts';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import type { Profile } from '#renderer/worker/api.ts';
import { initialsOf } from '#shared/base/initials.ts';

export function DemonstrationSignIns({ people }: { readonly people: readonly DemoSignIn[] }) {
  const { engine, connectTo } = useEngineConnection();
  const navigate = useNavigate();
  const [opening, setOpening] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  useEffect(() => {
    engine.profiles().then(setProfiles, reportError);
  }, [engine]);

  const open = async (person: DemoSignIn, code: string) => {
    setOpening(person.name);
    setFailure(undefined);
    const problem = await joinAs(person, code).catch((error: unknown) => {
      reportError(error);
      return enrolmentWords['server-fault'];
    });
    setOpening(undefined);
    setFailure(problem);
  };

  const joinAs = async (person: DemoSignIn, code: string): Promise<string | undefined> => {
    const read = await engine.readCode(code);
    if (!read.ok) return enrolmentWords[read.error.code];
    const connected = await connectTo(read.value.server);
    if (connected === null) return enrolmentWords['no-connection'];
    const joined = await connected.join({ code, initials: plainInitials(person.name), passphrase: person.passphrase });
    if (!joined.ok) return 'message' in joined.error ? joined.error.message : enrolmentWords[joined.error.code];
    await navigate(`/join/${joined.value.profile}`);
    return undefined;
  };

  return (
    <div className="stack">
      {failure !== undefined && (
        <InlineMessage tone="bad" urgent title="This did not work">
          {failure}
        </InlineMessage>
      )}
      <ul className="sign-ins paper">
        {people.map((person) => {
          const { code } = person;
          const profile = profiles.find((each) => each.initials === plainInitials(person.name));
          return (
            <li key={person.name} className="sign-ins__person">
              <div className="sign-ins__who">
                <span className="sign-ins__name" translate="no">
                  {person.name}
                </span>
                <span className="soft small">{person.role}</span>
              </div>
              <div className="sign-ins__passphrase">
                <CopyText short label={`Passphrase of ${person.name}`} text={person.passphrase} />
              </div>
              {profile !== undefined && (
                <Button variant="default" onClick={() => void navigate(`/unlock/${profile.id}`)}>
                  Unlock
                  <span className="for-readers"> as {person.name}</span>
                </Button>
              )}
              {profile === undefined && code !== undefined && (
                <Button variant="default" disabled={opening !== undefined} onClick={() => void open(person, code)}>
                  Sign in
                  <span className="for-readers"> as {person.name}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Working on={opening !== undefined} title={`Enrolling this laptop for ${opening ?? ''}`}>
        Their keys are made on this laptop, as for a real person.
      </Working>
    </div>
  );
}

const plainInitials = (name: string): string => initialsOf(name).replaceAll('.', '');
