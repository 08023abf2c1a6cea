import { checksOf } from './checks.ts';
import type { Finding } from './checks.ts';
import type { CommandLine } from './command-line.ts';
import { say } from './language.ts';

/** Checks this machine without starting anything. @returns 1 when something stands in the way of a start, else 0. */
export async function runDoctor(asked: CommandLine): Promise<number> {
  const findings: Finding[] = [];
  for (const check of checksOf(asked)) {
    const finding = await check();
    findings.push(finding);
    if (!asked.json) console.log(lineOf(finding));
  }
  const problems = findings.filter((finding) => finding.level === 'problem').length;
  if (asked.json) console.log(JSON.stringify({ ok: problems === 0, findings }, null, 2));
  else console.log(summary(problems));
  return problems === 0 ? 0 : 1;
}

const MARKS = { ok: '✓', note: '·', problem: '✗' } as const;

function lineOf({ level, name, text, repair }: Finding): string {
  const first = `${MARKS[level]} ${name}${say({ zh: '：', en: ': ' })}${text}`;
  return repair === undefined ? first : `${first}\n  → ${repair}`;
}

function summary(problems: number): string {
  if (problems === 0) return say({ zh: '一切就绪', en: 'all is well' });
  return say({ zh: `发现 ${problems} 个问题，修复办法见上`, en: `${problems} problem(s), repairs above` });
}
