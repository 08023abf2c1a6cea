import { Body, Controller } from '@nestjs/common';
import { acceptBody, type AcceptBody, type CommandAnswer } from '#libs/contracts/http';
import type { AssignmentId } from '#libs/domain';
import { Call, CalledAssignment, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId/assignments/:assignmentId')
export class AcceptAssignmentController {
  constructor(private readonly commands: TaskCommands) {}

  @CommandUseCase({
    name: 'acceptAssignment',
    path: 'accept',
    summary: '签收分工',
  })
  handle(
    @Call() call: CommandCall,
    @CalledAssignment() assignmentId: AssignmentId,
    @Body({ schema: acceptBody }) _body: AcceptBody,
  ): Promise<CommandAnswer> {
    return this.commands.run({ ...call, command: { type: 'accept', assignmentId } });
  }
}
