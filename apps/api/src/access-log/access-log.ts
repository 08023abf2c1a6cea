import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { appendAccess } from '#libs/persistence';
import '../platform/request.ts';

/** One line of the access log, as a use case tells it; who, from where and which request are added here. */
export interface AccessNote {
  /** Name of the use case, e.g. `signIn`. */
  readonly action: string;
  /** What it was about, e.g. a task id. */
  readonly target?: string;
  readonly code?: string;
  /** Only where there is no session yet. */
  readonly personId?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/**
 * Who looked at what and what was refused to whom. Append-only in the database. A line that cannot be written is
 * logged and does not fail the request: the decision itself stands in the history.
 */
@Injectable()
export class AccessLog {
  constructor(private readonly database: DataSource) {}

  done(request: FastifyRequest, note: AccessNote): Promise<void> {
    return this.append(request, 'done', note);
  }

  refused(request: FastifyRequest, note: AccessNote): Promise<void> {
    return this.append(request, 'refused', note);
  }

  failed(request: FastifyRequest, note: AccessNote): Promise<void> {
    return this.append(request, 'failed', note);
  }

  private async append(
    request: FastifyRequest,
    outcome: 'done' | 'refused' | 'failed',
    note: AccessNote,
  ): Promise<void> {
    try {
      await appendAccess(this.database, {
        ...note,
        outcome,
        personId: note.personId ?? request.session?.personId,
        requestId: request.id,
        address: request.ip,
      });
    } catch (error) {
      request.log.error({ err: error, note }, 'access log not written');
    }
  }
}
