/** What was counted, as lists name it, leading to its record. */
import { Link } from 'react-router';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import type { Service } from '#shared/indicators/service/service.ts';
import { fileAddress, recordAddress } from '../addresses.ts';

interface UnitProps {
  readonly service: Service;
  readonly unit: { readonly file: string; readonly record: string; readonly person?: string; readonly label?: string };
}

export function nameOf(service: Service, { file, person, label }: UnitProps['unit']): string {
  const counted = service.file(file);
  return [person === undefined ? undefined : counted?.person(person)?.name, label, counted?.digest.title, counted?.digest.reference]
    .filter(Boolean)
    .join(', ');
}

/** The person where people are counted, the file's name, and its reference; leads to the record. */
export function UnitName({ service, unit: { file, record, person, label } }: UnitProps) {
  const counted = service.file(file);
  if (counted === undefined) return label ?? record;
  const { type, title, reference } = counted.digest;
  const name = person === undefined ? undefined : counted.person(person)?.name;
  const to = counted.fact(record) === undefined ? fileAddress(type, counted.digest.file) : recordAddress(type, counted.digest.file, record);
  return (
    <>
      <Link to={to}>{label ?? <PersonName name={name ?? title} />}</Link>
      <span className="small soft">
        {' '}
        {name === undefined ? (
          reference
        ) : (
          <>
            of {title}, {reference}
          </>
        )}
      </span>
    </>
  );
}
