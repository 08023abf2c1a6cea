/** Latencies of one measurement, in milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Nearest-rank percentiles. @throws Error when there is nothing to sum up */
export const spreadOf = (latencies: readonly number[]): Spread => {
  const sorted = [...latencies].sort((one, other) => one - other);
  const at = (share: number): number => {
    const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
    if (found === undefined) throw new Error('nothing was measured');
    return rounded(found);
  };
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
};

/** Two decimals are more than the machine can be trusted with. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN];
  return rounded((low + high) / 2);
};

/** What several clients did at the same time for a while. */
export interface Window {
  readonly latencies: readonly number[];
  readonly seconds: number;
  readonly failures: number;
}

/**
 * Each of `clients` calls `once` again and again for so many seconds; calls under way are awaited. `once` answers
 * its own milliseconds, or undefined for a failure.
 */
export const runWindow = async (
  clients: number,
  seconds: number,
  once: (client: number) => Promise<number | undefined>,
): Promise<Window> => {
  const latencies: number[] = [];
  let failures = 0;
  const from = performance.now();
  const until = from + seconds * 1000;
  const client = async (index: number): Promise<void> => {
    while (performance.now() < until) {
      const took = await once(index);
      if (took === undefined) failures++;
      else latencies.push(took);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  return { latencies, failures, seconds: (performance.now() - from) / 1000 };
};
