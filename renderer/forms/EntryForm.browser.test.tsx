import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EntryForm, type EntryProblem } from './EntryForm.tsx';
import { EntryText } from './EntryText.tsx';
import '@mantine/core/styles.layer.css';

let root: Root;
beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

function TwoFields({ summary = true }: { readonly summary?: boolean }) {
  const [name, setName] = useState('');
  const [initials, setInitials] = useState('');
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const submit = () => {
    setAttempt(attempt + 1);
    setProblems([
      ...(name === '' ? [{ path: 'name', message: 'Enter your name' }] : []),
      ...(initials === '' ? [{ path: 'initials', message: 'Enter your initials' }] : []),
    ]);
  };
  return (
    <MantineProvider>
      <EntryForm problems={problems} attempt={attempt} onSubmit={submit} summary={summary}>
        <EntryText path="name" label="Name" value={name} onChange={setName} />
        <EntryText path="initials" label="Initials" value={initials} onChange={setInitials} />
        <button type="submit">Send</button>
      </EntryForm>
    </MantineProvider>
  );
}

const send = () => page.getByRole('button', { name: 'Send' }).click();

describe('a short form', () => {
  it('says all that is wrong at the top, takes the focus there, and leads from there to the field', async () => {
    root.render(<TwoFields />);
    await send();
    await expect.element(page.getByRole('alert')).toHaveFocus();
    await expect.element(page.getByRole('heading', { name: 'There are 2 problems' })).toBeVisible();
    await page.getByRole('link', { name: 'Enter your initials' }).click();
    await expect.element(page.getByLabelText('Initials')).toHaveFocus();
    await expect.element(page.getByLabelText('Initials')).toHaveAccessibleDescription('Problem: Enter your initials');
  });

  it('stops complaining about a field while it is put right, and complains again only when sent again', async () => {
    root.render(<TwoFields />);
    await send();
    await page.getByLabelText('Name').fill('Miriam');
    await expect.element(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
    await expect.element(page.getByLabelText('Name')).not.toHaveAttribute('aria-invalid');
    await userEvent.clear(page.getByLabelText('Name'));
    await expect.element(page.getByLabelText('Name')).not.toHaveAttribute('aria-invalid');
    await send();
    await expect.element(page.getByLabelText('Name')).toHaveAttribute('aria-invalid', 'true');
  });

  it('leads straight to the field where there is no summary', async () => {
    root.render(<TwoFields summary={false} />);
    await send();
    await expect.element(page.getByLabelText('Name')).toHaveFocus();
    expect(page.getByRole('alert').query()).toBeNull();
  });
});
