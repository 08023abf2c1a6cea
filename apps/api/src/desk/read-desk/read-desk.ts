import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, instantOf, lightOf, parseInstant } from '#libs/domain';
import type { DeskQuery, DeskView } from '#libs/contracts/http';
import { countDesk, type DeskKey, type DeskRow, listDesk } from '#libs/persistence';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';

/** What waits for one person: two queries, each a few index ranges. */
@Injectable()
export class ReadDesk {
  constructor(private readonly database: DataSource) {}

  async run({ duty, cursor, limit }: DeskQuery, actor: Actor): Promise<DeskView> {
    const now = new Date();
    const after = cursor === undefined ? undefined : keyOf(cursor);
    const [counters, found] = await Promise.all([
      countDesk(this.database, actor, now),
      listDesk(this.database, actor, { duty, after, limit: limit + 1 }),
    ]);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      counters,
      items: rows.map((row) => itemOf(row, now)),
      ...(found.length > limit && last && { nextCursor: cursorOf(last) }),
    };
  }
}

const itemOf = (row: DeskRow, now: Date): DeskView['items'][number] => {
  const deadline = instantOf(row.deadline);
  return {
    duty: row.duty,
    taskId: row.taskId,
    listId: row.listId,
    number: row.number,
    title: row.title,
    assignmentId: row.assignmentId,
    departmentName: row.departmentName,
    role: row.role,
    state: row.state,
    deadlineMonth: row.deadlineMonth,
    deadline,
    light: lightOf({ state: 'in-progress', deadline }, instantOf(now)),
    ...(row.revisions > 0 && { revision: row.revisions }),
    ...(row.submittedAt && { submittedAt: instantOf(row.submittedAt) }),
    ...(row.duty === 'resubmit' && row.lastReturn !== null && { returnReason: row.lastReturn }),
    ...(row.outstanding !== null && row.outstanding > 0 && { blockedBy: row.outstanding }),
  };
};

const cursorOf = ({ deadline, taskId, assignmentId, rank }: DeskRow): string =>
  encodeCursor([deadline.toISOString(), taskId, assignmentId, rank]);

const keyOf = (cursor: string): DeskKey => {
  const [deadline, taskId, assignmentId, rank] = decodeCursor(cursor, [
    'string',
    'string',
    'string',
    'number',
  ]);
  return {
    deadline: parseInstant(String(deadline)),
    taskId: String(taskId),
    assignmentId: String(assignmentId),
    rank: Number(rank),
  };
};
