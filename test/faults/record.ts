import type { CommandAnswer } from '#libs/contracts/http';

/** What a client knows of one command that it gave: all that the checks after the faults are about. */
export interface Given {
  readonly key: string;
  readonly taskId: string;
  readonly command: string;
  /** Requests under this key, the last one included. */
  requests: number;
  outcome: Outcome;
}

export type Outcome =
  | { readonly kind: 'acknowledged'; readonly events: CommandAnswer['events'] }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  /** Asked again and again until the patience ended. */
  | { readonly kind: 'unresolved'; readonly last: string };

export interface Giving {
  readonly key: string;
  readonly taskId: string;
  readonly command: string;
  /** One request under this key. Throws when there is no answer. */
  send(signal: AbortSignal): Promise<Response>;
}

/** Milliseconds after which a request counts as never answered. The promise is 15 s; this is not its stopwatch. */
const answerBound = 20_000;
/** Milliseconds for which an unknown outcome is asked again. */
const patience = 60_000;

/** Every command of every client, and whether a request was ever left without an answer. */
export class Book {
  readonly given: Given[] = [];
  unanswered = 0;

  /** Gives one command, with the same key until it is answered. */
  async give({ key, taskId, command, send }: Giving): Promise<Given> {
    const given: Given = {
      key,
      taskId,
      command,
      requests: 0,
      outcome: { kind: 'unresolved', last: 'not sent' },
    };
    this.given.push(given);
    for (const end = Date.now() + patience; Date.now() < end;) {
      given.requests++;
      given.outcome = await this.ask(send);
      if (given.outcome.kind !== 'unresolved') return given;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return given;
  }

  private async ask(send: Giving['send']): Promise<Outcome> {
    const signal = AbortSignal.timeout(answerBound);
    try {
      const response = await send(signal);
      const body = (await response.json()) as CommandAnswer & { readonly code?: string };
      if (response.status === 200) return { kind: 'acknowledged', events: body.events };
      if (response.status < 500) return { kind: 'refused', status: response.status, code: body.code ?? '' };
      return { kind: 'unresolved', last: `${response.status} ${body.code ?? ''}` };
    } catch (error) {
      if (signal.aborted) this.unanswered++;
      return { kind: 'unresolved', last: String(error) };
    }
  }
}
