/** The characters of a page with the places of their glyphs: what stands at one place is one glyph, and its letters belong together. */
import type { PDFiumDocument } from '@hyzyla/pdfium';

/** As much of the compiled PDFium as is used here; the package shows only the text, not the places. */
interface Raw {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, at: number): number;
  _FPDFText_GetCharOrigin(text: number, at: number, x: number, y: number): number;
  _FPDFText_GetCharBox(text: number, at: number, left: number, right: number, bottom: number, top: number): number;
}

/** Boxes nearer than this touch, in points. */
const TOUCHING = 0.01;
/** Letters of Arabic script and the marks upon them. */
const ARABIC = /^[\p{Script=Arabic}\p{M}]$/u;

/**
 * The text of a page. PDFium turns Arabic lines round letter by letter, and so turns the letters of one glyph too: the لا of الأول,
 * which is drawn as one, comes out as األول. PDFium gives its letters one origin, and one box or a part each of the box, from left to
 * right: they are turned back. Two glyphs that are drawn over each other have boxes of their own.
 */
export function pageText(document: PDFiumDocument, page: number): string {
  const { module } = document as unknown as { readonly module: Raw };
  const { pageIdx } = document.getPage(page) as unknown as { readonly pageIdx: number };
  const text = module._FPDFText_LoadPage(pageIdx);
  if (text === 0) throw new Error('a page has no text layer that can be opened');
  // Six numbers of 64 bits: x and y, then left, right, bottom and top.
  const place = module.wasmExports.malloc(48);
  try {
    const signs: string[] = [];
    let glyph: string[] = [];
    let before: Place | null = null;
    for (let at = 0, count = module._FPDFText_CountChars(text); at < count; at++) {
      const code = module._FPDFText_GetUnicode(text, at);
      if (code === 0 || code > 0x10ffff) continue;
      const sign = String.fromCodePoint(code);
      const here: Place | null = ARABIC.test(sign) ? placeOf(module, text, at, place) : null;
      if (here === null || before === null || !oneGlyph(before, here)) {
        for (let back = glyph.length; back > 0; back--) signs.push(glyph[back - 1]!);
        glyph = [];
      }
      before = here;
      glyph.push(sign);
    }
    return [...signs, ...glyph.reverse()].join('');
  } finally {
    module.wasmExports.free(place);
    module._FPDFText_ClosePage(text);
  }
}

/** Where a character stands, in points. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Letters that are drawn as one. */
function oneGlyph(one: Place, other: Place): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < TOUCHING;
  return one.x === other.x && one.y === other.y && (near(one.right, other.left) || (near(one.left, other.left) && near(one.right, other.right)));
}

function placeOf(module: Raw, text: number, at: number, place: number): Place {
  module._FPDFText_GetCharOrigin(text, at, place, place + 8);
  module._FPDFText_GetCharBox(text, at, place + 16, place + 24, place + 32, place + 40);
  const [x, y, left, right] = new Float64Array(module.HEAPU8.slice(place, place + 48).buffer) as unknown as [number, number, number, number];
  return { x, y, left, right };
}
