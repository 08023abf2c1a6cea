import { common } from './common.ts';
import { importing } from './import.ts';
import { task } from './task.ts';
import { work } from './work.ts';

/** The Chinese catalogue is the type: any other language must say the same things. */
export const zh = { ...common, ...work, task, importing };
