import { Client, Connection } from '@temporalio/client';

export interface EngineOptions {
  readonly address: string;
  readonly namespace: string;
}

/** Connects on first use, so that a program starts, and answers 503, while Temporal is away. */
export const createEngineClient = ({ address, namespace }: EngineOptions): Client =>
  new Client({ connection: Connection.lazy({ address, connectTimeout: '3s' }), namespace });
