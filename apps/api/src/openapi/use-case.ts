import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemSchema } from '#libs/contracts/http';
import { type ProblemCode, type ProblemEntry, problems } from '../problems/catalogue.ts';

export interface UseCaseDescription<Answer extends z.ZodType> {
  /** Stable operationId: the name that clients are generated with. */
  readonly name: string;
  /** Heading in the browsable document. */
  readonly subject: '会话' | '目录' | '任务清单' | '任务' | '办理' | '佐证材料' | '工作台';
  readonly summary: string;
  readonly answer?: Answer;
  /** Default 200. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly example?: z.input<Answer>;
  /** Besides those that every use case has. */
  readonly problems?: readonly ProblemCode[];
  /** Refusals of the rule core are possible too: 403, 409, 422. */
  readonly refusable?: boolean;
}

const always: readonly ProblemCode[] = ['unauthenticated', 'internal-error', 'database-unavailable'];

/** Names a route as a use case and describes its answers, problems included, in the OpenAPI document. */
export const UseCase = <Answer extends z.ZodType>({
  name,
  subject,
  summary,
  answer,
  status = 200,
  example,
  problems: codes = [],
  refusable = false,
}: UseCaseDescription<Answer>): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    ApiTags(subject),
    ApiOperation({ operationId: name, summary }),
    ApiResponse({
      status,
      description: summary,
      ...(answer && { standardSchema: answer }),
      ...(example !== undefined && { example }),
    }),
    ...problemResponses([...codes, ...always], refusable),
  );

const problemResponses = (codes: readonly ProblemCode[], refusable: boolean): MethodDecorator[] => {
  const byStatus = new Map<number, string[]>(
    refusable ? [403, 409, 422].map((status) => [status, ['libs/domain refusals']]) : [],
  );
  for (const code of new Set(codes)) {
    const { status }: ProblemEntry = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return [...byStatus].map(([status, of]) =>
    ApiResponse({ status, description: `problem+json：${of.join('、')}`, standardSchema: problemSchema }),
  );
};
