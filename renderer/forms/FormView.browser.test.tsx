import { MantineProvider } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import type { FormDefinition } from '#shared/forms/definition.ts';
import type { Body } from '#shared/practice/record.ts';
import { FormView, type FormViewProps } from './FormView.tsx';
import { useFinalising } from './use-finalising.ts';
import '@mantine/core/styles.layer.css';

const asOf = zonedInstant('2026-03-05T09:00:00+03:00[Africa/Nairobi]');

const definition: FormDefinition = {
  kind: 'everything',
  title: 'Everything',
  version: 1,
  sections: [
    {
      title: 'First',
      fields: [
        { key: 'about', type: 'guidance', label: 'Before you start', paragraphs: ['Ask the child alone.'], source: 'WT 2023' },
        { key: 'purpose', type: 'text', label: 'Purpose', requiredToFinalise: 'Enter the purpose' },
        { key: 'account', type: 'narrative', label: 'Account', prefill: 'contact-people' },
        { key: 'day', type: 'date', label: 'Reported on', notAfter: 'today' },
        { key: 'at', type: 'instant', label: 'When', requiredToFinalise: 'Enter when it was' },
        { key: 'count', type: 'number', label: 'Adults present', min: 0, max: 20 },
        {
          key: 'kind',
          type: 'choice',
          label: 'Kind of visit',
          options: [
            { code: 'planned', label: 'Planned' },
            { code: 'unannounced', label: 'Unannounced' },
          ],
        },
        {
          key: 'country',
          type: 'choice',
          label: 'Country',
          hint: 'Where the family lives',
          appearance: 'select',
          options: ['Brunei', 'Cyprus', 'Kenya', 'Nepal'].map((label) => ({ code: label.toLowerCase(), label })),
        },
        {
          key: 'needs',
          type: 'choices',
          label: 'Needs',
          exclusive: 'none',
          options: [
            { code: 'hearing', label: 'Hearing' },
            { code: 'sight', label: 'Sight' },
            { code: 'none', label: 'None' },
          ],
        },
        { key: 'child', type: 'person', label: 'Child', among: 'children' },
        { key: 'present', type: 'people', label: 'Who was there' },
        { key: 'manager', type: 'staff', label: 'Manager' },
        {
          key: 'alone',
          type: 'yes-no',
          label: 'Seen alone',
          reasonWhen: { answer: false, label: 'Why not', message: 'Say why the child was not seen alone' },
        },
        { key: 'said', type: 'narrative', label: 'What the child said', when: [{ field: 'alone', isOneOf: [true] }] },
        {
          key: 'people',
          type: 'table',
          label: 'Others',
          rowName: 'person',
          columns: [
            { key: 'name', type: 'text', label: 'Name', requiredToFinalise: 'Enter the name' },
            { key: 'born', type: 'date', label: 'Date of birth' },
          ],
        },
      ],
    },
  ],
};

const people = [
  { id: 'asha', name: 'Asha Otieno', child: true },
  { id: 'grace', name: 'Grace Otieno', child: false },
];
const staff = [{ id: 'miriam', name: 'Miriam Castle' }];

let root: Root;
let body: Body;

interface HarnessProps extends Partial<FormViewProps> {
  readonly initial: Body;
  readonly onBody: (body: Body) => void;
}

function Harness({ initial, onBody, ...props }: HarnessProps) {
  const [value, setValue] = useState(initial);
  const { problems, attempt, check } = useFinalising(definition, value, now);
  useLayoutEffect(() => onBody(value), [onBody, value]);
  return (
    <MantineProvider>
      <FormView
        definition={definition}
        value={value}
        onChange={setValue}
        problems={problems}
        attempt={attempt}
        people={people}
        staff={staff}
        asOf={asOf}
        {...props}
      />
      <button type="button" onClick={check}>
        Finalise
      </button>
    </MantineProvider>
  );
}
const now = () => asOf;
const keep = (next: Body) => {
  body = next;
};

function show(initial: Body = {}, props: Partial<FormViewProps> = {}): void {
  root.render(<Harness initial={initial} onBody={keep} {...props} />);
}

/** By label, whether or not the form lets it be left out. */
const labelled = (name: string) => new RegExp(`^${name}( \\(optional\\))?$`);
const field = (name: string) => page.getByRole('textbox', { name: labelled(name) });
const list = (name: string) => page.getByRole('combobox', { name: labelled(name) });
const group = (name: string) => page.getByRole('group', { name: labelled(name) });

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

/** Puts the focus where a person would tab to, then types. */
async function typeInto(locator: ReturnType<typeof field>, text: string): Promise<void> {
  await expect.element(locator).toBeVisible();
  (locator.element() as HTMLElement).focus();
  await userEvent.keyboard(text);
}

describe('a form filled in by keyboard', () => {
  it('keeps text and narrative exactly as typed, spaces and all', async () => {
    show();
    await typeInto(field('Purpose'), ' See the baby ');
    await typeInto(field('Account'), 'One{Enter}two  ');
    expect(body).toMatchObject({ purpose: ' See the baby ', account: 'One\ntwo  ' });
  });

  it('reads a date as people type one, and shows it back', async () => {
    show();
    await typeInto(field('Reported on'), '3 mar 2026');
    expect(body['day']).toBe('2026-03-03');
    await userEvent.tab();
    await expect.element(field('Reported on')).toHaveValue('Tue 3 Mar 2026');
  });

  it('keeps what is not a date yet', async () => {
    show();
    await typeInto(field('Reported on'), '3/3');
    await userEvent.tab();
    expect(body['day']).toBe('3/3');
    await expect.element(field('Reported on')).toHaveValue('3/3');
  });

  it('takes a day from the calendar', async () => {
    show({ day: '2026-03-03' });
    await expect.element(field('Reported on')).toBeVisible();
    (field('Reported on').element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await page.getByRole('button', { name: '4 March 2026' }).click();
    expect(body['day']).toBe('2026-03-04');
  });

  it('makes a moment of day, time and place, and says what it is in London', async () => {
    show();
    await typeInto(group('When').getByRole('textbox', { name: 'Day' }), '3/3/2026');
    await typeInto(group('When').getByRole('textbox', { name: 'Time' }), '310');
    expect(body['at']).toBe('2026-03-03T03:10:00+03:00[Africa/Nairobi]');
    await expect.element(page.getByText('Tue 3 Mar 2026, 03:10 Nairobi (00:10 London)')).toBeVisible();
  });

  it('changes the place whose clock it was', async () => {
    show({ at: '2026-03-03T03:10:00+03:00[Africa/Nairobi]' });
    await typeInto(list('Place whose clock it is'), '{Control>}a{/Control}kathm{ArrowDown}{Enter}');
    expect(body['at']).toBe('2026-03-03T03:10:00+05:45[Asia/Kathmandu]');
  });

  it('reads a number, and keeps what is none', async () => {
    show();
    await typeInto(field('Adults present'), '12');
    expect(body['count']).toBe(12);
    await userEvent.keyboard('{Control>}a{/Control}two');
    expect(body['count']).toBe('two');
  });

  it('chooses one of a few with the arrow keys, and can clear it', async () => {
    show();
    await expect.element(group('Kind of visit')).toBeVisible();
    (group('Kind of visit').getByRole('radio', { name: 'Planned' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(body['kind']).toBe('unannounced');
    await group('Kind of visit').getByRole('button', { name: 'Clear the answer' }).click();
    expect('kind' in body).toBe(false);
  });

  it('finds one of many by its letters', async () => {
    show();
    await typeInto(list('Country'), 'nep{ArrowDown}{Enter}');
    expect(body['country']).toBe('nepal');
  });

  it('chooses several, in the order of the form; an excluding answer stands alone', async () => {
    show();
    const box = (name: string) => group('Needs').getByRole('checkbox', { name });
    await expect.element(box('Sight')).toBeVisible();
    (box('Sight').element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    (box('Hearing').element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(body['needs']).toEqual(['hearing', 'sight']);
    (box('None').element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(body['needs']).toEqual(['none']);
  });

  it('offers the people of the file, children only where asked, and the staff', async () => {
    show();
    await group('Child').getByRole('radio', { name: 'Asha Otieno' }).click();
    expect(group('Child').getByText('Grace Otieno').query()).toBeNull();
    await group('Who was there').getByRole('checkbox', { name: 'Grace Otieno' }).click();
    await typeInto(list('Manager'), 'mir{ArrowDown}{Enter}');
    expect(body).toMatchObject({ child: 'asha', present: ['grace'], manager: 'miriam' });
  });

  it('asks for the reason where one is needed, and keeps it while the answer changes', async () => {
    show();
    await group('Seen alone').getByRole('radio', { name: 'No' }).click();
    await typeInto(field('Why not'), 'Asleep');
    expect(body['alone']).toEqual({ answer: false, reason: 'Asleep' });
    await group('Seen alone').getByRole('radio', { name: 'Yes' }).click();
    expect(body['alone']).toEqual({ answer: true, reason: 'Asleep' });
  });

  it('shows a field only while its condition holds, and keeps its text meanwhile', async () => {
    show({ alone: { answer: true }, said: 'I like it here' });
    await expect.element(field('What the child said')).toHaveValue('I like it here');
    await group('Seen alone').getByRole('radio', { name: 'No' }).click();
    await expect.element(field('What the child said')).not.toBeInTheDocument();
    expect(body['said']).toBe('I like it here');
  });

  it('adds, moves, removes and brings back the rows of a table', async () => {
    show();
    await page.getByRole('button', { name: 'Add a row: person' }).click();
    await expect.poll(() => document.activeElement?.id).toMatch(/people-0-name$/);
    await userEvent.keyboard('Ann');
    await page.getByRole('button', { name: 'Add another: person' }).click();
    await expect.poll(() => document.activeElement?.id).toMatch(/people-1-name$/);
    await userEvent.keyboard('Ben{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    expect(names()).toEqual(['Ben', 'Ann']);
    await expect.poll(() => (document.activeElement as HTMLInputElement).value).toBe('Ben');
    await page.getByRole('button', { name: 'Remove person 1' }).click();
    expect(names()).toEqual(['Ann']);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    expect(names()).toEqual(['Ben', 'Ann']);
  });

  it('shows where a value came from until it is changed', async () => {
    show(
      { account: 'From school' },
      { prefilled: { body: { account: 'From school' }, sourceByField: { account: 'From the contact of Tue 3 Mar 2026' } } },
    );
    const source = page.getByText('From the contact of Tue 3 Mar 2026');
    await expect.element(source).toBeVisible();
    await typeInto(field('Account'), 'x');
    await expect.element(source).not.toBeInTheDocument();
  });
});

describe('finalising a form', () => {
  it('says nothing before it is asked, then leads from the summary to the field', async () => {
    show({ people: [{ rowId: '1' }], day: '2027-01-01' });
    await expect.element(field('Purpose')).toBeVisible();
    expect(page.getByRole('alert').query()).toBeNull();
    await page.getByRole('button', { name: 'Finalise' }).click();
    const summary = page.getByRole('alert');
    await expect.element(summary).toHaveFocus();
    await expect.element(summary.getByRole('link', { name: 'person 1: Enter the name' })).toBeVisible();
    await expect.element(summary.getByRole('link', { name: /^Reported on: This day is in the future/ })).toBeVisible();
    await summary.getByRole('link', { name: 'Enter the purpose' }).click();
    await expect.element(field('Purpose')).toHaveFocus();
    await expect.element(field('Purpose')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field('Purpose')).toHaveAccessibleDescription('Problem: Enter the purpose');
    await userEvent.keyboard('S');
    await expect.element(summary.getByRole('link', { name: 'Enter the purpose' })).not.toBeInTheDocument();
    await expect.element(field('Purpose')).not.toHaveAttribute('aria-invalid');
  });

  it('leads to the first control of a field that has several', async () => {
    show();
    await page.getByRole('button', { name: 'Finalise' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Enter when it was' }).click();
    await expect.element(group('When').getByRole('textbox', { name: 'Day' })).toHaveFocus();
  });
});

describe('what a screen reader is told', () => {
  it('hears the hint of a list and of a yes or no with its reason', async () => {
    show({ alone: { answer: false } });
    await page.getByRole('button', { name: 'Finalise' }).click();
    await expect.element(field('Why not')).toHaveAccessibleDescription('Problem: Say why the child was not seen alone');
    await expect.element(list('Country')).toHaveAccessibleDescription('Where the family lives');
  });
});

describe('a form that is read', () => {
  it('puts every value into words and marks what an earlier version had otherwise', async () => {
    show(
      { purpose: 'See the baby', at: '2026-03-03T03:10:00+03:00[Africa/Nairobi]', child: 'asha' },
      { readOnly: true, compareWith: { purpose: 'See the baby', child: 'grace' } },
    );
    await expect.element(page.getByText('Tue 3 Mar 2026, 03:10 Nairobi (00:10 London)')).toBeVisible();
    await expect.element(page.getByRole('deletion').filter({ hasText: 'Grace' })).toBeVisible();
    await expect.element(page.getByRole('insertion').filter({ hasText: 'Asha' })).toBeVisible();
    expect(document.querySelector('input, textarea')).toBeNull();
  });
});

const names = () => (body['people'] as { name: string }[]).map((row) => row.name);
