export { firstRun } from './first-run.ts';
export type { FirstRunResult } from './first-run.ts';
export { publishSample } from './publish-sample.ts';
