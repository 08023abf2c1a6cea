import { canonicalSha256 } from '#libs/audit';
import {
  type Actor,
  type Assignment,
  type AssignmentState,
  type Command,
  type CommandId,
  type Decision,
  decide,
  type Duty,
  type EvidenceFile,
  evolve,
  fold,
  instantOf,
  type LeadSource,
  parseAssignmentId,
  parseCommandId,
  parseDepartmentId,
  parsePersonId,
  parseSha256,
  parseTaskId,
  parseTaskListId,
  type Published,
  refusalText,
  stampEvents,
  type TaskEvent,
  type TaskState,
} from '#libs/domain';

/** 2020-03-01 08:00 in Beijing; each event of a story comes one minute after the last. */
const begin = Date.parse('2020-03-01T00:00:00.000Z');
const minute = 60_000;

let people = 0;

/** Somebody new of this department. */
export const person = (department: string, ...duties: readonly Duty[]): Actor => ({
  personId: parsePersonId(`00000000-0000-4000-8000-${String(++people).padStart(12, '0')}`),
  departmentId: parseDepartmentId(department),
  departmentName: department,
  duties,
});

/** The same person, now in another department and with other duties. */
export const moved = (actor: Actor, department: string, ...duties: readonly Duty[]): Actor => ({
  ...person(department, ...duties),
  personId: actor.personId,
});

/** A stored file; different names have different content. */
export const aFile = (fileName = '佐证.pdf'): EvidenceFile => ({
  sha256: canonicalSha256(fileName),
  fileName,
  size: 1,
  mediaType: 'application/pdf',
});

/** The commands on one task as verbs; a part is named by its department. */
export interface Verbs<Answer> {
  accept(part: string): Answer;
  report(part: string, content?: { text?: string; percent?: number }): Answer;
  submit(part: string, content?: { statement?: string; evidence?: readonly EvidenceFile[] }): Answer;
  withdraw(part: string, content?: { revision?: number; reason?: string }): Answer;
  approve(part: string, content?: { revision?: number; opinion?: string }): Answer;
  return(part: string, content?: { revision?: number; reason?: string }): Answer;
  waive(part: string, content?: { reason?: string }): Answer;
  remind(part: string, content?: { text?: string }): Answer;
  confirmLead(): Answer;
}

/** A task and all that happened to it. Nothing here changes: each step gives the next story. */
export class TaskStory {
  readonly events: readonly TaskEvent[];
  readonly state: TaskState;

  constructor(events: readonly TaskEvent[], state: TaskState = fold(events)) {
    this.events = events;
    this.state = state;
  }

  /** The story after this person's command. @throws Error when it is refused */
  as(actor: Actor): Verbs<TaskStory> {
    return verbs(this.state, (command) => this.after(actor, command));
  }

  /** What the rules say to it, without doing it. */
  ask(actor: Actor): Verbs<Decision> {
    return verbs(this.state, (command) => decide(this.state, command, actor));
  }

  after(actor: Actor, command: Command): TaskStory {
    const decision = decide(this.state, command, actor);
    if (!decision.ok) throw new Error(`${command.type}: ${refusalText(decision.refusal, 'en')}`);
    const events = stampEvents(decision.facts, {
      taskId: this.state.taskId,
      after: this.state.seq,
      at: instantOf(begin + this.state.seq * minute),
      actor,
      capacity: decision.capacity,
      commandId: commandIdOf(this.state.seq),
      commandHash: canonicalSha256(command),
    });
    return new TaskStory([...this.events, ...events], events.reduce<TaskState>(evolve, this.state));
  }

  part(department: string): Assignment {
    return partOf(this.state, department);
  }

  /** The same task with this part in a state that no command of today leads to. */
  with(department: string, state: AssignmentState): TaskStory {
    const assignments = this.state.assignments.map((assignment) =>
      assignment.departmentId === department ? { ...assignment, state } : assignment,
    );
    return new TaskStory(this.events, { ...this.state, assignments });
  }
}

interface TaskWish {
  readonly lead?: string;
  readonly partners?: readonly string[];
  readonly leadSource?: LeadSource;
  readonly title?: string;
}

/** A published task: the lead's part is `a1`, the partners follow. */
export const aTask = ({
  lead = 'lead',
  partners = ['partner'],
  leadSource = 'assumed',
  title = '建立县级职教中心',
}: TaskWish = {}): TaskStory => {
  const fact: Published = {
    type: 'published',
    listId: parseTaskListId('2020-01'),
    number: 7,
    title,
    deadlineMonth: '2020-06',
    deadline: instantOf(Date.parse('2020-06-30T15:59:59.999Z')),
    leadSource,
    assignments: [lead, ...partners].map((department, index) => ({
      id: parseAssignmentId(`a${index + 1}`),
      departmentId: parseDepartmentId(department),
      departmentName: department,
      role: index === 0 ? 'lead' : 'partner',
    })),
  };
  const publisher = person('office', 'supervisor');
  return new TaskStory(
    stampEvents([fact], {
      taskId: parseTaskId('2020-01-07'),
      after: 0,
      at: instantOf(begin),
      actor: publisher,
      capacity: 'supervisor',
      commandId: commandIdOf(0),
      commandHash: parseSha256('0'.repeat(64)),
    }),
  );
};

const commandIdOf = (seq: number): CommandId => parseCommandId(`command-${seq}`);

const partOf = (state: TaskState, department: string): Assignment => {
  const found = state.assignments.find(({ departmentId }) => departmentId === department);
  if (!found) throw new Error(`no part of ${department}`);
  return found;
};

/** Contents that hold, unless the caller says otherwise. */
const verbs = <Answer>(state: TaskState, give: (command: Command) => Answer): Verbs<Answer> => {
  const about = (department: string) => {
    const { id: assignmentId, revisions: revision } = partOf(state, department);
    return { assignmentId, revision };
  };
  const on = (department: string) => ({ assignmentId: about(department).assignmentId });
  return {
    accept: (part) => give({ type: 'accept', ...on(part) }),
    report: (part, content) => give({ type: 'report', ...on(part), text: '已完成选址', ...content }),
    submit: (part, content) =>
      give({ type: 'submit', ...on(part), statement: '已建成', evidence: [aFile()], ...content }),
    withdraw: (part, content) => give({ type: 'withdraw', ...about(part), ...content }),
    approve: (part, content) => give({ type: 'approve', ...about(part), ...content }),
    return: (part, content) => give({ type: 'return', ...about(part), reason: '缺验收报告', ...content }),
    waive: (part, content) => give({ type: 'waive', ...on(part), reason: '不涉及此项工作', ...content }),
    remind: (part, content) => give({ type: 'remind', ...on(part), text: '请尽快报送', ...content }),
    confirmLead: () => give({ type: 'confirmLead' }),
  };
};
