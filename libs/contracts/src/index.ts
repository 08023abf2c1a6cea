export * from './activities.ts';
export * from './names.ts';
export * from './task-workflow.ts';
