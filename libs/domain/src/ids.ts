declare const brand: unique symbol;

/** A string that passed its parser. Only the `parse…` functions below make one. */
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `<list>-<number>`, for example `2026-01-03`; the Temporal workflow id is `task-<TaskId>`. */
export type TaskId = Branded<'TaskId'>;
/** `<year>-<running number>`, for example `2026-01`. */
export type TaskListId = Branded<'TaskListId'>;
/** Position of the assignment in its task as published: `a1`, `a2`, … never reused. */
export type AssignmentId = Branded<'AssignmentId'>;
/** Readable slug, for example `shi-jiaoyuju`. */
export type DepartmentId = Branded<'DepartmentId'>;
/** Random UUID. A pseudonym: the name stands only in the directory, never in an event. */
export type PersonId = Branded<'PersonId'>;
/** The caller's Idempotency-Key: 8 to 64 characters, also the id of the Temporal Update. */
export type CommandId = Branded<'CommandId'>;
/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = Branded<'Sha256'>;
/** ISO 8601 instant in UTC with milliseconds, for example `2020-06-30T15:59:59.999Z`. */
export type Instant = Branded<'Instant'>;

/** Thrown by the parsers; the edge that called them turns it into a 400. */
export class InvalidId extends Error {
  override readonly name = 'InvalidId';
  readonly kind: string;
  readonly value: string;
  // Written out, because Node runs scripts of infra and test by erasing types, and a parameter property is code.
  constructor(kind: string, value: string) {
    super(`not a ${kind}: ${JSON.stringify(value.slice(0, 80))}`);
    this.kind = kind;
    this.value = value;
  }
}

const parser =
  <T extends string>(kind: string, pattern: RegExp) =>
  (value: string): T => {
    if (!pattern.test(value)) throw new InvalidId(kind, value);
    return value as T;
  };

/** @throws InvalidId */
export const parseTaskListId = parser<TaskListId>('task list id', /^\d{4}-\d{2,4}$/);
/** @throws InvalidId */
export const parseTaskId = parser<TaskId>('task id', /^\d{4}-\d{2,4}-\d{2,5}$/);
/** @throws InvalidId */
export const parseAssignmentId = parser<AssignmentId>('assignment id', /^a[1-9]\d{0,3}$/);
/** @throws InvalidId */
export const parseDepartmentId = parser<DepartmentId>('department id', /^[a-z0-9][a-z0-9-]{0,63}$/);
/** @throws InvalidId */
export const parsePersonId = parser<PersonId>('person id', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/** @throws InvalidId */
export const parseCommandId = parser<CommandId>('command id', /^[A-Za-z0-9_-]{8,64}$/);
/** @throws InvalidId */
export const parseSha256 = parser<Sha256>('SHA-256', /^[0-9a-f]{64}$/);
/** @throws InvalidId */
export const parseInstant = parser<Instant>('instant', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** The instant of a `Date` or of milliseconds since 1970. */
export const instantOf = (time: Date | number): Instant => parseInstant(new Date(time).toISOString());

/** The id of the task with this number in the list: numbers are padded so that ids sort as the list does. */
export const taskIdOf = (list: TaskListId, number: number): TaskId =>
  parseTaskId(`${list}-${String(number).padStart(2, '0')}`);
