/** "New record": every kind one can begin in a case, grouped by where it stands, found by typing a few letters. */
import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { NO_BANNER } from '#renderer/ui/no-banner.ts';
import { offeredIn } from '#shared/case-file/case-parts.ts';
import { CASE_PARTS } from '#shared/practice/record.ts';
import { type RecordStart, SECTION_NAMES, type SectionProps } from './case-section.ts';

export interface NewRecordDialogProps {
  readonly open: boolean;
  /** Why nothing may be begun at all. */
  readonly reason: string | undefined;
  readonly onClose: () => void;
  readonly begin: SectionProps['begin'];
}

interface Choice {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly title: string;
  readonly reason: string | undefined;
  readonly start?: RecordStart;
}

export function NewRecordDialog({ open, reason, onClose, begin }: NewRecordDialogProps) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title="New record"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: NO_BANNER }}
    >
      {open && <Choices reason={reason} onClose={onClose} begin={begin} />}
    </Modal>
  );
}

function Choices({ reason, onClose, begin }: Omit<NewRecordDialogProps, 'open'>) {
  const may = usePermission();
  const { roles } = useSession();
  const [search, setSearch] = useState('');
  const combobox = useCombobox();
  const words = search.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const groups = CASE_PARTS.map((part) => ({
    part,
    name: SECTION_NAMES[part],
    choices: [
      ...offeredIn(part).map((kind): Choice => {
        return {
          id: kind.kind,
          kind: kind.kind,
          label: kind.words.begin,
          title: kind.title,
          reason: reason ?? reasonNot(may('record', kind.kind)),
        };
      }),
      ...(part === 'notes' && roles.includes('manager') ? [managementNote(reason ?? reasonNot(may('record', 'case-note')))] : []),
    ].filter(({ label, title }) => {
      const found = `${label} ${title} ${SECTION_NAMES[part]}`.toLocaleLowerCase('en-GB');
      return words.every((word) => found.includes(word));
    }),
  })).filter(({ choices }) => choices.length > 0);
  const all = groups.flatMap(({ choices }) => choices);
  const choose = (id: string) => {
    const choice = all.find((each) => each.id === id);
    if (choice === undefined || choice.reason !== undefined) return;
    onClose();
    begin(choice.kind, choice.start);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          aria-label="Which record"
          mt={4}
          placeholder="Such as: plan, strategy, consent"
          leftSection={<IconSearch size="1rem" aria-hidden />}
          data-autofocus
          autoComplete="off"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            // The first that fits, so that a few letters and Enter are enough.
            requestAnimationFrame(() => combobox.selectFirstOption());
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className="new-record-list" aria-label="Kinds of record">
        {all.length === 0 && <Combobox.Empty>No kind of record is called so. Try fewer letters.</Combobox.Empty>}
        {groups.map(({ part, name, choices }) => (
          <Combobox.Group key={part} label={name}>
            {choices.map((choice) => (
              <Combobox.Option key={choice.id} value={choice.id} disabled={choice.reason !== undefined}>
                {choice.label}
                {choice.reason !== undefined && <span className="new-record-menu__reason">{choice.reason}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
    </Combobox>
  );
}

const managementNote = (reason: string | undefined): Choice => ({
  id: 'management-note',
  kind: 'case-note',
  label: 'Add a management note',
  title: 'Management note',
  reason,
  start: { type: 'management-note' },
});
