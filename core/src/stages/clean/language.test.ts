/** Which language a text is in: sentences of our own. */
import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'Rebels shelled the mill.'],
    ['en', 'Coastal air defences shot down 15 northern drones overnight.'],
    ['en', 'Mill hit, two dead'],
    ['ar', 'قصفت القوات الجسر.'],
    ['ar', 'قصفت القوات الجسر، said the agency'],
    ['fa', 'نیروهای ارتش پل را گلوله‌باران کردند و چند نفر کشته شدند.'],
    ['und', 'Les rebelles ont bombardé le moulin, selon un porte-parole.'],
    ['und', 'Les rebelles ont pris le moulin sur la colline.'],
    ['und', 'Yakın köprü için İsrail’in açıklaması bekleniyor.'],
    ['und', 'Повстанцы обстреляли мельницу, сообщает Foreign Policy, the magazine.'],
    ['und', '2020-10-14'],
  ])('is %s: %s', (language, text) => expect(languageOf(text)).toBe(language));
});
