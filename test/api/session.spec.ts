import { describe, expect, inject, it } from 'vitest';
import type { Problem, SessionView } from '#libs/contracts/http';
import { Caller, Cast } from '../support/http.ts';

const apiUrl = inject('apiUrl');

describe('a session', () => {
  it('is needed for everything but signing in and the demonstration’s accounts', async () => {
    for (const path of ['/tasks', '/desk', '/task-lists', '/departments', '/sessions/current']) {
      const { status, body } = await new Caller(apiUrl).get<Problem>(path);
      expect([path, status, body.code]).toEqual([path, 401, 'unauthenticated']);
    }
  });

  it('ends when its owner signs out', async () => {
    const cast = await Cast.of(apiUrl);
    const auditor = cast.demo.accounts.find(({ duties }) => duties.includes('auditor'));
    const caller = await new Caller(apiUrl).signIn(auditor?.username ?? '', cast.demo.password ?? '');
    expect((await caller.get<SessionView>('/sessions/current')).body.duties).toEqual(['auditor']);
    await caller.raw('/sessions/current', { method: 'DELETE' });
    expect((await caller.get('/sessions/current')).status).toBe(401);
  });

  it('is not to be had with a wrong password, and an unknown name is told the same', async () => {
    const wrong = (username: string) =>
      new Caller(apiUrl).post<Problem>('/sessions', { username, password: 'wrong-password' });
    const [known, unknown] = await Promise.all([wrong('shenji'), wrong('nobody-of-that-name')]);
    expect([known.status, known.body.code]).toEqual([401, 'wrong-credentials']);
    expect(unknown.body.detail).toBe(known.body.detail);
  });

  it('of a one-time password allows only to change it', async () => {
    const { administrator } = JSON.parse(
      inject('firstRun')
        .split('\n')
        .find((line) => line.includes('administrator')) ?? '{}',
    ) as { administrator: { username: string; password: string } };
    const caller = await new Caller(apiUrl).signIn(administrator.username, administrator.password);
    expect((await caller.get<Problem>('/tasks')).body.code).toBe('password-change-required');
    const weak = await caller.post<Problem>('/sessions/current/password', {
      current: administrator.password,
      next: 'short',
    });
    expect([weak.status, weak.body.code]).toEqual([422, 'password-too-weak']);
  });

  it('cannot be used by another site', async () => {
    const supervisor = await (await Cast.of(apiUrl)).a('supervisor');
    const response = await supervisor.raw('/task-lists', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
      body: '{}',
    });
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([403, 'cross-site-request']);
  });
});
