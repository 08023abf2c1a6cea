import path from 'node:path';
import { root, runWithPinnedNode } from './bootstrap.mjs';

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  const { helpText } = await import('./help.mjs');
  console.log(helpText());
} else {
  runWithPinnedNode(path.join(root, 'infra/local/main.ts'), args);
}
