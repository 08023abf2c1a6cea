import { Body, Controller } from '@nestjs/common';
import { withdrawBody, type WithdrawBody, type CommandAnswer } from '#libs/contracts/http';
import type { AssignmentId } from '#libs/domain';
import { Call, CalledAssignment, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId/assignments/:assignmentId')
export class WithdrawSubmissionController {
  constructor(private readonly commands: TaskCommands) {}

  @CommandUseCase({
    name: 'withdrawSubmission',
    path: 'withdraw',
    summary: '撤回尚未审核的报送',
  })
  handle(
    @Call() call: CommandCall,
    @CalledAssignment() assignmentId: AssignmentId,
    @Body({ schema: withdrawBody }) body: WithdrawBody,
  ): Promise<CommandAnswer> {
    return this.commands.run({ ...call, command: { type: 'withdraw', assignmentId, ...body } });
  }
}
