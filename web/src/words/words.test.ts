/** The catalogues: complete in both languages, with the same values in each message, and nothing that no page says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, it } from 'vitest';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { ar, en };

function values(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((e) => (e.type === TYPE.literal || e.type === TYPE.pound || e.type === TYPE.tag ? [] : [e.value, ...(e.type === TYPE.plural || e.type === TYPE.select ? Object.values(e.options).flatMap((o) => values(o.value)) : [])]));
}

it('has every message in both languages, and none empty', () => {
  expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  for (const [lang, words] of Object.entries(languages)) for (const [key, text] of Object.entries(words)) expect(text.trim(), `${lang} ${key}`).not.toBe('');
});

it('asks for the same values in both languages', () => {
  for (const key of Object.keys(en)) {
    const [one, other] = [ar, en].map((words) => [...new Set(values(parse((words as Record<string, string>)[key] ?? '')))].sort());
    expect(one, key).toEqual(other);
  }
});

it('has all plural forms that a language needs', () => {
  for (const [lang, words] of Object.entries(languages)) {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(words)) {
      for (const element of parse(text)) if (element.type === TYPE.plural) expect(needed.filter((form) => !(form in element.options)), `${lang} ${key}`).toEqual([]);
    }
  }
});

it('counts nothing in Arabic but by its plural forms, and writes Arabic punctuation', () => {
  for (const [key, text] of Object.entries(ar)) {
    // «3 قولاً» is wrong of three: a noun that is counted stands within the forms of a plural.
    const counted = parse(text).map((e) => (e.type === TYPE.literal ? e.value : e.type === TYPE.plural ? '' : '#')).join('');
    expect(counted, key).not.toMatch(/# \p{Script=Arabic}+اً/u);
    expect(text, key).not.toMatch(/[\p{Script=Arabic}\p{M}][,;?]/u);
  }
});

it('has no message that no page says', () => {
  const source = sources(join(import.meta.dirname, '..')).map((file) => readFileSync(file, 'utf8')).join('\n');
  // Keys made of parts, as `page.${id}`: their beginning is in the source.
  const beginnings = [...source.matchAll(/[`'"]([a-z]+(?:\.[a-z-]+)*\.)\$\{/g)].map((m) => m[1] ?? '');
  const made = (key: string) => beginnings.some((b) => key.startsWith(b)) || /^(?:tour|settings)\..*\./.test(key);
  expect(Object.keys(en).filter((key) => !source.includes(`'${key}'`) && !source.includes(`"${key}"`) && !made(key))).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [join(folder, entry.name)] : []));
}
