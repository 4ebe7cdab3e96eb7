/** How a month's sample is drawn; a second draw of a month says why. */
import { Button, Modal, MultiSelect, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormStaff } from '#renderer/forms/form-context.ts';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { DEFAULT_MONTHS_APART } from '#shared/case-file/audit-sample.ts';
import type { RegisterEntry } from '#shared/case-file/registers.ts';
import { monthInWords } from '#shared/practice/audit-sample/record.ts';
import { useDraw } from './use-draw.ts';

export interface DrawDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly month: string;
  /** Managers, who write audits. */
  readonly managers: readonly FormStaff[];
  /** The draw that stands for the month, which a new one takes the place of. */
  readonly standing: RegisterEntry | undefined;
}

const USUAL_SIZE = 5;

export function DrawDialog({ open, onClose, month, managers, standing }: DrawDialogProps) {
  const title = standing === undefined ? `Draw the sample of ${monthInWords(month)}` : `Draw ${monthInWords(month)} again`;
  return (
    <Modal opened={open} onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <DrawForm key={month} month={month} managers={managers} standing={standing} onClose={onClose} />
    </Modal>
  );
}

function DrawForm({ month, managers, standing, onClose }: Omit<DrawDialogProps, 'open'>) {
  const draw = useDraw();
  const [size, setSize] = useState(USUAL_SIZE);
  const [monthsApart, setMonthsApart] = useState(DEFAULT_MONTHS_APART);
  const [auditors, setAuditors] = useState<readonly string[]>(managers.map(({ id }) => id));
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const reasonMissing = standing !== undefined && reason.trim() === '';
  const act = async () => {
    setAttempted(true);
    if (reasonMissing || auditors.length === 0 || busy) return;
    setBusy(true);
    const result = await draw({
      month,
      size,
      monthsApart,
      auditors: auditors as readonly PersonId[],
      ...(standing === undefined ? {} : { replaces: { sample: standing, reason: reason.trim() } }),
    });
    setBusy(false);
    if (result.ok) onClose();
    else setRefusal(wordsOfSaveRefusal(result.error));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      <p className="soft">
        Every case with work in the month, or the one before it, has the same chance; each location and kind of involvement gets its share.
        What is drawn is kept at once, with its seed: nobody can try until an easier case comes.
      </p>
      {refusal !== undefined && (
        <InlineMessage tone="bad" urgent>
          Not drawn: {refusal}
        </InlineMessage>
      )}
      <div className="quality__pair">
        <NumberInput
          label="Cases at random"
          description="Those that are due to be audited again come on top"
          min={1}
          max={100}
          value={size}
          onChange={(value) => typeof value === 'number' && setSize(value)}
          data-autofocus
        />
        <NumberInput
          label="Leave out, when audited in the last"
          description="Months before the end of the month"
          min={0}
          max={24}
          suffix=" months"
          value={monthsApart}
          onChange={(value) => typeof value === 'number' && setMonthsApart(value)}
        />
      </div>
      <MultiSelect
        label="Auditors"
        description="Nobody is given a case that they hold or held in twelve months, or whose worker they manage"
        data={managers.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...auditors]}
        onChange={setAuditors}
        searchable
        error={attempted && auditors.length === 0 ? 'Choose at least one auditor' : undefined}
      />
      {standing !== undefined && (
        <Textarea
          label="Why it is drawn again"
          description="Both draws stay on record"
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={attempted && reasonMissing ? 'Write why the sample is drawn again' : undefined}
        />
      )}
      <div className="row quality__buttons">
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={busy}>
          {standing === undefined ? 'Draw the sample' : 'Draw again'}
        </Button>
      </div>
    </form>
  );
}
