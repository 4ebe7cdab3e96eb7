/**
 * While a contact is typed: whether anyone named in it may be known already, in a contact or a case on this laptop (CRT7), with what the service
 * does or did for them, and whether this would be a re-referral. It only warns; the worker says who is the same person.
 */
import { Button } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { type KnownInContact, type KnownMatch, knownInContact, type Verdict, withVerdict } from '#shared/case-file/known-in-contact.ts';
import { rowsIn } from '#shared/practice/body-values.ts';
import { involvementLabel } from '#shared/practice/involvement/involvement-types.ts';
import type { Body } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { thresholdLevelLabel } from '#shared/reference/threshold-document.ts';
import './known-people.css';

export interface KnownPeopleProps {
  readonly contact: Body;
  readonly files: readonly FileDigest[];
  readonly onChange: (contact: Body) => void;
}

/** Of one person. */
const MOST = 4;

export function KnownPeople({ contact, files, onChange }: KnownPeopleProps) {
  // Typing goes first: the search follows as soon as there is time for it.
  const { people, about, receivedAt } = useDeferredValue(contact);
  const found = useMemo(() => knownInContact({ people, about, receivedAt }, files), [people, about, receivedAt, files]);
  const known = found.filter(({ matches }) => matches.length > 0);
  return (
    <section className="paper paper--padded known-people" aria-label="Known already?">
      <h2>Known already?</h2>
      <p className="for-readers" aria-live="polite">
        {spoken(known)}
      </p>
      {known.length === 0 ? (
        <p className="soft small">
          Names entered under People are looked up in the contacts and cases on this laptop: as they sound, misspelt, and with previous
          names. {rowsIn({ people }, 'people').length > 0 && 'Nobody like them is in these.'}
        </p>
      ) : (
        known.map((person) => (
          <KnownAs
            key={person.rowId}
            person={person}
            withName={found.length > 1}
            onVerdict={(match, verdict) => onChange(withVerdict(contact, person.rowId, match, verdict))}
          />
        ))
      )}
      {known.length > 0 && <p className="small soft">What is typed is kept when you go and look.</p>}
    </section>
  );
}

interface KnownAsProps {
  readonly person: KnownInContact;
  readonly withName: boolean;
  readonly onVerdict: (match: KnownMatch, verdict: Verdict | undefined) => void;
}

function KnownAs({ person: { name, matches, earlier }, withName, onVerdict }: KnownAsProps) {
  return (
    <div className="known-people__person">
      {withName && (
        <h3>
          <PersonName name={name} />
        </h3>
      )}
      {earlier !== undefined && (
        <p className="known-people__re-referral">
          <StatusBadge tone="warn">Re-referral within 12 months</StatusBadge>{' '}
          <span className="small">
            if this becomes a referral: the earlier one was received on {formatDate(earlier.receivedOn)}.{' '}
            {earlier.confirmed
              ? 'It is recorded with the contact.'
              : 'It is recorded as likely until you say whether it is the same person.'}
          </span>
        </p>
      )}
      <ul>
        {matches.slice(0, MOST).map((match) => (
          <li key={`${match.digest.file}:${match.person.record}`} className={match.verdict === 'other' ? 'known-people__other' : undefined}>
            <Match match={match} onVerdict={(verdict) => onVerdict(match, verdict)} />
          </li>
        ))}
      </ul>
      {matches.length > MOST && <p className="small soft">and {matches.length - MOST} more: enter a date of birth to narrow it down.</p>}
    </div>
  );
}

function Match({ match, onVerdict }: { readonly match: KnownMatch; readonly onVerdict: (verdict: Verdict | undefined) => void }) {
  const { digest, person, because, verdict } = match;
  const staff = useStaff();
  const answer = (given: Verdict, label: string) => (
    <Button
      size="compact-sm"
      variant={verdict === given ? 'filled' : 'default'}
      aria-pressed={verdict === given}
      onClick={() => onVerdict(verdict === given ? undefined : given)}
    >
      {label}
      <span className="for-readers">: {person.name}</span>
    </Button>
  );
  return (
    <>
      <p>
        <Link to={fileAddress(digest.type, digest.file)}>
          <PersonName name={person.name} />
        </Link>{' '}
        <Standing match={match} />
      </p>
      <p className="small soft">
        {because}
        {person.born !== undefined && ` · born ${formatDate(person.born)}`}
      </p>
      {verdict !== 'other' && (
        <ul className="small known-people__involvements">
          {involvementsOf(digest, person.record).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {digest.type === 'case' && digest.status === 'open' && <li>Worker: {staff.nameOf(digest.allocatedTo)}</li>}
        </ul>
      )}
      <div className="row known-people__verdict" role="group" aria-label="Is it the same person?">
        {answer('same', 'The same person')}
        {answer('other', 'Somebody else')}
      </div>
    </>
  );
}

function Standing({ match: { match, verdict } }: { readonly match: KnownMatch }) {
  if (verdict === 'same') return <StatusBadge tone="good">Confirmed</StatusBadge>;
  if (verdict === 'other') return <StatusBadge tone="neutral">Ruled out</StatusBadge>;
  return <StatusBadge tone={match === 'likely' ? 'warn' : 'neutral'}>{match === 'likely' ? 'Likely' : 'Possible'}</StatusBadge>;
}

/** What the service does or did: in a case what is open, then what has ended; of a contact when it came and what was decided. */
function involvementsOf(digest: FileDigest, record: string): readonly string[] {
  const place = locationsByCode.get(digest.location)?.shortName ?? digest.location;
  if (digest.type !== 'case') {
    const received = digest.receivedAt === undefined ? '' : ` of ${formatDate(dateOf(digest.receivedAt))}`;
    const decided = digest.level === undefined ? 'not decided yet' : thresholdLevelLabel(digest.level);
    return [`Contact${received}, ${place}: ${decided}`];
  }
  const own = ({ people }: { readonly people: readonly string[] }) => people.length === 0 || people.includes(record);
  const open = digest.involvements
    .filter(own)
    .map(({ type, openedOn }) => `Open: ${involvementLabel(type)}, since ${formatDate(openedOn)}`);
  const closed = digest.pastInvolvements
    .filter(own)
    .map(({ type, openedOn, closedOn }) => `Closed: ${involvementLabel(type)}, ${formatDate(openedOn)} to ${formatDate(closedOn)}`);
  return [`${digest.status === 'closed' ? 'Closed case' : 'Case'} ${digest.reference}`, ...open, ...closed];
}

function spoken(known: readonly KnownInContact[]): string {
  if (known.length === 0) return '';
  const reReferrals = known.filter(({ earlier }) => earlier !== undefined).length;
  const people = `${known.length === 1 ? 'One person' : `${known.length} people`} named may be known already.`;
  return reReferrals === 0 ? people : `${people} A referral would be a re-referral within 12 months.`;
}
