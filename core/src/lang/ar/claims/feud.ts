/** Fights of tribes, which are none of the war's. */
import type { ArAnalysis, ClaimDraft } from '../parts.ts';
import { amended } from './amended.ts';
import { words } from './words.ts';

const FEUD = words('feud');
/** Tokens after a fight within which it is called one of tribes. */
const FEUD_REACH = 3;
/** The same past a verb and a day, right after بين. */
const BETWEEN_REACH = 6;

/** Rules that take whoever else the clause or the sentence has. */
const SUPPOSED: ReadonlySet<string> = new Set(['ar.event.agent-clause', 'ar.event.agent-sentence']);

/** "قتال قبلي", "اشتباكات بين القبائل": tribes fight, and neither of the two sides of the war. */
export function isFeud(a: ArAnalysis, c: ClaimDraft): boolean {
  if (c.type !== 'clash' && c.type !== 'hostilities') return false;
  for (let j = c.trigger.last + 1; j <= c.trigger.last + BETWEEN_REACH; j++) if (FEUD.has(a.tokens.form[j] ?? '') && (j <= c.trigger.last + FEUD_REACH || a.tokens.form[j - 1] === 'بين')) return true;
  return false;
}

/** The two tribes, where nobody else is named. */
export function feud(a: ArAnalysis, c: ClaimDraft): ClaimDraft {
  if ([...c.by, ...c.on].some(({ mention: m, rule }) => m !== null && m.rule !== 'ar.side.home' && !SUPPOSED.has(rule) && !FEUD.has(a.tokens.form[m.first] ?? ''))) return c;
  return amended(c, { by: [{ sides: ['TRIBES'], mention: null, rule: 'ar.event.party-tribes' }], on: [] });
}
