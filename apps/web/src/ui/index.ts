/** Building blocks without domain words. */
export * from './Card.tsx';
export * from './CopyButton.tsx';
export * from './EmptyState.tsx';
export * from './FileDrop.tsx';
export * from './LoadMore.tsx';
export * from './Mark.tsx';
export * from './Notice.tsx';
export * from './Page.tsx';
export * from './Trouble.tsx';
export * from './useNarrow.ts';
export * from './Waiting.tsx';
