/**
 * Task lists and the read model of their tasks. \`task.snapshot\` is the fold of the task's events (libs/domain,
 * TaskState); the columns and the other tables are derived from the same events in the same transaction.
 */
export const readModelSql = /* sql */ `
create table task_list (
  id text primary key check (id ~ '^[0-9]{4}-[0-9]{2,4}$'),
  title text not null check (title <> ''),
  source_name text not null,
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  source_bytes bytea not null,
  status text not null default 'draft' check (status in ('draft', 'publishing', 'published')),
  draft jsonb not null,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  -- Who published and when: fixed once, so that a continued publication makes the same first events.
  publication jsonb,
  published_at timestamptz,
  check ((status = 'draft') = (publication is null)),
  check ((status = 'published') = (published_at is not null))
);

create table task (
  id text primary key,
  list_id text not null references task_list,
  number int not null check (number > 0),
  title text not null,
  state text not null check (state in ('assigned', 'in-progress', 'submitted', 'verified', 'cancelled')),
  deadline_month text not null check (deadline_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  deadline timestamptz not null,
  lead_source text not null check (lead_source in ('bold', 'words', 'column', 'assumed', 'confirmed')),
  lead_department_id text not null references department,
  version int not null check (version > 0),
  snapshot jsonb not null check ((snapshot->>'seq')::int = version),
  last_event jsonb not null,
  unique (list_id, number)
);
-- The ledger's order, newest list first; what it filters by stands in the index, so that skipped rows cost little.
create index task_order on task (list_id desc, number) include (id, state, deadline);
create index task_deadline on task (deadline) where state not in ('verified', 'cancelled');
create index task_assumed on task (deadline, id)
  where lead_source = 'assumed' and state not in ('verified', 'cancelled');
create index task_title on task using gin (title gin_trgm_ops);

create table assignment (
  task_id text not null references task,
  id text not null,
  department_id text not null references department,
  department_name text not null,
  group_name text,
  role text not null check (role in ('lead', 'partner')),
  state text not null check (state in ('assigned', 'in-progress', 'submitted', 'approved', 'waived')),
  revisions int not null default 0 check (revisions >= 0),
  position int not null,
  -- Copied from the task, so that a desk is one index range.
  list_id text not null,
  number int not null,
  deadline timestamptz not null,
  lead_department_id text not null,
  -- The task takes no further command: what is on a desk must be of an open task.
  closed boolean not null default false,
  submitted_at timestamptz,
  last_report jsonb,
  last_return text,
  -- What the assignment waits for: on whose desk it lies, and as what. Derived from the columns above.
  waiting text generated always as (case
    when closed then null
    when state = 'assigned' then 'accept'
    when state = 'in-progress' then case when last_return is null then 'submit' else 'resubmit' end
    when state = 'submitted' then case role when 'partner' then 'review' else 'verify' end
  end) stored,
  primary key (task_id, id),
  unique (task_id, department_id),
  check ((state = 'submitted') = (submitted_at is not null)),
  check (state not in ('submitted', 'approved') or revisions > 0)
);
create unique index assignment_one_lead on assignment (task_id) where role = 'lead';
-- The piles of a desk (reads/read-desk.ts), each in order of deadline.
create index assignment_own on assignment (department_id, waiting, deadline, task_id, id)
  where waiting in ('accept', 'submit', 'resubmit');
create index assignment_review on assignment (lead_department_id, deadline, task_id, id) where waiting = 'review';
create index assignment_verify on assignment (deadline, task_id, id) include (lead_department_id)
  where waiting = 'verify';
create index assignment_department on assignment (department_id, list_id desc, number) include (role, task_id);

create table evidence (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null,
  stored_at timestamptz not null default now()
);

-- Who brought which file for which assignment: only these may be named by a submission of it.
create table evidence_upload (
  task_id text not null,
  assignment_id text not null,
  sha256 text not null references evidence,
  file_name text not null,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null default now(),
  primary key (task_id, assignment_id, sha256),
  foreign key (task_id, assignment_id) references assignment
);

create table submission (
  task_id text not null,
  assignment_id text not null,
  revision int not null check (revision > 0),
  statement text not null,
  evidence jsonb not null,
  submitted_at timestamptz not null,
  submitted_by jsonb not null,
  outcome text not null default 'open' check (outcome in ('open', 'approved', 'returned', 'withdrawn')),
  decided_at timestamptz,
  decided_by jsonb,
  opinion text,
  primary key (task_id, assignment_id, revision),
  foreign key (task_id, assignment_id) references assignment,
  check ((outcome = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
create unique index submission_one_open on submission (task_id, assignment_id) where outcome = 'open';
`;
