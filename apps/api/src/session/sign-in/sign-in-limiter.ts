import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { problem } from '../../problems/index.ts';

/** Failures per username and address … */
const failures = 5;
/** … within this time, in seconds; as long again the two are locked out. */
const period = 600;

/** Counts failed sign-ins in PostgreSQL, so that a restart or a second replica forgets none. */
@Injectable()
export class SignInLimiter {
  private readonly limiter: RateLimiterPostgres;

  constructor(database: DataSource) {
    this.limiter = new RateLimiterPostgres({
      storeClient: database,
      storeType: 'typeorm',
      tableName: 'sign_in_failure',
      tableCreated: true,
      points: failures,
      duration: period,
    });
  }

  /** @throws too-many-attempts */
  async refuseLocked(username: string, address: string): Promise<void> {
    const state = await this.limiter.get(keyOf(username, address));
    if (state && state.consumedPoints >= failures) throw locked(state.msBeforeNext);
  }

  /** @throws too-many-attempts when the limit was passed just now */
  async countFailure(username: string, address: string): Promise<void> {
    const key = keyOf(username, address);
    const { consumedPoints } = await this.limiter.penalty(key);
    if (consumedPoints < failures) return;
    await this.limiter.block(key, period);
    throw locked(period * 1000);
  }

  async forget(username: string, address: string): Promise<void> {
    await this.limiter.delete(keyOf(username, address));
  }
}

const keyOf = (username: string, address: string): string => `${username.toLowerCase()}|${address}`;

const locked = (milliseconds: number) =>
  problem(
    'too-many-attempts',
    { minutes: Math.ceil(milliseconds / 60_000) },
    { retryAfter: Math.ceil(milliseconds / 1000) },
  );
