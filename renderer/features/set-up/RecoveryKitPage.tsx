/**
 * The recovery kit: printed or saved, and proved by typing from the paper. Until that is done the kit stays on this laptop,
 * sealed, and every sign-in reminds of it.
 */
import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { CheckPaper } from './CheckPaper.tsx';
import './set-up.css';

export function RecoveryKitPage() {
  const { recoveryKit, server, name } = useSession();
  const navigate = useNavigate();
  const [checking, setChecking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [today] = useState(() => formatDate(dateOf(nowHere())));
  if (recoveryKit === undefined) return <Navigate to="/people" replace />;
  const paper = kitOnPaper({ keys: recoveryKit.text, server, name, today });

  const later = (
    <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(true)}>
      Do this later
    </Button>
  );
  if (checking) {
    return (
      <EntryPage
        key="check"
        title="Check the paper"
        detail="Take the printed kit and type from it. The kit is hidden meanwhile, so that this proves that the paper is there and can be read."
        focusTitle={false}
      >
        <CheckPaper prompt={recoveryKit.checkPrompt} onBack={() => setChecking(false)} />
      </EntryPage>
    );
  }
  return (
    <EntryPage
      key="kit"
      title="The recovery kit"
      detail="Your service is set up. This kit lets in somebody who has forgotten their passphrase, and saves the service when no administrator is left."
      footer={later}
    >
      <div className="not-printed">
        <InlineMessage tone="warn" title="Whoever holds this kit can read everything">
          Print it and put it in a safe. A saved file belongs on a memory stick in that safe, not on a laptop.
        </InlineMessage>
      </div>
      <pre className="kit paper" translate="no">
        {paper}
      </pre>
      <div className="entry-form__actions not-printed">
        <Button size="md" leftSection={<IconPrinter size="1.125rem" aria-hidden />} onClick={() => window.print()}>
          Print the kit
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconDownload size="1.125rem" aria-hidden />}
          onClick={() => saveText(paper, 'Haversack recovery kit.txt')}
        >
          Save as a text file
        </Button>
        <Button size="md" variant="default" onClick={() => setChecking(true)}>
          I have it: check it
        </Button>
      </div>
      <ConfirmDialog
        open={leaving}
        title="Check the kit later?"
        confirmLabel="Do it later"
        cancelLabel="Stay here"
        onCancel={() => setLeaving(false)}
        onConfirm={() => void navigate('/')}
      >
        <p>
          Until the paper is checked, the kit stays on this laptop behind your passphrase, and My Day reminds you. If this laptop is lost
          before that, nobody can let in a person who forgets their passphrase.
        </p>
      </ConfirmDialog>
    </EntryPage>
  );
}

interface KitFacts {
  readonly keys: string;
  readonly server: string;
  readonly name: string;
  readonly today: string;
}

/** What the paper says: whoever finds it in the safe years later must know what it is and what to do with it. */
const kitOnPaper = ({ keys, server, name, today }: KitFacts): string => `HAVERSACK RECOVERY KIT

Server    ${server}
Made on   ${today}
By        ${name}

${inLines(keys)}

WHAT IT IS FOR

1. Somebody has forgotten their passphrase. On the unlock screen of
   their laptop, choose "I have forgotten my passphrase" and type both
   keys.
2. No administrator is left. Both keys let a new one take over.

Keep it in a safe and never together with a laptop. Whoever has these
two keys can read everything in this service.
`;

/** The name of each key above it, so that a key fits into one line of a page. */
const inLines = (keys: string): string =>
  keys
    .split('\n')
    .map((line) => line.replace(/ {2,}/, '\n  '))
    .join('\n\n');

/** Nothing is kept of it here; where it goes is the person's own choice. */
function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
