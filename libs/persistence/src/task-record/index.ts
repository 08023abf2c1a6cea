export * from './integrity.ts';
export * from './project-events.ts';
export * from './read-task-state.ts';
export * from './record-events.ts';
