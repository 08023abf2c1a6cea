import type { IForbiddenRuleType } from 'dependency-cruiser';
import { allowedImports, type Part, separateSiblings, unrestricted, webLayers } from './allowed-imports.ts';

const tests = String.raw`\.spec\.tsx?$`;

/** The table as rules of dependency-cruiser. */
export const forbidden = (): IForbiddenRuleType[] => [
  ...allowedImports.flatMap(rulesOf),
  ...separateSiblings.map(siblingsRule),
  ...webLayers.map(layerRule),
  {
    name: 'part-not-in-the-table',
    comment: 'enter the part in test/architecture/allowed-imports.ts',
    severity: 'error',
    from: {
      pathNot: below([...allowedImports.map(({ folder }) => folder), ...unrestricted, 'node_modules']),
    },
    to: {},
  },
  {
    name: 'cycle',
    comment: 'files that import each other cannot be understood one by one',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

const rulesOf = (part: Part): IForbiddenRuleType[] => {
  const { folder, packages, builtins } = part;
  const code = { path: below([folder]), pathNot: tests };
  const rules = [
    partsRule(`parts-imported-by ${folder}`, part, code),
    // A spec beside the code is a test: it may use what the tests share, and for the rest only what its part may.
    partsRule(`parts-imported-by-specs-of ${folder}`, part, { path: `${below([folder])}.*${tests}` }),
  ];
  if (packages) {
    rules.push({
      name: `packages-imported-by ${folder}`,
      comment: packages.length > 0 ? `allowed: ${packages.join(', ')}` : 'allowed: none',
      severity: 'error',
      from: code,
      to: {
        path: 'node_modules/',
        ...(packages.length > 0 && { pathNot: `node_modules/${below(packages, '')}` }),
      },
    });
  }
  if (builtins === false) {
    rules.push({
      name: `built-in-of-node ${folder}`,
      comment: 'this code also runs where there is no Node: in a workflow or in a browser',
      severity: 'error',
      from: code,
      to: { dependencyTypes: ['core'] },
    });
  }
  return rules;
};

const partsRule = (
  name: string,
  { folder, parts }: Part,
  from: IForbiddenRuleType['from'],
): IForbiddenRuleType => ({
  name,
  comment: parts.length > 0 ? `allowed: ${parts.join(', ')}` : 'allowed: nothing',
  severity: 'error',
  from,
  to: {
    path: below([...allowedImports.map((other) => other.folder), ...unrestricted]),
    pathNot: below([folder, ...parts, ...(from.pathNot ? [] : ['test/support'])]),
  },
});

const siblingsRule = (folder: string): IForbiddenRuleType => ({
  name: `siblings-below ${folder}`,
  comment: 'what two of them need belongs one layer down',
  severity: 'error',
  from: { path: `^${folder}/([^/]+)/` },
  to: { path: `^${folder}/`, pathNot: `^${folder}/$1/` },
});

const layerRule = (layer: readonly string[], index: number): IForbiddenRuleType => {
  const above = webLayers.slice(0, index).flat();
  return {
    name: `layer-above ${layer.join(', ')}`,
    comment: `not from: ${above.join(', ')}`,
    severity: 'error',
    from: { path: below(layer.map((name) => `apps/web/src/${name}`)) },
    to: { path: above.length > 0 ? below(above.map((name) => `apps/web/src/${name}`)) : '^-$' },
  };
};

/** Matches paths that are one of these or lie below it; `x/*` is whatever lies below x. */
const below = (folders: readonly string[], anchor = '^'): string =>
  `${anchor}(?:${folders.map((folder) => escape(folder.replace(/\/\*$/, '')) + (/\.tsx?$/.test(folder) ? '$' : '/')).join('|')})`;

const escape = (text: string): string => text.replace(/[.+?()[\]{}|\\^$]/g, String.raw`\$&`);
