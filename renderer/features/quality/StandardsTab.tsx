/** What good practice is, to read and to print; a manager changes it, and names who is accountable. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { editAddress, newEntryAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { QualityTabProps } from './QualityPage.tsx';
import { StandardText } from './StandardText.tsx';
import { qualityManagerIn, useStandards } from './use-standards.ts';

/** Shorter than the areas are called, so that they stand in one line on a small screen. */
const AREAS_SHOWN = [
  { value: 'all', label: 'All services' },
  { value: 'children', label: 'Children' },
  { value: 'adults', label: 'Adults and carers' },
  { value: 'non-statutory', label: 'Family Support' },
];

export function StandardsTab({ files, now }: QualityTabProps) {
  const today = dateOf(now);
  const inForce = useStandards(today);
  const may = usePermission();
  const engine = useEngine();
  const navigate = useNavigate();
  const [area, setArea] = useState('all');
  if (inForce === undefined) return null;
  const { standards, own } = inForce;
  const accountable = qualityManagerIn(files, today);
  const mayChange = reasonNot(may('record', 'quality-standards'));
  const begin = (kind: string) => void engine.newId().then((record) => navigate(newEntryAddress(kind, record)));
  const shown = standards.standards.filter(({ areas }) => area === 'all' || areas.includes(area));
  return (
    <div className="stack">
      {accountable === undefined && mayChange === undefined && (
        <InlineMessage
          tone="warn"
          title="Name the manager who is accountable for quality"
          actions={
            <Button variant="default" onClick={() => begin('reporting-settings')}>
              Name them in the reporting settings
            </Button>
          }
        >
          The contract asks for one person who answers for the framework (SOR Annex E, Assurance 3).
        </InlineMessage>
      )}
      <div className="quality__line">
        <p className="soft quality__grow">
          {standards.title}, in force from {formatDate(standards.inForceFrom)}.{' '}
          {own === undefined
            ? 'They are Haversack’s own draft, to put to the Contract Management Board.'
            : own.acceptedOn === undefined
              ? 'Not accepted by the board yet.'
              : `Accepted by the board on ${formatDate(own.acceptedOn)}.`}{' '}
          {own !== undefined && <Link to={recordAddress('register', own.file, own.record)}>Every version</Link>}
        </p>
        <div className="row not-printed quality__end">
          <Button variant="default" leftSection={<IconPrinter size="1rem" aria-hidden />} onClick={() => window.print()}>
            Print
          </Button>
          <PermittedButton
            reason={mayChange}
            onClick={() => (own === undefined ? begin('quality-standards') : void navigate(editAddress('register', own.file, own.record)))}
          >
            Change the standards
          </PermittedButton>
        </div>
      </div>
      <SegmentedControl
        className="quality__segments not-printed"
        aria-label="Which services"
        data={AREAS_SHOWN}
        value={area}
        onChange={setArea}
      />
      <div className="standards paper">
        {shown.map((standard) => (
          <StandardText key={standard.domain} standard={standard} />
        ))}
      </div>
    </div>
  );
}
