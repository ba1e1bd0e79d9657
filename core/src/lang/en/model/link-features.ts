/** What the linking model looks at when it asks of each word near a cue: is it the source, is it what is said? */
import type { Sentence } from '../../../text/sentences.ts';
import type { Run } from '../../api.ts';
import type { Sink } from './hash.ts';
import type { Hash, Scene } from './scene.ts';

const NAMES = [
  'dc', 'dnx', 'dpv', 'dt', 'w', 'w-1', 'w+1', 'w-1w', 'ww+1', 't-1t', 'tt+1', 't-1tt+1', 't-2t-1', 't+1t+2', 'pct', 'pcnx', 'pcc', 'qnx', 'qpv', 'qt', 'qc', 'q+1', 'q-1', 'brt', 'brk', 'brkt', 'brc', 'vbt', 'vbnx', 'vbt+1', 'that', 'sayt', 'off', 'offq', 'ct', 'lt', 'lnx', 'ld', 'lpc', 'htt', 'htd', 'nd', 'passd', 'passt', 'nxpv', 'nxpvq', 'iscue', 'cnx', 'nqnx', 'nxw', 'nxwt', 'lw-1', 'ltt+1',
] as const;
type Name = (typeof NAMES)[number];

/** Tokens of the window on either side of the cue. */
export const REACH = 110;
/** Sentences after the cue's own that may go on with the same quotation. */
const SENTENCES_AFTER = 3;

/** The tokens that are asked: the cue's sentence, and those right after it in the paragraph that begin with a quotation mark. */
export function windowOf(scene: Scene, sentences: readonly Sentence[], at: number, cue: Run): Run {
  const own = sentences[at] as Sentence;
  const { tokens } = scene.text;
  let last = own.last;
  for (let k = at + 1; k < sentences.length && k <= at + SENTENCES_AFTER; k++) {
    const next = sentences[k] as Sentence;
    const mark = tokens.form[next.first] as string;
    const announced = k === at + 1 && tokens.form[own.last] === ':';
    if ((next.paragraph !== own.paragraph && !announced) || (mark !== '"' && mark !== '“')) break;
    last = next.last;
  }
  return { first: Math.max(own.first, cue.first - REACH), last: Math.min(last, cue.last + REACH) };
}

/** The word of a cue that carries its meaning: the last that a table of cues knows, else the last verb or noun. */
export function headOf(scene: Scene, cue: Run): number {
  for (let j = cue.last; j >= cue.first; j--) if (scene.cue[j] !== 0) return j;
  for (let j = cue.last; j >= cue.first; j--) if (scene.verb[j] !== 0 || scene.noun[j] !== 0) return j;
  return cue.last;
}

export interface LinkFeatures {
  enter(scene: Scene, sentences: readonly Sentence[], at: number, cue: Run, window: Run): void;
  /** Tokens are asked from the cue outwards: first those on its left, going left, then those on its right, going right. */
  emit(i: number, sink: Sink): void;
}

/** What lies between a token and the cue, counted while going outwards. */
interface Between {
  commas: number;
  quotes: number;
  breaks: number;
  firstBreak: number;
  verbs: number;
  thats: number;
  subs: number;
  rels: number;
  says: number;
}

export function linkFeatures(hash: Hash): LinkFeatures {
  const templates = (side: string): Record<Name, number> => Object.fromEntries(NAMES.map((name) => [name, hash(side + name)])) as Record<Name, number>;
  const [onLeft, onRight] = [templates('L.'), templates('R.')];
  let t = onRight;
  const num = Array.from({ length: 12 }, (_, k) => hash(String(k)));
  const edge = hash('<edge>');
  const yes = hash('yes');
  const no = hash('no');
  const join = [hash('L0'), hash('L1'), hash('L2'), hash('L3'), hash('R0'), hash('R1'), hash('R2'), hash('R3')];
  const tags = Object.fromEntries(['that', 'q', ',', 'pron', 'name', 'n', 'nn', 'be', 'have', 'modal', 'aux', 'neg', 'to', 'ed', 'vs', 'v', 'r', 'det', 'poss', 'a', 'num', "'s", 'sub', 'rel', 'prep', 'p', '.'].map((x) => [x, hash(x)])) as Record<string, number>;
  const phrase = new Set(['pron', 'name', 'n', 'nn', 'det', 'poss', 'a', 'num', "'s"].map((x) => tags[x] as number));
  const finite = new Set(['be', 'have', 'modal', 'aux', 'ed', 'vs', 'v'].map((x) => tags[x] as number));
  const BUCKET = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6];
  const bucket = (d: number): number => num[d <= 10 ? (BUCKET[d] as number) : d <= 20 ? 7 : 8] as number;
  const few = (n: number): number => num[Math.min(n, 3)] as number;

  let s: Scene;
  let window: Run = { first: 0, last: 0 };
  let cue: Run = { first: 0, last: 0 };
  let own: Sentence;
  let sentences: readonly Sentence[] = [];
  let at = 0;
  let [head, cueClass, cueLemma, headTag, nx, pv, nxw, passive, pair, quotesLeft, quotesRight, opening] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  let between: Between = nothing();

  return { enter, emit };

  function nothing(): Between {
    return { commas: 0, quotes: 0, breaks: 0, firstBreak: no, verbs: 0, thats: 0, subs: 0, rels: 0, says: 0 };
  }

  function enter(scene: Scene, list: readonly Sentence[], index: number, run: Run, win: Run): void {
    s = scene;
    sentences = list;
    at = index;
    own = list[index] as Sentence;
    cue = run;
    window = win;
    head = headOf(scene, run);
    cueClass = s.cue[head] !== 0 ? (s.cue[head] as number) : (s.verb[head] as number);
    cueLemma = s.lemma[head] as number;
    headTag = s.tag[head] as number;
    nx = tagAt(cue.last + 1);
    nxw = formAt(cue.last + 1);
    pv = tagAt(cue.first - 1);
    passive = no;
    for (let j = cue.first; j < head; j++) if (s.tag[j] === tags.be && headTag === tags.ed) passive = yes;
    if (headTag === tags.ed && formAt(head + 1) === hash('by')) passive = yes;
    quotesLeft = few(marks(window.first, cue.first - 1));
    quotesRight = few(marks(cue.last + 1, own.last));
    opening = s.tag[own.first] === tags.q ? yes : no;
    pair = join[Math.min(3, marks(window.first, cue.first - 1))] as number;
    between = nothing();
  }

  function marks(first: number, last: number): number {
    let n = 0;
    for (let j = first; j <= last; j++) if (s.tag[j] === tags.q) n++;
    return n;
  }

  function tagAt(i: number): number {
    return i < window.first || i > window.last ? edge : (s.tag[i] as number);
  }
  function formAt(i: number): number {
    return i < window.first || i > window.last ? edge : (s.form[i] as number);
  }

  function emit(i: number, f: Sink): void {
    if (i >= cue.first && i <= cue.last) {
      f.put(t.iscue, yes);
      return;
    }
    const toLeft = i < cue.first;
    if (i === cue.first - 1 || i === cue.last + 1) between = nothing();
    t = toLeft ? onLeft : onRight;
    const d = bucket(toLeft ? cue.first - i : i - cue.last);
    const g = s.tag[i] as number;
    const [g1, h1] = [tagAt(i - 1), tagAt(i + 1)];
    const w = s.form[i] as number;
    f.put(t.dc, d, cueClass);
    f.put(t.dnx, d, nx);
    f.put(t.dpv, d, pv);
    f.put(t.dt, d, g);
    f.put(t.w, w);
    f.put(t['w-1'], formAt(i - 1));
    f.put(t['w+1'], formAt(i + 1));
    f.put(t['w-1w'], formAt(i - 1), w);
    f.put(t['ww+1'], w, formAt(i + 1));
    f.put(t['t-1t'], g1, g);
    f.put(t['tt+1'], g, h1);
    f.put(t['t-1tt+1'], g1, g, h1);
    f.put(t['t-2t-1'], tagAt(i - 2), g1);
    f.put(t['t+1t+2'], h1, tagAt(i + 2));
    f.put(t.nd, d, s.noun[i] as number);
    f.put(t.ct, cueClass, g, g1);
    f.put(t.lt, cueLemma, g);
    f.put(t['ltt+1'], cueLemma, g, h1);
    f.put(t['lw-1'], cueLemma, formAt(i - 1));
    f.put(t.lnx, cueLemma, nx);
    f.put(t.ld, cueLemma, d);
    f.put(t.htt, headTag, g, g1);
    f.put(t.htd, headTag, d);
    f.put(t.passd, passive, d, headTag);
    f.put(t.passt, passive, g, headTag);
    f.put(t.nxpv, nx, pv);
    f.put(t.cnx, cueClass, nx);
    f.put(t.nxw, nxw);
    f.put(t.nxwt, nxw, g, g1);
    f.put(t.nqnx, quotesLeft, quotesRight, nx);
    counted(i, g, g1, h1, f);
    placed(i, f);
    step(i, g);
  }

  function counted(i: number, g: number, g1: number, h1: number, f: Sink): void {
    const b = between;
    const pc = few(b.commas);
    f.put(t.pct, pc, g, g1);
    f.put(t.pcnx, pc, nx, pv);
    f.put(t.pcc, pc, cueClass);
    f.put(t.lpc, pc, cueLemma);
    const q = few(b.quotes);
    const here = num[s.quoted[i] as number] as number;
    f.put(t.qnx, q, here, nx);
    f.put(t.qpv, q, here, pv);
    f.put(t.qt, q, here, g);
    f.put(t.qc, q, here, cueClass);
    f.put(t['q+1'], q, here, h1);
    f.put(t['q-1'], q, here, g1);
    f.put(t.nxpvq, nx, pv, q);
    const br = few(b.breaks);
    f.put(t.brt, br, g, h1);
    f.put(t.brk, br, b.firstBreak);
    f.put(t.brkt, br, b.firstBreak, g);
    f.put(t.brc, br, cueClass, g);
    const vb = few(b.verbs);
    f.put(t.vbt, vb, g, g1);
    f.put(t['vbt+1'], vb, g, h1);
    f.put(t.vbnx, vb, nx, pv);
    f.put(t.that, few(b.thats), nx);
    f.put(t.sayt, few(b.says), g, g1);
  }

  function placed(i: number, f: Sink): void {
    let off = 0;
    for (let k = at + 1; k < sentences.length && (sentences[k] as Sentence).first <= i; k++) off++;
    f.put(t.off, few(off), num[s.quoted[i] as number]);
    f.put(t.offq, few(off), opening, pair);
  }

  function step(i: number, g: number): void {
    const b = between;
    if (g === tags[',']) b.commas++;
    if (g === tags.q) b.quotes++;
    if (!phrase.has(g)) {
      if (b.breaks === 0) b.firstBreak = s.form[i] as number;
      b.breaks++;
    }
    if (finite.has(g)) b.verbs++;
    if (g === tags.that) b.thats++;
    if (g === tags.sub) b.subs++;
    if (g === tags.rel) b.rels++;
    if (s.cue[i] !== 0 && (g === tags.ed || g === tags.vs)) b.says++;
  }
}
