import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkImports } from './cruise.ts';

const checkout = path.resolve(import.meta.dirname, '../..');

describe('the tree', () => {
  it('imports only what the table allows, and nothing in circles', async () => {
    const { files, violations } = await checkImports(checkout);
    expect(violations.map(({ rule, from, to, hint }) => `${from} → ${to} (${rule}; ${hint})`)).toEqual([]);
    expect(files).toBeGreaterThan(200);
  }, 120_000);
});

/** A check that never says no proves nothing: each kind of rule is broken once in a tree made for it. */
describe('the rules bite', () => {
  let tree: string;
  beforeEach(() => {
    tree = mkdtempSync(path.join(os.tmpdir(), 'duban-imports-'));
    write(
      'package.json',
      JSON.stringify({ type: 'module', imports: { '#libs/*': { source: './libs/*/src/index.ts' } } }),
    );
    write('libs/audit/src/index.ts', 'export const hash = 1;\n');
  });
  afterEach(() => rmSync(tree, { recursive: true }));

  const write = (file: string, text: string): void => {
    const target = path.join(tree, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  const rulesBroken = async (): Promise<string[]> =>
    (await checkImports(tree)).violations.map(({ rule }) => rule);

  it.each([
    {
      what: 'a part that may not be imported, through a subpath import',
      files: { 'libs/domain/src/index.ts': "export { hash } from '#libs/audit';\n" },
      rule: 'parts-imported-by libs/domain',
    },
    {
      what: 'a type of a part that may not be imported',
      files: { 'libs/domain/src/index.ts': "export type { Hash } from '../../audit/src/index.ts';\n" },
      rule: 'parts-imported-by libs/domain',
    },
    {
      what: 'a Node built-in in a workflow',
      files: { 'workflows/task/task.ts': "import 'node:crypto';\n" },
      rule: 'built-in-of-node workflows',
    },
    {
      what: 'one feature of the web by another',
      files: {
        'apps/web/src/features/task/Task.tsx': "import '../desk/Desk.tsx';\n",
        'apps/web/src/features/desk/Desk.tsx': 'export {};\n',
      },
      rule: 'siblings-below apps/web/src/features',
    },
    {
      what: 'a feature by the words-free layer below it',
      files: {
        'apps/web/src/ui/Card.tsx': "import '../features/desk/Desk.tsx';\n",
        'apps/web/src/features/desk/Desk.tsx': 'export {};\n',
      },
      rule: 'layer-above ui, api',
    },
    {
      what: 'a test by a program',
      files: {
        'apps/api/src/main.ts': "import '../../../test/support/clock.ts';\n",
        'test/support/clock.ts': 'export {};\n',
      },
      rule: 'parts-imported-by apps/api',
    },
    {
      what: 'files in a circle',
      files: {
        'libs/audit/src/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
        'libs/audit/src/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
      },
      rule: 'cycle',
    },
    {
      what: 'a part that nobody entered in the table',
      files: { 'libs/common/src/index.ts': "import '../../audit/src/index.ts';\n" },
      rule: 'part-not-in-the-table',
    },
    {
      what: 'a file that is not there',
      files: { 'libs/audit/src/a.ts': "import './gone.ts';\n" },
      rule: 'not-found',
    },
  ])('$what', async ({ files, rule }) => {
    for (const [file, text] of Object.entries(files)) write(file, text);
    expect(await rulesBroken()).toContain(rule);
  });
});
