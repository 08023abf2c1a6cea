import { type Actor, actionsFor, type Language, refusalText, type TaskState } from '#libs/domain';
import type { ActionView } from '#libs/contracts/http';

/** What this person may do on this task now, and for the rest why not, in their language. */
export const actionViews = (task: TaskState, actor: Actor, language: Language): ActionView[] =>
  actionsFor(task, actor).map(({ command, assignmentId, refusal }) => ({
    command,
    ...(assignmentId && { assignmentId }),
    allowed: refusal === undefined,
    ...(refusal && { code: refusal.code, reason: refusalText(refusal, language) }),
  }));
