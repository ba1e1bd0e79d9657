/** The language of words that come without one, by their letters: enough to choose a typeface and a direction. */
export function languageOf(words: string): 'ar' | 'en' {
  const arabic = words.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic > latin ? 'ar' : 'en';
}
