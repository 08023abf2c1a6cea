import { Module } from '@nestjs/common';
import { AcceptAssignmentController } from './accept-assignment/accept-assignment.controller.ts';
import { ApproveSubmissionController } from './approve-submission/approve-submission.controller.ts';
import { ConfirmLeadController } from './confirm-lead/confirm-lead.controller.ts';
import { RemindDepartmentController } from './remind-department/remind-department.controller.ts';
import { ReportProgressController } from './report-progress/report-progress.controller.ts';
import { ReturnSubmissionController } from './return-submission/return-submission.controller.ts';
import { SubmitEvidenceController } from './submit-evidence/submit-evidence.controller.ts';
import { TaskCommands } from './task-commands.ts';
import { WaiveAssignmentController } from './waive-assignment/waive-assignment.controller.ts';
import { WithdrawSubmissionController } from './withdraw-submission/withdraw-submission.controller.ts';

/** Every command that a person gives to a task: one controller each, all through TaskCommands. */
@Module({
  controllers: [
    AcceptAssignmentController,
    ReportProgressController,
    SubmitEvidenceController,
    WithdrawSubmissionController,
    ApproveSubmissionController,
    ReturnSubmissionController,
    WaiveAssignmentController,
    RemindDepartmentController,
    ConfirmLeadController,
  ],
  providers: [TaskCommands],
})
export class CommandsModule {}
