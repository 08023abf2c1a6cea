/** The API as the screens see it: hooks and problems. How a call travels is nobody else's business. */
export * from './commands.ts';
export * from './evidence.ts';
export * from './problem.ts';
export * from './session.ts';
export * from './task-lists.ts';
export * from './tasks.ts';
