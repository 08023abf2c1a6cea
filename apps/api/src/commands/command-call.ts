import { applyDecorators, createParamDecorator, type ExecutionContext, Post } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { commandAnswer, type CommandAnswer } from '#libs/contracts/http';
import {
  type AssignmentId,
  type CommandId,
  InvalidId,
  parseAssignmentId,
  parseCommandId,
  parseTaskId,
} from '#libs/domain';
import { UseCase } from '../openapi/use-case.ts';
import { problem } from '../problems/index.ts';
import { actorOf, sessionOf } from '../session/current-actor.ts';
import type { CommandRequest } from './task-commands.ts';

/** What every command takes from its request besides the body. */
export type CommandCall = Omit<CommandRequest, 'command'>;

/** The call of a command: task, caller, Idempotency-Key. @throws ProblemError, InvalidId */
export const Call = createParamDecorator((_: unknown, context: ExecutionContext): CommandCall => {
  const http = requestOf(context);
  return {
    taskId: parseTaskId(http.params.taskId ?? ''),
    commandId: commandIdOf(http),
    actor: actorOf(sessionOf(http)),
    http,
  };
});

/** The assignment that the path names. @throws InvalidId */
export const CalledAssignment = createParamDecorator((_: unknown, context: ExecutionContext): AssignmentId =>
  parseAssignmentId(requestOf(context).params.assignmentId ?? ''),
);

type CommandHttpRequest = FastifyRequest<{ Params: { taskId?: string; assignmentId?: string } }>;

const requestOf = (context: ExecutionContext): CommandHttpRequest => context.switchToHttp().getRequest();

const commandIdOf = ({ headers }: FastifyRequest): CommandId => {
  const key = headers['idempotency-key'];
  try {
    return parseCommandId(typeof key === 'string' ? key : '');
  } catch (error) {
    if (error instanceof InvalidId) throw problem('idempotency-key-missing');
    throw error;
  }
};

interface CommandDescription {
  /** operationId */
  readonly name: string;
  /** Last part of the path. */
  readonly path: string;
  readonly summary: string;
  /** Default `assignment`. */
  readonly scope?: 'assignment' | 'task';
}

/** Marks a route as a command: POST, one form of answer, the problems that every command has. */
export const CommandUseCase = ({
  name,
  path,
  summary,
  scope = 'assignment',
}: CommandDescription): MethodDecorator =>
  applyDecorators(
    Post(path),
    UseCase({
      name,
      subject: '办理',
      summary,
      answer: commandAnswer,
      example: exampleAnswer,
      problems: [
        'invalid-request',
        'idempotency-key-missing',
        'not-found',
        'engine-unavailable',
        'outcome-unknown',
      ],
      refusable: true,
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        '请求编号：得到答复前重试用同一个 / one key until answered; a repetition answers as the first did',
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' },
    }),
    ApiParam({ name: 'taskId', example: '2026-01-03', schema: { type: 'string' } }),
    ...(scope === 'assignment'
      ? [ApiParam({ name: 'assignmentId', example: 'a2', schema: { type: 'string' } })]
      : []),
  );

const exampleAnswer: CommandAnswer = {
  taskId: '2026-01-03',
  state: 'in-progress',
  version: 2,
  assignments: [{ id: 'a1', state: 'in-progress', revisions: 0 }],
  events: [
    {
      seq: 2,
      type: 'accepted',
      at: '2026-11-23T01:00:00.000Z',
      hash: '3f0c6f0f5b8d0c4b1a2e9d8c7b6a5f4e3d2c1b0a9f8e7d6c5b4a39281706f5e4',
    },
  ],
  allowedActions: [{ command: 'report', assignmentId: 'a1', allowed: true }],
};
