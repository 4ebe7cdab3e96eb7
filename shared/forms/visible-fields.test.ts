import { describe, expect, it } from 'vitest';
import type { FormDefinition } from './definition.ts';
import { visibleSections, withoutHiddenValues } from './visible-fields.ts';

const form: FormDefinition = {
  kind: 'test',
  title: 'Test',
  version: 1,
  sections: [
    {
      title: 'Visit',
      fields: [
        { key: 'made', label: 'Made?', type: 'yes-no' },
        {
          key: 'place',
          label: 'Place',
          type: 'choice',
          options: [{ code: 'home', label: 'Home' }],
          when: [{ field: 'made', isOneOf: [true] }],
        },
      ],
    },
    {
      title: 'Home',
      fields: [
        { key: 'bedroom', label: 'Bedroom', type: 'narrative', when: [{ field: 'place', isOneOf: ['home'] }] },
        {
          key: 'children',
          label: 'Children',
          type: 'table',
          rowName: 'child',
          when: [{ field: 'place', isOneOf: ['home'] }],
          columns: [
            { key: 'seen', label: 'Seen?', type: 'yes-no' },
            { key: 'said', label: 'Said', type: 'narrative', when: [{ field: 'seen', isOneOf: [true] }] },
          ],
        },
      ],
    },
  ],
};

const titles = (body: Record<string, unknown>) => visibleSections(form, body).map((section) => section.title);

describe('fields with conditions', () => {
  it('appear when the answer calls for them', () => {
    expect(titles({})).toEqual(['Visit']);
    expect(titles({ made: { answer: true }, place: 'home' })).toEqual(['Visit', 'Home']);
  });

  it('disappear with the field they depend on, although that keeps its value in the draft', () => {
    expect(titles({ made: { answer: false }, place: 'home' })).toEqual(['Visit']);
  });

  it('leave nothing hidden behind when the record is finalised, in tables neither', () => {
    const body = {
      made: { answer: true },
      place: 'home',
      bedroom: '',
      children: [{ rowId: 'a', seen: { answer: false }, said: 'typed before the answer was changed' }],
      corrects: 'kept, for it is no field of the form',
    };
    expect(withoutHiddenValues(form, body)).toEqual({
      made: { answer: true },
      place: 'home',
      children: [{ rowId: 'a', seen: { answer: false } }],
      corrects: 'kept, for it is no field of the form',
    });
    expect(withoutHiddenValues(form, { ...body, made: { answer: false } })).toEqual({ made: { answer: false }, corrects: body.corrects });
  });

  it('hold for any of several answers', () => {
    const many: FormDefinition = {
      ...form,
      sections: [
        { title: 'Any', fields: [{ key: 'x', label: 'X', type: 'text', when: [{ field: 'roles', isOneOf: ['manager', 'duty-worker'] }] }] },
      ],
    };
    expect(visibleSections(many, { roles: ['practitioner', 'manager'] })).toHaveLength(1);
    expect(visibleSections(many, { roles: ['practitioner'] })).toHaveLength(0);
  });
});
