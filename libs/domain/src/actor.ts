import type { DepartmentId, PersonId } from './ids.ts';
import type { Capacity, Duty } from './words.ts';

/** Who asks: a person, for one department, with the duties that the directory gives them at this moment. */
export interface Actor {
  readonly personId: PersonId;
  readonly departmentId: DepartmentId;
  /** The department's name as it is now; an event keeps it as it was then. */
  readonly departmentName: string;
  readonly duties: readonly Duty[];
}

/** Who acted, as an event keeps it. No personal name: see `PersonId`. */
export interface EventActor {
  readonly personId: PersonId;
  readonly departmentId: DepartmentId;
  readonly departmentName: string;
  readonly capacity: Capacity;
}

export const hasDuty = (actor: Actor, duty: Duty): boolean => actor.duties.includes(duty);

/** Supervisors, administrators and auditors see every task in full. */
export const seesEverything = (actor: Actor): boolean =>
  hasDuty(actor, 'supervisor') || hasDuty(actor, 'administrator') || hasDuty(actor, 'auditor');
