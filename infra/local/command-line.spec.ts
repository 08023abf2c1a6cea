import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './command-line.ts';

describe('command line of npm start', () => {
  it('starts the whole system on port 8080 when nothing is said', () => {
    expect(parseCommandLine([], {})).toMatchObject({
      command: 'start',
      httpPort: 8080,
      demo: false,
      env: {},
    });
  });

  it('lets an option win over the environment, and passes other settings on to the programs', () => {
    const environment = {
      DUBAN_HTTP_PORT: '9000',
      DUBAN_DATABASE_POOL: '20',
      DUBAN_TEMPORAL_BIN_DIR: '/opt',
      HOME: '/h',
    };
    expect(parseCommandLine([], environment)).toMatchObject({
      httpPort: 9000,
      env: { DUBAN_DATABASE_POOL: '20' },
    });
    expect(parseCommandLine(['--port', '8090', '--demo', '--data', 'x'], environment)).toMatchObject({
      httpPort: 8090,
      demo: true,
      dataDir: path.resolve('x'),
      env: { DUBAN_DATABASE_POOL: '20' },
    });
  });

  it.each([[['--foo']], [['--port', '80a']], [['--port', '70000']], [['stat']], [['doctor', 'more']]])(
    'refuses %j with one sentence instead of guessing',
    (args) => {
      expect(() => parseCommandLine(args, {})).toThrow(expect.objectContaining({ code: 'wrong-option' }));
    },
  );
});
