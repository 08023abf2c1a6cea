import { connect } from 'node:http2';

const PREFIX_BYTES = 5;
const SERVING = 1;

/**
 * Asks a gRPC server whether one of its services is serving (the standard health protocol), with nothing but Node:
 * the Temporal client would cost half a second of every start. An open port is not enough: Temporal opens it
 * seconds before it can answer.
 */
export function isServing(port: number, service: string): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connect(`http://127.0.0.1:${port}`);
    const done = (answer: boolean): void => {
      clearTimeout(late);
      session.destroy();
      resolve(answer);
    };
    const late = setTimeout(() => done(false), 2_000);
    session.on('error', () => done(false));
    const request = session.request({
      ':method': 'POST',
      ':path': '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => done(false));
    request.on('end', () => done(saysServing(Buffer.concat(chunks))));
    request.end(framed(service));
  });
}

/** One message: flag byte, length, then field 1 (the service's name). */
function framed(service: string): Buffer {
  const name = Buffer.from(service);
  const message = Buffer.concat([Buffer.from([0x0a, name.length]), name]);
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
}

function saysServing(answer: Buffer): boolean {
  return (
    answer.length >= PREFIX_BYTES + 2 && answer[PREFIX_BYTES] === 0x08 && answer[PREFIX_BYTES + 1] === SERVING
  );
}
