import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '#libs/config';
import { createDataSource } from '#libs/persistence';
import { createApp } from './create-app.ts';
import { createDocument } from './openapi/document.ts';

/** Writes apps/api/openapi.json (or the file named as argument) without any database or engine. */
const main = async (): Promise<void> => {
  const config = loadConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', LOG_LEVEL: 'silent' });
  const database = createDataSource({
    url: config.DATABASE_URL,
    poolSize: 1,
    applicationName: 'duban-openapi',
  });
  const app = await createApp({ config, database });
  await app.init();
  const target = process.argv[2] ?? path.join('apps', 'api', 'openapi.json');
  writeFileSync(target, `${JSON.stringify(createDocument(app), undefined, 2)}\n`);
  await app.close();
};

await main();
