import { type Step, tool } from './step.ts';
import { compareGenerated, writeGenerated } from './generated.ts';

const cache = 'node_modules/.cache/duban-check';

const typesOf = (name: string, project: string, ...more: readonly string[]): Step => ({
  name: `types: ${name}`,
  run: () => tool('typescript/bin/tsc', '-p', project, '--noEmit', ...more),
});

/** What must hold of the source before any test runs. */
export const checks: readonly Step[] = [
  { name: 'lint', run: () => tool('oxlint/bin/oxlint', '--format', 'unix') },
  // Its own record: the build's must not be told that nothing was emitted.
  typesOf('programs', 'tsconfig.json', '--tsBuildInfoFile', `${cache}/programs.tsbuildinfo`),
  typesOf('web', 'apps/web/tsconfig.json'),
  typesOf('infra and tests', 'test/tsconfig.json'),
  {
    name: 'architecture',
    run: () =>
      tool('vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'dot', 'test/architecture'),
  },
  { name: 'generated files', run: compareGenerated },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
];

/** The same list for `npm run check -- --write`: what a tool can repair, it repairs. */
export const repairs: readonly Step[] = [
  { name: 'generated files', run: writeGenerated },
  { name: 'lint', run: () => tool('oxlint/bin/oxlint', '--fix', '--quiet', '--silent') },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.') },
];
