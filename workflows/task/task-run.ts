import type { CommandEnvelope, CommandOutcome, RememberedCommand, TaskWorkflowInput } from '#libs/contracts';
import {
  type CommandId,
  decide,
  type Decision,
  evolve,
  instantOf,
  type Refusal,
  refuse,
  stampEvents,
  type TaskEvent,
  type TaskState,
} from '#libs/domain';

/** Commands remembered for repetition; older ones are answered from PostgreSQL, which is asked first anyway. */
const memory = 200;

/** What was asked and may be answered: a refusal, a repetition, or what follows from a new command. */
type Verdict =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'repeated'; readonly command: RememberedCommand }
  | { readonly kind: 'new'; readonly decision: Extract<Decision, { ok: true }> };

/** The state of one run of a task's workflow: the task, what PostgreSQL may not have yet, and recent commands. */
export class TaskRun {
  state: TaskState;
  /** Events that are not known to be recorded, ascending. */
  outbox: readonly TaskEvent[];
  remembered: readonly RememberedCommand[];
  /** Records and workflow disagree: nothing more is decided until somebody has looked. */
  stopped = false;

  constructor(input: TaskWorkflowInput) {
    this.state = input.state;
    this.outbox = input.outbox;
    this.remembered = input.remembered;
  }

  /** Would this command be taken? Changes nothing: this is the validator. */
  examine(envelope: CommandEnvelope): Verdict {
    const command = this.recall(envelope.commandId);
    if (command)
      return command.hash === envelope.commandHash
        ? { kind: 'repeated', command }
        : { kind: 'refused', refusal: refuse('idempotency-key-reused') };
    if (this.stopped) return { kind: 'refused', refusal: refuse('task-stopped') };
    const decision = decide(this.state, envelope.command, envelope.actor);
    return decision.ok ? { kind: 'new', decision } : { kind: 'refused', refusal: decision.refusal };
  }

  /** Decides, numbers and evolves, without a pause in between. A refusal leaves everything as it was. */
  take(envelope: CommandEnvelope, now: number): CommandOutcome | Refusal {
    this.confirm(envelope.recordedThrough);
    const verdict = this.examine(envelope);
    if (verdict.kind === 'refused') return verdict.refusal;
    if (verdict.kind === 'repeated') return this.outcomeOf(verdict.command);
    const events = stampEvents(verdict.decision.facts, {
      taskId: this.state.taskId,
      after: this.state.seq,
      at: instantOf(now),
      actor: envelope.actor,
      capacity: verdict.decision.capacity,
      commandId: envelope.commandId,
      commandHash: envelope.commandHash,
    });
    return this.outcomeOf(this.append(envelope, events));
  }

  /** PostgreSQL has everything up to this number. */
  confirm(through: number): void {
    if ((this.outbox[0]?.seq ?? Infinity) <= through) {
      this.outbox = this.outbox.filter(({ seq }) => seq > through);
    }
  }

  private append(envelope: CommandEnvelope, events: readonly TaskEvent[]): RememberedCommand {
    const firstSeq = this.state.seq + 1;
    this.state = events.reduce<TaskState>(evolve, this.state);
    this.outbox = [...this.outbox, ...events];
    const command = { id: envelope.commandId, hash: envelope.commandHash, firstSeq, lastSeq: this.state.seq };
    this.remembered = [...this.remembered.slice(1 - memory), command];
    return command;
  }

  private recall(id: CommandId): RememberedCommand | undefined {
    return this.remembered.findLast((command) => command.id === id);
  }

  private outcomeOf({ firstSeq, lastSeq }: RememberedCommand): CommandOutcome {
    return { firstSeq, lastSeq, unconfirmed: this.outbox };
  }
}
