import { taskWorkflowId } from '#libs/contracts';
import { type Command, parseAssignmentId, type Actor, type TaskId } from '#libs/domain';
import { readTaskState, recordEvents } from '#libs/persistence';
import { aFile, type EngineLab, person } from '../support/engine-lab.ts';

/** A run whose history is kept. */
export interface RecordedRun {
  readonly workflowId: string;
  readonly runId: string;
  /** Tells the runs of one scenario apart; part of the file's name. */
  readonly suffix: string;
}

const lead = parseAssignmentId('a1');
const partner = parseAssignmentId('a2');
const leadClerk = person('lab-lead', 'clerk');
const leadReviewer = person('lab-lead', 'reviewer');
const partnerClerk = person('lab-partner', 'clerk');
const supervisor = person('lab-office', 'supervisor');

type Step = readonly [Actor, Command];

const accept = (as: Actor, assignmentId: typeof lead): Step => [as, { type: 'accept', assignmentId }];
const submit = (as: Actor, assignmentId: typeof lead): Step => [
  as,
  { type: 'submit', assignmentId, statement: '已完成', evidence: [aFile()] },
];

const mainJob: readonly Step[] = [
  accept(partnerClerk, partner),
  accept(leadClerk, lead),
  [partnerClerk, { type: 'report', assignmentId: partner, text: '进展顺利', percent: 50 }],
  submit(partnerClerk, partner),
  [partnerClerk, { type: 'withdraw', assignmentId: partner, revision: 1 }],
  submit(partnerClerk, partner),
  [leadReviewer, { type: 'return', assignmentId: partner, revision: 2, reason: '请补充' }],
  // Refused: the lead waits for its partner.
  submit(leadClerk, lead),
  submit(partnerClerk, partner),
  [leadReviewer, { type: 'approve', assignmentId: partner, revision: 3 }],
  [supervisor, { type: 'confirmLead' }],
  submit(leadClerk, lead),
  [supervisor, { type: 'approve', assignmentId: lead, revision: 1, opinion: '同意' }],
];

/** As the API does it: what an answer hands out is recorded, and the next command says so. */
const play = async (lab: EngineLab, taskId: TaskId, steps: readonly Step[]): Promise<void> => {
  let recordedThrough = (await readTaskState(lab.database, taskId))?.seq ?? 0;
  for (const [as, command] of steps) {
    const result = await lab.send(taskId, { as, command, recordedThrough });
    if (result.kind !== 'accepted') continue;
    recordedThrough = (await recordEvents(lab.database, result.outcome.unconfirmed)).seq;
  }
};

/** Each plays one story and names the runs that it made. */
export const scenarios: Readonly<Record<string, (lab: EngineLab) => Promise<readonly RecordedRun[]>>> = {
  'verified-task': async (lab) => {
    const taskId = await lab.aTask(['lab-lead', 'lab-partner']);
    await play(lab, taskId, mainJob);
    const handle = lab.client.workflow.getHandle(taskWorkflowId(taskId));
    await handle.result();
    return [{ workflowId: handle.workflowId, runId: (await handle.describe()).runId, suffix: '' }];
  },

  'task-in-progress': async (lab) => {
    const taskId = await lab.aTask(['lab-lead', 'lab-partner']);
    await play(lab, taskId, mainJob.slice(0, 7));
    const handle = lab.client.workflow.getHandle(taskWorkflowId(taskId));
    return [{ workflowId: handle.workflowId, runId: (await handle.describe()).runId, suffix: '' }];
  },

  'task-continued-as-new': async (lab) => {
    const taskId = await lab.aTask(['lab-lead', 'lab-partner']);
    const handle = lab.client.workflow.getHandle(taskWorkflowId(taskId));
    const first = (await handle.describe()).runId;
    await play(lab, taskId, [accept(partnerClerk, partner)]);
    for (let round = 0; round < 50; round++) {
      await play(lab, taskId, [
        [partnerClerk, { type: 'report', assignmentId: partner, text: `第${round}次` }],
      ]);
    }
    let second = first;
    while (second === first) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      second = (await handle.describe()).runId;
    }
    await play(lab, taskId, [submit(partnerClerk, partner)]);
    return [
      { workflowId: handle.workflowId, runId: first, suffix: '-1' },
      { workflowId: handle.workflowId, runId: second, suffix: '-2' },
    ];
  },
};
