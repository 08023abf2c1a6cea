import type { ReactNode } from 'react';
import css from './Card.module.css';

export interface CardProps {
  readonly title?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly flush?: boolean;
  readonly className?: string;
}

/** A sheet on the page. `flush`: its content reaches the edges. */
export const Card = ({ title, extra, children, flush = false, className = '' }: CardProps) => (
  <section className={`${css.card} ${className}`}>
    {title || extra ? (
      <header className={css.head}>
        <h2 className={css.title}>{title}</h2>
        {extra}
      </header>
    ) : null}
    <div className={flush ? css.flush : css.body}>{children}</div>
  </section>
);
