import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../local/folders.ts';
import { configuration } from './docs/configuration.ts';
import { permissions } from './docs/permissions.ts';
import { refusalList } from './docs/refusals.ts';
import { stateMachine } from './docs/state-machine.ts';

const documents: Readonly<Record<string, () => string>> = {
  'docs/generated/state-machine.md': stateMachine,
  'docs/generated/permissions.md': permissions,
  'docs/generated/refusals.md': refusalList,
  'docs/generated/configuration.md': configuration,
};

/** The documents that say what the source says, by their path from the checkout. */
export const generateDocs = async (): Promise<ReadonlyMap<string, string>> => {
  const style = await resolveConfig(path.join(root, 'docs/any.md'));
  const texts = Object.entries(documents).map(
    async ([file, write]) => [file, await format(write(), { ...style, parser: 'markdown' })] as const,
  );
  return new Map(await Promise.all(texts));
};
