import { Cancelled } from './failure.ts';
import { say } from './language.ts';
import { ManagedProcess } from './process.ts';
import type { ProcessPlan } from './process.ts';
import type { Progress } from './progress.ts';
import { restartWithBackOff } from './restart.ts';

export interface SupervisorOptions {
  progress: Progress;
  /** Starts a child again when it ends unasked. */
  restart: boolean;
  onGiveUp: (name: string) => void;
  /** Called when everything is down. */
  release: () => void;
}

// The one that depends on all others ends first.
const STOP_ORDER = ['temporal-ui', 'api', 'worker', 'temporal', 'postgres'];

/** Holds the children of one stack: starts them, answers their unasked ends, stops them in order. */
export class Supervisor {
  readonly processes = new Map<string, ManagedProcess>();
  readonly #options: SupervisorOptions;
  readonly #startAgain: (target: ManagedProcess, how: string) => Promise<void>;
  #stopping: Promise<void> | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#startAgain = restartWithBackOff({
      line: options.progress.line,
      stopping: () => this.#stopping !== undefined,
      giveUp: options.onGiveUp,
    });
  }

  /** Starts a child and waits until it is healthy. */
  async launch(plan: ProcessPlan): Promise<void> {
    this.#refuseWhenStopping();
    const managed = new ManagedProcess(plan, (name, how) => this.#died(name, how));
    this.processes.set(plan.name, managed);
    await managed.start();
  }

  /** Ends all children and lets the folder go; asked again, it is the same stop. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  /** The same progress, for steps that are given up as soon as everything is being stopped. */
  cancellable(): Progress {
    const { line, step } = this.#options.progress;
    return {
      line,
      step: async (name, body) => {
        this.#refuseWhenStopping();
        return step(name, async (note) => {
          try {
            return await body(note);
          } catch (error) {
            // What fails because its database was just stopped is no news.
            this.#refuseWhenStopping();
            throw error;
          }
        });
      },
    };
  }

  async #stopAll(): Promise<void> {
    for (const name of STOP_ORDER) {
      const target = this.processes.get(name);
      if (target?.pid === undefined) continue;
      await this.#options.progress.step(say({ zh: `停止 ${name}`, en: `stop ${name}` }), () => target.stop());
    }
    this.#options.release();
  }

  #died(name: string, how: string): void {
    const target = this.processes.get(name);
    if (this.#stopping !== undefined || target === undefined) return;
    if (this.#options.restart) void this.#startAgain(target, how);
    else
      this.#options.progress.line(
        say({ zh: `! ${name} 意外退出（${how}）`, en: `! ${name} ended unasked (${how})` }),
      );
  }

  #refuseWhenStopping(): void {
    if (this.#stopping !== undefined) throw new Cancelled();
  }
}
