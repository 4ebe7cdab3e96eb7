/** "New …": the kinds one begins in a part of the case. What this person may not begin says why (U33). */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { offeredIn } from '#shared/case-file/case-parts.ts';
import type { CasePart } from '#shared/practice/record.ts';
import type { SectionProps } from './case-section.ts';

export interface NewRecordMenuProps {
  readonly part: CasePart;
  /** "Assessments". */
  readonly name: string;
  /** Why nothing may be begun at all. */
  readonly reason?: string | undefined;
  readonly begin: SectionProps['begin'];
}

export function NewRecordMenu({ part, name, reason, begin }: NewRecordMenuProps) {
  const may = usePermission();
  const kinds = offeredIn(part);
  const [only] = kinds;
  if (only === undefined) return null;
  const reasonOf = (kind: string) => reason ?? reasonNot(may('record', kind));
  if (kinds.length === 1) {
    return (
      <PermittedButton
        reason={reasonOf(only.kind)}
        leftSection={<IconPlus size="1rem" aria-hidden />}
        variant="filled"
        onClick={() => begin(only.kind)}
      >
        {only.words.begin}
      </PermittedButton>
    );
  }
  return (
    <Menu position="bottom-start" width="max-content" classNames={{ dropdown: 'new-record-menu' }}>
      <Menu.Target>
        <Button
          variant="filled"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          rightSection={<IconChevronDown size="1rem" aria-hidden />}
          aria-label={`New … in ${name}`}
        >
          New …
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => {
          const refused = reasonOf(kind.kind);
          return (
            <Menu.Item
              key={kind.kind}
              // Not `disabled`: that takes it out of the keyboard's way, and with it the reason.
              {...(refused === undefined ? {} : { 'data-disabled': true, 'aria-disabled': true, closeMenuOnClick: false })}
              onClick={() => refused === undefined && begin(kind.kind)}
            >
              {kind.words.begin}
              {refused !== undefined && <span className="new-record-menu__reason">{refused}</span>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
