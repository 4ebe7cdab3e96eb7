/** A person's name wherever one is shown, so that discretion reaches all of them. */
import { initialsOf } from '#shared/base/initials.ts';
import { useDiscretion } from './discretion.tsx';

export interface PersonNameProps {
  readonly name: string;
  /** "9 years", "due 3 May 2026": shown after the name. */
  readonly detail?: string | undefined;
}

export function PersonName({ name, detail }: PersonNameProps) {
  const discreet = useDiscretion();
  return (
    <span className="person-name">
      <span translate="no">{discreet ? initialsOf(name) : name}</span>
      {detail !== undefined && (
        <span className="soft">
          {'\u00a0·\u00a0'}
          {detail}
        </span>
      )}
    </span>
  );
}
