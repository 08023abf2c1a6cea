import type { DataSource } from 'typeorm';
import type { DepartmentId, Duty, PersonId } from '#libs/domain';
import { rowOf, rowsOf } from '../rows.ts';
import { lastSeenSlack, sessionDays, sessionIdleHours } from './limits.ts';

/** A live session, with what the directory says of its person at this moment. */
export interface SessionRecord {
  readonly personId: PersonId;
  readonly username: string;
  readonly name: string;
  readonly departmentId: DepartmentId;
  readonly departmentName: string;
  readonly duties: readonly Duty[];
  readonly mustChangePassword: boolean;
  /** `last_seen_at` is old enough to be written again. */
  readonly stale: boolean;
}

const find = {
  name: 'session-find',
  text: /* sql */ `
    select s.person_id as "personId", p.username, p.name, s.department_id as "departmentId",
      d.name as "departmentName", m.duties, p.must_change_password as "mustChangePassword",
      s.last_seen_at < now() - interval '${lastSeenSlack} seconds' as stale
    from session s
    join person p on p.id = s.person_id and p.disabled_at is null
    join membership m on m.person_id = s.person_id and m.department_id = s.department_id
    join department d on d.id = s.department_id
    where s.token_hash = $1 and s.expires_at > now()
      and s.last_seen_at > now() - interval '${sessionIdleHours} hours'`,
};

/** @param tokenHash SHA-256 of the token: the token itself is never stored */
export const findSession = (database: DataSource, tokenHash: Buffer): Promise<SessionRecord | undefined> =>
  rowOf<SessionRecord>(database, find, [tokenHash]);

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly personId: PersonId;
  readonly departmentId: DepartmentId;
}

/** Also forgets this person's sessions that are over. */
export const openSession = async (database: DataSource, session: NewSession): Promise<void> => {
  const { tokenHash, personId, departmentId } = session;
  await rowsOf(
    database,
    {
      text: /* sql */ `
        with gone as (delete from session where person_id = $2
          and (expires_at < now() or last_seen_at < now() - interval '${sessionIdleHours} hours'))
        insert into session (token_hash, person_id, department_id, expires_at)
        values ($1, $2, $3, now() + interval '${sessionDays} days')`,
    },
    [tokenHash, personId, departmentId],
  );
};

export const touchSession = async (database: DataSource, tokenHash: Buffer): Promise<void> => {
  await rowsOf(database, { text: 'update session set last_seen_at = now() where token_hash = $1' }, [
    tokenHash,
  ]);
};

export const closeSession = async (database: DataSource, tokenHash: Buffer): Promise<void> => {
  await rowsOf(database, { text: 'delete from session where token_hash = $1' }, [tokenHash]);
};

/** Ends every session of a person but this one: after a change of password. */
export const closeOtherSessions = async (
  database: DataSource,
  personId: PersonId,
  tokenHash: Buffer,
): Promise<void> => {
  await rowsOf(database, { text: 'delete from session where person_id = $1 and token_hash <> $2' }, [
    personId,
    tokenHash,
  ]);
};
