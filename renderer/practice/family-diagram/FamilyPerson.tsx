/** One person of the family diagram: square for a man, circle for a woman, triangle while not born, diamond where not known; crossed when they died. */
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { CELL, SYMBOL } from '#shared/case-file/family-diagram.ts';
import type { FamilyMember } from '#shared/case-file/family-ties.ts';

export interface FamilyPersonProps {
  readonly member: FamilyMember;
  readonly chosen?: boolean;
}

export function FamilyPerson({ member, chosen = false }: FamilyPersonProps) {
  const nameShown = useNameShown();
  return (
    <div className={`family-person${chosen ? ' family-person--chosen' : ''}`} style={{ width: CELL }}>
      <PersonSymbol member={member} />
      <span className="family-person__name" translate="no">
        {nameShown(member.name)}
      </span>
    </div>
  );
}

const SIDE = SYMBOL - 4;

export function PersonSymbol({ member, size = SYMBOL }: { readonly member: FamilyMember; readonly size?: number }) {
  const shape = member.unborn ? 'unborn' : member.sex;
  return (
    <svg className="family-symbol" viewBox={`0 0 ${SYMBOL} ${SYMBOL}`} width={size} height={size} aria-hidden>
      <Outline shape={shape} inset={2} />
      {/* A child of the case: a second border inside the first. */}
      {member.subject && <Outline shape={shape} inset={shape === 'unborn' || shape === 'unknown' ? 8 : 6} />}
      {member.died !== undefined && <path className="family-symbol__cross" d={`M4 4 ${SIDE} ${SIDE}M${SIDE} 4 4 ${SIDE}`} />}
      <text
        className="family-symbol__age"
        x={SYMBOL / 2}
        y={shape === 'unborn' ? SYMBOL * 0.7 : SYMBOL / 2}
        dominantBaseline="central"
        textAnchor="middle"
      >
        {shortAge(member.age)}
      </text>
    </svg>
  );
}

function Outline({ shape, inset }: { readonly shape: FamilyMember['sex'] | 'unborn'; readonly inset: number }) {
  const low = inset;
  const high = SYMBOL - inset;
  const middle = SYMBOL / 2;
  switch (shape) {
    case 'male':
      return <rect x={low} y={low} width={high - low} height={high - low} />;
    case 'female':
      return <circle cx={middle} cy={middle} r={middle - inset} />;
    case 'unborn':
      return <path d={`M${middle} ${low}L${high} ${high - inset / 3}H${low}Z`} />;
    case 'unknown':
      return <path d={`M${middle} ${low}L${high} ${middle}L${middle} ${high}L${low} ${middle}Z`} />;
  }
}

/** `4 months` as `4 m`: there is room for two letters. */
const shortAge = (age: string): string =>
  age.replace(/ (day|week|month|year)s?/g, (_, unit: string) => ` ${unit.charAt(0)}`).replace(/ y \d+ m$/, ' y');
