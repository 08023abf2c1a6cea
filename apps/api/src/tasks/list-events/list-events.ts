import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, Language, TaskId } from '#libs/domain';
import type { EventsQuery, EventsView } from '#libs/contracts/http';
import { listStoredEvents, namesOf, readTaskState } from '#libs/persistence';
import { notFound } from '../../problems/index.ts';
import { eventViewOf } from './event-view.ts';

/** The history of a task, in order, out of the stored bytes. Three queries, whatever the length of the page. */
@Injectable()
export class ListEvents {
  constructor(private readonly database: DataSource) {}

  /** @throws not-found */
  async run(
    taskId: TaskId,
    { after, limit }: EventsQuery,
    reader: { readonly actor: Actor; readonly language: Language },
  ): Promise<EventsView> {
    const [task, found] = await Promise.all([
      readTaskState(this.database, taskId),
      listStoredEvents(this.database, taskId, { after, limit: limit + 1 }),
    ]);
    if (!task) throw notFound('任务', 'task');
    const events = found.slice(0, limit);
    const names = await namesOf(
      this.database,
      events.map(({ event }) => event.actor.personId),
    );
    return {
      items: events.map((stored) => eventViewOf(stored, { ...reader, task, names })),
      ...(found.length > limit && { nextAfter: events.at(-1)?.event.seq }),
    };
  }
}
