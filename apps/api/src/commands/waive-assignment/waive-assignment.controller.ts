import { Body, Controller } from '@nestjs/common';
import { type CommandAnswer, waiveBody, type WaiveBody } from '#libs/contracts/http';
import type { AssignmentId } from '#libs/domain';
import { Call, CalledAssignment, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId/assignments/:assignmentId')
export class WaiveAssignmentController {
  constructor(private readonly commands: TaskCommands) {}

  @CommandUseCase({ name: 'waiveAssignment', path: 'waive', summary: '牵头部门准予配合单位免报并说明理由' })
  handle(
    @Call() call: CommandCall,
    @CalledAssignment() assignmentId: AssignmentId,
    @Body({ schema: waiveBody }) body: WaiveBody,
  ): Promise<CommandAnswer> {
    return this.commands.run({ ...call, command: { type: 'waive', assignmentId, ...body } });
  }
}
