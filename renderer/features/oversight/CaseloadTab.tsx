/**
 * Who carries how much, and giving a case to somebody: a case is dragged onto a worker, or moved by its menu. Either way what it
 * does to both loads is shown before anything is saved.
 */
import {
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Button, Menu } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { fileAddress } from '#renderer/practice/addresses.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import type { PersonId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { type Caseload, caseloads, involvementCounts, overdueClocks, unallocatedCases } from '#shared/case-file/oversight.ts';
import { involvementShortLabel } from '#shared/practice/involvement/involvement-types.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { AllocateDialog } from './AllocateDialog.tsx';
import type { OversightTabProps } from './SignOffTab.tsx';

const NOBODY = 'nobody';

export function CaseloadTab({ files, now }: OversightTabProps) {
  const staff = useStaff();
  const may = usePermission();
  const [moving, setMoving] = useState<{ readonly digest: FileDigest; readonly to: PersonId }>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }), useSensor(KeyboardSensor));
  const holders = useMemo(
    () => staff.all.filter(({ id }) => staff.rolesOf(id).some((role) => role !== 'administrator')).map(({ id }) => id as PersonId),
    [staff],
  );
  const loads = useMemo(() => caseloads(files, holders, now), [files, holders, now]);
  const unallocated = useMemo(() => unallocatedCases(files), [files]);
  const shown = loads.filter(({ worker, cases }) => cases.length > 0 || staff.rolesOf(worker).includes('practitioner'));
  const reason = reasonNot(may('allocate'));
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const digest = files.find((each) => each.file === active.id);
    const to = over?.id;
    if (digest === undefined || to === undefined || to === NOBODY || to === digest.allocatedTo) return;
    setMoving({ digest, to: to as PersonId });
  };
  const others = (digest: FileDigest) => holders.filter((worker) => worker !== digest.allocatedTo);
  const move = (digest: FileDigest, to: PersonId) => setMoving({ digest, to });
  if (shown.length === 0 && unallocated.length === 0) {
    return (
      <EmptyState title="No open cases and no practitioners yet.">
        Caseloads appear here once people have joined and cases are open.
      </EmptyState>
    );
  }
  return (
    <>
      <CaseloadTable loads={shown} />
      <p className="soft prose caseload__how">
        Drag a case onto a worker, or use its menu. By keyboard: <kbd className="key">Tab</kbd> to a case’s handle,{' '}
        <kbd className="key">Space</kbd> to take it, arrows to move, <kbd className="key">Space</kbd> to let go.
      </p>
      <DndContext sensors={sensors} onDragEnd={onDragEnd}>
        <div className="caseload">
          {unallocated.length > 0 && (
            <Column id={NOBODY} title="Allocated to nobody" detail={`${unallocated.length} waiting`} warn>
              {unallocated.map((digest) => (
                <Card key={digest.file} digest={digest} now={now} workers={holders} reason={reason} onMove={move} />
              ))}
            </Column>
          )}
          {shown.map((load) => (
            <Column key={load.worker} id={load.worker} title={staff.nameOf(load.worker)} detail={involvementCounts(load) || 'No cases'}>
              {load.cases.map((digest) => (
                <Card key={digest.file} digest={digest} now={now} workers={others(digest)} reason={reason} onMove={move} />
              ))}
            </Column>
          ))}
        </div>
      </DndContext>
      {moving !== undefined && (
        <AllocateDialog
          digest={moving.digest}
          worker={moving.to}
          loads={caseloads(files, holders, now)}
          now={now}
          onClose={() => setMoving(undefined)}
        />
      )}
    </>
  );
}

function CaseloadTable({ loads }: { readonly loads: readonly Caseload[] }) {
  const staff = useStaff();
  return (
    <div className="caseload__table paper" role="region" aria-label="Caseloads" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Worker</th>
            <th scope="col">Cases</th>
            <th scope="col">Children</th>
            <th scope="col">Adults</th>
            <th scope="col">Involvement</th>
            <th scope="col">Overdue clocks</th>
            <th scope="col">Locations</th>
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.worker}>
              <th scope="row" translate="no">
                {staff.nameOf(load.worker)}
              </th>
              <td className="tabular">{load.cases.length}</td>
              <td className="tabular">{load.children}</td>
              <td className="tabular">{load.adults}</td>
              <td>{involvementCounts(load) || <span className="soft">None</span>}</td>
              <td>
                {load.overdue > 0 ? <StatusBadge tone="bad">{load.overdue} overdue</StatusBadge> : <span className="soft">None</span>}
              </td>
              <td>{load.locations.map((code) => locationsByCode.get(code)?.shortName ?? code).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnProps {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly warn?: boolean;
  readonly children: React.ReactNode;
}

function Column({ id, title, detail, warn = false, children }: ColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section ref={setNodeRef} className={`caseload__column${isOver ? ' caseload__column--over' : ''}`} aria-label={title}>
      <h2 className="caseload__worker" translate={warn ? 'yes' : 'no'}>
        {title}
      </h2>
      <p className="small">{warn ? <StatusBadge tone="warn">{detail}</StatusBadge> : <span className="soft">{detail}</span>}</p>
      <ul className="caseload__cards">{children}</ul>
    </section>
  );
}

interface CardProps {
  readonly digest: FileDigest;
  readonly now: ZonedInstant;
  /** To whom it can be moved. */
  readonly workers: readonly PersonId[];
  readonly reason: string | undefined;
  readonly onMove: (digest: FileDigest, to: PersonId) => void;
}

function Card({ digest, now, workers, reason, onMove }: CardProps) {
  const staff = useStaff();
  const { setNodeRef, attributes, listeners, transform, isDragging } = useDraggable({ id: digest.file, disabled: reason !== undefined });
  const overdue = overdueClocks(digest, now);
  return (
    <li
      ref={setNodeRef}
      className={`caseload__card paper${isDragging ? ' caseload__card--dragged' : ''}`}
      style={transform === null ? undefined : { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` }}
    >
      <button type="button" className="caseload__handle" {...attributes} {...listeners} aria-label={`Move ${digest.title}`}>
        <IconGripVertical size="1rem" aria-hidden />
      </button>
      <div className="caseload__words">
        <Link to={fileAddress('case', digest.file)}>
          <PersonName name={digest.title} />
        </Link>
        <span className="soft small">
          {locationsByCode.get(digest.location)?.shortName ?? digest.location} ·{' '}
          {digest.involvements.map(({ type }) => involvementShortLabel(type)).join(', ') || 'no involvement'}
        </span>
        {overdue > 0 && <StatusBadge tone="bad">{overdue} overdue</StatusBadge>}
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" disabled={reason !== undefined} aria-label={`Allocate ${digest.title} to`}>
            Move
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {workers.map((worker) => (
            <Menu.Item key={worker} onClick={() => onMove(digest, worker)} translate="no">
              {staff.nameOf(worker)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
