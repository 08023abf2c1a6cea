import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { startStack } from '../../infra/local/stack.ts';
import { type EngineLab, openEngineLab } from '../support/engine-lab.ts';
import { scenarios } from './scenarios.ts';

/**
 * `npm run record-histories -- <release>`: plays each scenario against the real engine and keeps the history of every
 * run. Each release adds its own folder and never touches an older one: what ran under old code must keep replaying.
 */
const release = process.argv[2];
if (!release || !/^\d+\.\d+\.\d+$/.test(release)) throw new Error('say which release: x.y.z');
const folder = path.join(import.meta.dirname, 'histories', release);

const record = async (lab: EngineLab, name: string): Promise<void> => {
  const play = scenarios[name];
  if (!play) throw new Error(`no scenario ${name}`);
  for (const { workflowId, runId, suffix } of await play(lab)) {
    const history = await lab.client.workflow.getHandle(workflowId, runId).fetchHistory();
    writeFileSync(path.join(folder, `${name}${suffix}.json`), historyToJSON(history));
  }
};

const stack = await startStack({
  dataDir: path.join(os.tmpdir(), `duban-record-${process.pid}`),
  freePorts: true,
  parts: ['postgres', 'temporal', 'database', 'engine'],
  engineSettings: { 'limit.historyCount.suggestContinueAsNew': 100 },
});
try {
  mkdirSync(folder, { recursive: true });
  const lab = await openEngineLab(stack);
  for (const name of Object.keys(scenarios)) await record(lab, name);
  await lab.stop();
} finally {
  await stack.destroy();
}
