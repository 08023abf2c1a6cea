import path from 'node:path';
import { runWithPinnedNode, say } from './bootstrap.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error(
    say(
      '用法：node infra/local/with-node.mjs <脚本> [参数]',
      'usage: node infra/local/with-node.mjs <script> [arguments]',
    ),
  );
  process.exit(2);
}
runWithPinnedNode(path.resolve(script), args);
