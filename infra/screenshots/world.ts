import type { ExampleListView, TaskListsView, TaskListView } from '#libs/contracts/http';
import type { Caller, Cast } from '../../test/support/http.ts';
import { publishSample, tasksOf } from '../../test/support/publish-sample.ts';
import { bringTo, type Part, type Stage, type Task, type Words } from './stages.ts';

export interface World {
  /** The list that is at work. */
  readonly listId: string;
  /** A list that is read in but not published yet. */
  readonly draftId: string;
  /** The task that the pictures look into. */
  readonly showcase: Task;
  /** Of that task, the part that was returned and submitted again. */
  readonly secondRound: Part;
}

const showcaseNumber = 17;
/** Commands of this many tasks run at once. */
const atOnce = 6;

/**
 * Two lists: the example as it was published, all of it long verified, and the same tasks with their months moved
 * to the present, in the middle of being done.
 */
export const makeWorld = async (cast: Cast): Promise<World> => {
  const supervisor = await cast.a('supervisor');
  const { body } = await supervisor.get<TaskListsView>('/task-lists');
  const [old] = body.items;
  if (!old) throw new Error('the demonstration starts with a published list');
  const list = await publishSample(supervisor, '淄博市职业教育创新发展工作任务清单（新一轮）', inOurTime);
  const tasks = await tasksOf(supervisor, list.id);
  for (const task of tasks.filter(({ number }) => number % 4 !== 0))
    await supervisor.command(`/tasks/${task.id}/confirm-lead`);
  await inTurns(tasks, (task) => walk(cast, task, stageOf));
  await inTurns(await tasksOf(supervisor, old.id), (task) => walk(cast, task, () => 'approved'));
  const showcase = tasks.find(({ number }) => number === showcaseNumber);
  const secondRound = showcase?.partners.find((part) => stageOf(showcase, part) === 'again');
  if (!showcase || !secondRound) throw new Error('the showcase has a part in its second round');
  return { listId: list.id, draftId: await draft(supervisor), showcase, secondRound };
};

const draft = async (supervisor: Caller): Promise<string> => {
  const { body } = await supervisor.get<ExampleListView>('/task-lists/example');
  const { text, sourceName, title } = body;
  return (await supervisor.post<TaskListView>('/task-lists', { text: inOurTime(text), sourceName, title }))
    .body.id;
};

const walk = async (cast: Cast, task: Task, stage: (task: Task, part: Part) => Stage): Promise<void> => {
  const way = (part: Part) => bringTo(cast, { task, part, stage: stage(task, part), words: wordsOf(part) });
  const leadComesLast = ['submitted', 'approved'].includes(stage(task, task.lead));
  if (!leadComesLast) await way(task.lead);
  // The newest entries of the history are then those of a whole round.
  const again = task.partners.filter((part) => stage(task, part) === 'again');
  for (const part of [...task.partners.filter((each) => !again.includes(each)), ...again]) await way(part);
  if (leadComesLast) await way(task.lead);
};

/** Its first months then lie half a year back, those after them end with the present month. */
const inOurTime = (text: string): string => {
  const now = new Date();
  const later = (now.getFullYear() - 2020) * 12 + now.getMonth() - 11;
  return text.replace(/(?<=^\s*)(202\d)\.(\d{1,2})(?=\s*$)/gm, (_month, year: string, month: string) => {
    const months = Number(year) * 12 + Number(month) - 1 + later;
    return `${Math.floor(months / 12)}.${(months % 12) + 1}`;
  });
};

const showcaseStages: Readonly<Record<string, Stage>> = {
  市工业和信息化局: 'reported',
  市发展改革委: 'approved',
  市教育局: 'again',
  市国资委: 'returned',
  市财政局: 'reported',
};

const mixture: readonly Stage[] = [
  'approved',
  'submitted',
  'accepted',
  'reported',
  'approved',
  'assigned',
  'returned',
];

const stageOf = (task: Task, part: Part): Stage => {
  const { number } = task;
  if (number === 1 || number === 2 || number === 13) return 'approved';
  if (number === 3) return part === task.lead ? 'submitted' : 'approved';
  if (number === 4 && part.name === '市财政局') return 'returned';
  const index = part === task.lead ? 3 : task.partners.indexOf(part) + number;
  if (number === showcaseNumber) return showcaseStages[part.name] ?? (mixture[index % 5] as Stage);
  if (number > 28) return part === task.lead || index % 2 === 0 ? 'assigned' : 'accepted';
  return mixture[index % mixture.length] as Stage;
};

const wordsOf = ({ name }: Part): Words => ({
  report: `已会同有关单位摸清底数，${name}实施细则完成征求意见，正在修改。`,
  statement: `${name}实施细则已印发，专班已建立并召开两次调度会，首批合作企业12家、订单班9个班次已落实到院校。`,
  fileName: `关于印发${name}实施细则的通知.pdf`,
  reason: '请补充正式印发的文件原件，并附分年度责任清单。',
  opinion: '材料齐全，同意。',
});

const inTurns = async (tasks: readonly Task[], act: (task: Task) => Promise<void>): Promise<void> => {
  const waiting = [...tasks];
  const turn = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await act(task);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
};
