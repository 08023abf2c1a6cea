import { useWords } from '../i18n/index.ts';
import css from './Brand.module.css';

/** The product's seal and name. */
export const Brand = () => (
  <div className={css.brand}>
    <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
      <rect width="32" height="32" rx="5" fill="#a8352b" />
      <rect x="3" y="3" width="26" height="26" rx="3" fill="none" stroke="#fff" strokeWidth="1.4" />
      <path
        d="M9 16.5l5 5L23.5 11"
        fill="none"
        stroke="#fff"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
    <span className={css.words}>
      <span className={css.zh} lang="zh-CN">
        督办
      </span>
      <span className={css.en} lang="en">
        Duban
      </span>
    </span>
  </div>
);

/** Stands on every page of a demonstration. */
export const DemoMark = () => {
  const { t } = useWords();
  return (
    <span className={css.demo} title={t('demo.hint')}>
      {t('demo.mark')}
    </span>
  );
};
