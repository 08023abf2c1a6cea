export * from './activities.ts';
export * from './names.ts';
export * from './search-attributes.ts';
export * from './task-workflow.ts';
