import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { increment } from './bare-workflow.ts';

/** Bare Updates on the same server as the stack's. */
export interface BareLoad {
  readonly workerPid: number | undefined;
  /** One Update on the workflow of this client: its milliseconds, or undefined when it failed. */
  once(client: number): Promise<number | undefined>;
  stop(): Promise<void>;
}

const taskQueue = 'bench-bare';

/** Starts the worker process and as many workflows as there are clients at most. */
export const startBareLoad = async (address: string, clients: number): Promise<BareLoad> => {
  const script = fileURLToPath(new URL('./bare-worker.ts', import.meta.url));
  const worker = spawn(process.execPath, ['--conditions=source', script, address, taskQueue], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = once(worker, 'exit');
  const connection = await Connection.connect({ address });
  const { workflow } = new Client({ connection, namespace: 'duban' });
  const handles = await Promise.all(
    Array.from({ length: clients }, (_, index) =>
      workflow.start('bareWorkflow', {
        workflowId: `bare-${index}`,
        taskQueue,
        args: [0],
        workflowTaskTimeout: '5s',
      }),
    ),
  );
  await Promise.all(handles.map((handle) => handle.executeUpdate(increment)));
  return {
    workerPid: worker.pid,
    async once(client) {
      const from = performance.now();
      try {
        await handles[client]?.executeUpdate(increment);
        return performance.now() - from;
      } catch {
        // Between two runs of the workflow an Update can fail.
        return undefined;
      }
    },
    async stop() {
      worker.kill('SIGTERM');
      await ended;
      await connection.close();
    },
  };
};
