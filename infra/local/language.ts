/** A sentence for the person at the terminal, in both languages. */
export interface Words {
  zh: string;
  en: string;
}

const english = /^en/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '');

/** Chinese unless the locale asks for English. */
export function say(words: Words): string {
  return english ? words.en : words.zh;
}
