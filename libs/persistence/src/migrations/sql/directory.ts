/** Departments, groups, people, sessions, and the log of access. */
export const directorySql = /* sql */ `
create extension if not exists pg_trgm;

create table department (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  name text not null unique check (name <> ''),
  aliases text[] not null default '{}',
  created_at timestamptz not null default now()
);

create table department_group (
  id text primary key,
  name text not null unique check (name <> '')
);

create table department_group_member (
  group_id text not null references department_group,
  department_id text not null references department,
  position int not null,
  confirmed boolean not null,
  primary key (group_id, department_id)
);

create table person (
  id uuid primary key,
  username text not null unique check (username = lower(username) and username <> ''),
  name text not null check (name <> ''),
  password_hash text not null,
  must_change_password boolean not null default false,
  -- Has the demonstration's password, which the sign-in page shows.
  demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table membership (
  person_id uuid not null references person,
  department_id text not null references department,
  duties text[] not null
    check (duties <@ array['clerk','reviewer','supervisor','administrator','auditor'] and cardinality(duties) > 0),
  primary key (person_id, department_id)
);

create table session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  person_id uuid not null references person,
  department_id text not null references department,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (person_id, department_id) references membership
);
create index session_person on session (person_id);

-- Failed sign-ins per username and address (rate-limiter-flexible): survives a restart, holds for every replica.
create table sign_in_failure (
  key text primary key,
  points int not null default 0,
  expire bigint
);

create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  action text not null,
  target text,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  code text,
  request_id text not null,
  address text,
  details jsonb not null default '{}'
);
create index access_log_at on access_log (at);
`;
