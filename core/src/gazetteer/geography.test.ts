import { describe, expect, it } from 'vitest';
import { loadGeography } from './index.ts';

const SUMY = 'gn:692194';
const KHARKIV = 'gn:706483';
const KHARKIV_REGION = 'gn:706482';
const UKRAINE = 'gn:690791';
const DONBAS = 'own:ukr-donbas';
const SAHEL = 'own:sahel';
const BEIRUT = 'gn:276781';

describe('places apart', () => {
  const { apart } = loadGeography();

  it('are two towns, of one state or of two', () => {
    expect(apart(SUMY, KHARKIV)).toBe(true);
    expect(apart(SUMY, BEIRUT)).toBe(true);
  });

  it('are no town and what holds it', () => {
    expect(apart(KHARKIV, KHARKIV)).toBe(false);
    expect(apart(KHARKIV, KHARKIV_REGION)).toBe(false);
    expect(apart(UKRAINE, SUMY)).toBe(false);
    expect(apart(UKRAINE, BEIRUT)).toBe(true);
  });

  it('are none of which the tables do not tell what holds them', () => {
    expect(apart(DONBAS, SUMY)).toBe(false);
    expect(apart(DONBAS, BEIRUT)).toBe(true);
    expect(apart(SAHEL, BEIRUT)).toBe(false);
  });
});
