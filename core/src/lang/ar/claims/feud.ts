/** Fights of tribes, which are none of the war's. */
import type { ArAnalysis, ClaimDraft } from '../parts.ts';
import { words } from './words.ts';

const FEUD = words('feud');
/** Tokens after a fight within which it is called one of tribes. */
const FEUD_REACH = 3;

/** "قتال قبلي", "اشتباكات بين القبائل": tribes fight, and neither of the two sides of the war. */
export function isFeud(a: ArAnalysis, c: ClaimDraft): boolean {
  if (c.type !== 'clash' && c.type !== 'hostilities') return false;
  for (let j = c.trigger.last + 1; j <= c.trigger.last + FEUD_REACH; j++) if (FEUD.has(a.tokens.form[j] ?? '')) return true;
  return false;
}
