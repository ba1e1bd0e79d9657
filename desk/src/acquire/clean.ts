/** One streaming pass over a page: what is never article text goes, depth is capped, JSON-LD is kept aside. */
import { Parser } from 'htmlparser2';

export interface Cleaned {
  readonly html: string;
  /** Texts of the JSON-LD scripts, in the order of the page. */
  readonly jsonLd: readonly string[];
  /** The day of publication as a script of the page has it among its data. */
  readonly scriptDate: string | undefined;
}

const MAX_DEPTH = 200;
const MAX_HEAD = 2000;
/** The frame of the page is written anew: many lack it, and its class names say nothing about the article. */
const FRAME = new Set(['html', 'head', 'body', 'title']);
const MAX_ELEMENTS = 60_000;
/** Dropped with all that is in them. */
const DROPPED = new Set(['script', 'style', 'noscript', 'svg', 'iframe', 'nav', 'aside', 'footer', 'template', 'select', 'button', 'textarea', 'object', 'embed', 'canvas', 'math', 'dialog', 'audio', 'map']);
const EMPTY = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'wbr', 'base', 'area', 'col', 'source', 'track', 'param']);
const KEPT_ATTRIBUTES = new Set(['id', 'class', 'lang', 'dir', 'href', 'rel', 'property', 'name', 'content', 'itemprop', 'itemtype', 'itemscope', 'datetime', 'role', 'aria-hidden', 'aria-modal', 'style', 'hidden', 'http-equiv', 'pubdate', 'title', 'data-testid', 'data-component']);
/** A field of a script's data that says when the page was published. */
const SCRIPT_DATE = /(?:first)?_?(?:publi(?:shed?|cation)_?(?:date|time|at|on)|date_?published)["']?\s{0,3}[:=]\s{0,3}["']?((?:19|20)\d{2}[-/]?\d{2}[-/]?\d{2})/i;
/** Roles of page furniture. */
const FURNITURE_ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'toolbar', 'banner']);
/** Text shorter than this in a form is the form's own. */
const FORM_TEXT = 2000;

/** A form under way: where its output began and how much text it has. */
interface OpenForm {
  readonly at: number;
  text: number;
}

/** The state of the pass. */
class Cleaner {
  readonly out: string[] = [];
  readonly jsonLd: string[] = [];
  readonly head: string[] = [];
  readonly title: string[] = [];
  lang: string | undefined;
  private inTitle = false;
  scriptDate: string | undefined;
  private readonly open: { name: string; written: boolean }[] = [];
  private readonly forms: OpenForm[] = [];
  private dropDepth = 0;
  private depth = 0;
  private elements = 0;
  private script: string[] | null = null;
  private inScript = false;

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.dropDepth > 0 || this.isDropped(name, attributes)) {
      this.inScript ||= name === 'script';
      if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) this.script = [];
      if (!EMPTY.has(name)) this.dropDepth++;
      return;
    }
    if (name === 'form') this.forms.push({ at: this.out.length, text: 0 });
    const written = name !== 'form' && !FRAME.has(name) && this.depth < MAX_DEPTH && this.elements < MAX_ELEMENTS;
    if (this.isHead(name, attributes)) return;
    if (EMPTY.has(name)) {
      if (written && name !== 'input' && name !== 'source') this.out.push(`<${name}${attributeText(attributes)}>`);
      return;
    }
    this.open.push({ name, written });
    this.inTitle ||= name === 'title';
    this.depth += written ? 1 : 0;
    this.elements += 1;
    if (written) this.out.push(`<${name}${attributeText(attributes)}>`);
    else if (name !== 'form' && !FRAME.has(name)) this.out.push(' ');
  }

  ontext(text: string): void {
    if (this.script !== null) this.script.push(text);
    else if (this.inScript && this.scriptDate === undefined) this.scriptDate = SCRIPT_DATE.exec(text.slice(0, 500_000))?.[1];
    if (this.dropDepth > 0) return;
    if (this.inTitle) {
      this.title.push(escapeText(text));
      return;
    }
    for (const form of this.forms) form.text += text.trim().length;
    this.out.push(escapeText(text));
  }

  onclosetag(name: string): void {
    if (this.dropDepth > 0) {
      if (name === 'script') this.inScript = false;
      if (this.script !== null && name === 'script') {
        this.jsonLd.push(this.script.join(''));
        this.script = null;
      }
      if (!EMPTY.has(name)) this.dropDepth--;
      return;
    }
    if (EMPTY.has(name)) return;
    const last = this.open.pop();
    if (last === undefined) return;
    if (last.name === 'title') this.inTitle = false;
    if (last.written) {
      this.depth--;
      this.out.push(`</${last.name}>`);
    }
    if (last.name === 'form') this.closeForm();
  }

  /** What belongs in the head goes there, wherever it stands. */
  private isHead(name: string, attributes: Record<string, string>): boolean {
    if (name === 'html' || name === 'body') this.lang ??= attributes['lang'] ?? attributes['xml:lang'];
    if (name !== 'meta' && name !== 'link' && name !== 'base') return false;
    if (this.head.length < MAX_HEAD && (name === 'meta' || attributes['rel'] === 'canonical')) this.head.push(`<${name}${attributeText(attributes)}>`);
    return true;
  }

  private closeForm(): void {
    const form = this.forms.pop();
    if (form !== undefined && form.text < FORM_TEXT) this.out.length = form.at;
  }

  private isDropped(name: string, attributes: Record<string, string>): boolean {
    if (DROPPED.has(name)) return true;
    if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return false;
    const role = attributes['role'];
    return role !== undefined && FURNITURE_ROLES.has(role.toLowerCase()) && name !== 'header';
  }
}

/** The page without scripts, navigation, frames and the like; at most `MAX_DEPTH` elements deep. */
export function clean(source: string): Cleaned {
  const cleaner = new Cleaner();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => cleaner.onopentag(name, attributes),
      ontext: (text) => cleaner.ontext(text),
      onclosetag: (name) => cleaner.onclosetag(name),
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  const lang = cleaner.lang === undefined ? '' : attributeText({ lang: cleaner.lang });
  const html = `<!doctype html><html${lang}><head><title>${cleaner.title.join('')}</title>${cleaner.head.join('')}</head><body>${cleaner.out.join('')}</body></html>`;
  return { html, jsonLd: cleaner.jsonLd, scriptDate: cleaner.scriptDate };
}

/** The attributes that later steps look at. A part that a script would only move into view counts as shown. */
function attributeText(attributes: Record<string, string>): string {
  let text = '';
  const streamed = /^S:[0-9a-f]+$/.test(attributes['id'] ?? '');
  for (const [name, value] of Object.entries(attributes)) {
    if (!KEPT_ATTRIBUTES.has(name) || (streamed && name === 'hidden')) continue;
    text += ` ${name}="${(name === 'href' && /^\s*javascript:/i.test(value) ? '#' : value).slice(0, 4000).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`;
  }
  return text;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
