/** What the shapes and lines of the family diagram mean. */
import type { LineStyle } from '#shared/case-file/family-diagram.ts';
import type { FamilyMember } from '#shared/case-file/family-ties.ts';
import { classOf } from './FamilyLines.tsx';
import { PersonSymbol } from './FamilyPerson.tsx';

const someone = (facts: Partial<FamilyMember>): FamilyMember => ({
  record: '',
  name: '',
  sex: 'unknown',
  unborn: false,
  age: '',
  subject: false,
  inHousehold: false,
  ...facts,
});

const SHAPES: readonly (readonly [string, FamilyMember])[] = [
  ['Female', someone({ sex: 'female' })],
  ['Male', someone({ sex: 'male' })],
  ['Sex not known', someone({})],
  ['Not born yet', someone({ unborn: true })],
  ['Child of the case', someone({ sex: 'female', subject: true })],
  ['Died', someone({ sex: 'male', died: '2020-01-01' as NonNullable<FamilyMember['died']> })],
];

const LINES: readonly (readonly [string, LineStyle, string])[] = [
  ['Married', 'couple', 'M2 10H46'],
  ['Live together', 'cohabiting', 'M2 10H46'],
  ['A couple who live apart', 'engaged', 'M2 10H46'],
  ['Separated', 'couple', 'M2 10H46M20 18L28 2'],
  ['Divorced', 'couple', 'M2 10H46M17 18L25 2M24 18L32 2'],
  ['Child by birth', 'descent', 'M2 3H46M24 3V18'],
  ['Adopted', 'adopted', 'M2 3H46M24 3V18'],
  ['Fostered', 'fostered', 'M2 3H46M24 3V18'],
  ['Another relation', 'link', 'M2 10H46'],
  ['Close', 'close', 'M2 7.5H46M2 12.5H46'],
  ['Strained', 'strained', 'M2 10H46'],
  ['In conflict', 'conflict', 'M2 10L7 5L13 15L19 5L25 15L31 5L37 15L42 5L46 10'],
  ['Abusive, towards the arrow', 'abusive', 'M2 10L7 5L13 15L19 5L25 15L31 5L38 10H46M46 10L38 4M46 10L38 16'],
  ['Cut off', 'cut-off', 'M2 10H20M28 10H46M20 3V17M28 3V17'],
];

export function FamilyLegend() {
  return (
    <ul className="family-legend" aria-label="What the shapes and lines mean">
      {SHAPES.map(([words, member]) => (
        <li key={words}>
          <PersonSymbol member={member} size={20} /> {words}
        </li>
      ))}
      {LINES.map(([words, style, path]) => (
        <li key={words}>
          <svg viewBox="0 0 48 20" width="48" height="20" aria-hidden>
            <path className={classOf(style)} d={path} />
          </svg>{' '}
          {words}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 48 20" width="48" height="20" aria-hidden>
          <path className="family-lines__household" d="M2 2H46V18H2Z" />
        </svg>{' '}
        Live in one household
      </li>
    </ul>
  );
}
