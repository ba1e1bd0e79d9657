/** From the lines that a PDF shows to paragraphs, and whether its letters are letters. */

/** Letters in all pages below which there is no text layer. */
const FEW = 20;
/** Share of letters that are none: placeholders, private use, controls. */
const MOST_BROKEN = 0.03;
/** Words that a final-only letter begins, against those that it ends: more than this share is text that runs backwards. */
const MOST_BACKWARD = 0.5;
/** Words with an order of letters that no word has, of all Arabic words. Lost blanks (إلىالمدينة) make a few. */
const MOST_TWISTED = 0.03;
/** So many such words are needed to judge. */
const LEAST_WORDS = 3;
/** Of the width of the widest lines: a line to which the next word would not have fitted is a full one. */
const FULL = 0.86;
/** A running head is shorter, of the same width. */
const HEAD = 0.6;
/** Lines at the top and the bottom of a page where running heads stand. */
const EDGE = 2;
/** What pdfium writes for a hyphen at the end of a line. */
const HYPHEN = '\u0002';

/** Why the text layer is of no use; null when it is sound. */
export function qualityOf(pages: readonly string[]): string | null {
  const text = pages.join('\n');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const broken = text.replace(/\s/g, '').replaceAll(HYPHEN, '').match(/[\uFFFD\uFFFE\uFFFF\p{Co}\p{Cc}]/gu)?.length ?? 0;
  if (letters + broken < FEW) return 'its pages are pictures without a text layer';
  if (broken > (letters + broken) * MOST_BROKEN) return `${Math.round((broken / (letters + broken)) * 100)} % of its letters are not in its font's table`;
  const words = text.normalize('NFKC').match(/\p{Script=Arabic}{2,40}/gu) ?? [];
  // Ta marbuta and alif maqsura end a word: قرية, إلى. Where they begin words, the letters stand in the order of the page.
  const begun = words.filter((word) => /^[ةى]/.test(word)).length;
  const ended = words.filter((word) => /[ةى]$/.test(word)).length;
  if (begun + ended >= LEAST_WORDS && begun > (begun + ended) * MOST_BACKWARD) return 'its letters stand in reverse order';
  // Fonts whose joined letters are listed backwards turn الأول into األول and على into عىل: neither can stand in a word.
  const twisted = words.filter((word) => /ا[أإآ]ل|[ىة]\p{L}/u.test(word)).length;
  if (twisted >= LEAST_WORDS && twisted > words.length * MOST_TWISTED) return 'its joined letters (لا) stand in reverse order';
  return null;
}

/** Paragraphs of all pages. Running heads, page numbers and broken lines are undone. */
export function paragraphsOf(pages: readonly string[]): readonly string[] {
  const lines = withoutHeads(pages.map((page) => tidyForms(page).split(/\r\n|\r|\n/).map((line) => line.replace(/[\t \u00A0]+/g, ' ').trim())));
  const lengths = lines.map(({ length }) => length).filter((length) => length > 0).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const paragraphs: string[] = [];
  let open = '';
  lines.forEach((line, at) => {
    if (line !== '') open = open.endsWith(HYPHEN) ? open.slice(0, -1) + line : open === '' ? line : `${open} ${line}`;
    const next = lines[at + 1] ?? '';
    const firstWord = next.split(' ')[0]!.length;
    const full = next !== '' && line.length + 1 + firstWord > width * FULL;
    if (open !== '' && !full) {
      paragraphs.push(mirrored(open.replaceAll(HYPHEN, '')));
      open = '';
    }
  });
  return paragraphs;
}

/** Presentation forms (ﻗ, ﻻ) become letters; nothing else is changed. */
function tidyForms(text: string): string {
  return text.replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]+/g, (forms) => forms.normalize('NFKC'));
}

/** Lines that stand at the edge of most pages, whatever number is in them, and page numbers. */
function withoutHeads(pages: readonly (readonly string[])[]): readonly string[] {
  const key = (line: string): string => line.replace(/\p{Nd}+/gu, '#');
  const seen = new Map<string, number>();
  for (const page of pages) for (const line of new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)].map(key))) seen.set(line, (seen.get(line) ?? 0) + 1);
  const width = pages.reduce((most, page) => page.reduce((widest, { length }) => Math.max(widest, length), most), 0);
  // A long line is running text, whatever stands on the other pages; browsers print their address and `1/2` below.
  const running = (line: string): boolean => pages.length > 1 && (line.length < width * HEAD || /:\/\/|\p{Nd}\s?\/\s?\p{Nd}/u.test(line)) && (seen.get(key(line)) ?? 0) > pages.length / 2;
  return pages.flatMap((page) => page.filter((line, at) => {
    const edge = at < EDGE || at >= page.length - EDGE;
    return !edge || line === '' || !(running(line) || /^[\p{Nd}\s/|–-]{1,12}$/u.test(line));
  }));
}

const PAIRS = ['()', '[]', '{}', '«»', '‹›'] as const;

/** Brackets in Arabic lines come as they are drawn, )هكذا(: a pair that closes before it opens is turned round. */
function mirrored(paragraph: string): string {
  if ((paragraph.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 < (paragraph.match(/\p{L}/gu)?.length ?? 0)) return paragraph;
  let text = paragraph;
  for (const [open, close] of PAIRS) {
    const turned = text.replace(/[()[\]{}«»‹›]/g, (sign) => (sign === open ? close! : sign === close ? open! : sign));
    if (unmatched(turned, open!, close!) < unmatched(text, open!, close!)) text = turned;
  }
  return text;
}

/** Closing signs that nothing opened, and opening ones that nothing closed. */
function unmatched(text: string, open: string, close: string): number {
  let depth = 0;
  let odd = 0;
  for (const sign of text) {
    if (sign === open) depth++;
    else if (sign === close && depth-- === 0) {
      depth = 0;
      odd++;
    }
  }
  return odd + depth;
}
