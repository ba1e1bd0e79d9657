/** What the linking model looks at when it asks of each word near a cue: is it the source, is it what is said? */
import type { Sentence } from '../../../text/sentences.ts';
import type { Run } from '../../api.ts';
import type { Scene } from './scene.ts';
import { type Numbers, Templates } from './templates.ts';
import { type Domains, EDGE, NONE } from './values.ts';
import { headOf } from './window.ts';

/** What has changed since the token that was asked before. */
export const [SIDE, DISTANCE, STATE] = [1, 2, 4] as const;

/**
 * The features of a token come in four groups: those of its side of the cue, of its distance, of what lies between it and
 * the cue, and its own. The first three are the same for many tokens.
 */
export interface LinkFeatures {
  enter(scene: Scene, sentences: readonly Sentence[], at: number, cue: Run, window: Run): void;
  /**
   * Goes to a token outside the cue, and says which groups are no longer what they were. Tokens are asked from the cue outwards:
   * first those on its left, going left, then those on its right, going right.
   */
  go(i: number): number;
  /** Write the numbers of the features of a group; give how many. */
  side(out: Numbers): number;
  distance(out: Numbers): number;
  state(out: Numbers): number;
  own(out: Numbers): number;
  /** The only feature of the words of the cue itself. */
  inside(out: Numbers): number;
}

/** Counts are told apart up to this one, distances up to ten in steps, then up to twenty, then no more. */
const FEW = 3;
const STEPS = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6];
const FAR = 20;
const FAR_STEP = 7;

/** The templates of either side, with the names that `linkFeatures` gives them. */
export function linkTemplates({ tag: tags, cls, form: forms, lemma: lemmas, num: nums }: Domains) {
  const templates = new Templates();
  const templatesOf = (on: 'L' | 'R') => {
    const add = (name: string, ...fields: Parameters<Templates['add']>[1][]): number => templates.add(`${on}.${name}`, ...fields);
    return {
      iscue: add('iscue', nums), nxpv: add('nxpv', tags, tags), cnx: add('cnx', cls, tags), lnx: add('lnx', lemmas, tags), nxw: add('nxw', forms), nqnx: add('nqnx', nums, nums, tags),
      dc: add('dc', nums, cls), dnx: add('dnx', nums, tags), dpv: add('dpv', nums, tags), ld: add('ld', lemmas, nums), htd: add('htd', tags, nums), passd: add('passd', nums, nums, tags),
      pcnx: add('pcnx', nums, tags, tags), pcc: add('pcc', nums, cls), lpc: add('lpc', nums, lemmas), qnx: add('qnx', nums, nums, tags), qpv: add('qpv', nums, nums, tags), qc: add('qc', nums, nums, cls), nxpvq: add('nxpvq', tags, tags, nums),
      brk: add('brk', nums, forms), vbnx: add('vbnx', nums, tags, tags), that: add('that', nums, tags), off: add('off', nums, nums), offq: add('offq', nums, nums, nums),
      w: add('w', forms), w1: add('w-1', forms), v1: add('w+1', forms), w1w: add('w-1w', forms, forms), wv1: add('ww+1', forms, forms), lw1: add('lw-1', lemmas, forms),
      g1g: add('t-1t', tags, tags), gh1: add('tt+1', tags, tags), g1gh1: add('t-1tt+1', tags, tags, tags), g2g1: add('t-2t-1', tags, tags), h1h2: add('t+1t+2', tags, tags),
      dt: add('dt', nums, tags), nd: add('nd', nums, cls), ct: add('ct', cls, tags, tags), lt: add('lt', lemmas, tags), lth1: add('ltt+1', lemmas, tags, tags), htt: add('htt', tags, tags, tags), passt: add('passt', nums, tags, tags), nxwt: add('nxwt', forms, tags, tags),
      pct: add('pct', nums, tags, tags), qt: add('qt', nums, nums, tags), qh1: add('q+1', nums, nums, tags), qg1: add('q-1', nums, nums, tags), brt: add('brt', nums, tags, tags), brkt: add('brkt', nums, forms, tags), brc: add('brc', nums, cls, tags),
      vbt: add('vbt', nums, tags, tags), vbh1: add('vbt+1', nums, tags, tags), sayt: add('sayt', nums, tags, tags),
    };
  };
  return { templates, left: templatesOf('L'), right: templatesOf('R') };
}

/** @param templates numbered ones: the domains are closed */
export function linkFeatures({ templates, left, right }: ReturnType<typeof linkTemplates>, { tag: tags, cls, form: forms, lemma: lemmas, num: nums, counts }: Domains): LinkFeatures {
  const [onLeft, onRight] = [templates.bases(left), templates.bases(right)];
  const [G, C, W, M, N] = [tags.size, cls.size, forms.size, lemmas.size, nums.size];
  const [by, noBreak, yes, no] = [forms.id('by'), forms.id('no'), nums.id('yes'), nums.id('no')];
  const pairs = [0, 1, 2, 3].map((n) => nums.id(`L${n}`));
  const tag = { that: tags.id('that'), quote: tags.id('q'), comma: tags.id(','), be: tags.id('be'), ed: tags.id('ed'), vs: tags.id('vs') };
  const some = (...names: string[]): Uint8Array => {
    const out = new Uint8Array(tags.size);
    for (const name of names) out[tags.id(name)] = 1;
    return out;
  };
  const phrase = some('pron', 'name', 'n', 'nn', 'det', 'poss', 'a', 'num', "'s");
  const finite = some('be', 'have', 'modal', 'aux', 'ed', 'vs', 'v');
  const few = (n: number): number => counts[Math.min(n, FEW)] as number;

  /** Counts as far as they are told apart, in one number. */
  const packed = (so: number, n: number): number => so * (FEW + 1) + Math.min(n, FEW);

  let t = onRight;
  let s: Scene;
  let sentences: readonly Sentence[] = [];
  let at = 0;
  let window: Run = { first: 0, last: 0 };
  let cue: Run = window;
  /** Of the cue: its class, its word, the parts of speech of its word and of what stands beside it, the quotation marks around it. */
  let [cueClass, cueLemma, headTag, nx, pv, nxw, passive, pair, quotesLeft, quotesRight, opening] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  /** The token in hand and its distance, as it is told apart. */
  let [i, d] = [0, 0];
  /** What lies between it and the cue, counted while going outwards; the sentences between, and all that as one number. */
  let [commas, quotes, breaks, firstBreak, verbs, thats, says, off, between] = [0, 0, 0, 0, 0, 0, 0, 0, 0];

  return { enter, go, side, distance, state, own, inside };

  function enter(scene: Scene, list: readonly Sentence[], index: number, run: Run, win: Run): void {
    s = scene;
    sentences = list;
    at = index;
    cue = run;
    window = win;
    const { first, last } = list[index] as Sentence;
    const head = headOf(scene, run);
    cueClass = (s.cue[head] !== NONE ? s.cue[head] : s.verb[head]) as number;
    cueLemma = s.lemma[head] as number;
    headTag = s.tag[head] as number;
    nx = within(s.tag, cue.last + 1);
    nxw = within(s.form, cue.last + 1);
    pv = within(s.tag, cue.first - 1);
    passive = headTag === tag.ed && within(s.form, head + 1) === by ? yes : no;
    for (let j = cue.first; j < head; j++) if (s.tag[j] === tag.be && headTag === tag.ed) passive = yes;
    const left = marks(window.first, cue.first - 1);
    quotesLeft = few(left);
    quotesRight = few(marks(cue.last + 1, last));
    opening = s.tag[first] === tag.quote ? yes : no;
    pair = pairs[Math.min(FEW, left)] as number;
  }

  function marks(first: number, last: number): number {
    let n = 0;
    for (let j = first; j <= last; j++) if (s.tag[j] === tag.quote) n++;
    return n;
  }

  function within(list: Int32Array, j: number): number {
    return j < window.first || j > window.last ? EDGE : (list[j] as number);
  }

  function go(to: number): number {
    const steps = to < cue.first ? cue.first - to : to - cue.last;
    if (steps === 1) start(to < cue.first);
    else step();
    i = to;
    off = 0;
    for (let k = at + 1; k < sentences.length && (sentences[k] as Sentence).first <= i; k++) off++;
    const distanceBefore = d;
    const betweenBefore = between;
    d = counts[steps < STEPS.length ? (STEPS[steps] as number) : steps <= FAR ? FAR_STEP : FAR_STEP + 1] as number;
    between = s.quoted[i] as number;
    between = packed(packed(packed(packed(packed(packed(between, commas), quotes), breaks), verbs), thats), off);
    return steps === 1 ? SIDE | DISTANCE | STATE : (d === distanceBefore ? 0 : DISTANCE) | (between === betweenBefore ? 0 : STATE);
  }

  function inside(out: Numbers): number {
    out[0] = t.iscue + yes;
    return 1;
  }

  function start(left: boolean): void {
    t = left ? onLeft : onRight;
    commas = quotes = breaks = verbs = thats = says = 0;
    firstBreak = noBreak;
  }

  /** Leaves the token in hand between the cue and the next. */
  function step(): void {
    const g = s.tag[i] as number;
    if (g === tag.comma) commas++;
    if (g === tag.quote) quotes++;
    if (g === tag.that) thats++;
    if (finite[g] === 1) verbs++;
    if ((g === tag.ed || g === tag.vs) && s.cue[i] !== NONE) says++;
    if (phrase[g] === 1) return;
    if (breaks === 0) firstBreak = s.form[i] as number;
    breaks++;
  }

  function side(out: Numbers): number {
    let n = 0;
    out[n++] = t.lnx + cueLemma * G + nx;
    out[n++] = t.nxpv + nx * G + pv;
    out[n++] = t.cnx + cueClass * G + nx;
    out[n++] = t.nxw + nxw;
    out[n++] = t.nqnx + (quotesLeft * N + quotesRight) * G + nx;
    return n;
  }

  function distance(out: Numbers): number {
    let n = 0;
    out[n++] = t.dc + d * C + cueClass;
    out[n++] = t.dnx + d * G + nx;
    out[n++] = t.dpv + d * G + pv;
    out[n++] = t.ld + cueLemma * N + d;
    out[n++] = t.htd + headTag * N + d;
    out[n++] = t.passd + (passive * N + d) * G + headTag;
    return n;
  }

  function state(out: Numbers): number {
    let n = 0;
    const pc = few(commas);
    out[n++] = t.pcnx + (pc * G + nx) * G + pv;
    out[n++] = t.pcc + pc * C + cueClass;
    out[n++] = t.lpc + pc * M + cueLemma;
    const q = few(quotes);
    const here = few(s.quoted[i] as number);
    out[n++] = t.qnx + (q * N + here) * G + nx;
    out[n++] = t.qpv + (q * N + here) * G + pv;
    out[n++] = t.qc + (q * N + here) * C + cueClass;
    out[n++] = t.nxpvq + (nx * G + pv) * N + q;
    out[n++] = t.brk + few(breaks) * W + firstBreak;
    out[n++] = t.vbnx + (few(verbs) * G + nx) * G + pv;
    out[n++] = t.that + few(thats) * G + nx;
    out[n++] = t.off + few(off) * N + here;
    out[n++] = t.offq + (few(off) * N + opening) * N + pair;
    return n;
  }

  function own(out: Numbers): number {
    let n = 0;
    const g = s.tag[i] as number;
    const g1 = within(s.tag, i - 1);
    const h1 = within(s.tag, i + 1);
    const w = s.form[i] as number;
    const w1 = within(s.form, i - 1);
    const v1 = within(s.form, i + 1);
    out[n++] = t.w + w;
    out[n++] = t.w1 + w1;
    out[n++] = t.v1 + v1;
    out[n++] = t.g1g + g1 * G + g;
    out[n++] = t.gh1 + g * G + h1;
    out[n++] = t.g1gh1 + (g1 * G + g) * G + h1;
    out[n++] = t.g2g1 + within(s.tag, i - 2) * G + g1;
    out[n++] = t.h1h2 + h1 * G + within(s.tag, i + 2);
    out[n++] = t.dt + d * G + g;
    out[n++] = t.nd + d * C + (s.noun[i] as number);
    out[n++] = t.ct + (cueClass * G + g) * G + g1;
    out[n++] = t.lt + cueLemma * G + g;
    out[n++] = t.htt + (headTag * G + g) * G + g1;
    out[n++] = t.passt + (passive * G + g) * G + headTag;
    out[n++] = t.pct + (few(commas) * G + g) * G + g1;
    const q = few(quotes);
    const here = few(s.quoted[i] as number);
    out[n++] = t.qt + (q * N + here) * G + g;
    out[n++] = t.qh1 + (q * N + here) * G + h1;
    out[n++] = t.qg1 + (q * N + here) * G + g1;
    const br = few(breaks);
    out[n++] = t.brt + (br * G + g) * G + h1;
    out[n++] = t.brc + (br * C + cueClass) * G + g;
    out[n++] = t.vbt + (few(verbs) * G + g) * G + g1;
    out[n++] = t.vbh1 + (few(verbs) * G + g) * G + h1;
    out[n++] = t.sayt + (few(says) * G + g) * G + g1;
    // Those of large templates come last, as in cue-features.ts.
    out[n++] = t.w1w + w1 * W + w;
    out[n++] = t.wv1 + w * W + v1;
    out[n++] = t.lth1 + (cueLemma * G + g) * G + h1;
    out[n++] = t.lw1 + cueLemma * W + w1;
    out[n++] = t.nxwt + (nxw * G + g) * G + g1;
    out[n++] = t.brkt + (br * W + firstBreak) * G + g;
    return n;
  }
}
