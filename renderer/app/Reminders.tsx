/**
 * Shows the reminders as notifications of the system. Outside the gate: what may be said without a name is still said while the
 * laptop is locked, from the moments alone.
 */
import { useEffect, useRef, useState } from 'react';
import { useEngineConnection, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { usePreferences } from './preferences.tsx';
import { dailyReminder, type HarmMoment, harmMoments, harmReminder } from './reminders.ts';

export function Reminders() {
  const { session } = useEngineConnection();
  const { remindOfHarm } = usePreferences();
  const now = useNow();
  const [moments, setMoments] = useState<readonly HarmMoment[]>([]);
  const told = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!remindOfHarm) return;
    const reminder = harmReminder(moments, now, told.current);
    if (reminder !== undefined && notify(reminder.text)) told.current = new Set([...told.current, ...reminder.keys]);
  }, [moments, now, remindOfHarm]);
  return session === null ? null : <WhileUnlocked onMoments={setMoments} />;
}

function WhileUnlocked({ onMoments }: { readonly onMoments: (moments: readonly HarmMoment[]) => void }) {
  const session = useSession();
  const files = useWatch('files');
  const now = useNow();
  const { remindDaily } = usePreferences();
  useEffect(() => {
    if (files !== undefined) onMoments(harmMoments(files));
  }, [files, onMoments]);
  useEffect(() => {
    if (!remindDaily || files === undefined) return;
    const whose = { person: session.person, allContacts: session.roles.includes('duty-worker') || session.roles.includes('manager') };
    const said = dailyReminder(files, now, whose, saidOn(session.profile));
    if (said === undefined || (said.text !== undefined && !notify(said.text))) return;
    localStorage.setItem(keyOf(session.profile), said.on);
  }, [files, now, remindDaily, session]);
  return null;
}

/** A day and the profile's own id, which the locked screen knows as well: nothing about anybody. */
const keyOf = (profile: string): string => `haversack.reminded.${profile}`;
const saidOn = (profile: string): string | undefined => localStorage.getItem(keyOf(profile)) ?? undefined;

/** @returns whether it was shown: permission is asked in the menu, on a person's own click, and never here. */
function notify(text: string): boolean {
  if (!('Notification' in window) || Notification.permission !== 'granted') return false;
  const notification = new Notification('Haversack', { body: text, silent: true });
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
  });
  return true;
}
