import { isGrpcServiceError } from '@temporalio/client';

/** The gRPC status code in an error of the client, wherever it is wrapped. */
export const grpcCodeOf = (error: unknown): number | undefined => {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error && error.cause !== undefined ? grpcCodeOf(error.cause) : undefined;
};

const unavailable = 14;
const neverConnected = /ECONNREFUSED|No connection established|Failed to connect|Name resolution failed/;

/** Was the engine not even reached? Then nothing has happened, and it may be said so. */
export const isEngineAway = (error: unknown): boolean =>
  grpcCodeOf(error) === unavailable && neverConnected.test(messagesOf(error));

const messagesOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${messagesOf(error.cause)}` : '';
