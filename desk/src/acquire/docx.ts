/** DOCX: the paragraphs of a document, its heading as the title. */
import mammoth from 'mammoth';
import { compose } from './compose.ts';
import { parse } from './dom.ts';
import { linesOf } from './lines.ts';
import { type AcquireOptions, article, type Found, noDate, Refusal } from './types.ts';
import { refuseDepth } from './xml.ts';
import { openZip } from './zip.ts';

/** Bytes of the words of a document, unpacked; pictures are not counted. */
const WORDS_BYTES = 50_000_000;

/** The words of the document. What is not text in it (pictures, links to other files) is never opened. */
export async function fromDocx(bytes: Uint8Array, options: AcquireOptions): Promise<Found> {
  await inspect(bytes);
  const html = await htmlOf(bytes);
  const body = parse(html).body;
  const lines = body === null ? [] : linesOf(body);
  if (lines.length === 0) throw new Refusal('acquire.empty', 'the document has no words', 'If its words are pictures, read them with a text recogniser first.');
  const [head] = lines;
  const title = head !== undefined && /^h[12]$/.test(head.tag) ? head.text : '';
  // Without a heading the engine finds the layout, as in plain text.
  const composed = title === '' ? { text: lines.map(({ text }) => text).join('\n\n') } : compose(title, lines.slice(1));
  const made = article({ id: options.id ?? options.name, ...composed, title, lang: options.lang, date: options.date });
  return { entries: [{ article: made }], diagnostics: options.date === undefined ? [noDate(options.name)] : [] };
}

/** Refuses what would hurt the reader: it unpacks every member at once and knows no limit. */
async function inspect(bytes: Uint8Array): Promise<void> {
  const members = await openZip(bytes);
  const words = members.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  if (words.reduce((sum, { size }) => sum + size, 0) > WORDS_BYTES) throw new Refusal('acquire.bomb', `its words unpack to more than ${WORDS_BYTES / 1_000_000} MB`, 'Save its words as plain text.');
  for (const member of members) {
    const content = await member.read();
    if (!/\.(?:xml|rels)$/i.test(member.name)) continue;
    const text = new TextDecoder().decode(content);
    if (/<!DOCTYPE/i.test(text.slice(0, 10_000))) throw new Refusal('acquire.entities', 'it holds a document type, which no DOCX has', 'Save it again with an office program.');
    refuseDepth(text);
  }
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), styleMap: ["p[style-name='Title'] => h1:fresh"] });
    return value;
  } catch (error) {
    throw new Refusal('acquire.damaged', `it is no sound document (${error instanceof Error ? error.message : String(error)})`, 'Open and save it with an office program, or save its words as plain text.', error);
  }
}
