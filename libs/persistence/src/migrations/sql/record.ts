/**
 * The one transaction that writes events and read model (libs/persistence/src/record-events.ts computes the rows).
 * One call, one round trip. Answers the version of the task's row: equal to \`p_from\` means nothing was there in
 * between and all was written; anything else means that nothing was written.
 */
export const recordSql = /* sql */ `
create function record_task_events(
  p_task text, p_from int, p_events jsonb, p_canonical bytea[], p_row jsonb, p_assignments jsonb, p_submissions jsonb
) returns int language plpgsql as $$
declare v_version int;
begin
  if p_from > 0 then
    select version into v_version from task where id = p_task for update;
    if v_version is distinct from p_from then return coalesce(v_version, 0); end if;
    update task set state = p_row->>'state', lead_source = p_row->>'leadSource',
      lead_department_id = p_row->>'leadDepartmentId', deadline_month = p_row->>'deadlineMonth',
      deadline = (p_row->>'deadline')::timestamptz, version = (p_row->>'version')::int,
      snapshot = p_row->'snapshot', last_event = p_row->'lastEvent'
    where id = p_task;
  else
    insert into task (id, list_id, number, title, state, deadline_month, deadline, lead_source,
                      lead_department_id, version, snapshot, last_event)
    select p_task, p_row->>'listId', (p_row->>'number')::int, p_row->>'title', p_row->>'state',
      p_row->>'deadlineMonth', (p_row->>'deadline')::timestamptz, p_row->>'leadSource',
      p_row->>'leadDepartmentId', (p_row->>'version')::int, p_row->'snapshot', p_row->'lastEvent'
    on conflict (id) do nothing;
    if not found then return (select version from task where id = p_task); end if;
  end if;

  insert into event (task_id, seq, at, type, assignment_id, command_id, command_index, command_hash, canonical, hash)
  select p_task, (e->>'seq')::int, (e->>'at')::timestamptz, e->>'type', e->>'assignmentId', e->>'commandId',
    (e->>'commandIndex')::int, e->>'commandHash', p_canonical[i], sha256(p_canonical[i])
  from jsonb_array_elements(p_events) with ordinality as t(e, i);

  insert into assignment as a (task_id, id, department_id, department_name, group_name, role, state, revisions,
    position, list_id, number, deadline, lead_department_id, closed, submitted_at, last_report, last_return)
  select p_task, r->>'id', r->>'departmentId', r->>'departmentName', r->>'groupName', r->>'role', r->>'state',
    (r->>'revisions')::int, (r->>'position')::int, p_row->>'listId', (p_row->>'number')::int,
    (p_row->>'deadline')::timestamptz, p_row->>'leadDepartmentId', (p_row->>'closed')::boolean,
    (r->>'submittedAt')::timestamptz, r->'lastReport', r->>'lastReturn'
  from jsonb_array_elements(p_assignments) as t(r)
  on conflict (task_id, id) do update set state = excluded.state, revisions = excluded.revisions,
    role = excluded.role, deadline = excluded.deadline, lead_department_id = excluded.lead_department_id,
    closed = excluded.closed, submitted_at = excluded.submitted_at,
    last_report = coalesce(excluded.last_report, a.last_report),
    last_return = coalesce(excluded.last_return, a.last_return);

  -- Decisions first: a revision closes before the next one opens.
  update submission s set outcome = r->>'outcome', decided_at = (r->>'decidedAt')::timestamptz,
    decided_by = r->'decidedBy', opinion = r->>'opinion'
  from jsonb_array_elements(p_submissions) as t(r)
  where not r ? 'statement' and s.task_id = p_task and s.assignment_id = r->>'assignmentId'
    and s.revision = (r->>'revision')::int;

  insert into submission as s (task_id, assignment_id, revision, statement, evidence, submitted_at, submitted_by,
    outcome, decided_at, decided_by, opinion)
  select p_task, r->>'assignmentId', (r->>'revision')::int, r->>'statement', r->'evidence',
    (r->>'submittedAt')::timestamptz, r->'submittedBy', r->>'outcome', (r->>'decidedAt')::timestamptz,
    r->'decidedBy', r->>'opinion'
  from jsonb_array_elements(p_submissions) as t(r) where r ? 'statement';

  return p_from;
end $$;
`;
