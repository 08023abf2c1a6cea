import type { TasksView } from '#libs/contracts/http';
import type { Caller, Cast } from '../../test/support/http.ts';

export type Task = TasksView['items'][number];
export type Part = Task['lead'];

/** How far a department got with its part. */
export type Stage = 'assigned' | 'accepted' | 'reported' | 'returned' | 'submitted' | 'again' | 'approved';

/** What the departments write. */
export interface Words {
  readonly report: string;
  readonly statement: string;
  readonly fileName: string;
  readonly reason: string;
  readonly opinion: string;
}

interface Way {
  readonly task: Task;
  readonly part: Part;
  readonly stage: Stage;
  readonly words: Words;
}

/** Takes one department's part to this stage, by the hands of its clerk and of whoever reviews it. */
export const bringTo = async (cast: Cast, { task, part, stage, words }: Way): Promise<void> => {
  if (stage === 'assigned') return;
  const path = `/tasks/${task.id}/assignments/${part.assignmentId}`;
  const clerk = await cast.in(part.name, 'clerk');
  await clerk.command(`${path}/accept`);
  if (stage === 'accepted') return;
  if (stage === 'reported' || stage === 'again')
    await clerk.command(`${path}/report`, { text: words.report, percent: 60 });
  if (stage === 'reported') return;
  await submit(clerk, path, words);
  if (stage === 'submitted') return;
  const reviewer =
    part === task.lead ? await cast.a('supervisor') : await cast.in(task.lead.name, 'reviewer');
  if (stage === 'approved') {
    await reviewer.command(`${path}/approve`, { revision: 1, opinion: words.opinion });
    return;
  }
  await reviewer.command(`${path}/return`, { revision: 1, reason: words.reason });
  if (stage === 'again') {
    const { statement, fileName } = words;
    await submit(clerk, path, {
      statement: `${statement}已按审核意见补充印发文件和责任清单。`,
      fileName: fileName.replace('.', '（修订）.'),
    });
  }
};

const submit = async (clerk: Caller, path: string, words: Pick<Words, 'statement' | 'fileName'>) => {
  const { sha256, fileName } = await clerk.upload(path, words.fileName, pdf(`${path} ${words.fileName}`));
  await clerk.command(`${path}/submit`, { statement: words.statement, evidence: [{ sha256, fileName }] });
};

/** Enough of a PDF to be recognised as one, of the size of a short notice. */
const pdf = (content: string): string => `%PDF-1.4\n% ${content}\n${'0'.repeat(60_000)}\n%%EOF`;
