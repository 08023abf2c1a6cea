import type { Problem } from '#libs/contracts/http';

/** What the API answered instead of a result, or `network` when it did not answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly errors: NonNullable<Problem['errors']>;

  constructor(problem: Pick<Problem, 'status' | 'code'> & Partial<Problem>) {
    super(problem.detail || problem.title || problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.detail = problem.detail ?? '';
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }
}

export const networkProblem = (): ApiProblem => new ApiProblem({ status: 0, code: 'network' });

/** The answer never came, or says that nobody knows: the same request may have been carried out. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || (error.status >= 502 && error.status <= 504));

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof ApiProblem && error.code === code;

export const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiProblem && error.status === status;

/** The problem in a body; a proxy's HTML page becomes a problem without words. */
export const problemFrom = (status: number, body: unknown): ApiProblem =>
  isProblem(body) ? new ApiProblem({ ...body, status }) : new ApiProblem({ status, code: `http-${status}` });

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
