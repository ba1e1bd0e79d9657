import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Reading, read } from '../core/src/index.ts';
import { root } from './files.ts';

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(root, 'schema/reading.schema.json'), 'utf8')));
const samples = readdirSync(join(root, 'samples/ar')).filter((file) => file.endsWith('.txt')).sort();
const sample = (file: string): string => readFileSync(join(root, 'samples/ar', file), 'utf8');

/** A reading as another program gets it, free to be broken. */
const loose = (reading: Reading): Record<string, never> & { statements: Record<string, unknown>[]; document: Record<string, unknown> } => JSON.parse(JSON.stringify(reading));

describe('the JSON Schema of a reading', () => {
  it('is what the types say', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'tools/schema.mjs'), '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(samples)('holds for %s', (file) => {
    const reading = read({ text: sample(file), date: '2020-10-14' }, { trace: true });
    expect(reading.statements.length + reading.claims.length).toBeGreaterThan(2);
    validate(loose(reading));
    expect(validate.errors).toBeNull();
  });

  it.each(['', 'Пример текста на другом языке.', '\u202eقالت روسيا إن القصف توقف\u202c'])('holds for the answer to %j', (text) => {
    validate(loose(read({ text, date: 'no day' })));
    expect(validate.errors).toBeNull();
  });

  it.each<[string, (reading: ReturnType<typeof loose>) => void]>([
    ['a statement without an act', (r) => delete r.statements[0]?.['act']],
    ['an act that is none', (r) => Object.assign(r.statements[0] ?? {}, { act: { value: 'shout', how: 'inferred', rule: 'ar.act.shout' } })],
    ['a field that does not say whence', (r) => Object.assign(r.statements[0] ?? {}, { act: { value: 'deny' } })],
    ['a span that ends in half a character', (r) => Object.assign(r.statements[0] ?? {}, { cue: [{ start: 0, end: 1.5 }] })],
    ['a field that nobody knows', (r) => Object.assign(r.document, { truth: 0.9 })],
  ])('refuses %s', (_, damage) => {
    const reading = loose(read({ text: sample(samples[0] as string), date: '2020-10-14' }));
    damage(reading);
    expect(validate(reading)).toBe(false);
  });
});
