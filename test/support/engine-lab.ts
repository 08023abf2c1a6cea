import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { TaskActivities } from '#libs/contracts';
import { createTaskActivities } from '../../apps/worker/src/task-activities.ts';
import {
  type Actor,
  type Command,
  type CommandId,
  type DepartmentId,
  type Duty,
  fold,
  instantOf,
  parseCommandId,
  parseDepartmentId,
  parsePersonId,
  parseSha256,
  parseTaskListId,
  type TaskId,
  taskIdOf,
} from '#libs/domain';
import { canonicalSha256 } from '#libs/audit';
import {
  beginPublication,
  completePublication,
  createDataSource,
  readFirstEvents,
  recordEvents,
} from '#libs/persistence';
import { type CommandResult, createEngineClient, sendCommand, startTask } from '#libs/temporal';

// What a worker tells of its life would bury what a test says.
Runtime.install({ logger: new DefaultLogger('ERROR') });

/** A worker of the test's own, on its own task queue, against the real engine and the real database. */
export interface EngineLab {
  readonly client: Client;
  readonly database: DataSource;
  readonly taskQueue: string;
  /** Batches that the workflows' outbox delivered, in order. */
  readonly delivered: number[][];
  /** A published task: its first department leads, the others are partners. */
  aTask(departments: readonly string[]): Promise<TaskId>;
  send(taskId: TaskId, sending: Sending): Promise<CommandResult>;
  stop(): Promise<void>;
}

export interface Sending {
  readonly as: Actor;
  readonly command: Command;
  readonly id?: CommandId;
  readonly recordedThrough?: number;
}

export interface LabParts {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
}

export const openEngineLab = async (parts: LabParts): Promise<EngineLab> => {
  const database = await createDataSource({
    url: parts.databaseUrl,
    poolSize: 4,
    applicationName: 'test-lab',
  }).initialize();
  const client = createEngineClient({ address: parts.temporalAddress, namespace: 'duban' });
  const taskQueue = `test-${randomUUID()}`;
  const delivered: number[][] = [];
  const connection = await NativeConnection.connect({ address: parts.temporalAddress });
  const activities = createTaskActivities(database);
  const worker = await Worker.create({
    connection,
    namespace: 'duban',
    taskQueue,
    workflowBundle: { codePath: path.resolve('dist/workflow-bundle.js') },
    activities: {
      recordEvents: async (events) => {
        await activities.recordEvents(events);
        delivered.push(events.map(({ seq }) => seq));
      },
    } satisfies TaskActivities,
  });
  const polling = worker.run();
  return {
    client,
    database,
    taskQueue,
    delivered,
    aTask: (departments) => publishTask({ client, database, taskQueue, departments }),
    send: (taskId, { as, command, id = newCommandId(), recordedThrough = 0 }) =>
      sendCommand(client, taskId, {
        commandId: id,
        commandHash: canonicalSha256({ command, personId: as.personId }),
        actor: as,
        command,
        recordedThrough,
      }),
    async stop() {
      worker.shutdown();
      await polling;
      await Promise.all([connection.close(), client.connection.close(), database.destroy()]);
    },
  };
};

export const newCommandId = (): CommandId => parseCommandId(randomUUID());

/** Somebody of this department with these duties. */
export const person = (department: string, ...duties: Duty[]): Actor => ({
  personId: parsePersonId(randomUUID()),
  departmentId: departmentId(department),
  departmentName: department,
  duties,
});

export const aFile = (content = 'a') => ({
  sha256: parseSha256(canonicalSha256(content)),
  fileName: `${content}.pdf`,
  size: 1,
  mediaType: 'application/pdf',
});

const departmentId = (name: string): DepartmentId => parseDepartmentId(name);

interface Publishing {
  readonly client: Client;
  readonly database: DataSource;
  readonly taskQueue: string;
  readonly departments: readonly string[];
}

const publishTask = async ({ client, database, taskQueue, departments }: Publishing): Promise<TaskId> => {
  const listId = parseTaskListId(`1999-${String(Math.floor(Math.random() * 9_000) + 1_000)}`);
  const supervisor = person('lab-office', 'supervisor');
  await database.query(
    `insert into department (id, name) select d, d from unnest($1::text[]) d on conflict do nothing`,
    [[...departments, 'lab-office']],
  );
  await database.query(
    `insert into person (id, username, name, password_hash) values ($1, $2, 'lab', 'none')`,
    [supervisor.personId, `lab-${supervisor.personId}`],
  );
  const row = {
    number: 1,
    title: '实验任务',
    deadlineMonth: '2031-06',
    assignments: departments.map((name, index) => ({
      departmentId: name,
      departmentName: name,
      role: index === 0 ? 'lead' : 'partner',
      leadSource: 'assumed',
    })),
  };
  await database.query(
    `insert into task_list (id, title, source_name, source_sha256, source_bytes, draft, created_by)
     values ($1, 'lab', 'lab', $2, 'lab', $3, $4)`,
    [listId, '0'.repeat(64), JSON.stringify({ rows: [row], findings: [] }), supervisor.personId],
  );
  await beginPublication(database, listId, { actor: supervisor, at: instantOf(Date.now()) });
  const [first] = await readFirstEvents(database, listId, [1]);
  if (!first) throw new Error('the draft has one row');
  await startTask(client, taskQueue, {
    taskId: first.taskId,
    state: fold([first]),
    outbox: [first],
    remembered: [],
  });
  await recordEvents(database, [first]);
  await completePublication(database, listId);
  return taskIdOf(listId, 1);
};
