export * from './data-source.ts';
export * from './migrate.ts';
export * from './task-record/index.ts';
export * from './publication/publication.ts';
