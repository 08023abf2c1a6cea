import type { Instant } from './ids.ts';
import type { Light, TaskStateName } from './words.ts';

/** Days before the deadline from which a task shows yellow. */
export const warningDays = 30;

const millisecondsPerDay = 86_400_000;

/** The task's light: derived from deadline and state when it is read, never stored. */
export const lightOf = (task: { state: TaskStateName; deadline: Instant }, now: Instant): Light => {
  if (task.state === 'verified' || task.state === 'cancelled') return 'grey';
  const left = Date.parse(task.deadline) - Date.parse(now);
  if (left < 0) return 'red';
  return left <= warningDays * millisecondsPerDay ? 'yellow' : 'green';
};
