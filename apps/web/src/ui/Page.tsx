import { type ReactNode, useEffect } from 'react';
import { useWords } from '../i18n/index.ts';
import css from './Page.module.css';

export interface PageProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its one heading; the heading is also the window's title. */
export const Page = ({ title, lead, extra, children }: PageProps) => {
  useWindowTitle(title);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1 className={css.title}>{title}</h1>
          {lead ? <p className={css.lead}>{lead}</p> : null}
        </div>
        {extra ? <div className={css.extra}>{extra}</div> : null}
      </header>
      {children}
    </div>
  );
};

export const useWindowTitle = (title: string): void => {
  const { t } = useWords();
  const product = t('product');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
};
