/** What the cue model looks at: the word, its neighbours, its class, and where quotations and clauses begin beside it. */
import { PUNCT } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { Sink } from './hash.ts';
import type { Hash, Scene } from './scene.ts';

const NAMES = [
  'mk', 'mkn', 'w', 'w-1', 'w+1', 'w-2', 'w+2', 'w-1w', 'ww+1', 'l', 'l-1', 'l+1', 's', 's-1', 's+1', 't-1t', 'tt+1', 't-1tt+1', 't-2t-1t', 'tt+1t+2', 'lt+1', 'lt-1', 'lt-1t+1', 'vt+1', 'vt-1', 'vf', 'vft+1', 'nt', 'nt+1', 'n-1t', 'n+1', 'cf', 'cft+1', 'cft-1', 'cfw+1', 'c-1', 'c+1', 'inc', 'qlc', 'qrc', 'thatc', 'thatv', 'to', 'subc', 'subv', 'posc', 'saidc', 'afterc', 'w+1w+2', 'auxc', 'auxv',
] as const;
type Name = (typeof NAMES)[number];

/** How far a quotation's mark, a complementiser or a subject is looked for. */
const REACH = 6;
/** Buckets of distances. */
const BUCKETS = 10;

export interface CueFeatures {
  /** Prepares for the tokens of a sentence. */
  enter(scene: Scene, sentence: Sentence): void;
  /** Hands the features of token i to the sink. */
  emit(i: number, sink: Sink): void;
}

export function cueFeatures(hash: Hash): CueFeatures {
  const t = Object.fromEntries(NAMES.map((name) => [name, hash(name)])) as Record<Name, number>;
  const num = Array.from({ length: BUCKETS + 2 }, (_, k) => hash(String(k)));
  const far = hash('far');
  const edge = hash('<edge>');
  const no = hash('no');
  const tag = { that: hash('that'), quote: hash('q'), comma: hash(','), pron: hash('pron'), name: hash('name'), n: hash('n'), nn: hash('nn'), be: hash('be'), have: hash('have'), modal: hash('modal'), aux: hash('aux'), neg: hash('neg'), to: hash('to'), ed: hash('ed'), stop: hash('.'), r: hash('r') };
  let s: Scene;
  let first = 0;
  let last = 0;
  /** Per sentence: verbs of saying so far, from its first token on. */
  let said = new Int32Array(64);

  const at = (list: Int32Array, i: number): number => (i < first || i > last ? edge : (list[i] as number));
  const bucket = (n: number): number => (n > BUCKETS ? far : (num[n] as number));

  return {
    enter(scene, sentence) {
      s = scene;
      ({ first, last } = sentence);
      if (said.length < last - first + 2) said = new Int32Array((last - first + 2) * 2);
      said[0] = 0;
      for (let i = first; i <= last; i++) said[i - first + 1] = (said[i - first] as number) + (s.cue[i] !== 0 && s.tag[i] === tag.ed ? 1 : 0);
    },
    emit(i, f) {
      const { form, lemma, suffix, noun, verb, frames, caps, cue, cueForm } = s;
      const w = form[i] as number;
      const l = lemma[i] as number;
      const g = s.tag[i] as number;
      const [g1, g2, h1, h2] = [at(s.tag, i - 1), at(s.tag, i - 2), at(s.tag, i + 1), at(s.tag, i + 2)];
      const [w1, v1] = [at(form, i - 1), at(form, i + 1)];
      f.put(t.w, w);
      f.put(t['w-1'], w1);
      f.put(t['w+1'], v1);
      f.put(t['w-2'], at(form, i - 2));
      f.put(t['w+2'], at(form, i + 2));
      f.put(t['w-1w'], w1, w);
      f.put(t['ww+1'], w, v1);
      f.put(t['w+1w+2'], v1, at(form, i + 2));
      f.put(t.l, l);
      f.put(t['l-1'], at(lemma, i - 1));
      f.put(t['l+1'], at(lemma, i + 1));
      f.put(t.s, suffix[i] as number);
      f.put(t['s-1'], at(suffix, i - 1));
      f.put(t['s+1'], at(suffix, i + 1));
      f.put(t['t-1t'], g1, g);
      f.put(t['tt+1'], g, h1);
      f.put(t['t-1tt+1'], g1, g, h1);
      f.put(t['t-2t-1t'], g2, g1, g);
      f.put(t['tt+1t+2'], g, h1, h2);
      f.put(t['lt+1'], l, h1);
      f.put(t['lt-1'], l, g1);
      f.put(t['lt-1t+1'], l, g1, h1);
      if (s.text.tokens.kind[i] === PUNCT) {
        f.put(t.mk, w, at(caps, i - 1), bucket(Math.min(i - first, REACH)));
        f.put(t.mkn, w, g1, h1);
      }
      const v = verb[i] as number;
      const fr = frames[i] as number;
      const n = noun[i] as number;
      f.put(t['vt+1'], v, g, h1);
      f.put(t['vt-1'], v, g, g1);
      f.put(t.vf, v, fr, g);
      f.put(t['vft+1'], v, fr, h1);
      f.put(t.nt, n, g);
      f.put(t['nt+1'], n, g, h1);
      f.put(t['n-1t'], at(noun, i - 1), g, v);
      f.put(t['n+1'], at(noun, i + 1), g);
      const c = cue[i] as number;
      const cf = cueForm[i] as number;
      const key = c === 0 ? g : c;
      f.put(t['c-1'], at(cue, i - 1), g);
      f.put(t['c+1'], at(cue, i + 1), g);
      if (c !== 0) {
        f.put(t.cf, cf);
        f.put(t['cft+1'], cf, h1);
        f.put(t['cft-1'], cf, g1);
        f.put(t['cfw+1'], cf, v1);
      }
      surroundings(i, f, key, v);
    },
  };

  function surroundings(i: number, f: Sink, key: number, v: number): void {
    const inside = num[s.quoted[i] as number] as number;
    f.put(t.inc, inside, key);
    let [ql, qr, that, to] = [far, far, far, no];
    for (let d = 1; d <= REACH; d++) {
      const j = i - d;
      if (ql === far && j >= first && s.tag[j] === tag.quote && s.quoted[j] === 1) ql = num[d] as number;
      const k = i + d;
      if (k > last) continue;
      if (qr === far && s.tag[k] === tag.quote && s.quoted[k] === 1) qr = num[d] as number;
      if (that === far && s.tag[k] === tag.that) that = num[d] as number;
      if (to === no && d < 3 && s.tag[k] === tag.to) to = num[d] as number;
    }
    f.put(t.qlc, ql, key);
    f.put(t.qrc, qr, key);
    f.put(t.thatc, that, key);
    f.put(t.thatv, that, v);
    f.put(t.to, to, key);
    const subject = subjectOf(i);
    f.put(t.subc, subject, key);
    f.put(t.subv, subject, v);
    const position = bucket(Math.min(i - first, BUCKETS));
    f.put(t.posc, position, key);
    const before = num[Math.min(2, said[i - first] as number)] as number;
    const later = num[Math.min(2, (said[last - first + 1] as number) - (said[i - first + 1] as number))] as number;
    f.put(t.saidc, before, key);
    f.put(t.afterc, later, key);
    const aux = auxBefore(i);
    f.put(t.auxc, aux, key);
    f.put(t.auxv, aux, v, s.tag[i] as number);
  }

  /** The auxiliary before a verb, over adverbs and negations. */
  function auxBefore(i: number): number {
    for (let j = i - 1; j >= first && j >= i - 3; j--) {
      const g = s.tag[j];
      if (g === tag.be || g === tag.have || g === tag.modal || g === tag.aux || g === tag.to) return g;
      if (g !== tag.r && g !== tag.neg) return no;
    }
    return no;
  }

  /** What stands before the verb group: a name, a pronoun, the class of a noun, a mark. */
  function subjectOf(i: number): number {
    for (let j = i - 1; j >= first && j >= i - REACH; j--) {
      const g = s.tag[j] as number;
      if (g === tag.r || g === tag.be || g === tag.have || g === tag.modal || g === tag.aux || g === tag.neg) continue;
      return g === tag.n || g === tag.nn ? (s.noun[j] as number) : g;
    }
    return edge;
  }
}
