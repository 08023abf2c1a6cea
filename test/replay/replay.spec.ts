import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';

/** Tasks live for years: today's workflow code must take every recorded decision again, in the same way. */
const histories = globSync('test/replay/histories/**/*.json').toSorted();

describe('every recorded history', () => {
  it('is there', () => {
    expect(histories.length).toBeGreaterThanOrEqual(4);
  });

  it.each(histories)('%s replays', async (file) => {
    const history = historyFromJSON(JSON.parse(readFileSync(file, 'utf8')));
    await Worker.runReplayHistory(
      { workflowBundle: { codePath: path.resolve('dist/workflow-bundle.js') } },
      history,
      'task-1999-1000-01',
    );
  });
});
