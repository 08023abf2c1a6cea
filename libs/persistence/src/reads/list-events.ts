import type { DataSource } from 'typeorm';
import type { TaskEvent, TaskId } from '#libs/domain';
import { rowsOf } from '../rows.ts';

export interface StoredEvent {
  readonly event: TaskEvent;
  /** Lower-case hexadecimal SHA-256 of the stored bytes. */
  readonly hash: string;
}

const list = {
  name: 'event-list',
  text: 'select canonical, hash from event where task_id = $1 and seq > $2 order by seq limit $3',
};

/** Events after number `after`, in order, parsed from their stored bytes. */
export const listStoredEvents = async (
  database: DataSource,
  taskId: TaskId,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly StoredEvent[]> => {
  const rows = await rowsOf<{ canonical: Buffer; hash: Buffer }>(database, list, [taskId, after, limit]);
  return rows.map(({ canonical, hash }) => ({
    event: JSON.parse(canonical.toString('utf8')) as TaskEvent,
    hash: hash.toString('hex'),
  }));
};
