/** The order of the stages: the only file that names them all. */
import type { Coverage, Language, LanguagePack } from './lang/api.ts';
import { arabic } from './lang/ar/index.ts';
import { english } from './lang/en/index.ts';
import type { Article, Claim, Mention, NotUnderstood, OwnNames, Reading, ReadOptions, Statement, TraceStep } from './model/index.ts';
import { searcher, type SearchKey } from './search.ts';
import { blocksOf } from './stages/clean/blocks.ts';
import { clean } from './stages/clean/index.ts';
import { notUnderstood } from './stages/ledger/index.ts';
import { deny } from './stages/deny/index.ts';
import { link } from './stages/link/index.ts';
import { explain } from './stages/ledger/explain.ts';

/** Version of what the engine writes; a newer reading stands beside an older one. */
export const ENGINE = 'isnad 0.1.0';

/** Reads articles with a given set of languages. */
export type Reader = (article: Article, options?: ReadOptions) => Reading;

/** Every language that Isnad reads, in order of preference. */
const LANGUAGES: readonly Language[] = [{ id: 'ar', letters: /^\p{Script=Arabic}/u, make: arabic }, { id: 'en', letters: /^\p{Script=Latin}/u, make: english }];

/** What each language has words for, by event type and by act. */
export function coverage(): readonly Coverage[] {
  return LANGUAGES.map((language) => language.make().coverage());
}

/**
 * Makes a reader. A language loads its tables when the first article in it comes; afterwards every article is read with the same pack.
 * @param languages in order of preference; all that Isnad knows when left out
 * @param own actors and places that a project brings with it
 */
export function createReader(languages: readonly Language[] = LANGUAGES, own?: OwnNames): Reader {
  const shelf = languages.map((language) => once(language, own));
  return (article, options = {}) => {
    const { document, pack, diagnostics } = clean(article, shelf);
    if (!pack) return { engine: ENGINE, document, statements: [], claims: [], mentions: [], notUnderstood: [], diagnostics };
    const statements: Statement[] = [];
    const claims: Claim[] = [];
    const mentions: Mention[] = [];
    const open: NotUnderstood[] = [];
    const trace: TraceStep[] = [];
    for (const block of blocksOf(article.text, document.sections)) {
      const analysis = pack.analyse(block.text, block.sections, document.date?.value ?? null, document.outlet);
      const said = pack.attribute(analysis);
      const told = deny(pack, analysis, said, pack.interpret(analysis, said));
      const linked = link(analysis, document, said, told, { offset: block.start, statements: statements.length, claims: claims.length });
      append(statements, linked.statements);
      append(claims, linked.claims);
      append(mentions, linked.mentions);
      const signals = pack.signals(analysis);
      append(open, notUnderstood(analysis, signals, said, told, block.start));
      if (options.trace) append(trace, explain(analysis, signals, said, told, block.start));
    }
    const reading: Reading = { engine: ENGINE, document, statements, claims, mentions, notUnderstood: open, diagnostics };
    return options.trace ? { ...reading, trace } : reading;
  };
}

/** The language with a pack that is made at most once. */
function once({ make, ...language }: Language, own?: OwnNames): Language {
  let pack: LanguagePack | null = null;
  return { ...language, make: () => (pack ??= make(own)) };
}

function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}

/** The languages of `read` and `searchKeys`, each loaded once. */
const shared = LANGUAGES.map((language) => once(language));
const search = searcher(shared);
let reader: Reader | null = null;

/**
 * Reads one article into its record. Pure: the same article gives the same bytes out, in Node, a worker or a browser.
 * Never throws on text: what is odd comes back in `diagnostics`.
 * @param article the captured text (UTF-16 offsets of every span index it) and what is known about it
 * @example read({ text: 'قالت وزارة الدفاع إن القصف توقف.', date: '2024-05-01' }).statements
 */
export function read(article: Article, options: ReadOptions = {}): Reading {
  reader ??= createReader(shared);
  return reader(article, options);
}

/**
 * Makes a `read` that knows the actors and places of a project besides.
 * @example readerWith({ actors: '', actorForms: {}, places: 'own:x\\tsettlement\\tSYR\\tTell al-Ward\\tتل الورد\\t' })
 */
export function readerWith(own: OwnNames): Reader {
  return createReader(LANGUAGES, own);
}

/**
 * The words of a text as search keys, with where they stand. Indexes and queries use the same keys, so that a search finds the
 * same in every database: الأذربيجانية is found by أذربيجان, "strikes" by "strike". Linear.
 * @example searchKeys('القوات الأذربيجانية').map((k) => k.key)
 */
export function searchKeys(text: string): SearchKey[] {
  return search(text);
}
