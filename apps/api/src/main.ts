import { ConfigError, loadConfig } from '#libs/config';
import { createDataSource } from '#libs/persistence';
import { createApp } from './create-app.ts';
import { connectDatabase } from './platform/connect-database.ts';

const main = async (): Promise<void> => {
  const config = loadConfig();
  const database = createDataSource({
    url: config.DATABASE_URL,
    poolSize: config.DUBAN_DATABASE_POOL,
    applicationName: 'duban-api',
  });
  await connectDatabase(database);
  const app = await createApp({ config, database });
  await app.listen(config.DUBAN_HTTP_PORT, config.DUBAN_HTTP_HOST);
};

main().catch((error: unknown) => {
  const text = error instanceof ConfigError ? error.message : error;
  console.error(text);
  process.exit(1);
});
