import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseInnerPorts } from './chosen-ports.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duban-ports-'));
  file = path.join(folder, 'ports.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps the ports of the last start, and moves only the one that something else took', async () => {
  const first = await chooseInnerPorts(file, true);
  expect(new Set(Object.values(first.ports)).size).toBe(Object.keys(first.ports).length);

  const intruder = createServer();
  await new Promise<void>((resolve) => intruder.listen(first.ports.postgres, '127.0.0.1', resolve));
  const second = await chooseInnerPorts(file, true);
  await new Promise((resolve) => intruder.close(resolve));

  expect(second.moved).toEqual([`postgres ${first.ports.postgres}`]);
  expect(second.ports).toEqual({ ...first.ports, postgres: second.ports.postgres });
  expect(second.ports.postgres).not.toBe(first.ports.postgres);
});
