import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { type Actor, instantOf, type TaskListId } from '#libs/domain';
import {
  beginPublication,
  countDraftErrors,
  findOversizedTasks,
  type PublicationProgress,
  readPublicationProgress,
} from '#libs/persistence';
import { grpcCodeOf, startPublication } from '#libs/temporal';
import { ENGINE_CLIENT } from '../../engine/engine.module.ts';
import { InjectConfig } from '../../platform/config.ts';
import { notFound, problem } from '../../problems/index.ts';

/**
 * Publishes a draft, or goes on with a publication that was interrupted: who and when are fixed once in the list,
 * and everything after that is repeatable. A list that is published already answers with its progress.
 */
@Injectable()
export class PublishTaskList {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ENGINE_CLIENT) private readonly client: Client,
    @InjectConfig() private readonly config: Config,
  ) {}

  async run(listId: TaskListId, actor: Actor): Promise<PublicationProgress> {
    const progress = await this.progressOf(listId);
    if (progress.status === 'published') return progress;
    if (progress.status === 'draft') {
      const count = await countDraftErrors(this.database, listId);
      if (count > 0) throw problem('list-has-errors', { count });
      const publication = { actor, at: instantOf(Date.now()) };
      const [oversized] = await findOversizedTasks(this.database, listId, publication);
      if (oversized !== undefined) throw problem('task-too-large', { number: oversized });
      await beginPublication(this.database, listId, publication);
    }
    await this.start(listId);
    return this.progressOf(listId);
  }

  private async progressOf(listId: TaskListId): Promise<PublicationProgress> {
    const progress = await readPublicationProgress(this.database, listId);
    if (!progress) throw notFound('任务清单', 'task list');
    return progress;
  }

  /** Temporal away: the list stays in publication, and the same request goes on with it later. */
  private async start(listId: TaskListId): Promise<void> {
    try {
      await startPublication(this.client, this.config.DUBAN_TASK_QUEUE, listId);
    } catch (error) {
      if (grpcCodeOf(error) === undefined) throw error;
      throw problem('engine-unavailable');
    }
  }
}
