import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { NativeConnection, Worker } from '@temporalio/worker';

/** A worker process beside ours, with the same settings, for the bare workflow alone: address and task queue are arguments. */
const [address = '', taskQueue = ''] = process.argv.slice(2);
// As in apps/worker/src/engine-worker.ts.
setFlagsFromString('--stack-trace-limit=3');
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  namespace: 'duban',
  taskQueue,
  workflowsPath: fileURLToPath(new URL('./bare-workflow.ts', import.meta.url)),
  maxCachedWorkflows: 600,
  stickyQueueScheduleToStartTimeout: '1s',
});
process.once('SIGTERM', () => worker.shutdown());
await worker.run();
await connection.close();
