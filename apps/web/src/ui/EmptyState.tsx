import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What will appear here, and who makes it appear. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className={css.empty}>
    <svg viewBox="0 0 64 56" width="64" height="56" aria-hidden="true" className={css.drawing}>
      <path d="M10 6h34l10 10v34H10z" fill="none" strokeWidth="2" />
      <path d="M44 6v10h10" fill="none" strokeWidth="2" />
      <path d="M18 24h20M18 32h28M18 40h14" strokeWidth="2" />
    </svg>
    <h3 className={css.title}>{title}</h3>
    {children ? <p className={css.text}>{children}</p> : null}
    {action}
  </div>
);
