import 'reflect-metadata';
import { Command } from 'commander';
import { loadConfig } from '#libs/config';
import { migrate } from '#libs/persistence';
import { setUpEngine } from '#libs/temporal';

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
