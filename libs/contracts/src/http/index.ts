export * from './commands.ts';
export * from './desk.ts';
export * from './problem.ts';
export * from './session.ts';
export * from './task.ts';
export * from './task-list.ts';
