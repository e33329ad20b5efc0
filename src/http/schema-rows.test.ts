import { expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchema } from './openapi.ts';
import { schemaRows } from './schema-rows.ts';

const rows = (schema: z.ZodObject) =>
  Object.fromEntries(schemaRows(jsonSchema(schema)).map(({ path, shape, required }) => [path, { ...shape, required }]));

it('tells each field by its path, what it takes and whether it is needed', () => {
  expect(
    rows(
      z.object({
        name: z.string().min(1).max(300),
        count: z.int().min(0).optional(),
        held: z.boolean().nullable(),
        kind: z.enum(['a', 'b']),
        text: z.record(z.string(), z.string().max(9)),
        tasks: z.array(z.string()).max(5).optional(),
        people: z.array(z.object({ name: z.string(), role: z.string().optional() })),
      }),
    ),
  ).toEqual({
    name: { kind: 'text', least: 1, most: 300, nullable: false, required: true },
    count: { kind: 'integer', nullable: false, required: false },
    held: { kind: 'boolean', nullable: true, required: true },
    kind: { kind: 'values', values: ['a', 'b'], nullable: false, required: true },
    text: { kind: 'map', of: { kind: 'text', most: 9, nullable: false }, nullable: false, required: true },
    tasks: { kind: 'list', of: { kind: 'text', nullable: false }, most: 5, nullable: false, required: false },
    people: { kind: 'list', of: { kind: 'object', nullable: false }, nullable: false, required: true },
    'people[].name': { kind: 'text', nullable: false, required: true },
    'people[].role': { kind: 'text', nullable: false, required: false },
  });
});

it('lays the forms of one object together', () => {
  const order = z.union([
    z.object({ by: z.literal('alphabet'), language: z.string() }),
    z.object({ by: z.literal('precedence'), parties: z.array(z.string()) }),
  ]);
  expect(rows(z.object({ order, basis: z.union([z.literal('stated'), z.literal('derived')]) }))).toMatchObject({
    order: { kind: 'forms' },
    'order.by': { kind: 'values', values: ['alphabet', 'precedence'], required: true },
    'order.language': { kind: 'text', required: false },
    'order.parties': { kind: 'list', required: false },
    basis: { kind: 'values', values: ['stated', 'derived'] },
  });
});
