/** Of what missed its limit: the exception that was recorded for it, else the way to record one. */
import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { KpiUnit } from '#shared/indicators/kpi.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { EXCEPTIONS_BY_LOCATION, isExceptionKind } from '#shared/practice/timescale-exception/form.ts';
import { type ExceptionStart, newExceptionAddress, recordAddress } from '../addresses.ts';
import { nameOf } from './UnitName.tsx';

export interface UnitExceptionProps {
  readonly service: Service;
  readonly kpi: string;
  readonly unit: KpiUnit;
}

export function UnitException({ service, kpi, unit }: UnitExceptionProps) {
  const engine = useEngine();
  const navigate = useNavigate();
  const recorded = service.exceptionFor(kpi, unit);
  if (recorded !== undefined) {
    const { digest } = recorded.file;
    return (
      <Link to={recordAddress(digest.type, digest.file, recorded.fact.record)}>
        {recorded.agreed ? 'Agreed by the Authority' : 'Recorded, not agreed'}
      </Link>
    );
  }
  const start = startOf(service, kpi, unit);
  if (start === undefined) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Record an exception: ${nameOf(service, unit)}`}
      onClick={() => void engine.newId().then((record) => navigate(newExceptionAddress(record, start)))}
    >
      Record
    </Button>
  );
}

function startOf(service: Service, kpi: string, { file, record, person, location, dueAt, on: day }: KpiUnit): ExceptionStart | undefined {
  const due = dueAt === undefined ? day : dateOf(dueAt, LONDON);
  const on = due === undefined ? {} : { on: due };
  if (EXCEPTIONS_BY_LOCATION.includes(kpi)) return { kpi, location, ...on };
  const counted = service.file(file);
  if (counted === undefined) return undefined;
  const kind = counted.fact(record)?.kind;
  return {
    kpi,
    file: { type: counted.digest.type, id: file },
    // Of what the form cannot name, the day that was missed says which it is.
    ...(kind !== undefined && isExceptionKind(kind) ? { record } : {}),
    ...(person === undefined ? {} : { person }),
    ...on,
  };
}
