import pg from 'pg';

/** What must be there before reading is measured. */
const wanted = { assignments: 100_000, events: 1_000_000 } as const;
/** Lists copied by one statement. */
const listsAtOnce = 10;

export interface Filled {
  readonly lists: number;
  readonly tasks: number;
  readonly assignments: number;
  readonly events: number;
  readonly seconds: number;
}

/**
 * Copies one list, as it was really published and worked on, until the database holds a city's tasks of many
 * years. Every copy has its own list id and years of deadline; events keep their exact form, with a hash of their
 * own bytes. Nothing of it has a workflow: it is there to be read.
 */
export const fillFrom = async (ownerDatabaseUrl: string, listId: string): Promise<Filled> => {
  const owner = new pg.Client({ connectionString: ownerDatabaseUrl });
  await owner.connect();
  try {
    const from = performance.now();
    const lists = await copiesNeeded(owner, listId);
    for (let first = 0; first < lists; first += listsAtOnce) {
      await copyLists(owner, listId, { first, last: Math.min(lists, first + listsAtOnce) - 1 });
    }
    for (const table of ['event', 'task', 'assignment', 'submission', 'evidence_upload'])
      await owner.query(`vacuum (analyze) ${table}`);
    const { rows } = await owner.query<Omit<Filled, 'lists' | 'seconds'>>(
      `select (select count(*)::int from task) as tasks, (select count(*)::int from assignment) as assignments,
         (select count(*)::int from event) as events`,
    );
    const [counted] = rows;
    if (!counted) throw new Error('counting answers one row');
    return { lists, ...counted, seconds: Math.round((performance.now() - from) / 1000) };
  } finally {
    await owner.end();
  }
};

const copiesNeeded = async (owner: pg.Client, listId: string): Promise<number> => {
  const { rows } = await owner.query<{ assignments: number; events: number }>(
    `select (select count(*)::int from assignment where list_id = $1) as assignments,
       (select count(*)::int from event e join task t on t.id = e.task_id where t.list_id = $1) as events`,
    [listId],
  );
  const found = rows[0] ?? { assignments: 0, events: 0 };
  return Math.ceil(Math.max(wanted.assignments / found.assignments, wanted.events / found.events));
};

/** `c`: the copies. `k` years and 40 lists a year from 1990 on; deadlines move by up to nine years. */
const copies = `(select l.*, (1990 + k / 40)::text || '-' || lpad((k % 40 + 1)::text, 2, '0') as new_id, k % 10 as later
  from task_list l, generate_series($2::int, $3::int) k where l.id = $1) c`;

const laterMonth = `(left(t.deadline_month, 4)::int + c.later)::text || substr(t.deadline_month, 5)`;
const laterTime = (column: string): string => `${column} + make_interval(years => c.later)`;
const newTaskId = (column: string): string => `replace(${column}, c.id || '-', c.new_id || '-')`;

/** Ids and years inside of the stored text; only the first event and the snapshot hold a deadline. */
const movedText = (text: string, space: string): string => {
  const year = `left(t.deadline_month, 4)`;
  const pairs = [
    [`'"taskId":${space}"' || c.id || '-'`, `'"taskId":${space}"' || c.new_id || '-'`],
    [`'"listId":${space}"' || c.id`, `'"listId":${space}"' || c.new_id`],
    [`'"deadline":${space}"' || ${year}`, `'"deadline":${space}"' || (${year}::int + c.later)`],
    [`'"deadlineMonth":${space}"' || ${year}`, `'"deadlineMonth":${space}"' || (${year}::int + c.later)`],
  ];
  return pairs.reduce((inner, [from, to]) => `replace(${inner}, ${from}, ${to})`, text);
};

const statements = [
  `insert into task_list (id, title, source_name, source_sha256, source_bytes, status, draft, created_by, created_at,
     publication, published_at)
   select new_id, title || ' ' || new_id, source_name, source_sha256, source_bytes, status, draft, created_by,
     created_at, publication, published_at from ${copies}`,
  `insert into task (id, list_id, number, title, state, deadline_month, deadline, lead_source, lead_department_id,
     version, snapshot, last_event)
   select ${newTaskId('t.id')}, c.new_id, t.number, t.title, t.state, ${laterMonth}, ${laterTime('t.deadline')},
     t.lead_source, t.lead_department_id, t.version, ${movedText('t.snapshot::text', ' ')}::jsonb, t.last_event
   from ${copies} join task t on t.list_id = c.id`,
  `insert into assignment (task_id, id, department_id, department_name, group_name, role, state, revisions, position,
     list_id, number, deadline, lead_department_id, closed, submitted_at, last_report, last_return)
   select ${newTaskId('a.task_id')}, a.id, a.department_id, a.department_name, a.group_name, a.role, a.state,
     a.revisions, a.position, c.new_id, a.number, ${laterTime('a.deadline')}, a.lead_department_id, a.closed,
     a.submitted_at, a.last_report, a.last_return
   from ${copies} join assignment a on a.list_id = c.id`,
  `insert into evidence_upload (task_id, assignment_id, sha256, file_name, uploaded_by, uploaded_at)
   select ${newTaskId('u.task_id')}, u.assignment_id, u.sha256, u.file_name, u.uploaded_by, u.uploaded_at
   from ${copies} join task t on t.list_id = c.id join evidence_upload u on u.task_id = t.id`,
  `insert into submission (task_id, assignment_id, revision, statement, evidence, submitted_at, submitted_by, outcome,
     decided_at, decided_by, opinion)
   select ${newTaskId('s.task_id')}, s.assignment_id, s.revision, s.statement, s.evidence, s.submitted_at,
     s.submitted_by, s.outcome, s.decided_at, s.decided_by, s.opinion
   from ${copies} join task t on t.list_id = c.id join submission s on s.task_id = t.id`,
  `insert into event (task_id, seq, at, type, assignment_id, command_id, command_index, command_hash, canonical, hash,
     recorded_at)
   select new_task, seq, at, type, assignment_id, command_id, command_index, command_hash, bytes, sha256(bytes),
     recorded_at
   from (select e.*, ${newTaskId('e.task_id')} as new_task,
       convert_to(${movedText(`convert_from(e.canonical, 'UTF8')`, '')}, 'UTF8') as bytes
     from ${copies} join task t on t.list_id = c.id join event e on e.task_id = t.id offset 0) moved`,
];

const copyLists = async (
  owner: pg.Client,
  listId: string,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<void> => {
  await owner.query('begin');
  for (const statement of statements) await owner.query(statement, [listId, first, last]);
  await owner.query('commit');
};
