import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, problem } from './problem-error.ts';
import { sendProblem } from './send-problem.ts';
import { toProblem } from './to-problem.ts';

/** An address that cannot be decoded: before any route, so the filter never sees it. */
export const answerBadAddress = (_error: Error, request: FastifyRequest, reply: FastifyReply): void =>
  sendProblem(notFound('地址', 'address'), request, reply);

/** Bytes that are no HTTP request: there is no request object, only a socket. */
export const answerBrokenRequest = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const { body } = toProblem(problem(late ? 'upload-broken' : 'request-not-readable'), {
    language: 'zh',
    requestId: randomUUID(),
  });
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${body.status} Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  );
};
