import { setTimeout as delay } from 'node:timers/promises';
import { describe } from './failure.ts';
import { say } from './language.ts';
import type { ManagedProcess } from './process.ts';

const MAX_TRIES = 5;
const FORGET_AFTER_MS = 5 * 60_000;

export interface RestartPolicy {
  line: (text: string) => void;
  stopping: () => boolean;
  /** Called when a process ended too often. */
  giveUp: (name: string) => void;
}

/** Answers an end that nobody asked for: starts the process again, later each time, and gives up at last. */
export function restartWithBackOff(
  policy: RestartPolicy,
): (target: ManagedProcess, how: string) => Promise<void> {
  const ends = new Map<string, number[]>();
  return async (target, how) => {
    let reason = how;
    while (!policy.stopping()) {
      const recent = (ends.get(target.name) ?? []).filter((at) => at > Date.now() - FORGET_AFTER_MS);
      ends.set(target.name, [...recent, Date.now()]);
      if (recent.length >= MAX_TRIES) {
        policy.line(
          say({ zh: `✗ ${target.name} 反复退出，放弃重启`, en: `✗ ${target.name} keeps ending, giving up` }),
        );
        policy.giveUp(target.name);
        return;
      }
      const wait = 500 * 2 ** recent.length;
      policy.line(
        say({
          zh: `! ${target.name} 意外退出（${reason}），${wait / 1000} 秒后重启`,
          en: `! ${target.name} ended unasked (${reason}), starting it again in ${wait / 1000} s`,
        }),
      );
      await delay(wait);
      if (policy.stopping()) return;
      try {
        await target.start();
        policy.line(say({ zh: `✓ ${target.name} 已恢复`, en: `✓ ${target.name} is back` }));
        return;
      } catch (error) {
        reason = describe(error);
      }
    }
  };
}
