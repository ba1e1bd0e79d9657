/** What the cue model looks at: the word, its neighbours, its class, and where quotations and clauses begin beside it. */
import { PUNCT } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { Scene } from './scene.ts';
import type { Sink, Templates } from './templates.ts';
import { type Domains, EDGE, NONE } from './values.ts';

/** How far a quotation's mark, a complementiser or a subject is looked for. */
const REACH = 6;
/** Distances up to this have numbers of their own. */
const NEAR_MAX = 10;
/** Verbs of saying that are counted on either side. */
const SAID_MAX = 2;

export interface CueFeatures {
  /** Prepares for the tokens of a sentence. */
  enter(scene: Scene, sentence: Sentence): void;
  /** Hands the features of token i to the sink. */
  emit(i: number, sink: Sink): void;
}

export function cueFeatures(templates: Templates, domains: Domains): CueFeatures {
  const { tag: tags, cls, key: keys, frames: framesOf, caps: capsOf, shape: shapes, form: forms, lemma: lemmas, suffix: suffixes, num: nums, counts } = domains;
  const t = {
    w: templates.add('w', forms), w1: templates.add('w-1', forms), v1: templates.add('w+1', forms), w2: templates.add('w-2', forms), v2: templates.add('w+2', forms),
    w1w: templates.add('w-1w', forms, forms), wv1: templates.add('ww+1', forms, forms), v1v2: templates.add('w+1w+2', forms, forms),
    l: templates.add('l', lemmas), l1: templates.add('l-1', lemmas), m1: templates.add('l+1', lemmas), s: templates.add('s', suffixes), s1: templates.add('s-1', suffixes), r1: templates.add('s+1', suffixes),
    g1g: templates.add('t-1t', tags, tags), gh1: templates.add('tt+1', tags, tags), g1gh1: templates.add('t-1tt+1', tags, tags, tags), g2g1g: templates.add('t-2t-1t', tags, tags, tags), gh1h2: templates.add('tt+1t+2', tags, tags, tags),
    lh1: templates.add('lt+1', lemmas, tags), lg1: templates.add('lt-1', lemmas, tags), lg1h1: templates.add('lt-1t+1', lemmas, tags, tags),
    mk: templates.add('mk', forms, capsOf, nums), mkn: templates.add('mkn', forms, tags, tags),
    vh1: templates.add('vt+1', cls, tags, tags), vg1: templates.add('vt-1', cls, tags, tags), vf: templates.add('vf', cls, framesOf, tags), vfh1: templates.add('vft+1', cls, framesOf, tags),
    ng: templates.add('nt', cls, tags), nh1: templates.add('nt+1', cls, tags, tags), n1g: templates.add('n-1t', cls, tags, cls), o1: templates.add('n+1', cls, tags),
    c1: templates.add('c-1', cls, tags), d1: templates.add('c+1', cls, tags), cf: templates.add('cf', shapes), cfh1: templates.add('cft+1', shapes, tags), cfg1: templates.add('cft-1', shapes, tags), cfv1: templates.add('cfw+1', shapes, forms),
    inc: templates.add('inc', nums, keys), qlc: templates.add('qlc', nums, keys), qrc: templates.add('qrc', nums, keys), thatc: templates.add('thatc', nums, keys), thatv: templates.add('thatv', nums, cls), to: templates.add('to', nums, keys),
    subc: templates.add('subc', keys, keys), subv: templates.add('subv', keys, cls), posc: templates.add('posc', nums, keys), saidc: templates.add('saidc', nums, keys), afterc: templates.add('afterc', nums, keys),
    auxc: templates.add('auxc', tags, keys), auxv: templates.add('auxv', tags, cls, tags),
  };
  const tag = { that: tags.id('that'), quote: tags.id('q'), n: tags.id('n'), nn: tags.id('nn'), be: tags.id('be'), have: tags.id('have'), modal: tags.id('modal'), aux: tags.id('aux'), neg: tags.id('neg'), to: tags.id('to'), ed: tags.id('ed'), r: tags.id('r'), no: tags.id('no') };
  const [far, no] = [nums.id('far'), nums.id('no')];
  let s: Scene;
  let first = 0;
  let last = 0;
  /** Per sentence: verbs of saying so far, from its first token on. */
  let said = new Int32Array(64);

  const at = (list: Int32Array, i: number): number => (i < first || i > last ? EDGE : (list[i] as number));
  const count = (n: number): number => counts[n] as number;

  return {
    enter(scene, sentence) {
      s = scene;
      ({ first, last } = sentence);
      if (said.length < last - first + 2) said = new Int32Array((last - first + 2) * 2);
      said[0] = 0;
      for (let i = first; i <= last; i++) said[i - first + 1] = (said[i - first] as number) + (s.cue[i] !== NONE && s.tag[i] === tag.ed ? 1 : 0);
    },
    emit(i, f) {
      const { form, lemma, suffix, noun, verb, frames, caps, cue, shape } = s;
      const w = form[i] as number;
      const l = lemma[i] as number;
      const g = s.tag[i] as number;
      const g1 = at(s.tag, i - 1);
      const g2 = at(s.tag, i - 2);
      const h1 = at(s.tag, i + 1);
      const h2 = at(s.tag, i + 2);
      const w1 = at(form, i - 1);
      const v1 = at(form, i + 1);
      f.put(t.w, w);
      f.put(t.w1, w1);
      f.put(t.v1, v1);
      f.put(t.w2, at(form, i - 2));
      f.put(t.v2, at(form, i + 2));
      f.put(t.w1w, w1, w);
      f.put(t.wv1, w, v1);
      f.put(t.v1v2, v1, at(form, i + 2));
      f.put(t.l, l);
      f.put(t.l1, at(lemma, i - 1));
      f.put(t.m1, at(lemma, i + 1));
      f.put(t.s, suffix[i] as number);
      f.put(t.s1, at(suffix, i - 1));
      f.put(t.r1, at(suffix, i + 1));
      f.put(t.g1g, g1, g);
      f.put(t.gh1, g, h1);
      f.put(t.g1gh1, g1, g, h1);
      f.put(t.g2g1g, g2, g1, g);
      f.put(t.gh1h2, g, h1, h2);
      f.put(t.lh1, l, h1);
      f.put(t.lg1, l, g1);
      f.put(t.lg1h1, l, g1, h1);
      if (s.text.tokens.kind[i] === PUNCT) {
        f.put(t.mk, w, at(caps, i - 1), count(Math.min(i - first, REACH)));
        f.put(t.mkn, w, g1, h1);
      }
      const v = verb[i] as number;
      const fr = frames[i] as number;
      const n = noun[i] as number;
      f.put(t.vh1, v, g, h1);
      f.put(t.vg1, v, g, g1);
      f.put(t.vf, v, fr, g);
      f.put(t.vfh1, v, fr, h1);
      f.put(t.ng, n, g);
      f.put(t.nh1, n, g, h1);
      f.put(t.n1g, at(noun, i - 1), g, v);
      f.put(t.o1, at(noun, i + 1), g);
      const c = cue[i] as number;
      const cf = shape[i] as number;
      const key = c === NONE ? g : keys.from + c;
      f.put(t.c1, at(cue, i - 1), g);
      f.put(t.d1, at(cue, i + 1), g);
      if (c !== NONE) {
        f.put(t.cf, cf);
        f.put(t.cfh1, cf, h1);
        f.put(t.cfg1, cf, g1);
        f.put(t.cfv1, cf, v1);
      }
      surroundings(i, f, key, v);
    },
  };

  function surroundings(i: number, f: Sink, key: number, v: number): void {
    const inside = count(s.quoted[i] as number);
    f.put(t.inc, inside, key);
    let ql = far;
    let qr = far;
    let that = far;
    let to = no;
    for (let d = 1; d <= REACH; d++) {
      const j = i - d;
      if (ql === far && j >= first && s.tag[j] === tag.quote && s.quoted[j] === 1) ql = count(d);
      const k = i + d;
      if (k > last) continue;
      if (qr === far && s.tag[k] === tag.quote && s.quoted[k] === 1) qr = count(d);
      if (that === far && s.tag[k] === tag.that) that = count(d);
      if (to === no && d < 3 && s.tag[k] === tag.to) to = count(d);
    }
    f.put(t.qlc, ql, key);
    f.put(t.qrc, qr, key);
    f.put(t.thatc, that, key);
    f.put(t.thatv, that, v);
    f.put(t.to, to, key);
    const subject = subjectOf(i);
    f.put(t.subc, subject, key);
    f.put(t.subv, subject, v);
    const position = count(Math.min(i - first, NEAR_MAX));
    f.put(t.posc, position, key);
    const before = count(Math.min(SAID_MAX, said[i - first] as number));
    const later = count(Math.min(SAID_MAX, (said[last - first + 1] as number) - (said[i - first + 1] as number)));
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
      if (g !== tag.r && g !== tag.neg) return tag.no;
    }
    return tag.no;
  }

  /** What stands before the verb group: a name, a pronoun, the class of a noun, a mark. */
  function subjectOf(i: number): number {
    for (let j = i - 1; j >= first && j >= i - REACH; j--) {
      const g = s.tag[j] as number;
      if (g === tag.r || g === tag.be || g === tag.have || g === tag.modal || g === tag.aux || g === tag.neg) continue;
      return g === tag.n || g === tag.nn ? keys.from + (s.noun[j] as number) : g;
    }
    return EDGE;
  }
}
