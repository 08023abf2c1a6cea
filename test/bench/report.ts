/** One measurement: `part` is the letter of issue 3, `what` says which. Milliseconds unless named otherwise. */
export interface Line {
  readonly part: string;
  readonly what: string;
  readonly [name: string]: unknown;
}

/** JSON lines while it runs, one table at the end. */
export interface Report {
  line(line: Line): void;
  /** To people, not to programs: stderr. */
  note(text: string): void;
  table(): void;
}

export const startReport = (): Report => {
  const lines: Line[] = [];
  return {
    line(line) {
      lines.push(line);
      process.stdout.write(`${JSON.stringify(line)}\n`);
    },
    note: (text) => void process.stderr.write(`· ${text}\n`),
    table: () => void process.stdout.write(`\n${tableOf(lines)}\n`),
  };
};

const columns = [
  'part',
  'what',
  'clients',
  'round',
  'count',
  'perSecond',
  'p50',
  'p95',
  'p99',
  'cpuPerAction',
] as const;

const tableOf = (lines: readonly Line[]): string => {
  const rows = [
    [...columns, 'more'],
    ...lines.map((line) => [...columns.map((column) => cell(line[column])), restOf(line)]),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, at) => (at < 2 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
};

const cell = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value) ? `${value as string | number | boolean}` : '';

/** Everything without a column of its own; the shares of the processes stand in the JSON lines only. */
const restOf = (line: Line): string =>
  Object.entries(line)
    .filter(([name]) => !columns.some((column) => column === name) && !['cpu', 'max'].includes(name))
    .filter(([name, value]) => !(name === 'failures' && value === 0))
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
