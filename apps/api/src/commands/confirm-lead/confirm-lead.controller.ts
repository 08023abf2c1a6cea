import { Body, Controller } from '@nestjs/common';
import { confirmLeadBody, type CommandAnswer, type ConfirmLeadBody } from '#libs/contracts/http';
import { Call, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId')
export class ConfirmLeadController {
  constructor(private readonly commands: TaskCommands) {}

  @CommandUseCase({
    name: 'confirmLead',
    path: 'confirm-lead',
    summary: '确认推定的牵头部门',
    scope: 'task',
  })
  handle(
    @Call() call: CommandCall,
    @Body({ schema: confirmLeadBody }) _body: ConfirmLeadBody,
  ): Promise<CommandAnswer> {
    return this.commands.run({ ...call, command: { type: 'confirmLead' } });
  }
}
