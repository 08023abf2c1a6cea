import { isUnanswered } from './problem.ts';

/**
 * Contract: one intention (this command with this content) keeps one key until the API has answered it, also over
 * a reload of the page. A repeated click after a lost answer is then the same request, not a second one; with
 * changed content it is a new intention, which the rules of the task judge.
 */
export const withIdempotencyKey = async <Answer>(
  intention: string,
  send: (key: string) => Promise<Answer>,
): Promise<Answer> => {
  const key = pending.get(intention) ?? pending.keep(intention, newKey());
  try {
    const answer = await send(key);
    pending.forget(intention);
    return answer;
  } catch (error) {
    if (!isUnanswered(error)) pending.forget(intention);
    throw error;
  }
};

const memory = new Map<string, string>();
const slot = (intention: string): string => `duban.pending ${intention}`;

/** Session storage can be full or forbidden; then the key lives as long as the page. */
const pending = {
  get: (intention: string): string | undefined => {
    try {
      return memory.get(intention) ?? sessionStorage.getItem(slot(intention)) ?? undefined;
    } catch {
      return memory.get(intention);
    }
  },
  keep: (intention: string, key: string): string => {
    memory.set(intention, key);
    try {
      sessionStorage.setItem(slot(intention), key);
    } catch {
      // memory has it
    }
    return key;
  },
  forget: (intention: string): void => {
    memory.delete(intention);
    try {
      sessionStorage.removeItem(slot(intention));
    } catch {
      // nothing was stored
    }
  },
};

/** `randomUUID` is missing in Chromium below 92 and on plain-http addresses. */
const newKey = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
