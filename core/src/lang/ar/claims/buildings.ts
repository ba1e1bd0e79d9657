/** Things of civilians, which are hit and hit nobody. */
import type { ArAnalysis } from '../parts.ts';
import { isWord } from '../text.ts';
import { words } from './words.ts';

const CIVIL = words('civil');

/** "مستشفى", "للسوق": a home, a school, a hospital. */
export const isCivilThing = (a: ArAnalysis, j: number): boolean => isWord(a, j, CIVIL) || CIVIL.has(a.forms[j]?.split.stem ?? '');
