/** Which lines are the page's, not the article's. The wording is data: chrome.tsv. */
import { readFileSync } from 'node:fs';
import type { Line } from './lines.ts';

interface Row {
  readonly match: 'line' | 'prefix' | 'part' | 'wall';
  readonly form: string;
}

/** A line longer than this is running text, whatever it begins with. */
const SHORT = 220;
/** Notices to readers are longer; they are known by a phrase in them. */
const LONG = 900;

let table: { lines: ReadonlySet<string>; prefixes: ReadonlyMap<string, readonly string[]>; parts: readonly string[]; walls: readonly string[] } | null = null;

/** The table; from source and from dist alike it lies in src. */
function rows(): Row[] {
  const text = readFileSync(new URL('../../src/acquire/chrome.tsv', import.meta.url), 'utf8');
  return text.split('\n').slice(1).filter((line) => line !== '').map((line) => {
    const [, , match, form] = line.split('\t');
    return { match: match as Row['match'], form: fold(form ?? '') };
  });
}

function load(): NonNullable<typeof table> {
  if (table !== null) return table;
  const all = rows();
  const prefixes = new Map<string, string[]>();
  for (const { match, form } of all) if (match === 'prefix') prefixes.set(form.slice(0, 1), [...(prefixes.get(form.slice(0, 1)) ?? []), form]);
  table = { lines: new Set(all.filter(({ match }) => match === 'line').map(({ form }) => form)), prefixes, parts: all.filter(({ match }) => match === 'part').map(({ form }) => form), walls: all.filter(({ match }) => match === 'wall').map(({ form }) => form) };
  return table;
}

/** Lower case, one form of alef, no vowel marks, plain quotes. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\u064B-\u0652\u0640]/g, '').replace(/[أإآ]/g, 'ا').replace(/ي/g, 'ی').replace(/ك/g, 'ک').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** True for wording known from share bars, "read also", adverts, rights. */
export function isChromeWording(text: string): boolean {
  if (text.length > LONG) return false;
  const folded = fold(text).replace(/^[\s•*+|:>»«-]+/, '');
  const { lines, parts, prefixes } = load();
  if (parts.some((form) => folded.includes(form))) return true;
  if (text.length > SHORT) return false;
  if (folded === '' || lines.has(folded) || lines.has(folded.replace(/[\s:.…!+|-]+$/, ''))) return true;
  return (prefixes.get(folded.slice(0, 1)) ?? []).some((form) => folded.startsWith(form));
}

/** A line with no letter and no figure, or nearly all link and no sentence. */
export function isFurniture(line: Line): boolean {
  if (!/[\p{L}\p{N}]/u.test(line.text) || (line.text.length < 8 && !/\p{L}/u.test(line.text))) return true;
  return line.linked > 0.8 && line.text.length < 200;
}

/** True when the page says that the rest is for subscribers. */
export function hasWall(text: string): boolean {
  const folded = fold(text);
  return load().walls.some((form) => folded.includes(form));
}
