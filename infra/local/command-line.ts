import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';
import { root } from './folders.ts';

/** What was asked for on the command line and by the environment. */
export interface CommandLine {
  command: 'start' | 'doctor';
  dataDir: string;
  httpPort: number;
  demo: boolean;
  temporalUi: boolean;
  json: boolean;
  databaseUrl: string | undefined;
  temporalAddress: string | undefined;
  /** Settings of the programs that whoever starts this gave by the environment. */
  env: Record<string, string>;
}

const DEFAULT_PORT = 8080;
// Ours to give to the programs, or for the start itself; everything else of our prefix is passed through.
const NOT_PASSED_ON = new Set(['DUBAN_TEMPORAL_BIN_DIR', 'DUBAN_HTTP_PORT', 'DUBAN_DEMO']);

export function parseCommandLine(args: string[], environment: NodeJS.ProcessEnv): CommandLine {
  const { values, positionals } = parse(args);
  const [command = 'start', ...rest] = positionals;
  if ((command !== 'start' && command !== 'doctor') || rest.length > 0)
    throw wrongOption(positionals.join(' '));
  return {
    command,
    dataDir: path.resolve(values.data ?? path.join(root, '.duban')),
    httpPort: parsePort(values.port ?? environment['DUBAN_HTTP_PORT'] ?? String(DEFAULT_PORT)),
    demo: values.demo ?? environment['DUBAN_DEMO'] === 'true',
    temporalUi: values['temporal-ui'] ?? false,
    json: values.json ?? false,
    databaseUrl: environment['DATABASE_URL'] || undefined,
    temporalAddress: environment['TEMPORAL_ADDRESS'] || undefined,
    env: passedOn(environment),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
        'temporal-ui': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw wrongOption(error instanceof Error ? error.message : String(error));
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw wrongOption(`--port ${text}`);
}

function passedOn(environment: NodeJS.ProcessEnv): Record<string, string> {
  const ours = Object.entries(environment).filter(([name, value]) => {
    const wanted = name.startsWith('DUBAN_') || name === 'LOG_LEVEL' || name === 'TEMPORAL_NAMESPACE';
    return wanted && !NOT_PASSED_ON.has(name) && value !== undefined;
  });
  return Object.fromEntries(ours) as Record<string, string>;
}

function wrongOption(what: string): Failure {
  return new Failure(
    'wrong-option',
    { zh: `看不懂的选项：${what}`, en: `option not understood: ${what}` },
    { zh: '查看可用选项：npm start -- --help', en: 'see the options: npm start -- --help' },
  );
}
