import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { DemoAccountsView, SessionView } from '#libs/contracts/http';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly cookie: string;
  /** From the request to the last byte of its answer. */
  readonly ms: number;
}

/** Keep-alive over node:http: the load generator shares the cores with what it measures, so it must cost little. */
export class HttpLoad {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
  private readonly host: string;
  private readonly port: number;

  constructor(apiUrl: string) {
    const url = new URL(apiUrl);
    [this.host, this.port] = [url.hostname, Number(url.port)];
  }

  send(
    method: string,
    path: string,
    headers: http.OutgoingHttpHeaders,
    body?: string | Buffer,
  ): Promise<Reply> {
    const from = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent: this.agent,
          host: this.host,
          port: this.port,
          method,
          path: `/api/v1${path}`,
          headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
        },
        (response) => {
          response.setEncoding('utf8');
          let text = '';
          response.on('data', (chunk: string) => (text += chunk));
          response.once('error', reject);
          response.once('end', () => {
            const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
            resolve({ status: response.statusCode ?? 0, text, cookie, ms: performance.now() - from });
          });
        },
      );
      request.once('error', reject);
      request.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Somebody who is signed in. */
export interface Session {
  readonly personId: string;
  get(path: string): Promise<Reply>;
  post(path: string, body?: unknown): Promise<Reply>;
  upload(assignmentPath: string, fileName: string, content: Buffer): Promise<Reply>;
}

/** The demonstration's accounts, signed in when they are first needed. */
export interface Accounts {
  /** The clerk of a department, who accepts and submits. */
  clerk(departmentName: string): Promise<Session>;
  /** Who decides on the submissions of a lead's partners. */
  reviewer(departmentName: string): Promise<Session>;
  supervisor(): Promise<Session>;
}

export const demoAccounts = async (load: HttpLoad): Promise<Accounts> => {
  const demo = JSON.parse((await load.send('GET', '/demo-accounts', {})).text) as DemoAccountsView;
  const sessions = new Map<string, Promise<Session>>();
  const signedIn = (wanted: (account: DemoAccountsView['accounts'][number]) => boolean): Promise<Session> => {
    const username = demo.accounts.find(wanted)?.username;
    if (username === undefined) throw new Error('no such account in the demonstration');
    const session = sessions.get(username) ?? signIn(load, username, demo.password ?? '');
    sessions.set(username, session);
    return session;
  };
  return {
    clerk: (name) =>
      signedIn(({ departmentName, duties }) => departmentName === name && duties.includes('clerk')),
    reviewer: (name) =>
      signedIn(({ departmentName, duties }) => departmentName === name && duties.includes('reviewer')),
    supervisor: () => signedIn(({ duties }) => duties.includes('supervisor')),
  };
};

const signIn = async (load: HttpLoad, username: string, password: string): Promise<Session> => {
  const plain = { 'x-requested-by': 'bench', 'content-type': 'application/json' };
  const { status, text, cookie } = await load.send(
    'POST',
    '/sessions',
    plain,
    JSON.stringify({ username, password }),
  );
  if (status !== 201) throw new Error(`${username} could not sign in: ${status} ${text}`);
  return {
    personId: (JSON.parse(text) as SessionView).person.id,
    get: (path) => load.send('GET', path, { cookie }),
    post: (path, body = {}) =>
      load.send('POST', path, { ...plain, cookie, 'idempotency-key': randomUUID() }, JSON.stringify(body)),
    upload: (assignmentPath, fileName, content) =>
      uploadWith(load, cookie, { assignmentPath, fileName, content }),
  };
};

const uploadWith = (
  load: HttpLoad,
  cookie: string,
  { assignmentPath, fileName, content }: { assignmentPath: string; fileName: string; content: Buffer },
): Promise<Reply> => {
  const boundary = 'duban-bench-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const headers = {
    cookie,
    'x-requested-by': 'bench',
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return load.send('POST', `${assignmentPath}/evidence`, headers, body);
};

/** The parsed body of an answer that must be a success. */
export const bodyOf = <Body>(reply: Reply): Body => {
  if (reply.status >= 300) throw new Error(`${reply.status} ${reply.text.slice(0, 300)}`);
  return JSON.parse(reply.text) as Body;
};
