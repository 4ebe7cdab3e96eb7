/** Word with UK local authorities, out of cases, contacts and this register: a list that names nobody (M26). */
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { entriesOf } from '#shared/case-file/registers.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { LOCAL_AUTHORITY_PURPOSES } from '#shared/practice/local-authority-interaction/form.ts';
import { authorityIn } from '#shared/practice/local-authority-interaction/record.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { choiceColumn, listedOn, locationColumn, type RegisterColumn, textColumn } from './register-columns.tsx';

const columns: readonly RegisterColumn[] = [
  listedOn,
  { id: 'authority', header: 'Local authority', share: 1.6, filterByValue: true, value: ({ values }) => authorityIn(values) },
  {
    id: 'code',
    header: 'Code',
    initiallyHidden: true,
    value: ({ values }) => (textIn(values, 'authority') === 'OTHER' ? '' : textIn(values, 'authority')),
  },
  { ...choiceColumn('purpose', 'Purpose', LOCAL_AUTHORITY_PURPOSES), share: 1.6, filterByValue: true },
  { ...textColumn('outcome', 'Outcome'), share: 2.4 },
  {
    id: 'direction',
    header: 'Begun by',
    fromRem: 60,
    value: ({ values }) => ({ 'from-them': 'Them', 'from-us': 'Us' })[textIn(values, 'direction')] ?? '',
  },
  locationColumn,
];

export function LocalAuthoritiesRegister({ files }: RegisterScreenProps) {
  return (
    <>
      <RegisterHeader
        id="local-authorities"
        detail="Of every case and contact on this laptop; what concerns a family is recorded in its case"
        begins={['local-authority-interaction']}
      />
      <RegisterTable
        label="Interactions"
        entries={entriesOf(files, ['local-authority-interaction'])}
        columns={columns}
        remember="local-authorities"
        mayExport
        empty={
          <EmptyState title="No word with a local authority yet.">
            Record it in the case or contact it is about: it then stands here with its date, authority, purpose and outcome, and without a
            name. What is about no family of ours is entered here.
          </EmptyState>
        }
      />
    </>
  );
}
