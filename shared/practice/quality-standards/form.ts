import type { FormDefinition, TextField } from '#shared/forms/definition.ts';
import { SERVICE_AREAS } from '#shared/reference/quality-standards.ts';
import { AUDIT_DOMAINS } from '../audit-domains.ts';

const descriptor = (key: string, label: string): TextField => ({
  key,
  label,
  type: 'narrative',
  requiredToFinalise: `Write what a file looks like: ${label.toLowerCase()}`,
});

export const qualityStandardsForm: FormDefinition = {
  kind: 'quality-standards',
  title: 'Good-practice standards',
  version: 1,
  sections: [
    {
      title: 'The standards',
      guidance:
        'What a case file is audited against, for each service area; put to the Contract Management Board and accepted by it (SOR Annex E, Assurance 3). A change is a new version: the words that earlier audits were made against stay readable.',
      fields: [
        { key: 'title', label: 'Title', type: 'text', requiredToFinalise: 'Enter the title' },
        {
          key: 'inForceFrom',
          label: 'In force from',
          type: 'date',
          half: true,
          requiredToFinalise: 'Enter the day from which they are in force',
        },
        {
          key: 'acceptedOn',
          label: 'Accepted by the board on',
          hint: 'Leave empty until the Contract Management Board has accepted them.',
          type: 'date',
          notAfter: 'today',
          half: true,
        },
        { key: 'changes', label: 'What is new in them', type: 'narrative', requiredToFinalise: 'Write what is new' },
        {
          key: 'standards',
          label: 'Standards',
          type: 'table',
          rowName: 'standard',
          minRows: 1,
          requiredToFinalise: 'Add the standards',
          columns: [
            {
              key: 'domain',
              label: 'Domain of the audit',
              type: 'choice',
              appearance: 'select',
              options: AUDIT_DOMAINS.map(({ key, label }) => ({ code: key, label })),
              half: true,
              requiredToFinalise: 'Choose the domain',
            },
            {
              key: 'areas',
              label: 'For',
              type: 'choices',
              options: SERVICE_AREAS,
              half: true,
              requiredToFinalise: 'Choose the service areas it is for',
            },
            { key: 'standard', label: 'What good practice is', type: 'narrative', requiredToFinalise: 'Write what good practice is' },
            descriptor('outstanding', 'Outstanding'),
            descriptor('good', 'Good'),
            descriptor('requiresImprovement', 'Requires improvement'),
            descriptor('inadequate', 'Inadequate'),
            {
              key: 'source',
              label: 'Document and paragraph, or statute',
              type: 'text',
              requiredToFinalise: 'Write where the standard comes from',
            },
          ],
        },
      ],
    },
  ],
  check: (body) => {
    const rows = Array.isArray(body['standards']) ? (body['standards'] as readonly Readonly<Record<string, unknown>>[]) : [];
    return rows.flatMap((row, index) =>
      row['domain'] !== undefined && rows.findIndex((other) => other['domain'] === row['domain']) < index
        ? [
            {
              path: `standards.${index}.domain`,
              label: 'Domain of the audit',
              message: 'This domain has a standard already: put both together',
            },
          ]
        : [],
    );
  },
};
