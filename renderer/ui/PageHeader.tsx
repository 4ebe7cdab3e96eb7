/** The head of a screen: what it is, one line about it, and its one primary action at the top right with its shortcut. */
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { ariaKeys, keyName } from './keys.ts';
import './PageHeader.css';

export interface PrimaryAction {
  /** A verb and what it acts on: "Record a visit". */
  readonly label: string;
  readonly onAct: () => void;
  /** As @mantine/hooks writes it: `mod+Enter`, `alt+N`. Works while typing too. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
}

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** One line under the title: reference, location, who is allocated. */
  readonly detail?: ReactNode;
  readonly action?: PrimaryAction | undefined;
  /** Lesser actions, to the left of the primary one. */
  readonly otherActions?: ReactNode;
  /** Stays at the top while the screen scrolls: case screens. */
  readonly sticky?: boolean;
  /** Clock chips, tabs: a second row. */
  readonly children?: ReactNode;
}

export function PageHeader({ title, detail, action, otherActions, sticky = false, children }: PageHeaderProps) {
  const shortcut = action?.shortcut;
  useHotkeys(shortcut !== undefined && action?.disabled !== true ? [[shortcut, () => action?.onAct()]] : [], []);
  return (
    <header className={`page-header${sticky ? ' page-header--sticky' : ''}`}>
      <div className="page-header__line">
        <div className="page-header__titles">
          <h1 tabIndex={-1}>{title}</h1>
          {detail !== undefined && <p className="page-header__detail">{detail}</p>}
        </div>
        {(action !== undefined || otherActions !== undefined) && (
          <div className="page-header__actions">
            {otherActions}
            {action !== undefined && (
              <Button
                onClick={action.onAct}
                disabled={action.disabled ?? false}
                leftSection={action.icon}
                {...(shortcut === undefined
                  ? {}
                  : { 'aria-keyshortcuts': ariaKeys(shortcut), rightSection: <kbd className="key key--on-fill">{keyName(shortcut)}</kbd> })}
              >
                {action.label}
              </Button>
            )}
          </div>
        )}
      </div>
      {children !== undefined && <div className="page-header__more">{children}</div>}
    </header>
  );
}
