export * from './connection.ts';
export * from './engine-away.ts';
export * from './send-command.ts';
export * from './set-up.ts';
export * from './start-publication.ts';
export * from './start-task.ts';
