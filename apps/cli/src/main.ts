import 'reflect-metadata';
import { Command } from 'commander';
import { loadConfig } from '#libs/config';
import { createDataSource, demoPassword, migrate } from '#libs/persistence';
import { setUpEngine } from '#libs/temporal';
import { firstRun, publishSample } from './first-run/index.ts';

/** The operator's command. Each sub-command is idempotent and ends with exit code 0 or a sentence on stderr. */
const program = new Command('duban').description('督办系统管理命令 / operator command of Duban');

program
  .command('database')
  .description('建立或升级数据库 / create or upgrade the schema and the role of the programs')
  .action(async () => {
    const { DUBAN_OWNER_DATABASE_URL: ownerUrl, DUBAN_APP_PASSWORD: appPassword } = loadConfig();
    if (!ownerUrl || !appPassword)
      throw new Error('DUBAN_OWNER_DATABASE_URL and DUBAN_APP_PASSWORD are needed for `database`');
    const ran = await migrate({ ownerUrl, appPassword });
    report({ migrations: ran });
  });

program
  .command('engine')
  .description('建立 Temporal 命名空间与检索属性 / create namespace and search attributes')
  .action(async () => {
    const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = loadConfig();
    await setUpEngine({ address, namespace });
    report({ namespace });
  });

program
  .command('first-run')
  .description('首次设置：管理员与一次性密码 / first administrator with a one-time password')
  .option('--demo', '演示：示例清单与各角色账号 / sample list and one account for every role', false)
  .action(async ({ demo }: { demo: boolean }) => {
    const config = loadConfig();
    const database = await createDataSource({
      url: config.DATABASE_URL,
      poolSize: 2,
      applicationName: 'duban-cli',
    }).initialize();
    try {
      report({ ...(await firstRun(database, { demo })) });
    } finally {
      await database.destroy();
    }
    if (!demo) return;
    const apiUrl = `http://${config.DUBAN_HTTP_HOST}:${config.DUBAN_HTTP_PORT}`;
    report({ published: await publishSample({ apiUrl, username: 'duban1', password: demoPassword }) });
  });

/** One JSON line per result: read by the start command and by scripts. */
const report = (result: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify(result)}\n`);
};

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
