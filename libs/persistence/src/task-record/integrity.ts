import type { DataSource } from 'typeorm';
import type { TaskId } from '#libs/domain';

export type IntegrityKind = 'gap' | 'different-event';

export interface IntegrityFinding {
  readonly taskId: TaskId;
  readonly kind: IntegrityKind;
  /** What is recorded and what was offered. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** The records and the workflow of one task disagree. Trying again does not help; somebody has to look. */
export class IntegrityError extends Error {
  override readonly name = 'IntegrityError';

  private constructor(message: string) {
    super(message);
  }

  /** Writes the finding and makes the error that says so. */
  static async raise(
    dataSource: DataSource,
    { taskId, kind, details }: IntegrityFinding,
  ): Promise<IntegrityError> {
    await dataSource.query('insert into integrity_finding (task_id, kind, details) values ($1, $2, $3)', [
      taskId,
      kind,
      JSON.stringify(details),
    ]);
    return new IntegrityError(`${kind} in the history of task ${taskId}: ${JSON.stringify(details)}`);
  }
}
