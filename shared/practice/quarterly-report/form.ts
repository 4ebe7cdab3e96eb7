import type { FormDefinition } from '#shared/forms/definition.ts';
import { COMPARATORS } from '#shared/reference/comparators.ts';
import { KPI_REFERENCES } from '#shared/reference/kpi-reference.ts';

export const quarterlyReportForm: FormDefinition = {
  kind: 'quarterly-report',
  title: 'Quarterly Report',
  version: 1,
  sections: [
    {
      title: 'Period and board',
      guidance:
        'The report covers a complete period of three months and is with the members of the Contract Management Board at least seven days before it meets (SOR paras 53 and 54, Annex E).',
      fields: [
        { key: 'periodFrom', label: 'From', type: 'date', half: true, requiredToFinalise: 'Enter the first day of the period' },
        {
          key: 'periodTo',
          label: 'To',
          type: 'date',
          notBeforeField: 'periodFrom',
          half: true,
          requiredToFinalise: 'Enter the last day of the period',
        },
        {
          key: 'calendar',
          label: 'Quarters',
          type: 'choice',
          options: [
            { code: 'contract', label: 'Of the contract' },
            { code: 'financial-year', label: 'Of the financial year' },
          ],
          requiredToFinalise: 'Choose the quarters',
        },
        {
          key: 'boardOn',
          label: 'The board meets on',
          type: 'date',
          notBeforeField: 'periodTo',
          half: true,
          requiredToFinalise: 'Enter the day on which the board meets',
        },
        {
          key: 'correctsReport',
          label: 'Report that this one corrects',
          hint: 'Its reference, and what was wrong. An issued report is never changed.',
          type: 'text',
        },
        {
          key: 'overview',
          label: 'Overview',
          hint: 'For who reads nothing else.',
          type: 'narrative',
          requiredToFinalise: 'Write the overview',
        },
      ],
    },
    {
      title: 'Commentary',
      fields: [
        {
          key: 'commentary',
          label: 'Commentary on indicators',
          type: 'table',
          rowName: 'indicator',
          columns: [
            {
              key: 'indicator',
              label: 'Indicator',
              type: 'choice',
              appearance: 'select',
              options: KPI_REFERENCES.map(({ id, title }) => ({ code: id, label: `${id} ${title}` })),
              requiredToFinalise: 'Choose the indicator',
            },
            { key: 'commentary', label: 'The story behind the figure', type: 'narrative' },
            { key: 'whyBelow', label: 'Why it is below the standard', type: 'narrative' },
            { key: 'action', label: 'Agreed action', type: 'narrative' },
            { key: 'owner', label: 'Owner of the action', type: 'text', half: true },
            { key: 'dueOn', label: 'Due', type: 'date', half: true },
          ],
        },
        {
          key: 'pendingNote',
          label: 'What was still running when the figures were made',
          hint: 'Cases inside their limit count in neither number of a fraction.',
          type: 'narrative',
        },
      ],
    },
    {
      title: 'Comparison with England',
      guidance:
        'Context only: no band is worked out from England’s figures. One that was not found is entered with its source, or left out; it is never guessed.',
      fields: [
        {
          key: 'comparators',
          label: 'England’s figures',
          type: 'table',
          rowName: 'figure',
          columns: [
            {
              key: 'comparator',
              label: 'Figure',
              type: 'choice',
              appearance: 'select',
              options: COMPARATORS.map(({ id, name }) => ({ code: id, label: name })),
              requiredToFinalise: 'Choose the figure',
            },
            {
              key: 'choice',
              label: 'In this report',
              type: 'choice',
              options: [
                { code: 'print', label: 'Printed' },
                { code: 'leave-out', label: 'Left out' },
              ],
              requiredToFinalise: 'Say whether it is printed',
            },
            { key: 'value', label: 'Value', hint: 'Empty: as it comes with Haversack.', type: 'number', half: true },
            { key: 'period', label: 'Of', hint: 'Such as: y/e 31 Mar 2026.', type: 'text', half: true },
            { key: 'source', label: 'Source', type: 'text' },
          ],
        },
      ],
    },
    {
      title: 'The two strands',
      fields: [
        {
          key: 'contractPerformance',
          label: 'Contract performance',
          hint: 'Overall outcomes, and what is necessary, such as an action plan, to influence practice.',
          type: 'narrative',
          requiredToFinalise: 'Write the strand on contract performance',
        },
        {
          key: 'assuranceReviews',
          label: 'Response to assurance reviews',
          hint: 'Progress on the latest second line assurance review or independent review, and on the action plans from audits. If there was none, say so.',
          type: 'narrative',
          requiredToFinalise: 'Write the strand on assurance reviews',
        },
      ],
    },
  ],
  check: (body) => {
    const rows = Array.isArray(body['commentary']) ? (body['commentary'] as readonly Readonly<Record<string, unknown>>[]) : [];
    return rows.flatMap((row, index) =>
      row['indicator'] !== undefined && rows.findIndex((other) => other['indicator'] === row['indicator']) < index
        ? [{ path: `commentary.${index}.indicator`, label: 'Indicator', message: 'It has a commentary already: put both together' }]
        : [],
    );
  },
};
