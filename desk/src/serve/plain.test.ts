/** Writers without unions lose nothing. */
import fastJson from 'fast-json-stringify';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { plain } from './plain.ts';
import { routes } from './routes/index.ts';

const bare = (schema: z.ZodType) => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-7', io: 'output' });
  return plain(json);
};
const written = (schema: z.ZodType, answer: unknown): unknown => JSON.parse(fastJson(bare(schema) as Parameters<typeof fastJson>[0])(answer));

const named = z.object({ name: z.string(), of: z.string().nullable() }).meta({ id: 'NamedHere' });
const told = z.union([z.object({ how: z.literal('stated'), value: z.number(), spans: z.array(z.number()) }), z.object({ how: z.literal('inferred'), value: z.number(), rule: z.string() })]);
const all = z.object({ named: named.nullable(), list: z.array(named), field: told.nullable(), several: z.array(told), plain: z.string().nullable() });

it('every part of a union is written whole, and null as null', () => {
  const answers = [
    { named: null, list: [{ name: 'a', of: null }], field: null, several: [], plain: null },
    { named: { name: 'b', of: 'c' }, list: [], field: { how: 'stated', value: 1, spans: [2, 3] }, several: [{ how: 'inferred', value: 4, rule: 'r' }, { how: 'stated', value: 5, spans: [] }], plain: 'd' },
  ];
  for (const answer of answers) expect(written(all, answer)).toEqual(answer);
});

it('parts that are no objects of one shape stay apart', () => {
  const schema = z.object({ value: z.union([z.number(), z.array(z.string())]) });
  expect(JSON.stringify(bare(schema))).toContain('anyOf');
  for (const value of [7, ['x']]) expect(written(schema, { value })).toEqual({ value });
});

it('no answer of the desk has to be checked before it is written', () => {
  const checked = routes.filter(({ answer }) => answer !== undefined && /"(?:any|one)Of"/.test(JSON.stringify(bare(answer)))).map(({ path }) => path);
  expect(checked).toEqual([]);
});
