import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from '../../test/support/browser.ts';
import { Cast } from '../../test/support/http.ts';
import { startStack } from '../local/stack.ts';
import { picturesOf, take } from './pictures.ts';
import { makeWorld } from './world.ts';

/** `npm run screenshots`: the pictures of the README, taken from a system of its own; `-- <name> …` takes only these. */
const folder = path.resolve('docs/images');
const wanted = process.argv.slice(2);

const stack = await startStack({
  dataDir: path.join(os.tmpdir(), `duban-pictures-${randomUUID().slice(0, 8)}`),
  httpPort: 0,
  freePorts: true,
  demo: true,
});
try {
  const browser = await openBrowser();
  const world = await makeWorld(await Cast.of(stack.apiUrl));
  const pictures = picturesOf(world).filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const picture of pictures) {
    await take(browser, picture, { apiUrl: stack.apiUrl, folder });
    console.log(`docs/images/${picture.name}.png`);
  }
  await browser.close();
} finally {
  await stack.destroy();
}
