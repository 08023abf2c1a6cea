import { Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { searchAttributeKeys } from '#libs/contracts';
import type { EngineOptions } from './connection.ts';

const alreadyExists = 6;
/** Days that Temporal keeps a closed run: our own history outlives it. */
const retention = '30 days';

/** Creates the namespace and its search attributes. Idempotent; waits up to `patience` ms for the server. */
export const setUpEngine = async (
  { address, namespace }: EngineOptions,
  patience = 60_000,
): Promise<void> => {
  const connection = await connect(address, Date.now() + patience);
  try {
    await ignoreExisting(() =>
      connection.workflowService.registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: msToTs(retention),
      }),
    );
    await eventually(Date.now() + patience, () => addSearchAttributes(connection, namespace));
    await eventually(Date.now() + patience, () => askForSearchAttributes(connection, namespace));
  } finally {
    await connection.close();
  }
};

const connect = (address: string, end: number): Promise<Connection> =>
  eventually(end, () => Connection.connect({ address, connectTimeout: '2s' }));

/** Tries again each quarter second: a server that just started refuses for a while, and a new namespace takes a moment. */
const eventually = async <T>(end: number, action: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (Date.now() >= end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
};

const ignoreExisting = async (action: () => Promise<unknown>): Promise<void> => {
  try {
    await action();
  } catch (error) {
    if (!(isGrpcServiceError(error) && error.code === alreadyExists)) throw error;
  }
};

/** Numbers of the engine's protocol (temporal.api.enums.v1.IndexedValueType). */
const typeNumbers = { KEYWORD: 2, INT: 3, DATETIME: 6 } as const;

const addSearchAttributes = async (connection: Connection, namespace: string): Promise<void> => {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = searchAttributeKeys.filter(({ name }) => !(name in (customAttributes ?? {})));
  if (missing.length === 0) return;
  await ignoreExisting(() =>
    connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(({ name, type }) => [name, typeNumbers[type]])),
    }),
  );
};

/** The server learns of new attributes a moment later: until then it would refuse to start a task with them. */
const askForSearchAttributes = async (connection: Connection, namespace: string): Promise<void> => {
  const query = searchAttributeKeys.map(({ name }) => `${name} is not null`).join(' and ');
  await connection.workflowService.countWorkflowExecutions({ namespace, query });
};
