/** Whether a ledger holds the sample dossier, which every page must say. */
import type { SourceBalance } from 'isnad';

/** One of these words stands in the name of every outlet of the dossier; a test holds its pages to it. */
const SAMPLE_WORDS = ['Sample', 'العيّنة'] as const;

/** `all` when every report is a sample, `some` when others stand beside them. */
export function sampleMark(sources: readonly SourceBalance[]): 'all' | 'some' | 'none' {
  const samples = sources.filter(({ outlet }) => SAMPLE_WORDS.some((word) => outlet?.split(' ').includes(word)));
  return samples.length === 0 ? 'none' : samples.length === sources.length ? 'all' : 'some';
}
