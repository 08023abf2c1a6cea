import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { canReach } from './account.ts';

const stranger = { name: 'stranger', uid: 4_000_001, gid: 4_000_001 };

it('a folder is out of reach when any folder above it may not be passed', () => {
  const closed = mkdtempSync(path.join(os.tmpdir(), 'duban-account-'));
  const inside = path.join(closed, 'a', 'b');
  mkdirSync(inside, { recursive: true });
  expect(canReach(inside, stranger)).toBe(false);
  chmodSync(closed, 0o711);
  expect(canReach(inside, stranger)).toBe(true);
  expect(canReach(path.join(inside, 'not-there-yet'), stranger)).toBe(true);
  rmSync(closed, { recursive: true });
});
