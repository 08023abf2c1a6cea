import { Module } from '@nestjs/common';
import { ImportTaskListController } from './import-task-list/import-task-list.controller.ts';
import { ImportTaskList } from './import-task-list/import-task-list.ts';
import { ListTaskListsController } from './list-task-lists/list-task-lists.controller.ts';
import { PublishTaskListController } from './publish-task-list/publish-task-list.controller.ts';
import { PublishTaskList } from './publish-task-list/publish-task-list.ts';
import { ReadExampleListController } from './read-example-list/read-example-list.controller.ts';
import { ReadPublicationController } from './read-publication/read-publication.controller.ts';
import { ReadTaskListController } from './read-task-list/read-task-list.controller.ts';
import { ReadTaskList } from './read-task-list/read-task-list.ts';

@Module({
  controllers: [
    ListTaskListsController,
    ImportTaskListController,
    ReadExampleListController,
    ReadTaskListController,
    PublishTaskListController,
    ReadPublicationController,
  ],
  providers: [ImportTaskList, ReadTaskList, PublishTaskList],
})
export class TaskListsModule {}
