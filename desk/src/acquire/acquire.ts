/** Bytes to articles, in this thread and without a clock: `guarded.ts` puts a guard around it. */
import type { Diagnostic } from 'isnad';
import { detect } from './detect.ts';
import { binaryKind, decode } from './encoding.ts';
import { FILE_BYTES, NESTED, PAGE_BYTES } from './limits.ts';
import { fromText } from './text.ts';
import { type Acquired, type AcquireOptions, fault, type Found, type Kind, known, type Member, note, Refusal, type Snapshot, type Source, type Unpacked } from './types.ts';

const REMEDY = 'Save its words as plain text, and report the page.';
const FORMATS = 'Give a page, text, lines, a feed, a wire, a PDF, a DOCX, a WARC or a WACZ.';

/** Never throws on bytes: what is odd comes back as diagnostics. */
export async function acquire(bytes: Uint8Array, options: AcquireOptions): Promise<Acquired> {
  return acquireNested(bytes, options, 0);
}

async function acquireNested(bytes: Uint8Array, options: AcquireOptions, depth: number): Promise<Acquired> {
  return answered(options, async () => {
    const kind = checked(bytes, options);
    if (!isArchive(kind)) return read(bytes, kind, options);
    return readMembers(await unpack(bytes, options), options, depth, (member, inner) => acquireNested(member.bytes, inner, depth + 1));
  });
}

/** Runs one reading; what it throws becomes the diagnostic of the file. */
async function answered(options: AcquireOptions, work: () => Promise<Acquired>): Promise<Acquired> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return fault(error.code, `${options.name}: ${error.message}.`, error.remedy);
    return fault('acquire.fault', `${options.name} could not be read: ${error instanceof Error ? error.message : String(error)}.`, REMEDY);
  }
}

type Archive = 'warc' | 'wacz' | 'gzip';

/** True for what holds members that are read one by one. */
export function isArchive(kind: Kind): kind is Archive {
  return kind === 'warc' || kind === 'wacz' || kind === 'gzip';
}

/** The kind of bytes that may be read. */
export function checked(bytes: Uint8Array, options: AcquireOptions): Kind {
  if (bytes.length === 0) throw new Refusal('acquire.empty', 'it is empty', 'Save the article again with its text.');
  if (bytes.length > FILE_BYTES) throw new Refusal('acquire.large', `it has more than ${FILE_BYTES / 1_000_000} MB`, 'Split it.');
  const kind = detect(bytes, options);
  if (kind === null || (isText(kind) && binaryKind(bytes) !== null)) throw new Refusal('acquire.binary', `it is ${binaryKind(bytes) ?? 'a binary file'}, not text`, FORMATS);
  return kind;
}

function isText(kind: Kind): boolean {
  return kind !== 'pdf' && kind !== 'docx' && !isArchive(kind);
}

async function read(bytes: Uint8Array, kind: Exclude<Kind, Archive>, options: AcquireOptions): Promise<Acquired> {
  if (kind === 'pdf') return captured(bytes, await (await import('./pdf.ts')).fromPdf(bytes, options), options);
  if (kind === 'docx') return captured(bytes, await (await import('./docx.ts')).fromDocx(bytes, options), options);
  if (kind === 'jsonl') return captured(bytes, (await import('./jsonl.ts')).fromLines(bytes, options), options);
  const diagnostics: Diagnostic[] = [];
  let kept = bytes;
  if (bytes.length > PAGE_BYTES) {
    kept = bytes.subarray(0, PAGE_BYTES);
    diagnostics.push(note('acquire.cut', 'warning', `${options.name} is larger than ${PAGE_BYTES / 1_000_000} MB; what comes after that was cut.`, 'Give one article a file.'));
  }
  const decoded = decode(kept, options.charset);
  const text = decoded.text.charCodeAt(0) === 0xfeff ? decoded.text.slice(1) : decoded.text;
  if (text.trim() === '') throw new Refusal('acquire.empty', 'it has no characters but blanks', 'Save the article again with its text.');
  const found = await READERS[kind](text, options);
  return captured(bytes, { ...found, diagnostics: [...diagnostics, ...decoded.diagnostics, ...found.diagnostics] }, options);
}

/** A reader is loaded when the first of its kind comes: plain text need not wait for any. */
const READERS: Readonly<Record<Exclude<Kind, 'pdf' | 'docx' | 'jsonl' | Archive>, (text: string, options: AcquireOptions) => Found | Promise<Found>>> = {
  text: fromText,
  html: async (text, options) => (await import('./html.ts')).fromHtml(text, options),
  json: async (text, options) => (await import('./json.ts')).fromJson(text, options),
  csv: async (text, options) => (await import('./csv.ts')).fromCsv(text, options),
  feed: async (text, options) => (await import('./feed.ts')).fromFeed(text, options),
  sitemap: async (text, options) => (await import('./sitemap.ts')).fromSitemap(text, options),
  newsml: async (text, options) => (await import('./newsml.ts')).fromNewsml(text, options),
  nitf: async (text, options) => (await import('./nitf.ts')).fromNitf(text, options),
  iptc7901: async (text, options) => (await import('./iptc7901.ts')).fromIptc7901(text, options),
};

/** What was found in the bytes, with the bytes: one snapshot, or one for each line that stands by itself. */
function captured(bytes: Uint8Array, { entries: found, addresses = [], diagnostics }: Found, { source = {}, date }: AcquireOptions): Acquired {
  // Options are a person's.
  const entries = date === undefined ? found : found.map((entry) => ({ ...entry, article: { ...entry.article, dateBy: 'person' as const } }));
  const together = entries.filter(({ own }) => own === undefined).map(({ article, url }) => known<Snapshot['entries'][number]>({ article, url }));
  const apart = entries.flatMap(({ article, url, own }) => (own === undefined ? [] : [{ bytes: own.bytes, source: known<Source>({ ...source, memberName: own.memberName }), entries: [known<Snapshot['entries'][number]>({ article, url })] }]));
  const snapshots: Snapshot[] = together.length === 0 ? apart : [{ bytes, source, entries: together }, ...apart];
  return { articles: entries.map(({ article }) => article), snapshots, addresses, diagnostics };
}

/** Opens an archive without reading what is in it. */
export async function unpack(bytes: Uint8Array, options: AcquireOptions): Promise<Unpacked> {
  const kind = checked(bytes, options);
  if (kind === 'warc') return (await import('./warc.ts')).unpackWarc(bytes, options);
  if (kind === 'wacz') return (await import('./wacz.ts')).unpackWacz(bytes, options);
  return (await import('./gzip.ts')).unpackGzip(bytes, options);
}

/** Reads the members of an archive in turn. That one is no article is no fault of the archive. */
export async function readMembers(unpacked: Unpacked, options: AcquireOptions, depth: number, take: (member: Member, options: AcquireOptions) => Promise<Acquired>): Promise<Acquired> {
  if (depth >= NESTED) throw new Refusal('acquire.nested', `archives stand within each other more than ${NESTED} deep`, 'Unpack it first.');
  const parts: Acquired[] = [];
  for (const [at, member] of unpacked.members.entries()) parts.push(await take(member, optionsOf(member, at, unpacked, options)));
  const diagnostics = [...unpacked.diagnostics, ...parts.flatMap((part) => part.diagnostics.map((d) => (d.code === 'acquire.no-article' && unpacked.members.length > 1 ? { ...d, severity: 'warning' as const } : d)))];
  const whole = { articles: parts.flatMap(({ articles }) => articles), snapshots: parts.flatMap(({ snapshots }) => snapshots), addresses: parts.flatMap(({ addresses }) => addresses) };
  if (whole.articles.length + whole.addresses.length === 0 && !diagnostics.some(({ severity }) => severity === 'error')) diagnostics.push(note('acquire.nothing', 'error', `${options.name} holds no article.`, 'Give an archive with pages or texts in it.'));
  return { ...whole, diagnostics };
}

/** A member alone keeps the id of its file; one of many has a number behind it. */
function optionsOf(member: Member, at: number, { members }: Unpacked, options: AcquireOptions): AcquireOptions {
  const id = options.id ?? options.name;
  return known<AcquireOptions>({ ...options, name: member.name, kind: member.kind, id: members.length === 1 ? id : `${id}:${at + 1}`, charset: member.charset ?? options.charset, source: known<Source>({ ...options.source, ...member.source }) });
}
