/** The way in: who, and the passphrase. Initials only, for whoever picks the laptop up. */
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import type { Profile } from '#renderer/worker/api.ts';
import { DemonstrationPassphrases } from './DemonstrationPassphrases.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import './unlock.css';

export interface UnlockProps {
  readonly profiles: readonly Profile[];
}

export function Unlock({ profiles }: UnlockProps) {
  const { profile: asked } = useParams();
  const [chosen, setChosen] = useState(asked ?? recallLast() ?? profiles[0]?.id);
  const profile = profiles.find((each) => each.id === chosen) ?? profiles[0];
  useEffect(() => {
    if (profile !== undefined) localStorage.setItem(LAST, profile.id);
  }, [profile]);
  if (profile === undefined) return null;
  return (
    <EntryPage
      title="Unlock Haversack"
      {...(profiles.length > 1 ? { detail: 'Each person on this laptop has a store of their own. Nobody sees another’s.' } : {})}
      focusTitle={profile.awaitingConfirmation || profile.revoked}
      footer={
        <>
          {!profile.revoked && <Link to={`/recover/${profile.id}`}>I have forgotten my passphrase</Link>}
          <Link to="/join">Join on this laptop with a code</Link>
        </>
      }
    >
      {profiles.length > 1 && (
        <fieldset className="who">
          <legend className="who__legend">Who are you?</legend>
          <div className="who__people">
            {profiles
              .toSorted((a, b) => a.initials.localeCompare(b.initials, 'en-GB'))
              .map((each) => (
                <label key={each.id} className={`who__person paper${each.id === profile.id ? ' who__person--chosen' : ''}`}>
                  <input
                    className="for-readers"
                    type="radio"
                    name="who"
                    checked={each.id === profile.id}
                    onChange={() => setChosen(each.id)}
                  />
                  <span className="who__initials" translate="no">
                    {each.initials}
                  </span>
                  {each.awaitingConfirmation && <span className="who__note">Not confirmed yet</span>}
                  {each.revoked && <span className="who__note who__note--bad">Removed</span>}
                </label>
              ))}
          </div>
        </fieldset>
      )}
      <UnlockForm key={profile.id} profile={profile} />
      <DemonstrationPassphrases initials={profile.initials} />
    </EntryPage>
  );
}

const LAST = 'haversack.last-profile';

/** Whoever was here last is likely to be here again. An opaque id, nothing about anybody. */
const recallLast = (): string | undefined => localStorage.getItem(LAST) ?? undefined;
