import type { ReactNode } from 'react';
import css from './Mark.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet' | 'brand';

/** A word on a soft ground. */
export const Mark = ({ tone, title, children }: { tone: Tone; title?: string; children: ReactNode }) => (
  <span className={`${css.mark} ${css[tone]}`} title={title}>
    {children}
  </span>
);

export type Shape = 'disc' | 'triangle' | 'square' | 'check' | 'bars';

export interface SignProps {
  readonly tone: Tone;
  readonly shape: Shape;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word with a shape: says the same in black and white. */
export const Sign = ({ tone, shape, title, children }: SignProps) => (
  <span className={`${css.sign} ${css[`${tone}Ink`]}`} title={title}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {drawing[shape]}
    </svg>
    <span>{children}</span>
  </span>
);

const drawing: Readonly<Record<Shape, ReactNode>> = {
  disc: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  triangle: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
  square: <rect x="1" y="1" width="10" height="10" rx="1" fill="currentColor" />,
  check: <path d="M1.5 6.5l3 3L10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  bars: <path d="M3.5 1.5v9M8.5 1.5v9" fill="none" stroke="currentColor" strokeWidth="2.6" />,
};
