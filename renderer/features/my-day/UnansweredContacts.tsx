/** Contacts to which nobody has responded yet, the one that has waited longest first. */
import { Link } from 'react-router';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { ClockChip } from '#renderer/ui/ClockChip.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { compareInstants, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { clockState, describeDue, describeTimeLeft, isRunning } from '#shared/timescales/clock.ts';
import { SidePanel } from './SidePanel.tsx';

export interface UnansweredContactsProps {
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

export function UnansweredContacts({ files, now }: UnansweredContactsProps) {
  const nameShown = useNameShown();
  const waiting = files
    .filter((file) => file.type === 'contact' && file.status === 'open')
    .flatMap((file) => {
      const response = file.timescales.find(
        (clock) => clock.stopsWith === 'contact-response' && !clock.significantHarm && isRunning(clock),
      );
      return response === undefined ? [] : [{ file, response }];
    })
    .toSorted((a, b) => compareInstants(a.response.dueAt, b.response.dueAt));
  if (waiting.length === 0) return null;
  return (
    <SidePanel title="Contacts nobody has answered" count={waiting.length}>
      <ul className="side-panel__list">
        {waiting.map(({ file, response }) => (
          <li key={file.file} className="side-item">
            <p className="side-item__words">
              <Link className="side-item__title" to={fileAddress('contact', file.file)} translate="no">
                {file.title === '' ? 'No name yet' : nameShown(file.title)}
              </Link>
              <span className="soft small">{file.reference}</span>
            </p>
            <ClockChip
              compact
              label="Response"
              standing={clockState(response, now)}
              left={describeTimeLeft(response, now, CONTRACT_CALENDAR)}
              due={describeDue(response)}
              rule={response.ruleText}
            />
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
