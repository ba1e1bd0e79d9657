/** What a trigger of the table needs beside it (`need=` among its facets) before it tells of anything. */
import type { ArAnalysis } from '../../parts.ts';
import { hit } from '../../text.ts';
import { isTroops, travels } from '../arrive.ts';
import type { Trigger } from '../trigger.ts';
import { NEAR, newsNear, opens, parties, timeNear, type Told } from './near.ts';
import { ARMED, rages } from './violence.ts';

type Need = (a: ArAnalysis, x: Told) => boolean;

const COMPANY = new Set(['مع', 'بين', 'الجانبين', 'الطرفين']);

/** "مناقشة الملف مع نظيره", not "مناقشة قوة الاحتياط": with whom is told. */
function inCompany(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + NEAR; j++) if (COMPANY.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** Tokens between a truce and what takes it up. */
const TRUCE_BEFORE = 40;

/** "الهدنة التي أعلنت أمس وبدأ سريانها اليوم": the truce that is meant was named before. */
function truceBefore(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= Math.max(0, t.first - TRUCE_BEFORE); j--) if ((a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'ceasefire' && !(h.row.cells[8] ?? '').includes('need=truce'))) return true;
  return false;
}

const isArms = (a: ArAnalysis, j: number): boolean => ARMED.has(a.forms[j]?.split.stem ?? '') || ARMED.has(a.tokens.form[j] ?? '') || hit(a, j, 'weapon') !== undefined;

/** Tokens back to the weapons of which a verb tells. */
const ARMS_BACK = 24;

/** "المنظومات ... وأنها كانت موجهة إلى مدن": weapons are aimed and readied, letters too: the noun before the verb, else what it takes up. */
function armsBefore(a: ArAnalysis, x: Told): boolean {
  const at = x.main.first - 1;
  const named = isPlainNoun(a, at);
  const back = named ? (isPlainNoun(a, at - 1) ? 2 : 1) : ARMS_BACK;
  for (let j = x.main.last; j >= Math.max(0, x.main.first - back); j--) if (isArms(a, j)) return true;
  return false;
}

/** "الرسالة", "المنظومات الصاروخية": with the article, and nothing that governs it. */
function isPlainNoun(a: ArAnalysis, j: number): boolean {
  const split = a.forms[j]?.split;
  return split !== undefined && split.article && split.prep === '' && !hit(a, j, 'fn.rel');
}

/** Tokens from a verb, past its subject, to the weapons that it moves. */
const ARMS_AHEAD = 4;

/** "شغّلت القوات تلك المنظومات", "نصب راجمات": the object of the verb, with no other verb or preposition between. */
function armsAfter(a: ArAnalysis, x: Told): boolean {
  for (let j = x.main.last + 1; j <= Math.min(x.scope.to, x.main.last + ARMS_AHEAD); j++) {
    if (hit(a, j, 'fn.prep') || (a.forms[j]?.split.prep ?? '') !== '') return false;
    if (isArms(a, j)) return true;
  }
  return false;
}

export const NEEDS: Readonly<Record<string, Need>> = {
  call: (_, { scope }) => scope.statement?.act === 'call' || scope.statement?.act === 'propose',
  news: (a, x) => x.main.verb || newsNear(a, x.main) || timeNear(x) || rages(a, x.main) || (opens(a, x) && !x.main.definite) || (x.main.type !== 'hostilities' && x.scope.statement?.act === 'call' && parties(x).length > 0),
  arms: armsBefore,
  'arms-moved': armsAfter,
  party: (_, x) => parties(x).length > 0,
  person: (a, { main, roles }) => !main.verb || roles.by.some((p) => travels(a, p) || isTroops(a, p)),
  company: (a, { main }) => main.verb || inCompany(a, main),
  truce: (a, { main }) => truceBefore(a, main),
};
