import { i18n } from '../i18n/index.ts';
import { client } from './generated/client.gen.ts';
import { networkProblem, problemFrom } from './problem.ts';

/** Longer than the API's own limit of 15 s, so that its answer comes first. */
const answerWithin = 25_000;

/** What every request carries. */
export const headersFor = (method: string): Record<string, string> => ({
  'Accept-Language': i18n.language === 'en' ? 'en' : 'zh-CN',
  // A form of another site cannot set this header: the API takes it as a sign that the page is ours.
  ...(method === 'GET' ? {} : { 'X-Requested-By': 'duban' }),
});

const fetchWithin: typeof fetch = async (input, init) => {
  const outer = input instanceof Request ? input.signal : init?.signal;
  const limit = new AbortController();
  const cancel = () => limit.abort();
  const timer = setTimeout(cancel, answerWithin);
  outer?.addEventListener('abort', cancel);
  try {
    return await fetch(input, { ...init, signal: limit.signal });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', cancel);
  }
};

client.setConfig({ baseUrl: '/', credentials: 'same-origin', fetch: fetchWithin });
client.interceptors.request.use((request) => {
  for (const [name, value] of Object.entries(headersFor(request.method))) request.headers.set(name, value);
  return request;
});

/**
 * The result of a call of the generated client.
 * @throws ApiProblem, code `network` when no answer came
 */
export const answer = async <Data>(
  call: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response?: Response }>,
): Promise<Data> => {
  const { data, error, response } = await call;
  if (response && !response.ok) throw problemFrom(response.status, error);
  if (error !== undefined || data === undefined) throw networkProblem();
  return data;
};
