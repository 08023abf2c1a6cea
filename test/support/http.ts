import { randomUUID } from 'node:crypto';
import type { CommandAnswer, DemoAccountsView, EvidenceFileView } from '#libs/contracts/http';
import type { Duty } from '#libs/domain';

/** What came back: the parsed body, whatever it says. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Asking {
  /** Idempotency-Key; a new one for every request unless given. */
  readonly key?: string;
  readonly language?: 'zh' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who is signed in and uses the API as a program would: cookie, JSON, one key per command. */
export class Caller {
  readonly apiUrl: string;
  private cookie = '';

  constructor(apiUrl: string) {
    this.apiUrl = apiUrl;
  }

  async signIn(username: string, password: string): Promise<this> {
    const { status, headers, body } = await this.ask('POST', '/sessions', { username, password });
    if (status !== 201) throw new Error(`${username} could not sign in: ${JSON.stringify(body)}`);
    this.cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return this;
  }

  get<Body>(path: string, asking: Asking = {}): Promise<Answer<Body>> {
    return this.ask<Body>('GET', path, undefined, asking);
  }

  post<Body>(path: string, body: unknown = {}, asking: Asking = {}): Promise<Answer<Body>> {
    return this.ask<Body>('POST', path, body, asking);
  }

  /** A command on an assignment, which must succeed. */
  async command(path: string, body: unknown = {}, asking: Asking = {}): Promise<CommandAnswer> {
    const answer = await this.post<CommandAnswer>(path, body, asking);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async upload(assignmentPath: string, fileName: string, content: string): Promise<EvidenceFileView> {
    const form = new FormData();
    form.append('file', new Blob([content]), fileName);
    const response = await fetch(`${this.apiUrl}/api/v1${assignmentPath}/evidence`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'x-requested-by': 'test' },
      body: form,
    });
    if (response.status !== 201) throw new Error(`upload: ${response.status} ${await response.text()}`);
    return (await response.json()) as EvidenceFileView;
  }

  /** The request as it is, for tests of what goes wrong. */
  raw(
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Response> {
    return fetch(`${this.apiUrl}/api/v1${path}`, {
      ...init,
      headers: { cookie: this.cookie, 'x-requested-by': 'test', ...init.headers },
    });
  }

  private async ask<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    { key = randomUUID(), language = 'zh', headers = {} }: Asking = {},
  ): Promise<Answer<Body>> {
    const response = await this.raw(path, {
      method,
      headers: {
        'accept-language': language,
        ...(method !== 'GET' && { 'idempotency-key': key, 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Body,
    };
  }
}

/** The accounts of the demonstration, signed in when they are first needed. */
export class Cast {
  private readonly callers = new Map<string, Promise<Caller>>();
  private readonly apiUrl: string;
  readonly demo: DemoAccountsView;

  private constructor(apiUrl: string, demo: DemoAccountsView) {
    this.apiUrl = apiUrl;
    this.demo = demo;
  }

  static async of(apiUrl: string): Promise<Cast> {
    const { body } = await new Caller(apiUrl).get<DemoAccountsView>('/demo-accounts');
    return new Cast(apiUrl, body);
  }

  /** Somebody of this department with this duty. */
  in(departmentName: string, duty: Duty): Promise<Caller> {
    return this.signedIn(
      (account) => account.departmentName === departmentName && account.duties.includes(duty),
      `${duty} of ${departmentName}`,
    );
  }

  /** Anybody with this duty. */
  a(duty: Duty): Promise<Caller> {
    return this.signedIn((account) => account.duties.includes(duty), duty);
  }

  private signedIn(
    wanted: (account: DemoAccountsView['accounts'][number]) => boolean,
    description: string,
  ): Promise<Caller> {
    const account = this.demo.accounts.find(wanted);
    if (!account) throw new Error(`no demo account: ${description}`);
    const caller =
      this.callers.get(account.username) ??
      new Caller(this.apiUrl).signIn(account.username, this.demo.password ?? '');
    this.callers.set(account.username, caller);
    return caller;
  }
}
