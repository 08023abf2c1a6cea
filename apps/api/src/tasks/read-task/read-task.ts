import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TaskId } from '#libs/domain';
import type { TaskView } from '#libs/contracts/http';
import { readTaskRecord } from '#libs/persistence';
import { notFound } from '../../problems/index.ts';
import { type Reader, taskViewOf } from '../task-view.ts';

export interface TaskRepresentation {
  readonly view: TaskView;
  /** Version of the task, and what else the answer depends on: reader, language, light. */
  readonly etag: string;
}

@Injectable()
export class ReadTask {
  constructor(private readonly database: DataSource) {}

  /** @throws not-found */
  async run(taskId: TaskId, reader: Reader): Promise<TaskRepresentation> {
    const record = await readTaskRecord(this.database, taskId);
    if (!record) throw notFound('任务', 'task');
    const view = taskViewOf(record, reader);
    return { view, etag: etagOf(view, reader) };
  }
}

const etagOf = ({ version, light }: TaskView, { actor, language }: Reader): string => {
  const seenBy = [actor.personId, actor.departmentId, ...actor.duties, language, light].join('|');
  return `"${version}-${createHash('sha256').update(seenBy).digest('hex').slice(0, 12)}"`;
};
