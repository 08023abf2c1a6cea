import type { AssignmentView, TaskView } from '#libs/contracts/http';

export interface FormProps {
  readonly task: TaskView;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}

/** The revision under review, as it stands on the screen. */
export const openRevision = ({ submissions, revisions }: AssignmentView): number =>
  submissions.find(({ outcome }) => outcome === 'open')?.revision ?? revisions;
