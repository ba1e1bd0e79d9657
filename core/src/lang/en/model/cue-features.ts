/** What the cue model looks at: the word, its neighbours, its class, and where quotations and clauses begin beside it. */
import { PUNCT } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { Scene } from './scene.ts';
import { type Numbers, Templates } from './templates.ts';
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
  /** Writes the numbers of the features of token i; gives how many. */
  emit(i: number, out: Numbers): number;
}

/** The templates, with the names that `cueFeatures` gives them. */
export function cueTemplates({ tag: tags, cls, key: keys, frames: framesOf, caps: capsOf, shape: shapes, form: forms, lemma: lemmas, suffix: suffixes, num: nums }: Domains) {
  const templates = new Templates();
  const ids = {
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
  return { templates, ids };
}

/** @param templates numbered ones: the domains are closed */
export function cueFeatures({ templates, ids }: ReturnType<typeof cueTemplates>, { tag: tags, cls, key: keys, frames: framesOf, form: forms, caps: capsOf, num: nums, counts }: Domains): CueFeatures {
  const t = templates.bases(ids);
  const [G, C, K, F, W, P, N] = [tags.size, cls.size, keys.size, framesOf.size, forms.size, capsOf.size, nums.size];
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
    emit(i, out) {
      let n = 0;
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
      out[n++] = t.w + w;
      out[n++] = t.w1 + w1;
      out[n++] = t.v1 + v1;
      out[n++] = t.w2 + at(form, i - 2);
      out[n++] = t.v2 + at(form, i + 2);
      out[n++] = t.l + l;
      out[n++] = t.l1 + at(lemma, i - 1);
      out[n++] = t.m1 + at(lemma, i + 1);
      out[n++] = t.s + (suffix[i] as number);
      out[n++] = t.s1 + at(suffix, i - 1);
      out[n++] = t.r1 + at(suffix, i + 1);
      out[n++] = t.g1g + g1 * G + g;
      out[n++] = t.gh1 + g * G + h1;
      out[n++] = t.g1gh1 + (g1 * G + g) * G + h1;
      out[n++] = t.g2g1g + (g2 * G + g1) * G + g;
      out[n++] = t.gh1h2 + (g * G + h1) * G + h2;
      out[n++] = t.lh1 + l * G + h1;
      out[n++] = t.lg1 + l * G + g1;
      const v = verb[i] as number;
      const fr = frames[i] as number;
      const o = noun[i] as number;
      out[n++] = t.vh1 + (v * G + g) * G + h1;
      out[n++] = t.vg1 + (v * G + g) * G + g1;
      out[n++] = t.vf + (v * F + fr) * G + g;
      out[n++] = t.vfh1 + (v * F + fr) * G + h1;
      out[n++] = t.ng + o * G + g;
      out[n++] = t.nh1 + (o * G + g) * G + h1;
      out[n++] = t.n1g + (at(noun, i - 1) * G + g) * C + v;
      out[n++] = t.o1 + at(noun, i + 1) * G + g;
      const c = cue[i] as number;
      const cf = shape[i] as number;
      const key = c === NONE ? g : keys.from + c;
      out[n++] = t.c1 + at(cue, i - 1) * G + g;
      out[n++] = t.d1 + at(cue, i + 1) * G + g;
      if (c !== NONE) {
        out[n++] = t.cf + cf;
        out[n++] = t.cfh1 + cf * G + h1;
        out[n++] = t.cfg1 + cf * G + g1;
      }
      n = surroundings(i, key, v, out, n);
      // Those of large templates come last: the loop that looks them up goes another way for them.
      out[n++] = t.w1w + w1 * W + w;
      out[n++] = t.wv1 + w * W + v1;
      out[n++] = t.v1v2 + v1 * W + at(form, i + 2);
      out[n++] = t.lg1h1 + (l * G + g1) * G + h1;
      if (s.text.tokens.kind[i] === PUNCT) {
        out[n++] = t.mk + (w * P + at(caps, i - 1)) * N + count(Math.min(i - first, REACH));
        out[n++] = t.mkn + (w * G + g1) * G + h1;
      }
      if (c !== NONE) out[n++] = t.cfv1 + cf * W + v1;
      return n;
    },
  };

  function surroundings(i: number, key: number, v: number, out: Numbers, from: number): number {
    let n = from;
    const inside = count(s.quoted[i] as number);
    out[n++] = t.inc + inside * K + key;
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
    out[n++] = t.qlc + ql * K + key;
    out[n++] = t.qrc + qr * K + key;
    out[n++] = t.thatc + that * K + key;
    out[n++] = t.thatv + that * C + v;
    out[n++] = t.to + to * K + key;
    const subject = subjectOf(i);
    out[n++] = t.subc + subject * K + key;
    out[n++] = t.subv + subject * C + v;
    const position = count(Math.min(i - first, NEAR_MAX));
    out[n++] = t.posc + position * K + key;
    const before = count(Math.min(SAID_MAX, said[i - first] as number));
    const later = count(Math.min(SAID_MAX, (said[last - first + 1] as number) - (said[i - first + 1] as number)));
    out[n++] = t.saidc + before * K + key;
    out[n++] = t.afterc + later * K + key;
    const aux = auxBefore(i);
    out[n++] = t.auxc + aux * K + key;
    out[n++] = t.auxv + (aux * C + v) * G + (s.tag[i] as number);
    return n;
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
