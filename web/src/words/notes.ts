/** Reasons of the machine in another language: each part `phrase (+2)` by the form of its phrase, in which `{0}` stands for any words. */
import { isolate } from './isolate.ts';

/** Where one part of a reason ends and the next begins; phrases hold commas, too. */
const BETWEEN = /(?<=\([+-][\d.]+\)), /;
const PART = /^(.*?)( \([+-][\d.]+\))?$/s;

/** The note with every phrase that has a form put into its words; null when one has none. Values and points are isolated. */
export function noteIn(forms: Readonly<Record<string, string>>, note: string): string | null {
  const parts = note.split(BETWEEN).map((part) => {
    const [, phrase = '', points = ''] = PART.exec(part) ?? [];
    const said = phraseIn(forms, phrase);
    return said === null ? null : `${said}${points === '' ? '' : ` ${isolate(points.trim())}`}`;
  });
  return parts.includes(null) ? null : parts.join('، ');
}

function phraseIn(forms: Readonly<Record<string, string>>, phrase: string): string | null {
  const plain = Object.hasOwn(forms, phrase) ? forms[phrase] : undefined;
  if (plain !== undefined) return plain;
  for (const [form, said] of Object.entries(forms)) {
    const values = valuesOf(form, phrase);
    if (values) return said.replace(/\{(\d)\}/g, (_, at: string) => isolate(values[Number(at)] ?? ''));
  }
  return null;
}

/** What stands in a phrase where its form has `{0}`, `{1}`; null when it has another form. */
function valuesOf(form: string, phrase: string): readonly string[] | null {
  const pieces = form.split(/\{\d\}/);
  if (pieces.length === 1) return null;
  const values: string[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const found = index === pieces.length - 1 && piece === '' ? phrase.length : phrase.indexOf(piece, at);
    if (found < 0 || (index === 0 && found > 0)) return null;
    if (index > 0) values.push(phrase.slice(at, found));
    at = found + piece.length;
  }
  return at === phrase.length && values.every((value) => value !== '') ? values : null;
}
