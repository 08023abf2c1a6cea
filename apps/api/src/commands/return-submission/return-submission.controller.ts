import { Body, Controller } from '@nestjs/common';
import { returnBody, type ReturnBody, type CommandAnswer } from '#libs/contracts/http';
import type { AssignmentId } from '#libs/domain';
import { Call, CalledAssignment, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId/assignments/:assignmentId')
export class ReturnSubmissionController {
  constructor(private readonly commands: TaskCommands) {}

  @CommandUseCase({
    name: 'returnSubmission',
    path: 'return',
    summary: '退回报送并说明理由',
  })
  handle(
    @Call() call: CommandCall,
    @CalledAssignment() assignmentId: AssignmentId,
    @Body({ schema: returnBody }) body: ReturnBody,
  ): Promise<CommandAnswer> {
    return this.commands.run({ ...call, command: { type: 'return', assignmentId, ...body } });
  }
}
