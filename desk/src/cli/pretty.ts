/** A reading drawn for people in a terminal: who says what, through whom, with which words. */
import type { Act, Claim, Count, Field, Party, Reading, Span, Statement } from 'isnad';
import { ACT_LABELS, HONESTY, MEASURE_LABELS, STATUS_LABELS, TYPE_LABELS } from '../ledger/index.ts';
import { type Colours, isolate, safe } from './terminal.ts';
import { wrapped } from './wrap.ts';

export interface PrettyOptions {
  readonly colours: Colours;
  /** Columns of the terminal. */
  readonly width: number;
  /** A lone sentence has no title to draw; an article has. */
  readonly title?: 'drawn' | 'none';
}

/** The sentence under every drawing. */
export const FOOTER = HONESTY.en;

const CUT = ' … ';

/** Columns that are drawn in: lines that are too long are hard to follow. */
const widthFor = (width: number): number => Math.min(Math.max(width, 40), 110);

/** Draws one reading. `text` is the article that was read: the spans index it. */
export function pretty(reading: Reading, text: string, { colours, width, title = 'drawn' }: PrettyOptions): string {
  const pen = new Pen(text, colours, widthFor(width));
  const { document: doc } = reading;
  if (title === 'drawn') pen.title(reading);
  const depths = new Map<string, number>();
  const claims = byStatement(reading.claims);
  for (const statement of reading.statements) {
    const depth = statement.parent === null ? 0 : Math.min((depths.get(statement.parent) ?? 0) + 1, 4);
    depths.set(statement.id, depth);
    pen.gap();
    pen.statement(statement, claims.get(statement.id) ?? [], '  '.repeat(depth));
  }
  const own = claims.get(null) ?? [];
  if (own.length > 0) {
    pen.heading(`In the outlet's own voice${doc.outlet ? ` (${isolate(doc.outlet)})` : ''}`);
    for (const claim of own) pen.claim(claim, '  ', true);
  }
  if (reading.notUnderstood.length > 0) {
    pen.heading('Not understood');
    for (const open of reading.notUnderstood) {
      pen.words([open.span], `  ${colours.yellow('?')} `, '    ');
      pen.line(colours.dim(`    ${open.why === 'cue' ? 'words of saying' : 'words of an event'}: ${open.words.map((s) => pen.slice(s)).map(isolate).join(', ')}`));
    }
  }
  if (reading.diagnostics.length > 0 || doc.hidden.length > 0) {
    pen.heading('Diagnostics');
    if (doc.hidden.length > 0) pen.line(`  ${doc.hidden.length} invisible characters in the text; they were not obeyed.`);
    for (const d of reading.diagnostics) pen.line(`  ${d.severity === 'error' ? colours.red(d.code) : colours.yellow(d.code)}  ${safe(d.message)} ${colours.dim(safe(d.remedy))}`);
  }
  pen.gap();
  pen.line(colours.dim(FOOTER));
  return pen.drawn();
}

/** Draws one claim below the statement that it stands in, or with its own words where no statement tells it. `text` is the article. */
export function prettyClaim(claim: Claim, statement: Statement | null, text: string, { colours, width }: PrettyOptions): string {
  const pen = new Pen(text, colours, widthFor(width));
  if (statement === null) pen.claim(claim, '', true);
  else pen.statement(statement, [claim], '');
  return pen.drawn();
}

function byStatement(claims: readonly Claim[]): Map<string | null, Claim[]> {
  const groups = new Map<string | null, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.statement);
    if (group) group.push(claim);
    else groups.set(claim.statement, [claim]);
  }
  return groups;
}

class Pen {
  readonly #lines: string[] = [];
  readonly #text: string;
  readonly #colours: Colours;
  readonly #width: number;

  constructor(text: string, colours: Colours, width: number) {
    this.#text = text;
    this.#colours = colours;
    this.#width = width;
  }

  drawn(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  line(line: string): void {
    this.#lines.push(line);
  }

  gap(): void {
    this.#lines.push('');
  }

  heading(heading: string): void {
    this.gap();
    this.line(this.#colours.bold(this.#colours.underline(heading)));
  }

  slice(s: Span): string {
    return this.#text.slice(s.start, s.end);
  }

  title({ document: doc, statements, claims }: Reading): void {
    const c = this.#colours;
    for (const line of wrapped(doc.title?.value ?? doc.id, this.#width)) this.line(c.bold(line));
    const facts = [doc.title ? safe(doc.id) : '', doc.outlet ? isolate(doc.outlet) : '', doc.date ? `${mark(doc.date)}${safe(doc.date.value)}` : 'no date', safe(doc.lang), `${statements.length} statements`, `${claims.length} claims`];
    this.line(c.dim(facts.filter(Boolean).join(' · ')));
  }

  /** The exact words, wrapped; `first` stands before the first line and `rest` before the others. */
  words(spans: readonly Span[], first: string, rest: string): void {
    const lines = wrapped(spans.map((s) => this.slice(s)).join(CUT), this.#width - rest.length);
    lines.forEach((line, at) => {
      this.line(`${at === 0 ? first : rest}${line}`);
    });
  }

  statement(s: Statement, claims: readonly Claim[], indent: string): void {
    const c = this.#colours;
    const speaker = s.speaker.name ?? (s.source.length > 0 ? s.source.map((x) => this.slice(x)).join(CUT) : null);
    const sides = s.speaker.side.value.join(', ') || 'UNK';
    const line = [...s.chain.map((link) => isolate(link.name)), `${c.bold(speaker === null ? 'nobody named' : isolate(speaker))} ${c.cyan(`[${mark(s.speaker.side)}${safe(sides)}]`)}`].join(c.dim(' → '));
    const flags = s.flags.length > 0 ? c.dim(` (${s.flags.join(', ')})`) : '';
    this.line(`${indent}${c.dim(s.id)}  ${line}`);
    this.line(`${indent}  ${actInColour(c, s.act.value, `${mark(s.act)}${ACT_LABELS[s.act.value].en}`)} ${isolate(ACT_LABELS[s.act.value].ar)}${flags}`);
    this.words(s.content, `${indent}  ${c.dim('│')} `, `${indent}  ${c.dim('│')} `);
    for (const claim of claims) this.claim(claim, `${indent}  `, false);
  }

  claim(claim: Claim, indent: string, quoted: boolean): void {
    const c = this.#colours;
    const type = TYPE_LABELS[claim.type.value];
    const facets = Object.entries(claim.facets).map(([facet, field]) => `${facet} ${mark(field)}${safe(field.value)}`);
    const who = claim.by.length > 0 || claim.on.length > 0 ? `${parties(claim.by)} ${c.dim('→')} ${parties(claim.on)}` : '';
    const where = claim.place ? `at ${mark(claim.place)}${isolate(claim.place.value.name)}${claim.place.value.id ? '' : c.dim(' (not in the gazetteer)')}` : '';
    const when = claim.time ? `on ${mark(claim.time)}${safe(claim.time.value.edtf)}${claim.time.value.part ? `, ${safe(claim.time.value.part)}` : ''}` : '';
    const status = `${mark(claim.status)}${STATUS_LABELS[claim.status.value].en}`;
    const facts = [who, where, when, ...facets, ...claim.counts.map(countLine), claim.status.value === 'actual' ? c.dim(status) : c.magenta(status)];
    this.line(`${indent}${c.dim('•')} ${c.bold(type.en)} ${isolate(type.ar)}  ${facts.filter(Boolean).join(c.dim(' · '))}`);
    if (quoted) this.words(claim.evidence, `${indent}  ${c.dim('│')} `, `${indent}  ${c.dim('│')} `);
  }
}

/** Inferred values carry a tilde. */
function mark(field: Field<unknown>): string {
  return field.how === 'inferred' ? '~' : '';
}

function parties(list: readonly Field<Party>[]): string {
  return list.map((p) => `${mark(p)}${p.value.name ? `${isolate(p.value.name)} ` : ''}[${safe(p.value.side)}]`).join(' + ') || '?';
}

const BOUNDS: Readonly<Record<Count['bound'], string>> = { exact: '', at_least: 'at least ', at_most: 'at most ', about: 'about ', vague: 'about ' };

function countLine(count: Count): string {
  const n = count.n === null ? 'a number not given' : `${BOUNDS[count.bound]}${count.n}`;
  return `${MEASURE_LABELS[count.what].en}: ${n} ${isolate(count.whom)}${count.cumulative ? ' (total over time)' : ''}${count.subset ? ' (part of the above)' : ''}`;
}

function actInColour(c: Colours, act: Act, word: string): string {
  if (act === 'deny' || act === 'refuse' || act === 'criticise') return c.yellow(word);
  if (act === 'threaten') return c.red(word);
  if (act === 'call' || act === 'propose' || act === 'expect') return c.blue(word);
  if (act === 'commit' || act === 'endorse') return c.green(word);
  return c.magenta(word);
}
