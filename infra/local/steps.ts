import { buildStale } from './build.ts';
import type { Context } from './context.ts';
import { ensureDubanDatabase, ensureTemporalRole } from './databases.ts';
import { Failure } from './failure.ts';
import { cacheFolder } from './folders.ts';
import { say } from './language.ts';
import {
  answers,
  initialise,
  isInitialised,
  locatePostgres,
  noteElsewhere,
  postgresPlan,
} from './postgres.ts';
import { programPlan, runCli } from './programs.ts';
import { buildTemporal, presentTemporal } from './temporal-binaries.ts';
import type { TemporalBinaries } from './temporal-binaries.ts';
import { ensureTemporalSchema } from './temporal-schema.ts';
import type { TemporalStore } from './temporal-schema.ts';
import { temporalPlan } from './temporal-server.ts';
import { findTemporalUi, uiPlan } from './temporal-ui.ts';
import { TEMPORAL_VERSION } from './temporal-version.ts';

export async function postgres(context: Context): Promise<void> {
  const { folders, ports, progress, secrets, urls } = context;
  const superuser = urls.superuser;
  if (superuser === undefined) return externalPostgres(context);
  const home = locatePostgres(folders);
  if (home.elsewhere) {
    progress.line(
      say({
        zh: `· 以 root 启动：数据库以 ${home.account?.name} 账号运行，数据放在 ${home.data}`,
        en: `· started by root: the database runs as ${home.account?.name}, its data lies in ${home.data}`,
      }),
    );
  }
  return progress.step(say({ zh: '数据库 PostgreSQL', en: 'database PostgreSQL' }), async (note) => {
    note(home.binaries.version);
    noteElsewhere(home, folders);
    if (!isInitialised(home)) await initialise(home, secrets);
    await context.supervisor.launch(postgresPlan({ home, folders, port: ports.postgres, url: superuser }));
    await ensureDubanDatabase(superuser, secrets);
  });
}

function externalPostgres({ progress, urls }: Context): Promise<void> {
  return progress.step(
    say({ zh: '外部数据库 DATABASE_URL', en: 'external database DATABASE_URL' }),
    async () => {
      if (await answers(urls.owner)) return;
      throw new Failure(
        'database-away',
        { zh: 'DATABASE_URL 指向的数据库连不上', en: 'the database named by DATABASE_URL cannot be reached' },
        {
          zh: '检查地址、账号与网络，或去掉 DATABASE_URL 使用内置数据库。',
          en: 'check address, account and network, or unset DATABASE_URL.',
        },
      );
    },
  );
}

/** Finds the Temporal programs, building them at the very first start on this machine. */
export async function temporalPrograms({ folders, progress }: Context): Promise<TemporalBinaries> {
  const cache = cacheFolder(folders);
  const present = presentTemporal(cache);
  if (present !== undefined) return present;
  const name = say({
    zh: `准备 Temporal ${TEMPORAL_VERSION}（本机首次，约 5 分钟）`,
    en: `prepare Temporal ${TEMPORAL_VERSION} (first time on this machine, about 5 minutes)`,
  });
  return progress.step(name, (note) => buildTemporal(cache, note));
}

export function temporalSchema(context: Context, programs: TemporalBinaries): Promise<void> {
  const { progress, secrets, urls } = context;
  return progress.step(say({ zh: 'Temporal 数据表', en: 'Temporal schema' }), async () => {
    if (urls.superuser !== undefined) await ensureTemporalRole(urls.superuser, secrets);
    await ensureTemporalSchema(temporalStore(context), programs.sql);
  });
}

export function temporal(context: Context, binaries: TemporalBinaries): Promise<void> {
  const settings = context.options.engineSettings;
  const place = { binaries, store: temporalStore(context), ports: context.ports, settings };
  return context.progress.step(say({ zh: '流程引擎 Temporal', en: 'workflow engine Temporal' }), (note) => {
    note(TEMPORAL_VERSION);
    return context.supervisor.launch(temporalPlan(place, context.folders));
  });
}

/** On somebody else's PostgreSQL Temporal uses the owner's account; on ours it has one of its own. */
function temporalStore({ ports, secrets, urls }: Context): TemporalStore {
  if (urls.superuser !== undefined) {
    const own = { host: '127.0.0.1', port: ports.postgres, user: 'temporal', password: secrets.temporal };
    return { ...own, adminUrl: urls.superuser, embedded: true };
  }
  const url = new URL(urls.owner);
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user,
    password,
    adminUrl: urls.owner,
    embedded: false,
  };
}

export function build({ options, progress }: Context): Promise<void> {
  const web = (options.parts ?? ['api']).includes('api');
  return progress.step(say({ zh: '编译', en: 'build' }), async (note) => {
    const built = await buildStale({ web });
    note(built.length === 0 ? say({ zh: '（无变化）', en: '(nothing changed)' }) : built.join(', '));
  });
}

export function migrate({ environment, folders, progress, secrets, urls }: Context): Promise<void> {
  return progress.step(say({ zh: '数据表与权限', en: 'tables and grants' }), async () => {
    const owner = { DUBAN_OWNER_DATABASE_URL: urls.owner, DUBAN_APP_PASSWORD: secrets.app };
    await runCli(['database'], { ...environment, ...owner }, folders);
  });
}

export function engine({ environment, folders, progress }: Context): Promise<void> {
  return progress.step(say({ zh: '命名空间与检索字段', en: 'namespace and search attributes' }), async () => {
    await runCli(['engine'], environment, folders);
  });
}

export function api(context: Context): Promise<void> {
  const { environment: env, folders, httpPort, progress } = context;
  const readyUrl = `http://127.0.0.1:${httpPort}/health/ready`;
  return progress.step(say({ zh: '服务 api', en: 'service api' }), () =>
    context.supervisor.launch(programPlan({ name: 'api', env, folders, readyUrl })),
  );
}

export function worker(context: Context): Promise<void> {
  const { environment: env, folders, ports, progress } = context;
  const readyUrl = `http://127.0.0.1:${ports.workerHealth}/health/ready`;
  return progress.step(say({ zh: '服务 worker', en: 'service worker' }), () =>
    context.supervisor.launch(programPlan({ name: 'worker', env, folders, readyUrl })),
  );
}

/** @returns what the command printed: at the first start the administrator's one-time password is in it. */
export function firstRun({ environment, folders, options, progress }: Context): Promise<string> {
  const demo = options.demo === true;
  const name = demo
    ? say({ zh: '示例清单与演示账号', en: 'sample list and demonstration accounts' })
    : say({ zh: '首次设置', en: 'first set-up' });
  return progress.step(name, () =>
    runCli(demo ? ['first-run', '--demo'] : ['first-run'], environment, folders),
  );
}

/** Optional: the reason is said when it cannot be had, and the system goes on without it. */
export async function temporalUi(context: Context): Promise<string | undefined> {
  const { folders, ports, progress, temporalAddress } = context;
  try {
    await progress.step(say({ zh: 'Temporal 网页界面', en: 'Temporal web interface' }), async (note) => {
      const program = await findTemporalUi(cacheFolder(folders), note);
      await context.supervisor.launch(uiPlan({ program, folders, port: ports.temporalUi, temporalAddress }));
    });
    return `http://127.0.0.1:${ports.temporalUi}`;
  } catch {
    progress.line(
      say({
        zh: '! 没有 Temporal 网页界面，其余部分照常运行',
        en: '! going on without the Temporal web interface',
      }),
    );
    return undefined;
  }
}
