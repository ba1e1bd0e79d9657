/** IPTC 7901 and its American sister ANPA 1312: control characters part the header, the text and the trailer of a wire. */
import type { AcquireOptions, Found } from './types.ts';
import { Refusal } from './types.ts';
import { fromWires, type Wire, type WireLine } from './wire.ts';

const SOH = '\u0001';
const STX = '\u0002';
const ETX = '\u0003';
const US = '\u001f';
/** Where notes to the editors begin, which are not for publication. */
const NOTES = /^(?:#\s*(?:dpa\s+)?notebook|\*\s\*\s\*|the following information is not (?:intended )?for publication)/i;

/** Lines above a text of ANPA that are no headline: its slug with the count of words, notes, pictures. */
const NO_HEADLINE = /^(?:Eds\b|AP Photo|BC-)|,\s?\d{1,5}$/;

/** One wire, or several that follow each other. */
export function fromIptc7901(text: string, options: AcquireOptions): Found {
  const wires = text.split(SOH).slice(1).map((wire) => (wire[5] === US && /^[a-z]\d{4}/i.test(wire) ? ofAnpa(wire) : ofIptc(wire)));
  if (wires.length === 0) throw new Refusal('acquire.damaged', 'the header of the wire is missing (no SOH)', 'Save it again as it came.');
  return fromWires(wires, options);
}

/** Header, text and trailer. */
function partsOf(wire: string): { readonly header: string; readonly body: readonly string[]; readonly trailer: string } {
  const start = wire.indexOf(STX);
  const end = wire.indexOf(ETX, start + 1);
  const body = wire.slice(start + 1, end < 0 ? undefined : end);
  return { header: start < 0 ? '' : wire.slice(0, start), body: body.split(/\r?\n/), trailer: end < 0 ? '' : wire.slice(end + 1) };
}

/** `aeca062 4 i 211 cccc dpa 061`, keywords; a headline that ends in `=`; paragraphs with blank lines between them; `212101 GMT Nov 18`. */
function ofIptc(wire: string): Wire {
  const { header, body, trailer } = partsOf(wire);
  const from = body.slice(0, 5).findIndex((line) => /=\s*$/.test(line)) + 1;
  // A line of capitals before the headline says how urgent it is.
  const title = body.slice(0, from).map((line) => line.replace(/=\s*$/, '').trim()).filter((line, at) => line !== '' && !(at < from - 1 && /^[A-Z\d .:-]{1,20}$/.test(line))).join(' ');
  const notes = body.findIndex((line, at) => at >= from && NOTES.test(line.trim()));
  const lines = [...paragraphs(body.slice(from, notes < 0 ? undefined : notes), 'paragraph'), ...(notes < 0 ? [] : paragraphs(body.slice(notes), 'chrome'))];
  const sent = /\b(\d{2})\d{4}\s+[A-Z]{3}\s+([A-Z][a-z]{2})\s+(\d{2})\b/.exec(trailer);
  return { title: title === '' ? undefined : title, date: sent === null ? undefined : `${sent[1]} ${sent[2]} 20${sent[3]}`, outlet: /\s([a-z]{2,6})\s+\d{1,5}\s*$/i.exec(header.split(/\r?\n/)[0] ?? '')?.[1], lines };
}

function paragraphs(body: readonly string[], kind: 'paragraph' | 'chrome'): readonly WireLine[] {
  return body.join('\n').split(/\n\s*\n/).map((part) => part.replace(/[\s\p{Cc}]+/gu, ' ').trim()).filter((part) => /[\p{L}\p{N}]/u.test(part)).map((text) => ({ kind, text }));
}

/** `^` begins what stands above the text and `<` ends a line; paragraphs are indented; a byline ends in `=`; `AP-WF-02-20-16 0337GMT`. */
function ofAnpa(wire: string): Wire {
  const { body, trailer } = partsOf(wire);
  const lines: WireLine[] = [];
  let title: string | undefined;
  let author: string | undefined;
  for (const raw of body) {
    const text = raw.replace(/<\s*$/, '').replace(/^[\s^]+/, '').replace(/\s+/g, ' ').replace(/``|''/g, '"').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (/^[\t ]{2,}\S/.test(raw) || raw.startsWith('\t')) lines.push({ kind: 'paragraph', text: text.replace(/ _ /g, ' – ') });
    else if (/^by\s.*=$/i.test(text)) author = text.slice(3, -1).trim();
    else if (raw.startsWith('^') && title === undefined && !NO_HEADLINE.test(text)) title = text;
    else lines.push({ kind: 'chrome', text });
  }
  const sent = /\b[A-Z]{2}-[A-Z]{2}-(\d{2})-(\d{2})-(\d{2})\b/.exec(trailer);
  const date = sent === null ? undefined : `20${sent[3]}-${sent[1]}-${sent[2]}`;
  return { title, author, date, outlet: lines.map(({ text }) => /\(([A-Z]{2,5})\) –/.exec(text)?.[1]).find((name) => name !== undefined), lines };
}
