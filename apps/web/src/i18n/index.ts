import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '#libs/domain';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

const slot = 'duban.language';

const remembered = (): Language => {
  try {
    return localStorage.getItem(slot) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
};

const announce = (language: string): void => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
};

export const i18n = createInstance();
i18n.on('languageChanged', announce);
void i18n.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: 'zh',
  resources: { zh: { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Changes the language of the screens and of the API's answers, and remembers it. */
export const speak = async (language: Language): Promise<void> => {
  await i18n.changeLanguage(language);
  try {
    localStorage.setItem(slot, language);
  } catch {
    // it holds until the page is closed
  }
};

/** The catalogue, the language, and the domain's own words in it. */
export const useWords = () => {
  const { t, i18n: current } = useTranslation();
  const language: Language = current.language === 'en' ? 'en' : 'zh';
  return { t, language, say: (words: Bilingual): string => words[language] };
};
