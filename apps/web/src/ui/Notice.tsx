import type { ReactNode } from 'react';
import type { Tone } from './Mark.tsx';
import css from './Notice.module.css';

export interface NoticeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Read out at once by screen readers. */
  readonly urgent?: boolean;
}

/** A sentence that belongs to what stands below or above it. */
export const Notice = ({ tone, children, action, urgent = false }: NoticeProps) => (
  <div className={`${css.notice} ${css[tone]}`} role={urgent ? 'alert' : 'status'}>
    <div className={css.words}>{children}</div>
    {action}
  </div>
);
