/** Who holds this case: whose laptops have it. Whoever may decide that gives it to others and takes it back. */
import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { SaveRefusal, VaultMember } from '#renderer/worker/api.ts';
import { mayHoldCases } from '#shared/access/should-hold.ts';
import type { PersonId } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import type { SectionProps } from './case-section.ts';

type Asking = { readonly is: 'grant' | 'revoke'; readonly person: PersonId; readonly name: string };

export function HoldersSection({ file }: SectionProps) {
  const { digest, view } = file;
  const engine = useEngine();
  const session = useSession();
  const staff = useStaff();
  const may = usePermission();
  const [members, setMembers] = useState<readonly VaultMember[]>();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const cannot = reasonNot(may('grant'));

  const [asked, setAsked] = useState(0);
  // Membership has no watch of its own: it is asked for again whenever the case changes, which a grant from elsewhere does too.
  useEffect(() => {
    let over = false;
    engine
      .members(digest.file)
      .then((held) => {
        if (!over) setMembers(held);
      })
      .catch(reportError);
    return () => {
      over = true;
    };
  }, [engine, digest.file, view, asked]);

  const act = async () => {
    if (asking === undefined) return;
    setBusy(true);
    setRefusal(undefined);
    const result: Result<null, SaveRefusal> = await engine[asking.is](digest.file, asking.person);
    setBusy(false);
    setAsking(undefined);
    if (!result.ok) {
      setRefusal(result.error);
      return;
    }
    setChosen(null);
    setAsked((before) => before + 1);
  };
  if (members === undefined) return null;
  const held = new Set<string>(members.map((member) => member.person));
  const others = staff.all.filter((each) => !held.has(each.id) && mayHoldCases(staff.rolesOf(each.id)));
  return (
    <div className="holders stack stack--wide">
      <p className="prose">
        Only the people named here can read this case, on their own laptops. The worker it is allocated to, the duty team and the managers
        hold it by their work.
      </p>
      {refusal !== undefined && (
        <InlineMessage tone="bad" urgent>
          Not done: {wordsOfSaveRefusal(refusal)}
        </InlineMessage>
      )}
      <ul className="paper holders__list">
        {members.map((member) => (
          <li key={member.person} className="holders__item">
            <div>
              <p>
                <strong translate="no">{member.name}</strong>
                {member.person === session.person && <span className="soft"> · you</span>}
              </p>
              <p className="soft small">
                {[
                  member.person === digest.allocatedTo ? 'the case is allocated to them' : '',
                  member.role === 'owner' ? 'decides who holds it' : 'reads and writes',
                  member.devices.length === 1 ? 'one laptop' : `${member.devices.length} laptops`,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            <PermittedButton
              size="compact-sm"
              reason={
                cannot ??
                (member.person === session.person
                  ? 'You cannot take the case from yourself: ask another manager'
                  : member.person === digest.allocatedTo
                    ? 'The case is allocated to them: allocate it to someone else first'
                    : undefined)
              }
              onClick={() => setAsking({ is: 'revoke', person: member.person, name: member.name })}
            >
              Take the case back
            </PermittedButton>
          </li>
        ))}
      </ul>
      <div className="holders__give row">
        <Select
          className="holders__select"
          label="Give the case to"
          placeholder={others.length === 0 ? 'Everyone who may hold it does' : 'Choose a colleague'}
          data={others.map((each) => ({ value: each.id, label: each.detail === undefined ? each.name : `${each.name} · ${each.detail}` }))}
          value={chosen}
          onChange={setChosen}
          searchable
          clearable
          disabled={cannot !== undefined || others.length === 0}
          clearButtonProps={{ 'aria-label': 'Choose nobody' }}
          nothingFoundMessage="Nobody of that name"
        />
        <PermittedButton
          reason={cannot ?? (chosen === null ? 'Choose a colleague first' : undefined)}
          onClick={() => chosen !== null && setAsking({ is: 'grant', person: chosen as PersonId, name: staff.nameOf(chosen) })}
        >
          Give the case
        </PermittedButton>
      </div>
      <ConfirmDialog
        open={asking !== undefined}
        title={asking?.is === 'revoke' ? `Take the case from ${asking.name}?` : `Give the case to ${asking?.name ?? ''}?`}
        confirmLabel={asking?.is === 'revoke' ? 'Take the case back' : 'Give the case'}
        dangerous={asking?.is === 'revoke'}
        busy={busy}
        onCancel={() => setAsking(undefined)}
        onConfirm={() => void act()}
      >
        {asking?.is === 'revoke'
          ? 'Their laptops receive nothing further of this case from the next sync on. What they have read they have read; what they had not sent yet is refused.'
          : 'The whole case, with everything written in it so far, is copied to their laptops at the next sync.'}
      </ConfirmDialog>
    </div>
  );
}
