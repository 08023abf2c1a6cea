/** A Markdown table; cells keep to one line. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Tells the reader where the truth stands. */
export const madeFrom = (source: string): string =>
  `<!-- Made from ${source} by infra/check; do not edit. \`npm run check -- --write\` writes it anew. -->`;
