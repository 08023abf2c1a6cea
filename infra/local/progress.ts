import { Cancelled, describe } from './failure.ts';
import { say } from './language.ts';

/** Tells step by step what is happening, how long it took, and what failed. */
export interface Progress {
  /** Runs one step; `note` given by the body is shown beside its name (on a terminal also while it runs). */
  step<T>(name: string, body: (note: (text: string) => void) => Promise<T>): Promise<T>;
  /** One line of its own. */
  line(text: string): void;
}

const HEARTBEAT_MS = 15_000;

/** Prints nothing: for tests. */
export const silent: Progress = {
  step: (_name, body) => body(() => undefined),
  line: () => undefined,
};

/** On a terminal the running steps share one live last line; elsewhere each finished step is a plain line. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  const live = out.isTTY === true;
  const running = new Map<symbol, { name: string; note: string; started: number }>();
  const line = (text: string): void => {
    out.write(live ? `\r\x1b[K${text}\n` : `${text}\n`);
    repaint();
  };
  const repaint = (): void => {
    if (!live || running.size === 0) return;
    const all = [...running.values()].map(
      (step) => `${label(step.name, step.note)} ${seconds(step.started)}`,
    );
    out.write(`\r\x1b[K… ${all.join(' · ')}`.slice(0, out.columns ? out.columns + 4 : undefined));
  };
  return {
    line,
    async step(name, body) {
      const key = Symbol(name);
      const state = { name, note: '', started: Date.now() };
      running.set(key, state);
      const tick = live
        ? setInterval(repaint, 200)
        : setInterval(() => line(`… ${label(name, state.note)}  ${seconds(state.started)}`), HEARTBEAT_MS);
      repaint();
      const finish = (mark: string, rest: string): void => {
        clearInterval(tick);
        running.delete(key);
        line(`${mark} ${label(name, state.note)}  ${seconds(state.started)}${rest}`);
      };
      try {
        const result = await body((text) => void (state.note = text));
        finish('✓', '');
        return result;
      } catch (error) {
        if (error instanceof Cancelled) finish('·', say({ zh: '（已取消）', en: ' (cancelled)' }));
        else finish('✗', `\n  ${describe(error)}`);
        if (error instanceof Error) shown.add(error);
        throw error;
      }
    },
  };
}

const shown = new WeakSet<Error>();

/** True for an error that was shown beside its step already, so that nobody prints it a second time. */
export function wasShown(error: unknown): boolean {
  return error instanceof Error && shown.has(error);
}

function label(name: string, note: string): string {
  return note === '' ? name : `${name} ${note}`;
}

function seconds(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
