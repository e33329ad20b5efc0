import { expect, it } from 'vitest';
import type { z } from 'zod';
import { founding } from '../../src/founding/founding.ts';
import { acts } from '../../src/slices.ts';
import { problemIn } from '../../src/words/problems.ts';

/** Every sentence with which a schema refuses, wherever it stands in it. */
function messagesOf(schema: z.core.$ZodType, seen = new Set<object>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>;
  const own = [
    def,
    ...(((def.checks as { _zod: { def: object } }[] | undefined) ?? []).map(check => check._zod.def) as object[]),
  ];
  const messages = own.flatMap(one => {
    const { error } = one as { error?: (issue: object) => unknown };
    const said = typeof error === 'function' ? error({}) : undefined;
    return typeof said === 'string' ? [said] : [];
  });
  const inner = Object.values(def).flatMap(value =>
    typeof value === 'object' && value !== null ? Object.values({ value, ...value }) : [],
  );
  return [...messages, ...inner.flatMap(value => (isSchema(value) ? messagesOf(value, seen) : []))];
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value && 'def' in (value as { _zod: object })._zod;
}

it('says in Korean, too, what is wrong with a field', () => {
  const all = new Set(
    [founding, ...[...acts.values()].map(({ input }) => input)].flatMap(schema => messagesOf(schema)),
  );
  expect(all.size).toBeGreaterThan(20);
  const missing = [...all].filter(message => !/[가-힣]/.test(problemIn('ko', message)));
  expect(missing, 'src/words/problems.ts').toEqual([]);
});
