/** The values that features have, as small whole numbers: a feature is found by arithmetic, and its name is only for people. */
import { TAGS } from '../word.ts';

/** No value; before or after the sentence; a value that no weight names. The same in every domain. */
export const NONE = 0;
export const EDGE = 1;
const OTHER = 2;
const COMMON = ['<none>', '<edge>', '<other>'];

/** What a field of a template may hold. */
export interface Values {
  /** Numbers are below this. */
  readonly size: number;
  id(name: string): number;
  name(id: number): string;
}

/** A set of named values. It learns names while weights are loaded, or trained; once closed, others are `<other>`. */
export class Domain implements Values {
  private readonly names: string[] = [];
  private readonly ids = new Map<string, number>();
  private open = true;

  constructor(names: readonly string[] = []) {
    for (const name of [...COMMON, ...names]) this.id(name);
  }

  get size(): number {
    return this.names.length;
  }

  id(name: string): number {
    const found = this.ids.get(name);
    if (found !== undefined) return found;
    if (!this.open) return OTHER;
    this.ids.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  name(id: number): string {
    return this.names[id] as string;
  }

  close(): void {
    this.open = false;
  }
}

/** A part of speech, or a class where there is one: classes are numbered after the parts of speech. */
export class Either implements Values {
  private readonly first: Domain;
  private readonly second: Domain;
  /** Number of the first of the second. */
  readonly from: number;

  constructor(first: Domain, second: Domain) {
    this.first = first;
    this.second = second;
    this.from = first.size;
    first.close();
  }

  get size(): number {
    return this.from + this.second.size;
  }

  id(name: string): number {
    const id = this.first.id(name);
    return id === OTHER ? this.from + this.second.id(name) : id;
  }

  name(id: number): string {
    return id < this.from ? this.first.name(id) : this.second.name(id - this.from);
  }
}

/** Whole numbers have names of their own up to this one. */
const COUNT_MAX = 11;

export interface Domains {
  readonly tag: Domain;
  /** Classes of nouns, of verbs, of cue words. */
  readonly cls: Domain;
  readonly key: Either;
  readonly frames: Domain;
  readonly caps: Domain;
  /** Class of a cue word and its grammatical form. */
  readonly shape: Domain;
  readonly form: Domain;
  readonly lemma: Domain;
  readonly suffix: Domain;
  /** Distances, counts and answers. */
  readonly num: Domain;
  /** The numbers of 0, 1, 2 ... in `num`. */
  readonly counts: readonly number[];
  close(): void;
}

export function domains(): Domains {
  const counts = Array.from({ length: COUNT_MAX + 1 }, (_, k) => String(k));
  const tag = new Domain([...TAGS, 'no']);
  const num = new Domain([...counts, 'far', 'no', 'yes', 'L0', 'L1', 'L2', 'L3']);
  const [cls, frames, caps, shape, form, lemma, suffix] = [new Domain(), new Domain(), new Domain(['low', 'Cap', 'ALL', 'mIx']), new Domain(), new Domain(['by', 'no']), new Domain(), new Domain()];
  return {
    tag, cls, key: new Either(tag, cls), frames, caps, shape, form, lemma, suffix, num, counts: counts.map((k) => num.id(k)),
    close: () => {
      for (const domain of [tag, cls, frames, caps, shape, form, lemma, suffix, num]) domain.close();
    },
  };
}
