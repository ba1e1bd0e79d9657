/** A reading made by hand, for the tests of what the desk draws and writes. */
import type { Article, Reading, Span } from 'isnad';

export const ARTICLE: Article = {
  id: 'hand',
  text: 'نقلت وكالة الضفاف عن وزير الدفاع قوله إن القصف قتل 4 مدنيين في نارلي. ونفى الجيش ذلك. وتوقفت المعارك. واستنكر أحدهم الأمر.',
  lang: 'ar',
  date: '2031-03-03',
};

/** Where words stand in the article. */
export function at(words: string): Span {
  const start = ARTICLE.text.indexOf(words);
  if (start < 0) throw new Error(`Not in the article: ${words}`);
  return { start, end: start + words.length };
}

const strike = at('القصف قتل 4 مدنيين في نارلي');

export const READING: Reading = {
  engine: 'isnad 0.0.0',
  document: {
    id: 'hand',
    lang: 'ar',
    date: { value: '2031-03-03', how: 'inferred', rule: 'document.date.given' },
    title: null,
    outlet: 'المرساة',
    author: null,
    length: ARTICLE.text.length,
    sections: [{ start: 0, end: ARTICLE.text.length, kind: 'paragraph' }],
    hidden: [],
  },
  statements: [
    {
      id: 's1',
      source: [at('وزير الدفاع')],
      cue: [at('نقلت'), at('قوله')],
      content: [at('إن القصف قتل 4 مدنيين في نارلي')],
      act: { value: 'assert', how: 'stated', spans: [at('قوله')] },
      speaker: { name: 'وزير الدفاع', actor: null, side: { value: ['AZE'], how: 'inferred', rule: 'ar.side.office' }, privacy: 'public_role' },
      chain: [{ name: 'وكالة الضفاف', actor: null, spans: [at('وكالة الضفاف')] }],
      parent: null,
      quote: 'indirect',
      flags: [],
      section: 'paragraph',
      rules: ['ar.cue.relay'],
    },
    {
      id: 's2',
      source: [at('الجيش')],
      cue: [at('نفى')],
      content: [at('ذلك')],
      act: { value: 'deny', how: 'stated', spans: [at('نفى')] },
      speaker: { name: 'الجيش', actor: null, side: { value: ['ARM', 'AZE'], how: 'stated', spans: [at('الجيش')] }, privacy: 'not_a_person' },
      chain: [],
      parent: 's1',
      quote: 'indirect',
      flags: ['mutual'],
      section: 'paragraph',
      rules: ['ar.cue.finite'],
    },
  ],
  claims: [
    {
      id: 'c1',
      statement: 's1',
      evidence: [strike],
      type: { value: 'strike', how: 'stated', spans: [at('القصف')] },
      facets: { weapon: { value: 'artillery', how: 'inferred', rule: 'ar.weapon.unknown' } },
      by: [],
      on: [{ value: { side: 'CIV', name: 'مدنيين', actor: null }, how: 'stated', spans: [at('مدنيين')] }],
      place: { value: { name: 'نارلي', id: null, country: null }, how: 'stated', spans: [at('نارلي')] },
      time: { value: { edtf: '2031-03-02', part: 'dawn' }, how: 'inferred', rule: 'ar.time.document' },
      status: { value: 'actual', how: 'inferred', rule: 'ar.status.actual' },
      counts: [
        { what: 'killed', whom: 'civilian', n: 4, bound: 'at_least', cumulative: false, subset: false, spans: [at('4 مدنيين')] },
        { what: 'injured', whom: 'person', n: null, bound: 'vague', cumulative: true, subset: false, spans: [] },
      ],
      rules: ['ar.event.attack-noun'],
    },
    {
      id: 'c2',
      statement: null,
      evidence: [at('توقفت المعارك')],
      type: { value: 'hostilities', how: 'stated', spans: [at('المعارك')] },
      facets: {},
      by: [],
      on: [],
      place: null,
      time: null,
      status: { value: 'denied', how: 'stated', spans: [at('توقفت')] },
      counts: [],
      rules: ['ar.event.fighting'],
    },
  ],
  mentions: [],
  notUnderstood: [{ span: at('واستنكر أحدهم الأمر.'), why: 'cue', words: [at('استنكر')] }],
  diagnostics: [{ code: 'read.sample', severity: 'warning', message: 'Made by hand.', remedy: 'None is needed.' }],
};
