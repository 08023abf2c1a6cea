import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '#libs/persistence';
import { Readiness } from './readiness-registry.ts';

/** PostgreSQL answers, and the schema that this build needs is there. */
@Injectable()
export class DatabaseProbe implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness.add({ name: 'database', check: () => this.check() });
  }

  private async check(): Promise<void> {
    const ran = await rowsOf<{ name: string }>(this.database, { text: 'select name from migrations' });
    const names = new Set(ran.map(({ name }) => name));
    const missing = this.database.migrations.filter(
      ({ name, constructor }) => !names.has(name ?? constructor.name),
    );
    if (missing.length > 0) throw new Error('migrations are missing');
  }
}
