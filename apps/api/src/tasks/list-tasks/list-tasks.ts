import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TasksQuery, TasksView } from '#libs/contracts/http';
import {
  type LedgerAssignmentRow,
  listLedgerAssignments,
  listTaskHeads,
  type TaskKey,
} from '#libs/persistence';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { taskRowOf } from '../ledger-view.ts';

/** The ledger (台账): open to everyone who is signed in. Two queries a page, whatever its size. */
@Injectable()
export class ListTasks {
  constructor(private readonly database: DataSource) {}

  async run({ cursor, limit, ...filter }: TasksQuery): Promise<TasksView> {
    const now = new Date();
    const after = cursor === undefined ? undefined : keyOf(cursor);
    // One row more than asked for tells whether there is a next page.
    const found = await listTaskHeads(this.database, filter, { after, limit: limit + 1, now });
    const tasks = found.slice(0, limit);
    const assignments = await listLedgerAssignments(
      this.database,
      tasks.map(({ id }) => id),
    );
    const byTask = new Map<string, LedgerAssignmentRow[]>(tasks.map(({ id }) => [id, []]));
    for (const assignment of assignments) byTask.get(assignment.taskId)?.push(assignment);
    const last = tasks.at(-1);
    return {
      items: tasks.map((task) => taskRowOf(task, byTask.get(task.id) ?? [], now)),
      ...(found.length > limit && last && { nextCursor: encodeCursor([last.listId, last.number]) }),
    };
  }
}

const keyOf = (cursor: string): TaskKey => {
  const [listId, number] = decodeCursor(cursor, ['string', 'number']);
  return { listId: String(listId), number: Number(number) };
};
