/** The sample dossier and its right answers fit each other, and its words are our own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { acquire } from '../desk/src/acquire/acquire.ts';
import { root } from './files.ts';

interface Quoted {
  readonly report: string;
  readonly quote: string;
  readonly chain?: readonly string[];
}
interface Answers {
  readonly reports: readonly { id: string; lang: string; outlet: string; date: string }[];
  readonly origins: readonly { head: string; reports: readonly string[]; edits: readonly { report: string }[]; why: string }[];
  readonly notCopies: readonly { reports: readonly string[] }[];
  readonly incidents: readonly { name: string; types: readonly string[]; date: string; members: readonly (Quoted & { type: string; status: string; claimant: string | null })[]; accounts: Readonly<Record<string, { position: string; denies?: readonly string[] }>> }[];
  readonly truces: readonly { name: string }[];
  readonly violations: readonly { truce: string; accuser: string; accused: string; lane: string; incident: string | null; members: readonly Quoted[] }[];
  readonly tolls: readonly { incident: string | null; points: readonly (Quoted & { asOf: string; n: number })[] }[];
}

const folder = join(root, 'samples/dossier');
const shared = join(root, '../shared');
const files = readdirSync(folder).filter((file) => file.endsWith('.html')).sort();
const source = readFileSync(join(folder, 'expected.json'), 'utf8');
const answers = JSON.parse(source) as Answers;
const pages = new Map(files.map((file) => [file.slice(0, -'.html'.length), readFileSync(join(folder, file), 'utf8')]));
const ids = [...pages.keys()];
const articles = new Map<string, { text: string; lang?: string; outlet?: string; date?: string }>();

beforeAll(async () => {
  for (const [id, page] of pages) {
    const { articles: found, diagnostics } = await acquire(Buffer.from(page), { name: `${id}.html`, kind: 'auto' });
    expect(diagnostics, id).toEqual([]);
    articles.set(id, found[0] as { text: string });
  }
});

const textOf = (id: string): string => articles.get(id)?.text ?? '';

/** Every object with a report and a quote, wherever it stands. */
function quotedIn(value: unknown): Quoted[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'report' in value && 'quote' in value ? [value as Quoted] : [];
  return [...own, ...Object.values(value).flatMap(quotedIn)];
}

/** Words without signs, harakat and forms of alif. */
const words = (text: string): string[] => text.toLowerCase().normalize('NFC').replace(/[\u064b-\u0652\u0670\u0640]/g, '').replace(/[أإآٱ]/g, 'ا').match(/[\p{L}\p{N}]+/gu) ?? [];

function runs(text: string, length: number): string[] {
  const all = words(text);
  return all.slice(0, Math.max(0, all.length - length + 1)).map((_, at) => all.slice(at, at + length).join(' '));
}

/** The texts that the facts were taken from; they are not part of the project. */
function sources(): string[] {
  const lines = (file: string): string[] => {
    const path = join(shared, file);
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text) : [];
  };
  return [readFileSync(join(shared, 'gold/ar/first-article.txt'), 'utf8'), ...['real/one_event_many_accounts.jsonl', 'gold/ar/articles.jsonl', 'gold/en/articles.jsonl'].flatMap(lines)];
}

describe('the reports of the sample dossier', () => {
  it('are 16 in Arabic and 8 in English, and the answers list each', () => {
    expect(ids.filter((id) => id.startsWith('ar-'))).toHaveLength(16);
    expect(ids.filter((id) => id.startsWith('en-'))).toHaveLength(8);
    expect(answers.reports.map(({ id }) => id)).toEqual(ids);
  });

  it('say language, outlet and a day from 9 to 28 October 2020', () => {
    for (const { id, lang, outlet, date } of answers.reports) {
      expect(articles.get(id)).toMatchObject({ lang, outlet, date });
      expect(date >= '2020-10-09' && date <= '2020-10-28', `${id}: ${date}`).toBe(true);
      expect(pages.get(id)).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
    }
  });

  it('say at their foot that the wording is ours and the outlet does not exist', () => {
    for (const { id, lang, outlet } of answers.reports) {
      const foot = /<footer>([\s\S]+)<\/footer>/.exec(pages.get(id) ?? '')?.[1] ?? '';
      for (const part of lang === 'ar' ? ['عيّنة', 'صياغته لنا', 'لا وجود لها'] : ['sample', 'the wording is our own', 'does not exist']) expect(foot, id).toContain(part);
      expect(foot, id).toContain(outlet);
    }
  });

  it('are short, without scripts, styles and direct quotations', () => {
    for (const id of ids) {
      const count = textOf(id).split(/\s+/).length;
      expect(count >= 80 && count <= 220, `${id}: ${count} words`).toBe(true);
      expect(pages.get(id), id).not.toMatch(/<(?:script|style|link)\b|\sstyle=/);
      expect(textOf(id), id).not.toMatch(/["“”«»„]/);
    }
  });

  it('share no run of seven words with what they retell', (context) => {
    if (!existsSync(shared)) {
      console.info('skipped: the texts that the dossier retells are not part of the project, and ../shared is absent');
      return context.skip();
    }
    const known = new Set(sources().flatMap((text) => runs(text, 7)));
    expect(known.size).toBeGreaterThan(1000);
    for (const id of ids) expect(runs(textOf(id), 7).filter((run) => known.has(run)), id).toEqual([]);
  });
});

describe('the answers of the sample dossier', () => {
  it('quote words that stand exactly once in the report', () => {
    const quoted = quotedIn(answers);
    expect(quoted.length).toBeGreaterThan(200);
    for (const { report, quote } of quoted) expect(textOf(report).split(quote).length - 1, `${report}: ${quote}`).toBe(1);
  });

  it('put every report into exactly one origin, headed by its earliest', () => {
    expect(answers.origins.flatMap(({ reports }) => reports).sort()).toEqual(ids);
    const time = (id: string): string => /published_time" content="([^"]+)"/.exec(pages.get(id) ?? '')?.[1] ?? '';
    for (const { head, reports, edits, why } of answers.origins) {
      expect([...reports].sort((a, b) => time(a).localeCompare(time(b)))[0]).toBe(head);
      expect(edits.map(({ report }) => report)).toEqual(reports.slice(1));
      expect(why).not.toBe('');
    }
    for (const { reports } of answers.notCopies) expect(new Set(reports.map((id) => answers.origins.findIndex((origin) => origin.reports.includes(id)))).size).toBe(reports.length);
  });

  it('have copies that repeat most of their head, and nothing else that does', () => {
    const share = (a: string, b: string): number => {
      const [small, large] = [runs(textOf(a), 4), new Set(runs(textOf(b), 4))];
      return small.filter((run) => large.has(run)).length / small.length;
    };
    for (const a of ids) {
      for (const b of ids) {
        if (a === b) continue;
        const together = answers.origins.some(({ reports }) => reports.includes(a) && reports.includes(b));
        if (together) expect(Math.max(share(a, b), share(b, a)), `${a} ${b}`).toBeGreaterThan(0.6);
        else expect(share(a, b), `${a} ${b}`).toBeLessThan(0.25);
      }
    }
  });

  it('name chains by the words of their report', () => {
    for (const { members } of answers.incidents) for (const { report, chain = [] } of members) for (const link of chain) expect(textOf(report)).toContain(link);
  });

  it('point only at what there is, with known types, positions and sides', () => {
    const incidents = new Set(answers.incidents.map(({ name }) => name));
    const truces = new Set(answers.truces.map(({ name }) => name));
    expect(incidents.size).toBe(answers.incidents.length);
    const positions = new Set(['asserts', 'confirms', 'denies', 'silent']);
    for (const { name, types, members, accounts } of answers.incidents) {
      for (const { type, status, claimant } of members) {
        expect(types, name).toContain(type);
        if (status === 'denied') expect(accounts[claimant ?? '']?.position, `${name}: ${claimant}`).toBe('denies');
      }
      for (const { position, denies = [] } of Object.values(accounts)) {
        expect(positions).toContain(position);
        for (const other of denies) expect(incidents).toContain(other);
      }
    }
    for (const { truce, lane, incident, accuser, accused } of answers.violations) {
      expect(truces).toContain(truce);
      expect(accuser).not.toBe(accused);
      if (lane === 'generic') expect(incident).toBeNull();
      else expect(incidents).toContain(incident);
    }
    for (const { incident } of answers.tolls) if (incident !== null) expect(incidents).toContain(incident);
    for (const [, side = ''] of source.matchAll(/"(?:by|on|of|side|claimant|accuser|accused)": "([^"]+)"/g)) expect(side).toMatch(/^(?:[A-Z]{3}|ARTSAKH|IGO:OSCE|\d{4}-\d\d-\d\d)$/);
  });
});

describe('the tables of the sample dossier', () => {
  it.each([
    ['actors.tsv', 'actors.tsv', /^(?:MEDIA:|person:)/],
    ['actors.ar.tsv', 'actors.ar.tsv', /^(?:MEDIA:|person:)/],
    ['actors.en.tsv', 'actors.en.tsv', /^(?:MEDIA:|person:)/],
    ['places.tsv', 'places-own.ar.tsv', /^(?:own:|gn:)/],
  ])('%s has the columns of %s', (mine, theirs, id) => {
    const rows = (path: string): string[][] => readFileSync(path, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
    const width = rows(join(root, 'core/src/gazetteer', theirs))[0]?.length;
    const own = rows(join(folder, mine));
    expect(own.length).toBeGreaterThan(0);
    for (const cells of own) {
      expect(cells).toHaveLength(width as number);
      expect(cells[0]).toMatch(id);
    }
    if (mine !== 'actors.tsv') for (const cells of own) expect([...articles.values()].some(({ text }) => text.includes(cells[mine === 'places.tsv' ? 4 : 2] as string)), cells.join(' ')).toBe(true);
  });
});
