import { randomUUID } from 'node:crypto';
import type { TaskView, TasksView } from '#libs/contracts/http';
import type { Caller, Cast } from '../support/http.ts';
import type { Book } from './record.ts';

type Task = TasksView['items'][number];
type State = TaskView['assignments'][number]['state'];

/** What the clients last heard of an assignment. Others act on it too, so it may be out of date. */
interface Heard {
  state: State;
  revisions: number;
}

interface Target {
  readonly task: Task;
  readonly department: Task['lead'];
  readonly heard: Heard;
}

interface Choice {
  readonly by: Caller;
  readonly command: string;
  readonly body: unknown;
}

/** A file that every assignment has, put there beforehand: what is tested here is commands. */
export interface BroughtFile {
  readonly sha256: string;
  readonly fileName: string;
}

/** Clients that give commands to these tasks until they are told to stop; one in ten is not allowed. */
export class Crowd {
  private readonly targets: readonly Target[];
  private readonly cast: Cast;
  private readonly book: Book;
  private readonly file: BroughtFile;
  private stopping = false;

  constructor({
    cast,
    book,
    tasks,
    file,
  }: {
    cast: Cast;
    book: Book;
    tasks: readonly Task[];
    file: BroughtFile;
  }) {
    this.cast = cast;
    this.book = book;
    this.file = file;
    this.targets = tasks.flatMap((task) =>
      [task.lead, ...task.partners].map((department) => ({
        task,
        department,
        heard: { state: 'assigned' as const, revisions: 0 },
      })),
    );
  }

  /**
   * Everybody signs in beforehand: a sign-in has no key to repeat it under, and no fault may hit it.
   * @returns when the load has begun; its `done` when all clients have their last answer
   */
  async begin(clients: number): Promise<{ readonly done: Promise<void> }> {
    for (const { task, department } of this.targets) {
      await this.cast.in(department.name, 'clerk');
      await this.cast.in(task.lead.name, 'reviewer');
    }
    await this.cast.a('auditor');
    await this.cast.a('supervisor');
    return { done: this.run(clients) };
  }

  private async run(clients: number): Promise<void> {
    await Promise.all(Array.from({ length: clients }, () => this.client()));
  }

  stop(): void {
    this.stopping = true;
  }

  private async client(): Promise<void> {
    while (!this.stopping) {
      const target = this.targets[Math.floor(Math.random() * this.targets.length)];
      if (target) await this.act(target);
    }
  }

  private async act(target: Target): Promise<void> {
    const { task, department, heard } = target;
    const { by, command, body } = Math.random() < 0.1 ? await this.illegal(target) : await this.legal(target);
    const key = randomUUID();
    const path = `/tasks/${task.id}/assignments/${department.assignmentId}/${command}`;
    await this.book.give({
      key,
      taskId: task.id,
      command,
      send: async (signal) => {
        const response = await by.raw(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(body),
          signal,
        });
        if (response.status === 200) hear(heard, await response.clone().json(), department.assignmentId);
        return response;
      },
    });
  }

  /** What may be done in the state last heard of. Approval is rare: it would end the assignment's story. */
  private async legal({ task, department, heard: { state, revisions } }: Target): Promise<Choice> {
    const clerk = await this.cast.in(department.name, 'clerk');
    const report = { by: clerk, command: 'report', body: { text: '按计划推进', percent: 50 } };
    switch (state) {
      case 'assigned':
        return { by: clerk, command: 'accept', body: {} };
      case 'in-progress':
        if (department === task.lead || Math.random() < 0.4) return report;
        return { by: clerk, command: 'submit', body: { statement: '已完成', evidence: [this.file] } };
      case 'submitted': {
        if (Math.random() < 0.2) return { by: clerk, command: 'withdraw', body: { revision: revisions } };
        const by = await this.cast.in(task.lead.name, 'reviewer');
        if (Math.random() < 0.1) return { by, command: 'approve', body: { revision: revisions } };
        return { by, command: 'return', body: { revision: revisions, reason: '请补充' } };
      }
      default:
        return report;
    }
  }

  /** By a stranger, in the wrong state, or on a revision that nobody has before them. */
  private async illegal({ task, department }: Target): Promise<Choice> {
    const clerk = await this.cast.in(department.name, 'clerk');
    const choices: Choice[] = [
      { by: await this.cast.a('auditor'), command: 'accept', body: {} },
      { by: clerk, command: 'approve', body: { revision: 1 } },
      { by: clerk, command: 'withdraw', body: { revision: 999 } },
      { by: clerk, command: 'submit', body: { statement: '', evidence: [this.file] } },
      { by: await this.cast.a('supervisor'), command: 'approve', body: { revision: 999 } },
    ];
    return (
      choices[Math.floor(Math.random() * choices.length)] ?? { by: clerk, command: 'accept', body: task.id }
    );
  }
}

const hear = (heard: Heard, answer: unknown, assignmentId: string): void => {
  const { assignments } = answer as { assignments: { id: string; state: State; revisions: number }[] };
  const own = assignments.find(({ id }) => id === assignmentId);
  if (own) Object.assign(heard, { state: own.state, revisions: own.revisions });
};
