import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../platform/request-language.ts';
import { toProblem } from './to-problem.ts';
import '../platform/request.ts';

/** Answers with the problem that this error is (RFC 9457), and logs what is ours to mend. */
export const sendProblem = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const language = languageOf(request);
  const { body, retryAfter, unexpected } = toProblem(thrown, { language, requestId: request.id });
  request.problemCode = body.code;
  if (unexpected) request.log.error({ err: thrown }, 'unexpected error');
  else if (body.status >= 500) request.log.warn({ err: thrown }, body.code);
  if (reply.sent) return;
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
};
