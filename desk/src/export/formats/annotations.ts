/** W3C Web Annotation (Recommendation 2017), one annotation a line: the words of a claim, classified, with the claim as a sentence. */
import type { Testimony } from 'isnad';
import { anchorsOf, annotationUri, claimUri, targetOf } from '../anchor.ts';
import { utf8 } from '../bytes.ts';
import type { FormatSpec } from '../format.ts';
import { sentenceOf, stanceOf } from '../sentence.ts';
import type { CodebookLine } from '../table.ts';
import type { View } from '../view.ts';
import { HONESTY } from '../words.ts';

const FIELDS: readonly (readonly [string, string, string])[] = [
  ['id', 'URN of the annotation, made of the id of the claim', 'معرّف التعليق'],
  ['body[0]', 'The claim as a full sentence with speaker and stance: the words in the target are never to be read without it', 'القول في جملة كاملة؛ ولا تقرأ الكلمات من دونها'],
  ['body[1..]', 'Tags: event type, stance (denied among them), status', 'وسوم: نوع الحدث والموقف والحال'],
  ['target.selector', 'TextQuoteSelector (prefix and suffix of 32 characters) and TextPositionSelector side by side; code points of the captured text, half-open', 'الاقتباس والموضع بالمحارف في النص الملتقط'],
  ['target oa:List', 'Evidence of several pieces: one target, in the order of the text', 'دليل من عدة قطع'],
  ['generator', 'The engine that read it', 'المحرك القارئ'],
];

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

export const annotations: FormatSpec = {
  id: 'annotations',
  label: { en: 'Web Annotations', ar: 'تعليقات الويب' },
  purpose: { en: 'Evidence on the text, for annotation tools', ar: 'الأدلة على النص لأدوات التعليق' },
  mediaType: 'application/jsonl; charset=utf-8',
  extension: 'jsonl',
  about: 'sidecar',
  hashOf: 'the bytes of the file',
  make(view) {
    const lines = view.reconciled.testimonies.map((t) => `${JSON.stringify({ '@context': ANNO_CONTEXT, ...annotationOf(view, t) })}\n`);
    const fields: CodebookLine[] = FIELDS.map(([field, en, ar]) => ({ table: 'annotation', field, type: 'text', label: field, meaning: view.lang === 'ar' ? ar : en }));
    return { bytes: utf8(lines.join('')), explained: { fields } };
  },
};

/** The annotation of a claim, without its context. */
export function annotationOf(view: View, t: Testimony): object {
  const tag = (value: string): object => ({ type: 'TextualBody', purpose: 'tagging', value });
  return {
    id: annotationUri(t.id),
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: view.lang, value: sentenceOf(view, t) },
      tag(`isnad:type:${t.claim.type.value}`), tag(`isnad:stance:${stanceOf(t)}`), tag(`isnad:status:${t.claim.status.value}`),
      { type: 'SpecificResource', purpose: 'identifying', source: claimUri(t.id) },
    ],
    target: targetOf(anchorsOf(view, t)),
    generator: { id: 'urn:isnad:engine', type: 'Software', name: view.report(t.document)?.reading.engine ?? view.context.engine },
    generated: t.recorded,
    'dc:description': HONESTY[view.lang],
  };
}
