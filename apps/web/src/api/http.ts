import { i18n } from '../i18n/index.ts';
import { networkProblem, problemFrom } from './problem.ts';

export const apiPrefix = '/api/v1';

/** Longer than the API's own limit of 15 s, so that its answer comes first. */
const answerWithin = 25_000;

export interface Request {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/**
 * One call of the API.
 * @throws ApiProblem, code `network` when no answer came
 */
export const request = async <Answer>(call: Request): Promise<Answer> => {
  const response = await answerOf(call);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemFrom(response.status, body);
  return body as Answer;
};

export const headersFor = (call: Pick<Request, 'method' | 'idempotencyKey'>): Record<string, string> => ({
  Accept: 'application/json, application/problem+json',
  'Accept-Language': i18n.language === 'en' ? 'en' : 'zh-CN',
  // A form of another site cannot set this header: the API takes it as a sign that the page is ours.
  ...(call.method && call.method !== 'GET' ? { 'X-Requested-By': 'duban' } : {}),
  ...(call.idempotencyKey ? { 'Idempotency-Key': call.idempotencyKey } : {}),
});

const answerOf = async (call: Request): Promise<Response> => {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), answerWithin);
  const cancel = () => limit.abort();
  call.signal?.addEventListener('abort', cancel);
  try {
    return await fetch(apiPrefix + call.path + queryString(call.query), {
      method: call.method ?? 'GET',
      credentials: 'same-origin',
      headers: {
        ...headersFor(call),
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: limit.signal,
    });
  } catch (error) {
    if (call.signal?.aborted) throw error;
    throw networkProblem();
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', cancel);
  }
};

const queryString = (query: Request['query'] = {}): string => {
  const entries = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)]],
  );
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
};
