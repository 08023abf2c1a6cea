export { publicationWorkflow } from './publication/publication-workflow.ts';
export { taskWorkflow } from './task/task-workflow.ts';
