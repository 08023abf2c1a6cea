/** The append-only history. Triggers stop even the owner; grants (grants.ts) stop the programs' role before. */
export const eventSql = /* sql */ `
create table event (
  task_id text not null,
  seq int not null check (seq > 0),
  at timestamptz not null,
  type text not null,
  assignment_id text,
  command_id text not null,
  command_index int not null check (command_index >= 0),
  command_hash text not null,
  canonical bytea not null check (octet_length(canonical) between 2 and 65535),
  hash bytea not null check (hash = sha256(canonical)),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (task_id, seq),
  unique (task_id, command_id, command_index)
);

-- Where records and workflow disagree. Raised, shown, never repaired silently.
create table integrity_finding (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  task_id text not null,
  kind text not null,
  details jsonb not null
);

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is forbidden: the history is append-only', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger event_append_only before update or delete or truncate on event
  for each statement execute function forbid_change();
create trigger access_log_append_only before update or delete or truncate on access_log
  for each statement execute function forbid_change();
create trigger integrity_finding_append_only before update or delete or truncate on integrity_finding
  for each statement execute function forbid_change();
`;
