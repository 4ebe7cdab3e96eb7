/** How the screen looks (theme, text size, names as initials, blur) and of what it reminds. */
import { ActionIcon, type MantineColorScheme, Popover, SegmentedControl, Switch, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { keyName } from '#renderer/ui/keys.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { TEXT_SIZES, usePreferences } from './preferences.tsx';
import { ReminderSwitches } from './ReminderSwitches.tsx';

export function DisplayMenu() {
  const [open, setOpen] = useState(false);
  const shell = useShell();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { textSize, discretion, blurWhenAway, change } = usePreferences();

  const chooseTheme = (chosen: MantineColorScheme) => {
    setColorScheme(chosen);
    void shell.setTheme(chosen === 'auto' ? 'system' : chosen);
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Display" disabled={open}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Display" aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconAdjustmentsHorizontal size="1.25rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="Display">
        <div className="stack">
          <div>
            <p className="display-menu__name" id="display-theme">
              Theme
            </p>
            <SegmentedControl
              fullWidth
              aria-labelledby="display-theme"
              value={colorScheme}
              onChange={(chosen) => chooseTheme(chosen)}
              data={[
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
                { value: 'auto', label: 'System' },
              ]}
            />
          </div>
          <div>
            <p className="display-menu__name" id="display-text">
              Text size
            </p>
            <SegmentedControl
              fullWidth
              aria-labelledby="display-text"
              value={String(textSize)}
              onChange={(chosen) => change({ textSize: TEXT_SIZES.find((size) => String(size) === chosen) ?? 100 })}
              data={TEXT_SIZES.map((size) => ({ value: String(size), label: `${size}%` }))}
            />
          </div>
          <Switch
            label="Names as initials"
            description={`${keyName('alt+I')} switches it anywhere`}
            checked={discretion}
            onChange={(event) => change({ discretion: event.currentTarget.checked })}
          />
          <Switch
            label="Blur when I leave this window"
            checked={blurWhenAway}
            onChange={(event) => change({ blurWhenAway: event.currentTarget.checked })}
          />
          <ReminderSwitches />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
