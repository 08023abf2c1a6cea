/** One line of the text. A line without a tab has one field; fields are trimmed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly fields: readonly string[];
  readonly tabbed: boolean;
  /** Nothing on it, not even a tab: a tab alone is an empty cell. */
  readonly blank: boolean;
}

/** Splits a text into lines, with the control characters of Word's clipboard turned into what they mean. */
export function splitLines(text: string): Line[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n')
    .replaceAll('\u0007', '\t')
    .replace(/[\u200b\ufeff]/g, '')
    .split('\n');
  return lines.map((line, index) => {
    const fields = line.split('\t').map((field) => field.replace(/\v/g, '\n').trim());
    const tabbed = fields.length > 1;
    return { number: index + 1, text: line, fields, tabbed, blank: !tabbed && fields[0] === '' };
  });
}

/** The non-empty fields of a line. */
export function filledFields(line: Line): string[] {
  return line.fields.filter((field) => field !== '');
}
