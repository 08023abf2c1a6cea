import { type Bilingual, type Refusal, type RefusalKind, refusalKind } from '#libs/domain';
import { type ProblemCode, type ProblemEntry, problems } from './catalogue.ts';

export type ProblemParams = Readonly<Record<string, string | number | Bilingual>>;

/** One fault of the request: where (JSON pointer) and what. */
export interface Fault {
  readonly pointer: string;
  readonly detail: Bilingual;
}

/** Thrown anywhere in the API; the one filter turns it into problem+json. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly params: ProblemParams;
  readonly faults: readonly Fault[];
  constructor(
    readonly code: ProblemCode,
    readonly entry: ProblemEntry,
    { params = {}, faults = [] }: { params?: ProblemParams; faults?: readonly Fault[] },
  ) {
    super(code);
    this.params = params;
    this.faults = faults;
  }
}

export interface ProblemOptions {
  readonly faults?: readonly Fault[];
  /** Seconds; replaces the entry's own. */
  readonly retryAfter?: number;
}

/** One of the edge's own problems, to be thrown. */
export const problem = (
  code: ProblemCode,
  params: ProblemParams = {},
  { faults = [], retryAfter }: ProblemOptions = {},
): ProblemError => {
  const entry: ProblemEntry = problems[code];
  return new ProblemError(code, retryAfter === undefined ? entry : { ...entry, retryAfter }, {
    params,
    faults,
  });
};

/** The thing that is not there, named in both languages. */
export const notFound = (zh: string, en: string): ProblemError => problem('not-found', { what: { zh, en } });

/** A refusal of the rule core, to be thrown: 403, 409 or 422 with the domain's own code and sentence. */
export const refused = (refusal: Refusal): RefusedError => new RefusedError(refusal);

export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code: string;
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.code = refusal.code;
  }
}

/** How each kind of refusal is told over HTTP. */
export const refusalForms: Readonly<
  Record<RefusalKind, { readonly status: number; readonly title: Bilingual }>
> = {
  forbidden: { status: 403, title: { zh: '无权办理', en: 'Not allowed' } },
  conflict: { status: 409, title: { zh: '当前不能办理', en: 'Not possible now' } },
  invalid: { status: 422, title: { zh: '内容不符合要求', en: 'Content not accepted' } },
};

export const refusalForm = (refusal: Refusal) => refusalForms[refusalKind(refusal)];
