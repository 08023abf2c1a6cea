import { Body, Controller } from '@nestjs/common';
import { type CommandAnswer, remindBody, type RemindBody } from '#libs/contracts/http';
import type { AssignmentId } from '#libs/domain';
import { Call, CalledAssignment, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId/assignments/:assignmentId')
export class RemindDepartmentController {
  constructor(private readonly commands: TaskCommands) {}

  @CommandUseCase({
    name: 'remindDepartment',
    path: 'remind',
    summary: '催办：督办人员对各单位，牵头部门对配合单位',
  })
  handle(
    @Call() call: CommandCall,
    @CalledAssignment() assignmentId: AssignmentId,
    @Body({ schema: remindBody }) body: RemindBody,
  ): Promise<CommandAnswer> {
    return this.commands.run({ ...call, command: { type: 'remind', assignmentId, ...body } });
  }
}
