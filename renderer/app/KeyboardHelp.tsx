/** Every key that does something, and how things work, in one place: opened by "?". */
import { Modal } from '@mantine/core';
import { HELP_TOPICS } from '#renderer/features/search/help-topics.ts';
import { keyName } from '#renderer/ui/keys.ts';
import { NO_BANNER } from '#renderer/ui/no-banner.ts';
import { NAVIGATION } from './navigation.ts';

const GROUPS: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  { title: 'Go to', keys: NAVIGATION.map(({ shortcut, label }) => [keyName(shortcut), label] as const) },
  {
    title: 'Anywhere',
    keys: [
      ['?', 'This help'],
      [keyName('mod+K'), 'Search: people, cases, records, actions, help'],
      [keyName('alt+I'), 'Names as initials, and back'],
      [keyName('mod+shift+L'), 'Lock'],
    ],
  },
  {
    title: 'In a case',
    keys: [
      [keyName('alt+N'), 'New record, of any kind'],
      [keyName('alt+V'), 'Record a visit'],
    ],
  },
  {
    title: 'In a list',
    keys: [
      ['↑ ↓', 'One row up or down'],
      ['Page Up, Page Down', 'Several rows'],
      ['Home, End', 'First or last row'],
      ['Enter', 'Open the row'],
    ],
  },
  {
    title: 'In a form',
    keys: [
      [keyName('mod+Enter'), 'The main action: finalise, send'],
      ['Alt+↓', 'Calendar of a date'],
      ['Alt+Shift+↑ ↓', 'Move a row up or down'],
    ],
  },
];

export interface KeyboardHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeyboardHelp({ open, onClose }: KeyboardHelpProps) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title="Keys, and how things work"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: NO_BANNER }}
    >
      <div className="keyboard-help">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <kbd className="key">{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <section className="how-things-work" aria-label="How things work">
        <h3>How things work</h3>
        {HELP_TOPICS.map((topic) => (
          <details key={topic.id}>
            <summary>{topic.title}</summary>
            {topic.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
        ))}
      </section>
    </Modal>
  );
}
