import { Cancelled, describe } from './failure.ts';
import { say } from './language.ts';

/** Tells step by step what is happening, how long it took, and what failed. */
export interface Progress {
  /** Runs one step; `note` given by the body is shown beside its name (on a terminal also while it runs). */
  step<T>(name: string, body: (note: (text: string) => void) => Promise<T>): Promise<T>;
  /** One line of its own. */
  line(text: string): void;
}

interface RunningStep {
  name: string;
  note: string;
  started: number;
}

const HEARTBEAT_MS = 15_000;
const REPAINT_MS = 200;
const shown = new WeakSet<Error>();

/** Prints nothing: for tests. */
export const silent: Progress = {
  step: (_name, body) => body(() => undefined),
  line: () => undefined,
};

/** True for an error that was shown beside its step already, so that nobody prints it a second time. */
export function wasShown(error: unknown): boolean {
  return error instanceof Error && shown.has(error);
}

/** On a terminal the running steps share one live last line; elsewhere each finished step is a plain line. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  const screen = out.isTTY ? liveScreen(out) : plainScreen(out);
  return {
    line: screen.line,
    async step(name, body) {
      const step = { name, note: '', started: Date.now() };
      const remove = screen.add(step);
      try {
        const result = await body((text) => void (step.note = text));
        remove(`✓ ${label(step)}`);
        return result;
      } catch (error) {
        if (error instanceof Error) shown.add(error);
        remove(failed(step, error));
        throw error;
      }
    },
  };
}

interface Screen {
  line(text: string): void;
  /** Shows a running step; returns how to replace it by its last line. */
  add(step: RunningStep): (last: string) => void;
}

function plainScreen(out: NodeJS.WriteStream): Screen {
  const line = (text: string): void => void out.write(`${text}\n`);
  return {
    line,
    add(step) {
      const heartbeat = setInterval(() => line(`… ${label(step)}`), HEARTBEAT_MS);
      return (last) => {
        clearInterval(heartbeat);
        line(last);
      };
    },
  };
}

function liveScreen(out: NodeJS.WriteStream): Screen {
  const running = new Set<RunningStep>();
  const repaint = (): void => {
    if (running.size === 0) return;
    const all = [...running].map(label).join(' · ');
    out.write(`\r\x1b[K… ${all}`.slice(0, out.columns + 4));
  };
  const line = (text: string): void => {
    out.write(`\r\x1b[K${text}\n`);
    repaint();
  };
  return {
    line,
    add(step) {
      running.add(step);
      const tick = setInterval(repaint, REPAINT_MS);
      repaint();
      return (last) => {
        clearInterval(tick);
        running.delete(step);
        line(last);
      };
    },
  };
}

function failed(step: RunningStep, error: unknown): string {
  if (error instanceof Cancelled) return `· ${label(step)}${say({ zh: '（已取消）', en: ' (cancelled)' })}`;
  return `✗ ${label(step)}\n  ${describe(error)}`;
}

function label({ name, note, started }: RunningStep): string {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  return `${name}${note === '' ? '' : ` ${note}`}  ${seconds} s`;
}
