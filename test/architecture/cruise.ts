import { existsSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { forbidden } from './rules.ts';

/** One import that the table forbids. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly hint: string;
}

export interface Findings {
  /** Files that were read: a check that saw none has checked nothing. */
  readonly files: number;
  readonly violations: readonly Violation[];
}

const roots = ['libs', 'workflows', 'apps', 'infra', 'test'];

/** Reads every import below `folder` and holds it against the table. */
export const checkImports = async (folder: string): Promise<Findings> => {
  const { output } = await cruise(
    roots.filter((root) => existsSync(path.join(folder, root))),
    {
      baseDir: folder,
      ruleSet: { forbidden: forbidden() },
      validate: true,
      // Type imports count as well: a type from the wrong side is a dependency on it.
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      doNotFollow: { path: '(^|/)(node_modules|dist)/' },
      exclude: { path: '(^|/)(dist|\\.duban|generated)/' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['source', 'types', 'import', 'node', 'default'],
        extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css'],
      },
    },
  );
  if (typeof output === 'string') throw new Error(output);
  return findingsOf(output);
};

const findingsOf = ({ summary }: ICruiseResult): Findings => {
  const hints = new Map(forbidden().map(({ name, comment }) => [name, comment ?? '']));
  return {
    files: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      hint: hints.get(rule.name) ?? '',
    })),
  };
};
