/** Proof that the paper exists and can be read: the end of each key, typed from it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { EntryForm, type EntryProblem } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';

export interface CheckPaperProps {
  readonly prompt: string;
  readonly onBack: () => void;
}

export function CheckPaper({ prompt, onBack }: CheckPaperProps) {
  const engine = useEngine();
  const [typed, setTyped] = useState('');
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const check = async () => {
    // On success the session says that the kit is confirmed, and the page moves on.
    const problem =
      typed.trim() === '' ? 'Type the two groups from the paper' : (await engine.confirmRecoveryKit(typed)) ? undefined : MISTYPED;
    if (problem === undefined) return;
    setProblems([{ path: 'groups', message: problem }]);
    setAttempt(attempt + 1);
  };
  return (
    <div className="paper paper--padded">
      <EntryForm problems={problems} attempt={attempt} summary={false} onSubmit={() => void check().catch(reportError)}>
        <EntryText
          path="groups"
          label={prompt}
          hint="The last group of a key is the seven characters after its last dash. Capitals, spaces and dashes make no difference."
          value={typed}
          onChange={setTyped}
          maxLength={60}
        />
        <div className="entry-form__actions">
          <Button type="submit" size="md">
            Check
          </Button>
          <Button size="md" variant="default" onClick={onBack}>
            Show the kit again
          </Button>
        </div>
      </EntryForm>
    </div>
  );
}

const MISTYPED = 'This is not what the kit says. Look at the last seven characters of each key on the paper and type both groups again.';
