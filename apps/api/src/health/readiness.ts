/** One thing without which this process cannot serve. Modules hand theirs to `Readiness.add` when they start. */
export interface ReadinessProbe {
  /** Shown in the answer, e.g. `database`. */
  readonly name: string;
  /** @throws when it is not ready; the message goes to the log, never to the caller */
  check(): Promise<void>;
}
