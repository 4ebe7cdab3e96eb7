/** Everyone of the case: how they are related, who they are, how old, their place in the household, and how to reach them. */
import { Button } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { Link } from 'react-router';
import { familyDiagramAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { FamilyDiagram } from '#renderer/practice/family-diagram/FamilyDiagram.tsx';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { ageInWords, isChildOn, peopleOfFile } from '#shared/case-file/people.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { SectionProps } from './case-section.ts';

export function PeopleSection({ file, now, begin }: SectionProps) {
  const { digest, view } = file;
  const may = usePermission();
  const today = dateOf(now);
  const people = peopleOfFile(view.records);
  const reason = reasonNot(may('record', 'person'));
  const add = (
    <PermittedButton reason={reason} onClick={() => begin('person')}>
      Add a person
    </PermittedButton>
  );
  if (people.length === 0) {
    return (
      <EmptyState title="Nobody is named yet." action={add}>
        Add the children first: visits ask of each whether they were seen.
      </EmptyState>
    );
  }
  const groups = [
    { title: 'Children', people: people.filter((person) => isChildOn(person, today)) },
    { title: 'Adults', people: people.filter((person) => !isChildOn(person, today)) },
  ].filter((group) => group.people.length > 0);
  return (
    <div className="stack stack--wide">
      <div className="row not-printed">
        {add}
        <Button
          component={Link}
          to={familyDiagramAddress(digest.file)}
          variant="subtle"
          leftSection={<IconArrowsMaximize size="1rem" aria-hidden />}
        >
          Larger family diagram, and print
        </Button>
      </div>
      <FamilyDiagram file={file} today={today} onAdd={(from) => begin('relationship', from === undefined ? {} : { from })} />
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title} className="stack">
          <h2>{group.title}</h2>
          <ul className="people-cards">
            {group.people.map((person) => {
              const body = view.records.find((record) => record.record === person.record)?.body ?? {};
              const facts: readonly (readonly [string, string])[] = [
                ['Age', ageInWords(person, today)],
                ['Date of birth', person.born === undefined ? '' : formatDate(person.born)],
                ['In the household', person.relationship],
                ['Also known as', person.otherNames.join(', ')],
                ['School or nursery', textIn(body, 'school')],
                ['First language', textIn(body, 'language')],
                ['Health', textIn(body, 'health')],
                ['Telephone', textIn(body, 'telephone')],
                ['E-mail', textIn(body, 'email')],
              ];
              return (
                <li key={person.record} className="paper paper--padded people-cards__card">
                  <h3>
                    <Link to={recordAddress('case', digest.file, person.record)}>
                      <PersonName name={person.name} />
                    </Link>
                  </h3>
                  <dl>
                    {facts
                      .filter(([, text]) => text !== '')
                      .map(([name, text]) => (
                        <div key={name}>
                          <dt>{name}</dt>
                          <dd className="tabular">{text}</dd>
                        </div>
                      ))}
                  </dl>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
