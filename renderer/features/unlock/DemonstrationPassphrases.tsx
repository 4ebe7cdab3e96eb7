/** In the demonstration the passphrases are no secret. */
import { Link } from 'react-router';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { initialsOf } from '#shared/base/initials.ts';

export function DemonstrationPassphrases({ initials }: { readonly initials: string }) {
  const { demoSignIns } = useShell();
  if (demoSignIns === undefined) return null;
  const matching = demoSignIns.filter((person) => initialsOf(person.name).replaceAll('.', '') === initials);
  return (
    <aside className="demonstration" aria-label="Demonstration">
      {matching.map((person) => (
        <div key={person.name} className="demonstration__person">
          <span>
            <span translate="no">{person.name}</span> · {person.role}
          </span>
          <CopyText short label={`Passphrase of ${person.name}`} text={person.passphrase} />
        </div>
      ))}
      <Link to="/look-around">Sign in as somebody else of the demonstration</Link>
    </aside>
  );
}
