import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directorySql } from './sql/directory.ts';
import { eventSql } from './sql/event.ts';
import { grantSql } from './sql/grants.ts';
import { readModelSql } from './sql/read-model.ts';
import { recordSql } from './sql/record.ts';

/** The first schema. Role duban_app must exist (`cli database` creates it). */
export class Initial1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [directorySql, readModelSql, eventSql, recordSql, grantSql]) await runner.query(sql);
  }

  down(): Promise<void> {
    throw new Error('the first migration is not undone: drop the database instead');
  }
}
