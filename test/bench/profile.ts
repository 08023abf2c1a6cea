import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}
interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Where the processor's time went in each V8 profile of a folder: by package, then by function. */
export const summarizeProfiles = (folder: string, top = 25): string =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.cpuprofile'))
    .map((file) => `${file}\n${summaryOf(path.join(folder, file), top)}`)
    .join('\n\n');

const summaryOf = (file: string, top: number): string => {
  const profile = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const [byPackage, byFunction] = [new Map<string, number>(), new Map<string, number>()];
  let busy = 0;
  profile.samples.forEach((node, index) => {
    const frame = frames.get(node);
    if (!frame || frame.functionName === '(idle)' || frame.functionName === '(program)') return;
    const ms = (profile.timeDeltas[index] ?? 0) / 1000;
    busy += ms;
    add(byPackage, packageOf(frame), ms);
    add(byFunction, `${frame.functionName || '(anonymous)'} ${shortUrl(frame)}`, ms);
  });
  const lines = (sums: Map<string, number>): string[] =>
    [...sums]
      .sort(([, one], [, other]) => other - one)
      .slice(0, top)
      .map(([name, ms]) => `  ${Math.round(ms)} ms  ${name}`);
  return [`  busy ${Math.round(busy)} ms`, ...lines(byPackage), '  --', ...lines(byFunction)].join('\n');
};

const add = (sums: Map<string, number>, name: string, ms: number): void =>
  void sums.set(name, (sums.get(name) ?? 0) + ms);

const packageOf = ({ url, functionName }: Frame): string => {
  if (url === '') return functionName;
  const inside = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  return inside?.[1] ?? (url.startsWith('node:') ? 'node' : 'duban');
};

const shortUrl = ({ url, lineNumber }: Frame): string =>
  `${url.replace(/.*\/(node_modules|dist)\//, '')}:${lineNumber + 1}`;
