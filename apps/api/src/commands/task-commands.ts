import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { canonicalSha256 } from '#libs/audit';
import type { CommandOutcome } from '#libs/contracts';
import type { CommandAnswer } from '#libs/contracts/http';
import {
  type Actor,
  type Command,
  type CommandId,
  decide,
  fold,
  isClosed,
  type Refusal,
  refusalKind,
  refuse,
  type TaskEvent,
  type TaskId,
  type TaskState,
} from '#libs/domain';
import {
  readEvents,
  readTaskBefore,
  type RecordedCommand,
  recordEvents,
  type TaskBefore,
} from '#libs/persistence';
import { type CommandResult, sendCommand } from '#libs/temporal';
import { AccessLog } from '../access-log/access-log.ts';
import { ENGINE_CLIENT } from '../engine/engine.module.ts';
import { languageOf } from '../platform/request-language.ts';
import { notFound, problem, refused } from '../problems/index.ts';
import { commandAnswerOf } from './command-answer.ts';

/** Who asks for what, on which task, under which Idempotency-Key. */
export interface CommandRequest {
  readonly taskId: TaskId;
  readonly commandId: CommandId;
  readonly command: Command;
  readonly actor: Actor;
  /** For language, request id and address. */
  readonly http: FastifyRequest;
}

interface Sending extends CommandRequest {
  readonly commandHash: ReturnType<typeof canonicalSha256>;
}

/**
 * How every command goes, whatever it is:
 * 1. PostgreSQL is asked for the task and whether this very command was recorded: a repetition answers as before.
 * 2. The rules give a quick no to those who have no part in it.
 * 3. One Update: the workflow decides, and that is durable.
 * 4. The events it hands out are recorded, then the caller is answered.
 */
@Injectable()
export class TaskCommands {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ENGINE_CLIENT) private readonly client: Client,
    @Inject(AccessLog) private readonly accessLog: AccessLog,
  ) {}

  async run(request: CommandRequest): Promise<CommandAnswer> {
    const { taskId, commandId, command, actor } = request;
    const commandHash = canonicalSha256({ command, personId: actor.personId });
    const before = await readTaskBefore(this.database, taskId, commandId);
    if (!before) throw notFound('任务', 'task');
    if (before.recorded) return this.repeat({ ...request, commandHash }, before.recorded);
    const refusal = quickRefusal(before.state, command, actor);
    if (refusal) throw await this.refusedTo(request, refusal);
    return this.send({ ...request, commandHash }, before);
  }

  private async send(request: Sending, { state }: TaskBefore): Promise<CommandAnswer> {
    const { taskId, commandId, commandHash, command, actor } = request;
    const result: CommandResult = await sendCommand(this.client, taskId, {
      commandId,
      commandHash,
      actor,
      command,
      recordedThrough: state.seq,
    });
    switch (result.kind) {
      case 'accepted':
        return this.record(request, state, result.outcome);
      case 'refused':
        throw await this.refusedTo(request, result.refusal);
      case 'not-found':
        return this.afterTheRun(request);
      case 'unavailable':
        throw problem('engine-unavailable');
      case 'unknown':
        throw problem('outcome-unknown', { key: commandId });
    }
  }

  private async record(request: Sending, known: TaskState, outcome: CommandOutcome): Promise<CommandAnswer> {
    const { firstSeq, lastSeq, unconfirmed } = outcome;
    const recorded =
      unconfirmed.length > 0 ? await recordEvents(this.database, unconfirmed, known) : undefined;
    const own = unconfirmed.filter(({ seq }) => seq >= firstSeq && seq <= lastSeq);
    if (recorded?.seq === lastSeq && own.length === lastSeq - firstSeq + 1)
      return this.answer(request, recorded, own);
    return this.repeat(request, { firstSeq, lastSeq });
  }

  /** The answer to a command that is in the log: the state as it was right after it. */
  private async repeat(request: Sending, { firstSeq, lastSeq }: RecordedCommand): Promise<CommandAnswer> {
    const events = await readEvents(this.database, request.taskId, lastSeq);
    return this.answer(
      request,
      fold(events),
      events.filter(({ seq }) => seq >= firstSeq),
    );
  }

  /** The engine knows a key only by its name: whether it stood for this very command shows in the events. */
  private answer(request: Sending, state: TaskState, own: readonly TaskEvent[]): CommandAnswer {
    if (own.some(({ commandHash }) => commandHash !== request.commandHash))
      throw refused(refuse('idempotency-key-reused'));
    return commandAnswerOf({ state, events: own, actor: request.actor, language: languageOf(request.http) });
  }

  /** The run ended since we looked: either this command ended it, or the task is closed for it. */
  private async afterTheRun(request: Sending): Promise<CommandAnswer> {
    const before = await readTaskBefore(this.database, request.taskId, request.commandId);
    if (before?.recorded) return this.repeat(request, before.recorded);
    const decision = before && decide(before.state, request.command, request.actor);
    if (decision && !decision.ok) throw await this.refusedTo(request, decision.refusal);
    throw problem('workflow-missing', { task: request.taskId });
  }

  /** A refused command leaves nothing in the workflow, so the access log is where it is kept. */
  private async refusedTo({ taskId, command, http }: CommandRequest, refusal: Refusal): Promise<Error> {
    await this.accessLog.refused(http, { action: command.type, target: taskId, code: refusal.code });
    return refused(refusal);
  }
}

/**
 * What the read model may refuse by itself, although it can be a moment behind: who has no part in it, and what is
 * over. All else is the workflow's to say.
 */
const quickRefusal = (state: TaskState, command: Command, actor: Actor): Refusal | undefined => {
  const decision = decide(state, command, actor);
  if (decision.ok) return undefined;
  return isClosed(state) || refusalKind(decision.refusal) === 'forbidden' ? decision.refusal : undefined;
};
