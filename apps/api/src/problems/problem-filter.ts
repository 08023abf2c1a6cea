import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../platform/request-language.ts';
import { toProblem } from './to-problem.ts';

/** The only place where an error becomes an HTTP answer (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const language = languageOf(request);
    const { body, retryAfter, unexpected } = toProblem(thrown, { language, requestId: request.id });
    request.problemCode = body.code;
    if (unexpected) request.log.error({ err: thrown }, 'unexpected error');
    else if (body.status >= 503) request.log.warn({ err: thrown }, body.code);
    if (reply.sent) return;
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    void reply
      .status(body.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(body));
  }
}
