import { say } from './language.ts';
import type { Words } from './language.ts';

/** Something that the person at the terminal can repair: what went wrong, and what to do about it. */
export class Failure extends Error {
  readonly code: string;
  readonly repair: Words;

  constructor(code: string, what: Words, repair: Words) {
    super(say(what));
    this.name = 'Failure';
    this.code = code;
    this.repair = repair;
  }
}

/** A step that was not finished because everything is being stopped: no news to anybody. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** One or two lines for any error; a plain Error keeps its message. */
export function describe(error: unknown): string {
  if (error instanceof Failure) return `${error.message}\n  → ${say(error.repair)}`;
  return error instanceof Error ? error.message : String(error);
}
