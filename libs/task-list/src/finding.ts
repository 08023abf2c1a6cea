import { findingWords } from './finding-words.ts';
import type { FindingCode } from './finding-words.ts';

/** `error` stops publication, `warning` wants a look, `info` tells what the program did. */
export type Severity = 'error' | 'warning' | 'info';

/** The values that a finding's sentence names. */
export type FindingParams = Readonly<Record<string, string | number>>;

/** Something that the reader of a draft should know. `row` counts the draft's rows from 1; none: the whole list. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly row?: number;
  readonly params: FindingParams;
}

/** What a finding is about, before its severity is looked up. */
export interface Observation {
  readonly code: FindingCode;
  readonly row?: number;
  readonly params?: FindingParams;
}

/** Completes an observation with the severity of its code. */
export function finding({ code, row, params = {} }: Observation): Finding {
  return { severity: findingWords[code].severity, code, ...(row === undefined ? {} : { row }), params };
}

/** The finding as one sentence for the screens; which row it is about stands beside it. */
export function findingText(found: Finding, language: 'zh' | 'en'): string {
  return findingWords[found.code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(found.params[name] ?? ''),
  );
}

/** Findings in the order of reading: those of the whole list first, then row by row. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
}
