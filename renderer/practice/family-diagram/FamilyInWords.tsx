/** The same family in words: one line for each person, and a table of every relationship, for those who do not see the drawing. */
import { Link } from 'react-router';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { type Family, type FamilyMember, type TieInWords, tiesInWords } from '#shared/case-file/family-ties.ts';

export interface FamilyInWordsProps {
  readonly family: Family;
  readonly addressOf: (record: string) => string;
}

export function FamilyList({ family, addressOf }: FamilyInWordsProps) {
  const nameShown = useNameShown();
  return (
    <ul className="family-words">
      {family.members.map((member) => (
        <li key={member.record}>
          <Link to={addressOf(member.record)}>
            <PersonName name={member.name} />
          </Link>
          {sentenceRest(member, family, nameShown)}
        </li>
      ))}
    </ul>
  );
}

export function FamilyTable({ family, addressOf }: FamilyInWordsProps) {
  const nameOf = namesOf(family);
  if (family.ties.length === 0) return <p className="soft">No relationship is recorded yet.</p>;
  return (
    <div className="family-table" tabIndex={0} role="group" aria-label="Table of relationships">
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Is the</th>
            <th scope="col">Of whom</th>
            <th scope="col">Besides</th>
            <th scope="col">Record</th>
          </tr>
        </thead>
        <tbody>
          {family.ties.map((tie) => {
            const from = family.members.find((member) => member.record === tie.from);
            const words = from === undefined ? undefined : tiesInWords(from, [tie])[0];
            return (
              <tr key={tie.record}>
                <th scope="row">
                  <PersonName name={nameOf(tie.from)} />
                </th>
                <td>{words?.is.replace(/ (of|to)$/, '')}</td>
                <td>
                  <PersonName name={nameOf(tie.to)} />
                </td>
                <td>{words?.detail}</td>
                <td>
                  <Link to={addressOf(tie.record)}>
                    Open<span className="for-readers"> the relationship</span>
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const namesOf = (family: Family) => (record: string) => family.members.find((member) => member.record === record)?.name ?? '';

/** "Maya Gurung, 7, daughter of Anita Gurung and Bishal Gurung; sister of Ben Gurung". */
export const memberInWords = (member: FamilyMember, family: Family, nameShown: (name: string) => string): string =>
  nameShown(member.name) + sentenceRest(member, family, nameShown);

function sentenceRest(member: FamilyMember, family: Family, nameShown: (name: string) => string): string {
  const facts = [
    member.unborn ? 'not born yet' : member.died === undefined ? member.age : `died${member.age === '' ? '' : ` aged ${member.age}`}`,
    member.subject ? 'child of this case' : '',
  ].filter(Boolean);
  const nameOf = namesOf(family);
  const ties = grouped(tiesInWords(member, family.ties)).map(
    ({ is, others, detail }) => `${is} ${inList(others.map((other) => nameShown(nameOf(other))))}${detail === '' ? '' : ` (${detail})`}`,
  );
  return `${['', ...facts].join(', ')}${ties.length === 0 ? '' : `: ${ties.join('; ')}`}`;
}

interface Grouped {
  readonly is: string;
  readonly others: readonly string[];
  readonly detail: string;
}

const grouped = (ties: readonly TieInWords[]): readonly Grouped[] =>
  [...Map.groupBy(ties, ({ is, detail }) => `${is}|${detail}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ is: first.is, detail: first.detail, others: same.map(({ other }) => other) }];
  });

const inList = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
