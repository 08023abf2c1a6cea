/** What the programs may do. On the history: read and append, nothing else. */
export const grantSql = /* sql */ `
grant usage on schema public to duban_app;
grant select on migrations to duban_app;
grant select, insert on event, access_log, integrity_finding to duban_app;
grant select, insert, update on department, department_group, department_group_member, person, membership,
  task_list, task, assignment, submission, evidence, evidence_upload to duban_app;
grant select, insert, update, delete on session, sign_in_failure to duban_app;
grant execute on function record_task_events(text, int, jsonb, bytea[], jsonb, jsonb, jsonb) to duban_app;
`;
