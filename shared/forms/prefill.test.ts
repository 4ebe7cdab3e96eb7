import { describe, expect, it } from 'vitest';
import type { FormDefinition } from './definition.ts';
import { prefillBody } from './prefill.ts';

const form: FormDefinition = {
  kind: 'test',
  title: 'Test',
  version: 1,
  sections: [
    {
      title: 'All',
      fields: [
        { key: 'at', label: 'At', type: 'text', prefill: 'now' },
        { key: 'by', label: 'By', type: 'staff', prefill: 'me' },
        { key: 'where', label: 'Where', type: 'text', prefill: 'my-location' },
      ],
    },
  ],
};

describe('prefilling', () => {
  it('fills what is empty, leaves what is there, and says where each value came from', () => {
    const filled = prefillBody(
      form,
      { by: 'someone else' },
      {
        now: { value: '03:10', sourceText: 'Now, by this laptop' },
        me: { value: 'me', sourceText: 'You' },
        'my-location': { value: '', sourceText: 'None' },
      },
    );
    expect(filled).toEqual({ body: { by: 'someone else', at: '03:10' }, sourceByField: { at: 'Now, by this laptop' } });
  });
});
