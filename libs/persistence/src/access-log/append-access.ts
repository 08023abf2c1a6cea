import type { DataSource } from 'typeorm';
import { rowsOf } from '../rows.ts';

/** Who did, saw or was refused what. No personal name, no text of a task. */
export interface AccessEntry {
  readonly personId?: string;
  readonly action: string;
  readonly target?: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly code?: string;
  readonly requestId: string;
  readonly address?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

const insert = {
  name: 'access-append',
  text: /* sql */ `
    insert into access_log (person_id, action, target, outcome, code, request_id, address, details)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

export const appendAccess = async (database: DataSource, entry: AccessEntry): Promise<void> => {
  const { personId, action, target, outcome, code, requestId, address, details = {} } = entry;
  await rowsOf(database, insert, [personId, action, target, outcome, code, requestId, address, details]);
};
