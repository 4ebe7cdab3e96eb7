/** The head of a screen: what it is, one line about it, and its one primary action at the top right with its shortcut. */
import { Button, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { ariaKeys, keyName } from './keys.ts';
import './PageHeader.css';

export interface PrimaryAction {
  /** A verb and what it acts on: "Record a visit". */
  readonly label: string;
  readonly onAct: () => void;
  /** As @mantine/hooks writes it: `mod+Enter`, `alt+N`. Works while typing too. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Why it cannot be done by this person or now: disables it and says so on hover and focus. */
  readonly reason?: string | undefined;
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
  const mayAct = action?.disabled !== true && action?.reason === undefined;
  useHotkeys(shortcut !== undefined && mayAct ? [[shortcut, () => action?.onAct()]] : [], []);
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
            {action !== undefined && <PrimaryButton action={action} />}
          </div>
        )}
      </div>
      {children !== undefined && <div className="page-header__more">{children}</div>}
    </header>
  );
}

function PrimaryButton({ action }: { readonly action: PrimaryAction }) {
  const { label, onAct, shortcut, reason, disabled = false, icon } = action;
  const id = useId();
  const keys =
    shortcut === undefined
      ? {}
      : { 'aria-keyshortcuts': ariaKeys(shortcut), rightSection: <kbd className="key key--on-fill">{keyName(shortcut)}</kbd> };
  if (reason === undefined) {
    return (
      <Button onClick={onAct} disabled={disabled} leftSection={icon} {...keys}>
        {label}
      </Button>
    );
  }
  // Not `disabled`: that takes it out of the keyboard's way, and with it the reason.
  return (
    <>
      <Tooltip label={reason} multiline maw="22rem">
        <Button data-disabled aria-disabled aria-describedby={id} leftSection={icon} onClick={(event) => event.preventDefault()}>
          {label}
        </Button>
      </Tooltip>
      <span id={id} className="for-readers">
        {reason}
      </span>
    </>
  );
}
