import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Language, type TaskListId } from '#libs/domain';
import type { TaskListView } from '#libs/contracts/http';
import { readTaskList } from '#libs/persistence';
import { notFound } from '../../problems/index.ts';
import { taskListViewOf } from '../task-list-view.ts';

@Injectable()
export class ReadTaskList {
  constructor(private readonly database: DataSource) {}

  /** @throws not-found */
  async run(id: TaskListId, language: Language): Promise<TaskListView> {
    const list = await readTaskList(this.database, id);
    if (!list) throw notFound('任务清单', 'task list');
    return taskListViewOf(list, language);
  }
}
