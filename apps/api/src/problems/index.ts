export { problem, ProblemError, notFound, refused, RefusedError } from './problem-error.ts';
export type { Fault, ProblemOptions, ProblemParams } from './problem-error.ts';
export { problemCodes, problems } from './catalogue.ts';
export type { ProblemCode } from './catalogue.ts';
export { ProblemFilter } from './problem-filter.ts';
export { toProblem } from './to-problem.ts';
export { validationPipe } from './validation.ts';
