import { HttpException } from '@nestjs/common';
import { InvalidId, type Language, refusalText } from '#libs/domain';
import type { Problem } from '#libs/contracts/http';
import { isDatabaseAway } from './database-away.ts';
import {
  type Fault,
  notFound,
  problem,
  ProblemError,
  type ProblemParams,
  RefusedError,
  refusalForm,
} from './problem-error.ts';

export interface ProblemAnswer {
  readonly body: Problem;
  readonly retryAfter?: number;
  /** A defect of ours or of the machinery: to be logged with its stack. */
  readonly unexpected: boolean;
}

interface Reader {
  readonly language: Language;
  readonly requestId: string;
}

/** Any thrown thing as the answer that its reader gets. Nothing of an unexpected error leaks. */
export const toProblem = (thrown: unknown, { language, requestId }: Reader): ProblemAnswer => {
  if (thrown instanceof RefusedError) {
    const { status, title } = refusalForm(thrown.refusal);
    const detail = refusalText(thrown.refusal, language);
    const { code } = thrown;
    return {
      body: { type: typeOf(code), title: title[language], status, detail, code, requestId },
      unexpected: false,
    };
  }
  const known = thrown instanceof ProblemError ? thrown : knownProblem(thrown);
  const error = known ?? problem('internal-error', { requestId });
  const { entry, code, params, faults } = error;
  const body: Problem = {
    type: typeOf(code),
    title: entry.title[language],
    status: entry.status,
    detail: fill(entry.detail[language], params, language),
    code,
    requestId,
    ...(faults.length > 0 && {
      errors: faults.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })),
    }),
  };
  return { body, retryAfter: entry.retryAfter, unexpected: known === undefined };
};

const typeOf = (code: string): string => `/api/v1/problems/${code}`;

const fill = (text: string, params: ProblemParams, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return typeof value === 'object' ? value[language] : String(value);
  });

const knownProblem = (thrown: unknown): ProblemError | undefined => {
  if (isDatabaseAway(thrown)) return problem('database-unavailable');
  if (thrown instanceof InvalidId) return invalidId(thrown);
  if (isUnstorable(thrown)) return problem('invalid-request', {}, { faults: [unstorable] });
  if (thrown instanceof HttpException) return ofStatus(thrown);
  return undefined;
};

/** A text with a NUL, or a number beyond what a column holds: only the database notices. */
const isUnstorable = (thrown: unknown): boolean =>
  thrown instanceof Error && /^(22021|22P05|22003)$/.test(String((thrown as { code?: unknown }).code));

const unstorable: Fault = {
  pointer: '',
  detail: {
    zh: '含有无法保存的字符或数字，请删去后重试。',
    en: 'It has a character or a number that cannot be stored; remove it and try again.',
  },
};

const kindNames: Readonly<Record<string, string>> = {
  'task list id': '清单编号',
  'task id': '任务编号',
  'assignment id': '分工编号',
  'department id': '部门编号',
  'SHA-256': '文件指纹',
  instant: '时间',
};

const invalidId = ({ kind }: InvalidId): ProblemError =>
  problem(
    'invalid-request',
    {},
    {
      faults: [
        {
          pointer: '',
          detail: { zh: `${kindNames[kind] ?? '编号'}格式不正确。`, en: `Not a valid ${kind}.` },
        },
      ],
    },
  );

/** What Fastify and Nest throw by themselves, before any of our code runs. */
const ofStatus = (error: HttpException): ProblemError | undefined => {
  switch (error.getStatus()) {
    case 400:
      return problem('body-not-parsable');
    case 404:
      return notFound('地址', 'address');
    case 413:
      return problem('payload-too-large', { limit: '8 MB' });
    case 415:
      return problem('unsupported-media-type');
    default:
      return undefined;
  }
};
