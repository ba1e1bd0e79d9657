import { describe, expect, it } from 'vitest';
import { placeAt, placeName, sideKind, sideName } from './position.ts';

describe('positions and names', () => {
  it('a town has a position, a radius and the places that hold it', () => {
    const yerevan = placeAt('gn:616052');
    expect(yerevan).toMatchObject({ country: 'ARM', radiusKm: 20 });
    expect(yerevan?.lat).toBeCloseTo(40.18, 1);
    expect(yerevan?.lon).toBeCloseTo(44.51, 1);
    for (const id of yerevan?.within ?? []) expect(placeName(id, 'en'), id).not.toBeNull();
  });
  it('a region reaches to its furthest settlement, a country further than its towns', () => {
    const syria = placeAt('gn:163843');
    expect(syria).toMatchObject({ kind: 'country', country: 'SYR' });
    expect(syria?.radiusKm).toBeGreaterThan(200);
  });
  it('a town is named as the press writes it, a region with what kind it is', () => {
    expect([placeName('gn:586268', 'en'), placeAt('gn:586268')?.name, placeName('gn:70222', 'en')]).toEqual(['Kalbajar', 'Kalbajar', "Ta'izz Governorate"]);
  });
  it('a place is named in both languages', () => {
    expect([placeName('gn:616052', 'en'), placeName('gn:616052', 'ar'), placeName('gn:0', 'ar')]).toEqual(['Yerevan', 'يريفان', null]);
  });
  it('what no table knows has no position', () => {
    for (const id of ['', 'own:syr-nowhere', 'gn:0', 'gn:616052\tx']) expect(placeAt(id), id).toBeNull();
  });
  it('sides are named in both languages, unknown ones by their code', () => {
    expect([sideName('ARM', 'en'), sideName('ARM', 'ar'), sideName('HOUTHI', 'en'), sideName('XQZ', 'ar')]).toEqual(['Armenia', 'أرمينيا', 'Houthis', 'XQZ']);
  });
  it('people with no side are not the state of that code', () => {
    expect([sideName('CIV', 'en'), sideName('CIV', 'ar'), sideKind('CIV')]).toEqual(['civilians', 'مدنيون', null]);
  });
  it('a side is a state, a group, an intergovernmental body', () => {
    expect([sideKind('ARM'), sideKind('HOUTHI'), sideKind('IGO:UN'), sideKind('XQZ')]).toEqual(['state', 'group', 'igo', null]);
  });
});
