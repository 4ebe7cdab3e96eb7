/** The demonstration: who one may be in it, or how to open it. It is a service of its own, so that nothing real can be mixed with it. */
import { Link } from 'react-router';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { DemonstrationSignIns } from './DemonstrationSignIns.tsx';
import './set-up.css';

export function LookAround() {
  const { demoSignIns } = useShell();
  if (demoSignIns !== undefined) {
    return (
      <EntryPage
        title="Look around"
        detail="A demonstration service with invented people and cases. Choose who you want to be: each sees only what their work needs."
        footer={<Link to="/join">Join with a code</Link>}
      >
        <DemonstrationSignIns people={demoSignIns} />
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title="Look around (demonstration)"
      detail="The demonstration is a service of its own, with its own server and its own folder, so that nothing invented is ever mixed with anything real."
      footer={<Link to="/">Back to the start</Link>}
    >
      <div className="paper paper--padded stack">
        <ol className="steps">
          <li>Close this window, and stop the program that opened it.</li>
          <li>
            Start it again in the same folder with this command:
            <div className="steps__command">
              <CopyText short label="Command" text="npm start -- --demo" />
            </div>
          </li>
          <li>Choose one of the people who are shown: an administrator, a manager, a duty worker or a practitioner.</li>
        </ol>
        <p className="soft small">Everybody and everything in it is invented. It can be thrown away and made anew at any time.</p>
      </div>
    </EntryPage>
  );
}
