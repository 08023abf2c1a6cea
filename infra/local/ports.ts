import { execFileSync } from 'node:child_process';
import { connect, createServer } from 'node:net';

const HOST = '127.0.0.1';

/** True when nothing listens there and we may. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** True when something accepts connections there. */
export function accepts(port: number, host = HOST): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

/**
 * Free ports below the range from which the system takes ports for outgoing connections, so that none is taken
 * between this look and the start of its server. Starts at random, because several stacks may start together.
 */
export async function freePorts(count: number): Promise<number[]> {
  const found: number[] = [];
  while (found.length < count) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    if (!found.includes(port) && (await isFree(port))) found.push(port);
  }
  return found;
}

/** "1234 (node)" for the process that listens on a port, where the system tells. */
export function listenerOn(port: number): string | undefined {
  const ask: [string, string[]][] =
    process.platform === 'linux'
      ? [
          ['ss', ['-Hltnp', `sport = :${port}`]],
          ['lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']],
        ]
      : [['lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']]];
  for (const [tool, args] of ask) {
    try {
      const text = execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      const found =
        /"(?<name>[^"]+)",pid=(?<pid>\d+)/.exec(text) ?? /p(?<pid>\d+)\s+c(?<name>\S+)/.exec(text);
      if (found?.groups) return `${found.groups['pid']} (${found.groups['name']})`;
    } catch {
      // The tool is not on this machine, or tells nothing about other accounts' processes.
    }
  }
  return undefined;
}
