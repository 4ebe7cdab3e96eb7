/** Which reminders this laptop shows. The browser's permission is asked when a person turns one on, never by itself. */
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { usePreferences } from './preferences.tsx';

type Standing = NotificationPermission | 'none';

const standingNow = (): Standing => ('Notification' in window ? Notification.permission : 'none');

export function ReminderSwitches() {
  const { remindOfHarm, remindDaily, change } = usePreferences();
  const [standing, setStanding] = useState(standingNow);
  const mayShow = standing === 'granted';
  const turn = async (which: 'remindOfHarm' | 'remindDaily', on: boolean) => {
    const granted = on && standing === 'default' ? await Notification.requestPermission() : standing;
    setStanding(granted);
    change({ [which]: on && granted === 'granted' });
  };
  return (
    <>
      <Switch
        label="Remind me of significant-harm clocks"
        description={WORDS[standing]}
        checked={remindOfHarm && mayShow}
        disabled={standing === 'denied' || standing === 'none'}
        onChange={(event) => void turn('remindOfHarm', event.currentTarget.checked)}
      />
      <Switch
        label="Tell me once a day what is due"
        description="At the first unlock, as a number"
        checked={remindDaily && mayShow}
        disabled={standing === 'denied' || standing === 'none'}
        onChange={(event) => void turn('remindDaily', event.currentTarget.checked)}
      />
    </>
  );
}

const WORDS: Readonly<Record<Standing, string>> = {
  granted: 'By a notification that names nobody, also while locked',
  default: 'By a notification that names nobody. Turn it on, and the browser asks you',
  denied: 'This browser was told to show none: allow notifications for this address in its settings',
  none: 'This browser shows no notifications',
};
