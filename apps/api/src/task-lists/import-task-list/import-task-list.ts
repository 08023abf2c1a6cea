import { createHash } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { beijingDate } from '#libs/calendar';
import { type Actor, hasDuty, instantOf, type TaskListId } from '#libs/domain';
import type { ImportTaskListBody } from '#libs/contracts/http';
import { insertTaskList, listDepartmentGroups, listDepartments } from '#libs/persistence';
import {
  type Directory,
  longestListTitle,
  matchDepartments,
  readPlainText,
  recogniseTaskList,
  TaskListFileError,
} from '#libs/task-list';
import { problem } from '../../problems/index.ts';
import { draftOf } from './draft-of.ts';

/** Turns a pasted list into a draft with findings; nothing is published, and the source bytes are kept. */
@Injectable()
export class ImportTaskList {
  constructor(private readonly database: DataSource) {}

  /** @throws forbidden, empty-list, unreadable-file, payload-too-large */
  async run({ text, sourceName, title }: ImportTaskListBody, actor: Actor): Promise<TaskListId> {
    if (!mayImport(actor))
      throw problem('forbidden', { who: { zh: '督办部门', en: 'the supervising office' } });
    const now = instantOf(Date.now());
    const recognised = recogniseTaskList(readable(text), { now });
    if (recognised.rows.length === 0) throw problem('empty-list');
    const matched = matchDepartments(recognised, await this.directory());
    const sourceBytes = Buffer.from(text, 'utf8');
    return insertTaskList(this.database, {
      title: (title ?? (recognised.title || path.parse(sourceName).name)).slice(0, longestListTitle),
      sourceName,
      sourceBytes,
      sourceSha256: createHash('sha256').update(sourceBytes).digest('hex'),
      draft: draftOf(matched, title !== undefined),
      createdBy: actor.personId,
      year: Number(beijingDate(now).slice(0, 4)),
    });
  }

  private async directory(): Promise<Directory> {
    const [departments, groups] = await Promise.all([
      listDepartments(this.database),
      listDepartmentGroups(this.database),
    ]);
    return { departments, groups };
  }
}

export const mayImport = (actor: Actor): boolean =>
  hasDuty(actor, 'supervisor') || hasDuty(actor, 'administrator');

const readable = (text: string): string => {
  try {
    return readPlainText(text);
  } catch (error) {
    if (!(error instanceof TaskListFileError)) throw error;
    throw error.code === 'file-too-large'
      ? problem('payload-too-large', { limit: '2 MB' })
      : problem('unreadable-file', error.finding.params);
  }
};
