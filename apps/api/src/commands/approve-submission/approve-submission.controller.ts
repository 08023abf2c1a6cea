import { Body, Controller } from '@nestjs/common';
import { approveBody, type ApproveBody, type CommandAnswer } from '#libs/contracts/http';
import type { AssignmentId } from '#libs/domain';
import { Call, CalledAssignment, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId/assignments/:assignmentId')
export class ApproveSubmissionController {
  constructor(private readonly commands: TaskCommands) {}

  @CommandUseCase({
    name: 'approveSubmission',
    path: 'approve',
    summary: '通过报送：配合单位的由牵头部门，牵头部门的由督办人员（即核验）',
  })
  handle(
    @Call() call: CommandCall,
    @CalledAssignment() assignmentId: AssignmentId,
    @Body({ schema: approveBody }) body: ApproveBody,
  ): Promise<CommandAnswer> {
    return this.commands.run({ ...call, command: { type: 'approve', assignmentId, ...body } });
  }
}
