import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { Bilingual } from '#libs/domain';
import { type Fault, problem } from './problem-error.ts';

/** What a zod issue carries beyond the Standard Schema: read defensively, absent members stay undefined. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

/** Body, query and parameters are checked against the schema given in the decorator; faults name their place. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => problem('invalid-request', {}, { faults: issues.map(faultOf) }),
  });

export const faultOf = (issue: Issue): Fault => ({ pointer: pointerOf(issue), detail: sentenceOf(issue) });

const pointerOf = ({ path = [] }: Issue): string =>
  path
    .map((step) => String(typeof step === 'object' ? step.key : step))
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

const sentenceOf = (issue: Issue): Bilingual => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? { zh: '此项必填。', en: 'This is required.' }
        : { zh: '此项的类型不正确。', en: 'This has the wrong type.' };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return valuesSentence(issue.values ?? []);
    case 'unrecognized_keys':
      return {
        zh: `不认识的项目：${(issue.keys ?? []).join('、')}。`,
        en: `Not known: ${(issue.keys ?? []).join(', ')}.`,
      };
    default:
      return { zh: '此项的格式不正确。', en: 'This has the wrong form.' };
  }
};

const tooSmall = ({ origin, minimum }: Issue): Bilingual => {
  if (origin === 'string' && Number(minimum) === 1) return { zh: '此项必填。', en: 'This is required.' };
  if (origin === 'string') return { zh: `至少 ${minimum} 字。`, en: `At least ${minimum} characters.` };
  if (origin === 'array') return { zh: `至少 ${minimum} 项。`, en: `At least ${minimum} entries.` };
  return { zh: `不能小于 ${minimum}。`, en: `Not less than ${minimum}.` };
};

const tooBig = ({ origin, maximum }: Issue): Bilingual => {
  if (origin === 'string') return { zh: `最多 ${maximum} 字。`, en: `At most ${maximum} characters.` };
  if (origin === 'array') return { zh: `最多 ${maximum} 项。`, en: `At most ${maximum} entries.` };
  return { zh: `不能大于 ${maximum}。`, en: `Not more than ${maximum}.` };
};

const valuesSentence = (values: readonly unknown[]): Bilingual => ({
  zh: `只能是：${values.join('、')}。`,
  en: `One of: ${values.join(', ')}.`,
});
