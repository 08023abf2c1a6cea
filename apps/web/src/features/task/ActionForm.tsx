import type { CommandType } from '#libs/domain';
import { DecisionForm } from '../../parts/index.ts';
import { type FormProps, openRevision } from './form-props.ts';
import { ReportForm } from './ReportForm.tsx';
import { SubmitForm } from './SubmitForm.tsx';
import { WordsForm } from './WordsForm.tsx';

export interface ActionFormProps extends FormProps {
  readonly command: CommandType;
}

export const ActionForm = ({ task, assignment, command, onClose }: ActionFormProps) => {
  const form = { task, assignment, onClose };
  switch (command) {
    case 'report':
      return <ReportForm {...form} />;
    case 'submit':
      return <SubmitForm {...form} />;
    case 'withdraw':
    case 'waive':
    case 'remind':
      return <WordsForm key={command} {...form} command={command} />;
    case 'approve':
    case 'return':
      return (
        <DecisionForm
          key={command}
          decision={command}
          subject={{
            taskId: task.id,
            assignmentId: assignment.id,
            departmentName: assignment.departmentName,
            isLead: assignment.role === 'lead',
            revision: openRevision(assignment),
          }}
          onDone={onClose}
          onCancel={onClose}
        />
      );
    case 'accept':
    case 'confirmLead':
      return null;
    default:
      return command satisfies never;
  }
};
