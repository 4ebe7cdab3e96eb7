import { describe, expect, it } from 'vitest';
import type { Field } from '#shared/forms/definition.ts';
import { opening } from './body-values.ts';
import { kindsByName, kindsOfFile, recordKind } from './catalogue.ts';
import type { RecordKind } from './record.ts';
import { shapeOf } from './shape-of.ts';

const kinds: readonly RecordKind[] = Object.values(kindsByName);
const shapes = new Map(await Promise.all(kinds.map(async ({ kind }) => [kind, await import(`./${kind}/shape.json`)] as const)));
const fieldsOf = (kind: (typeof kinds)[number]) => kind.form.sections.flatMap((section) => section.fields);

describe('the practice catalogue', () => {
  it('has every kind under its own name', () => {
    expect(kinds.map((kind) => kind.kind)).toEqual(Object.keys(kindsByName));
    for (const kind of kinds) expect(kind.form.kind).toBe(kind.kind);
  });

  it('does not know kinds it does not have, not even those of JavaScript', () => {
    expect(recordKind('visit')?.title).toBe('Visit');
    expect(recordKind('seance')).toBeUndefined();
    expect(recordKind('constructor')).toBeUndefined();
  });

  it('tells which kinds a file can hold', () => {
    expect(kindsOfFile('contact').map((kind) => kind.kind)).toEqual([
      'contact',
      'contact-response',
      'contact-review',
      'referral',
      'outcome-told',
      'local-authority-interaction',
      'timescale-exception',
      'addendum',
      'disclosure',
    ]);
    expect(kindsOfFile('staff').map((kind) => kind.kind)).toEqual(['staff-register-entry', 'threshold-document', 'interchange']);
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))('has a form for %s whose every field the shape knows, once', (_, kind) => {
    const keys = fieldsOf(kind)
      .filter((field) => field.type !== 'guidance')
      .map((field) => field.key);
    expect(new Set(keys).size).toBe(keys.length);
    const shape = shapeOf(kind.schema).map((key) => key.replaceAll('?', ''));
    for (const key of keys) expect(shape).toContain(key);
    const columns = fieldsOf(kind).flatMap((field) =>
      field.type === 'table' ? field.columns.map((column) => `${field.key}.${column.key}`) : [],
    );
    for (const column of columns) expect(shape).toContain(column);
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))('lets nobody finalise %s in a shape that is then refused', (_, kind) => {
    const required = shapeOf(kind.schema).filter((key) => !key.includes('.') && !key.endsWith('?'));
    const insisted = fieldsOf(kind)
      .filter((field) => field.requiredToFinalise !== undefined && field.when === undefined)
      .map((field) => field.key);
    expect(required.toSorted()).toEqual([...insisted, ...(kind.setBySoftware ?? [])].toSorted());
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))('names in %s only earlier fields as conditions', (_, kind) => {
    const check = (fields: readonly Field[]) => {
      const seen = new Set<string>();
      for (const field of fields) {
        for (const condition of field.when ?? []) expect(seen).toContain(condition.field);
        seen.add(field.key);
        if (field.type === 'table') check(field.columns);
      }
    };
    check(fieldsOf(kind));
  });

  it('summarises an empty draft without failing', () => {
    for (const kind of kinds) expect(typeof kind.summary({})).toBe('string');
  });

  it('stops only clocks that some kind starts, with the parts they have', () => {
    const rules = new Map(kinds.flatMap((kind) => kind.timescales).map((rule) => [rule.id, rule]));
    for (const stop of kinds.flatMap((kind) => kind.stops)) {
      const rule = rules.get(stop.rule);
      expect(rule).toBeDefined();
      expect(rule?.parts ?? [undefined]).toContain(stop.part);
    }
    for (const rule of rules.values()) expect(recordKind(rule.stopsWith)?.stops.map((stop) => stop.rule)).toContain(rule.id);
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    'keeps in the digest of %s only what its form asks or the software sets',
    (_, kind) => {
      const shape = shapeOf(kind.schema).map((key) => key.replaceAll('?', ''));
      for (const fact of kind.facts ?? []) expect(shape).toContain(fact);
    },
  );

  it.each(kinds.map((kind) => [kind.kind, kind] as const))('counts as elements of %s only what its form insists on', (_, kind) => {
    const insisted = new Set(
      fieldsOf(kind).flatMap((field) => [
        ...(field.requiredToFinalise !== undefined || (field.type === 'table' && (field.minRows ?? 0) > 0) ? [field.key] : []),
        ...(field.type === 'table'
          ? field.columns.flatMap((column) => (column.requiredToFinalise === undefined ? [] : [`${field.key}.${column.key}`]))
          : []),
      ]),
    );
    expect((kind.elements ?? []).filter((element) => !insisted.has(element))).toEqual([]);
    expect(new Set(kind.elements).size).toBe(kind.elements?.length ?? 0);
    if (kind.elements !== undefined) expect(kind.facts).toBeDefined();
  });

  it('says of each kind of a case in which part of it it stands', () => {
    for (const kind of kinds) expect(kind.part !== undefined, kind.kind).toBe(kind.fileTypes.includes('case'));
  });

  // When this fails for a kind that has shipped, records with the recorded shape exist already. Keep the field as it was, add a new
  // optional one instead, and add that to its shape.json. A new kind's shape.json: `node build/write-shape.ts <kind>`.
  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    'keeps the shape of %s readable: fields are only ever added, as optional ones',
    (name, kind) => {
      expect(shapeOf(kind.schema)).toEqual(shapes.get(name)?.default);
    },
  );
});

describe('the opening of a narrative', () => {
  it('is one line, cut at a word', () => {
    expect(opening('One\n\ntwo   three')).toBe('One two three');
    expect(opening('one two three four', 10)).toBe('one two…');
  });
});
