import { common } from './common.ts';
import { importing } from './import.ts';
import { task } from './task.ts';
import { work } from './work.ts';

export const en = { ...common, ...work, task, importing };
