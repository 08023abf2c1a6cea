import { Body, Controller } from '@nestjs/common';
import { reportBody, type ReportBody, type CommandAnswer } from '#libs/contracts/http';
import type { AssignmentId } from '#libs/domain';
import { Call, CalledAssignment, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId/assignments/:assignmentId')
export class ReportProgressController {
  constructor(private readonly commands: TaskCommands) {}

  @CommandUseCase({
    name: 'reportProgress',
    path: 'report',
    summary: '填报进展',
  })
  handle(
    @Call() call: CommandCall,
    @CalledAssignment() assignmentId: AssignmentId,
    @Body({ schema: reportBody }) body: ReportBody,
  ): Promise<CommandAnswer> {
    return this.commands.run({ ...call, command: { type: 'report', assignmentId, ...body } });
  }
}
