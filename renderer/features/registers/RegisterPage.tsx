/** One register, by the name in the address. */

import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { REGISTERS } from '#renderer/practice/addresses.ts';
import { REGISTERS_BY_ID, type RegisterId } from '#renderer/practice/register-names.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { AuditsRegister } from './AuditsRegister.tsx';
import { BoardsRegister } from './BoardsRegister.tsx';
import { ComplaintsRegister } from './ComplaintsRegister.tsx';
import { ExceptionsRegister } from './ExceptionsRegister.tsx';
import { HandoversRegister } from './HandoversRegister.tsx';
import { LocalAuthoritiesRegister } from './LocalAuthoritiesRegister.tsx';
import { MovesRegister } from './MovesRegister.tsx';
import { ParentingGroupsRegister } from './ParentingGroupsRegister.tsx';
import { PopulationRegister } from './PopulationRegister.tsx';
import { ReportingSettingsRegister } from './ReportingSettingsRegister.tsx';
import { StaffRegister } from './StaffRegister.tsx';
import { SupervisionRegister } from './SupervisionRegister.tsx';
import { TasksRegister } from './TasksRegister.tsx';
import { ThresholdDocuments } from './ThresholdDocuments.tsx';
import { TrainingRegister } from './TrainingRegister.tsx';
import { registersFor } from './who-reads.ts';
import './registers.css';

/** What every register is drawn from. */
export interface RegisterScreenProps {
  readonly files: readonly FileDigest[];
  readonly now: ZonedInstant;
}

const SCREENS: Readonly<Record<RegisterId, (props: RegisterScreenProps) => React.ReactNode>> = {
  training: TrainingRegister,
  boards: BoardsRegister,
  'parenting-groups': ParentingGroupsRegister,
  'local-authorities': LocalAuthoritiesRegister,
  handovers: HandoversRegister,
  tasks: TasksRegister,
  audits: AuditsRegister,
  staff: StaffRegister,
  supervision: SupervisionRegister,
  complaints: ComplaintsRegister,
  'threshold-document': ThresholdDocuments,
  moves: MovesRegister,
  'timescale-exceptions': ExceptionsRegister,
  'population-at-risk': PopulationRegister,
  'reporting-settings': ReportingSettingsRegister,
};

export function RegisterPage() {
  const { register = '' } = useParams();
  const { roles } = useSession();
  const files = useWatch('files');
  const now = useNow();
  const id = registersFor(roles).find((each) => each === register);
  usePageTitle(id === undefined ? 'Registers' : REGISTERS_BY_ID[id].label, [{ label: 'Registers', to: REGISTERS }]);
  if (id === undefined) return <NotKeptHere />;
  if (files === undefined) return null;
  const Screen = SCREENS[id];
  return <Screen files={files} now={now} />;
}

function NotKeptHere() {
  return (
    <EmptyState
      title="This register is not on this laptop."
      action={
        <Button component={Link} to={REGISTERS} variant="default">
          All registers on this laptop
        </Button>
      }
    >
      Complaints, and what reports are made by, are read by managers only, and an administrator holds no register that tells of people.
    </EmptyState>
  );
}
