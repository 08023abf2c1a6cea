import { Module } from '@nestjs/common';
import { ListEventsController } from './list-events/list-events.controller.ts';
import { ListEvents } from './list-events/list-events.ts';
import { ListTasksController } from './list-tasks/list-tasks.controller.ts';
import { ListTasks } from './list-tasks/list-tasks.ts';
import { ReadTaskController } from './read-task/read-task.controller.ts';
import { ReadTask } from './read-task/read-task.ts';

@Module({
  controllers: [ListTasksController, ReadTaskController, ListEventsController],
  providers: [ListTasks, ReadTask, ListEvents],
})
export class TasksModule {}
