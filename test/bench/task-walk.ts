import type { LedgerTask } from './lists.ts';
import { bodyOf, type Accounts, type Session } from './session.ts';

/** One command of somebody, ready to be sent. */
export interface Step {
  readonly by: Session;
  readonly command: string;
  readonly path: string;
  readonly body: unknown;
}

export interface WalkOptions {
  /** Reports of progress before the first submission. */
  readonly reports?: number;
  /** Leaves the last third of the partners at various points of their way, and the task open. */
  readonly open?: boolean;
}

/** A file that was brought for every assignment beforehand: see `bringEvidence`. */
export const evidence = {
  fileName: '实施方案（正式印发）.txt',
  content: Buffer.from('关于印发实施方案的通知。'.repeat(400)),
  sha256: '',
};

type Department = LedgerTask['lead'];

/**
 * A task's whole way as those concerned walk it: every partner accepts, submits, is returned, submits again and
 * is approved; then the lead likewise, before the supervisor, and the task is verified.
 */
export async function* walkTask(
  accounts: Accounts,
  task: LedgerTask,
  options: WalkOptions = {},
): AsyncGenerator<Step> {
  const { lead, partners } = task;
  const reviewer = partners.length > 0 ? await accounts.reviewer(lead.name) : undefined;
  const left = options.open === true ? Math.floor((partners.length * 2) / 3) : partners.length;
  for (const [index, partner] of partners.entries()) {
    if (!reviewer) break;
    const steps = walkAssignment(task.id, partner, await accounts.clerk(partner.name), {
      ...options,
      reviewer,
    });
    yield* index < left ? steps : steps.slice(0, cutAt(index, options.reports ?? 0));
  }
  const supervisor = await accounts.supervisor();
  const steps = walkAssignment(task.id, lead, await accounts.clerk(lead.name), {
    ...options,
    reviewer: supervisor,
  });
  yield* options.open === true && partners.length > 0 ? steps.slice(0, 1) : steps;
}

/** Not begun, at work, waiting for review, or returned: one after the other. */
const cutAt = (index: number, reports: number): number =>
  [0, 1 + reports, 2 + reports, 3 + reports][index % 4] ?? 0;

const walkAssignment = (
  taskId: string,
  { assignmentId }: Department,
  clerk: Session,
  { reviewer, reports = 0 }: WalkOptions & { readonly reviewer: Session },
): readonly Step[] => {
  const step = (by: Session, command: string, body: unknown = {}): Step => ({
    by,
    command,
    path: `/tasks/${taskId}/assignments/${assignmentId}/${command}`,
    body,
  });
  const { sha256, fileName } = evidence;
  const submit = (statement: string): Step =>
    step(clerk, 'submit', { statement, evidence: [{ sha256, fileName }] });
  return [
    step(clerk, 'accept'),
    ...Array.from({ length: reports }, (_, index) =>
      step(clerk, 'report', {
        text: `第${index + 1}次进展：正在按计划推进，已完成阶段性工作。`,
        percent: index * 10,
      }),
    ),
    submit('已按要求完成，方案已印发，现报送佐证材料。'),
    step(reviewer, 'return', { revision: 1, reason: '请补充正式印发的文件。' }),
    submit('已补充正式印发的文件，请审核。'),
    step(reviewer, 'approve', { revision: 2, opinion: '材料齐全，同意。' }),
  ];
};

/** Takes tasks from a common store, one after the other, and walks each to its end: one per client. */
export class Walker {
  private readonly store: LedgerTask[];
  private readonly accounts: Accounts;
  private steps: AsyncGenerator<Step> | undefined;

  constructor(store: LedgerTask[], accounts: Accounts) {
    this.store = store;
    this.accounts = accounts;
  }

  /** @throws Error when no task is left */
  async next(): Promise<Step> {
    for (;;) {
      const next = await this.steps?.next();
      if (next !== undefined && next.done !== true) return next.value;
      const task = this.store.shift();
      if (!task) throw new Error('no task is left: publish more lists');
      this.steps = walkTask(this.accounts, task);
    }
  }
}

/** Sends a step: its milliseconds, and what failed. */
export const take = async ({ by, path, body }: Step): Promise<number | undefined> => {
  const reply = await by.post(path, body);
  if (reply.status === 200) return reply.ms;
  process.stderr.write(`${path}: ${reply.status} ${reply.text.slice(0, 200)}\n`);
  return undefined;
};

/** Walks all of these tasks with so many clients and answers how many commands that were. */
export const walkAll = async (
  accounts: Accounts,
  tasks: readonly LedgerTask[],
  { clients, optionsOf }: { readonly clients: number; readonly optionsOf: (index: number) => WalkOptions },
): Promise<number> => {
  const waiting = [...tasks.entries()];
  let taken = 0;
  const client = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for await (const step of walkTask(accounts, next[1], optionsOf(next[0]))) {
        bodyOf(await step.by.post(step.path, step.body));
        taken++;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return taken;
};
