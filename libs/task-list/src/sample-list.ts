import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the sample comes from, as far as its own text says. */
export const sampleSource = {
  title: '淄博市职业教育创新发展工作任务清单',
  zh: '《淄博市职业教育创新发展工作任务清单》，原文标明为附件，由 Word 文件转为纯文本（加黑已丢失）。',
  en: '《淄博市职业教育创新发展工作任务清单》 (Zibo: tasks for the innovative development of vocational education), by its own words an annex (附件); plain text out of a Word file, bold is lost.',
} as const;

/**
 * The text of the sample list, as published: 33 tasks.
 * @throws Error when the file is missing from the installation
 */
export function readSampleTaskList(): string {
  return readFileSync(join(packageRoot(), 'libs', 'task-list', 'sample', 'zibo-task-list.txt'), 'utf8');
}

// The same from source and from dist/: both lie below the one package.json.
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('the sample task list cannot be found: no package.json above this file');
    folder = parent;
  }
  return folder;
}
