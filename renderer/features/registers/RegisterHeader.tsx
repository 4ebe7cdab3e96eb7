/** The head of a register, with what is entered in it. */
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { newEntryAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { REGISTERS_BY_ID, type RegisterId } from '#renderer/practice/register-names.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';

export interface RegisterHeaderProps {
  readonly id: RegisterId;
  readonly detail: string;
  /** What is begun here; the first is the screen's main action. None where entries come from elsewhere. */
  readonly begins: readonly KindName[];
}

export function RegisterHeader({ id, detail, begins }: RegisterHeaderProps) {
  const engine = useEngine();
  const navigate = useNavigate();
  const may = usePermission();
  const begin = (kind: KindName) => void engine.newId().then((record) => navigate(newEntryAddress(kind, record)));
  const [main, ...others] = begins;
  return (
    <PageHeader
      title={REGISTERS_BY_ID[id].label}
      detail={detail}
      action={
        main === undefined
          ? undefined
          : {
              label: kindsByName[main].words.begin,
              onAct: () => begin(main),
              shortcut: 'alt+N',
              icon: <IconPlus size="1rem" aria-hidden />,
              reason: reasonNot(may('record', main)),
            }
      }
      otherActions={others.map((kind) => (
        <PermittedButton key={kind} reason={reasonNot(may('record', kind))} onClick={() => begin(kind)}>
          {kindsByName[kind].words.begin}
        </PermittedButton>
      ))}
    />
  );
}
