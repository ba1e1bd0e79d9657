/** The order of the stages: the only file that names them all. */
import type { Article, Reading, ReadOptions } from './model/index.ts';

/** Version of what the engine writes; a newer reading stands beside an older one. */
export const ENGINE = 'isnad 0.1.0';

/**
 * Reads one article into its record. Pure: the same article gives the same bytes out, in Node, a worker or a browser.
 * Never throws on text: what is odd comes back in `diagnostics`.
 */
export function read(article: Article, _options: ReadOptions = {}): Reading {
  return {
    engine: ENGINE,
    document: {
      id: article.id ?? 'document', lang: article.lang ?? 'und', date: null, title: null, outlet: article.outlet ?? null, author: article.author ?? null,
      length: article.text.length, sections: article.sections ?? [], hidden: [],
    },
    statements: [], claims: [], mentions: [], notUnderstood: [], diagnostics: [],
  };
}
