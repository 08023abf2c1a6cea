import { createVitest, type TestModule, type Vitest } from 'vitest/node';
import { buildStale } from '../infra/local/build.ts';
import { describe } from '../infra/local/failure.ts';

/** `npm test`, or `npm test -- <part of a file name> …`. The last line is always `N passed, N failed`. */
interface Count {
  passed: number;
  failed: number;
}

const main = async (): Promise<Count> => {
  const built = await buildStale();
  if (built.length > 0) console.log(`built: ${built.join(', ')}`);
  const vitest = await createVitest('test', {
    watch: false,
    reporters: ['default'],
    passWithNoTests: true,
    // Workers and engines talk a lot: what they said is of interest where something failed.
    silent: 'passed-only',
  });
  const leave = () => void vitest.close().finally(() => process.exit(130));
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    await vitest.start(process.argv.slice(2));
    return countOf(vitest);
  } finally {
    // Ends the stack as well, whatever happened.
    await vitest.close();
  }
};

const countOf = (vitest: Vitest): Count => {
  const total = vitest.state.getTestModules().map(countOfModule).reduce(sum, { passed: 0, failed: 0 });
  // What went wrong outside of every test: a stack that did not start, a promise that nobody awaited.
  const outside = vitest.state.getUnhandledErrors().length;
  return { passed: total.passed, failed: total.failed + outside };
};

const countOfModule = (module: TestModule): Count => {
  const results = [...module.children.allTests()].map((test) => test.result().state);
  const passed = results.filter((state) => state === 'passed').length;
  const failed = results.filter((state) => state === 'failed').length;
  // A file that does not load, or whose set-up fails, has no failing test of its own.
  const broken = failed === 0 && module.state() === 'failed' ? 1 : 0;
  return { passed, failed: failed + broken };
};

const sum = (one: Count, other: Count): Count => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

const failure = (error: unknown): Count => {
  console.error(describe(error));
  return { passed: 0, failed: 1 };
};

const { passed, failed } = await main().catch(failure);
const nothingRan = passed + failed === 0;
if (nothingRan) console.error('no test ran: that is a failure');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || nothingRan ? 1 : 0);
