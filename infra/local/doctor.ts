import type { CommandLine } from './command-line.ts';
export async function runDoctor(_asked: CommandLine): Promise<number> {
  return 0;
}
