import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, type Language, parseTaskId } from '#libs/domain';
import { eventsQuery, type EventsQuery, type EventsView, eventsView } from '#libs/contracts/http';
import { UseCase } from '../../openapi/use-case.ts';
import { RequestLanguage } from '../../platform/request-language.ts';
import { CurrentActor } from '../../session/current-actor.ts';
import { exampleEvents } from '../examples.ts';
import { ListEvents } from './list-events.ts';

@Controller('tasks')
export class ListEventsController {
  constructor(private readonly listEvents: ListEvents) {}

  @Get(':taskId/events')
  @UseCase({
    name: 'listEvents',
    subject: '任务',
    summary: '任务的全部经过，按序号',
    answer: eventsView,
    example: exampleEvents,
    problems: ['invalid-request', 'unauthenticated', 'not-found'],
  })
  handle(
    @Param('taskId') taskId: string,
    @Query({ schema: eventsQuery }) query: EventsQuery,
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
  ): Promise<EventsView> {
    return this.listEvents.run(parseTaskId(taskId), query, { actor, language });
  }
}
