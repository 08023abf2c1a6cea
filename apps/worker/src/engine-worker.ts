import { setFlagsFromString } from 'node:v8';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { PublicationActivities, TaskActivities } from '#libs/contracts';
import type { Config } from '#libs/config';
import { workflowBundlePath } from './bundle-path.ts';
import { ACTIVITIES, CONFIG } from './tokens.ts';

/** Workflows kept in memory; a task beyond them is replayed at its next command. */
const cachedWorkflows = 600;

/**
 * Frames of a stack trace inside of workflows. The SDK takes one at every promise there, for its `__stack_trace`
 * query: with V8's ten frames that is a sixth of this process's time. Contexts made before keep theirs, so that
 * activities, and all else on the main thread, tell their errors in full.
 */
const workflowStackFrames = 3;

/** Hosts workflows and activities. Ends the process when polling ends for another reason than a shutdown. */
@Injectable()
export class EngineWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private worker: Worker | undefined;
  private connection: NativeConnection | undefined;
  private polling: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ACTIVITIES) private readonly activities: TaskActivities & PublicationActivities,
  ) {}

  get isPolling(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  async onApplicationBootstrap(): Promise<void> {
    setFlagsFromString(`--stack-trace-limit=${workflowStackFrames}`);
    this.connection = await NativeConnection.connect({ address: this.config.TEMPORAL_ADDRESS });
    this.worker = await Worker.create({
      connection: this.connection,
      namespace: this.config.TEMPORAL_NAMESPACE,
      taskQueue: this.config.DUBAN_TASK_QUEUE,
      workflowBundle: { codePath: workflowBundlePath },
      activities: { ...this.activities },
      maxCachedWorkflows: cachedWorkflows,
      // A worker that died is noticed after this time: the next one takes its workflows over (reliability 1.4).
      stickyQueueScheduleToStartTimeout: '1s',
      shutdownGraceTime: '5s',
    });
    this.polling = this.worker.run().catch((error: unknown) => {
      process.stderr.write(`worker stopped: ${String(error)}\n`);
      process.exit(1);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.isPolling) this.worker?.shutdown();
    await this.polling;
    await this.connection?.close();
  }
}
