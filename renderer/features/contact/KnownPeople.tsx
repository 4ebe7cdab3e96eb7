/** While a contact is typed: whether anyone named in it may be known already, in a contact or a case on this laptop (CRT7). It only warns. */
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { knownPeople } from '#shared/case-file/known-people.ts';
import { dateIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';

export interface KnownPeopleProps {
  readonly contact: Body;
  readonly files: readonly FileDigest[];
}

const MOST = 6;

export function KnownPeople({ contact, files }: KnownPeopleProps) {
  // Typing goes first: the search follows as soon as there is time for it.
  const people = useDeferredValue(contact['people']);
  const found = useMemo(
    () =>
      rowsIn({ people }, 'people').flatMap((row) => {
        const born = dateIn(row, 'born');
        return knownPeople({ name: textIn(row, 'name'), ...(born === undefined ? {} : { born }) }, files);
      }),
    [people, files],
  );
  return (
    <section className="paper paper--padded known-people" aria-label="Known already?">
      <h2>Known already?</h2>
      <div aria-live="polite">
        {found.length === 0 ? (
          <p className="soft small">
            Names entered under People are looked up in the contacts and cases on this laptop.{' '}
            {rowsIn({ people }, 'people').length > 0 && 'Nobody like them is in these.'}
          </p>
        ) : (
          <ul>
            {found.slice(0, MOST).map(({ digest, person, match, because }) => (
              <li key={`${digest.file}:${person.record}`}>
                <Link to={fileAddress(digest.type, digest.file)}>
                  <PersonName name={person.name} />
                </Link>{' '}
                <StatusBadge tone={match === 'likely' ? 'warn' : 'neutral'}>{match === 'likely' ? 'Likely' : 'Possible'}</StatusBadge>
                <p className="small soft">
                  {because} · {digest.type} in {locationsByCode.get(digest.location)?.shortName ?? digest.location}
                  {person.born !== undefined && `, born ${formatDate(person.born)}`}
                </p>
              </li>
            ))}
          </ul>
        )}
        {found.length > MOST && <p className="small soft">and {found.length - MOST} more: enter a date of birth to narrow it down.</p>}
      </div>
      {found.length > 0 && <p className="small soft">What is typed is kept when you go and look.</p>}
    </section>
  );
}
