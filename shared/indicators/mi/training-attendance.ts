/**
 * M30 and M31: partner agencies and commands that came to training of a level, each once in a location and once in the total. Their people
 * and the sessions stand beside. The service's own staff are not counted.
 */
import { textIn } from '#shared/practice/body-values.ts';
import { ORGANISATION_TYPES } from '#shared/practice/organisation-types.ts';
import type { Mi, MiDimension, MiUnit } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import type { Service } from '../service/service.ts';
import { type Attendee, organisationKey, partnersPresent, sessionsOf, wasHeld } from '../service/training.ts';

const ORGANISATION_TYPE: MiDimension = {
  key: 'organisationType',
  label: 'Kind of organisation',
  words: (code) => ORGANISATION_TYPES.find((type) => type.code === code)?.label ?? code,
};

export const trainingAttendance = (id: 'M30' | 'M31', level: string): Mi => ({
  id,
  type: 'flow',
  unit: 'agencies and commands',
  dimensions: [ORGANISATION_TYPE],
  windows: ['since-contract-start'],
  lines: [
    { id, title: `Agencies and commands at Level ${level} training`, units: (service, period) => agencies(service, period, level) },
    {
      id: `${id}.attendees`,
      title: 'Attendees',
      units: (service, period) =>
        present(service, period, level).map(({ session, row, location }, index) => ({
          file: session.file.digest.file,
          record: `${session.fact.record} ${textIn(row, 'rowId') || index}`,
          location,
          dimensions: { organisationType: textIn(row, 'organisationType') },
          on: session.on,
          label: textIn(row, 'organisation'),
        })),
    },
    {
      id: `${id}.sessions`,
      title: 'Sessions delivered',
      dimensions: [],
      units: (service, period) =>
        sessionsOf(service, level)
          .filter((session) => wasHeld(service, session) && includesDay(period, session.on))
          .map(({ file, fact, location, on }) => ({ file: file.digest.file, record: fact.record, location, dimensions: {}, on })),
    },
  ],
});

const present = (service: Service, period: Period, level: string): readonly Attendee[] =>
  sessionsOf(service, level)
    .filter(({ on }) => includesDay(period, on))
    .flatMap((session) => partnersPresent(service, session));

/** One for each agency and location. In the total an agency at two is one, because its record is the same. */
function agencies(service: Service, period: Period, level: string): readonly MiUnit[] {
  const byPlace = Map.groupBy(
    present(service, period, level).filter(({ row }) => organisationKey(row) !== ''),
    ({ row, location }) => JSON.stringify([organisationKey(row), location]),
  );
  return [...byPlace.values()].flatMap((attendees) => {
    const [first] = attendees;
    if (first === undefined) return [];
    return [
      {
        file: first.session.file.digest.file,
        record: organisationKey(first.row),
        location: first.location,
        dimensions: { organisationType: attendees.map(({ row }) => textIn(row, 'organisationType')) },
        on: first.session.on,
        label: textIn(first.row, 'organisation'),
      },
    ];
  });
}
