import { say } from './language.ts';
import type { Stack } from './stack.ts';

export interface WelcomeFacts {
  dataDir: string;
  demo: boolean;
  seconds: number;
}

/** The last lines of a start: where it is, how to sign in, how to stop. */
export function welcome(stack: Stack, { dataDir, demo, seconds }: WelcomeFacts): string {
  const lines = [
    '',
    say({
      zh: `督办已就绪（${seconds.toFixed(1)} 秒）：${stack.apiUrl}`,
      en: `Duban is ready (${seconds.toFixed(1)} s): ${stack.apiUrl}`,
    }),
    ...signIn(stack.firstRun),
    ...(demo
      ? [
          say({
            zh: '  演示账号：在登录页选择',
            en: '  demonstration accounts: choose one on the sign-in page',
          }),
        ]
      : []),
    ...(stack.temporalUiUrl === undefined ? [] : [`  Temporal: ${stack.temporalUiUrl}`]),
    say({ zh: `  数据与日志：${dataDir}`, en: `  data and logs: ${dataDir}` }),
    say({ zh: '  停止：Ctrl-C', en: '  stop: Ctrl-C' }),
  ];
  return lines.join('\n');
}

/** The administrator's one-time password exists only in this output: it is stored nowhere. */
function signIn(output: string): string[] {
  for (const line of output.split('\n')) {
    const administrator = administratorIn(line);
    if (administrator === undefined) continue;
    const { username, password } = administrator;
    return [
      say({
        zh: `  管理员：${username}  一次性密码：${password}（只显示这一次，首次登录后须更换）`,
        en: `  administrator: ${username}  one-time password: ${password} (shown only now; change it after signing in)`,
      }),
    ];
  }
  return [say({ zh: '  登录：使用已有账号', en: '  sign in with your account' })];
}

function administratorIn(line: string): { username: string; password: string } | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { administrator } = JSON.parse(line) as { administrator?: { username: string; password: string } };
    return administrator;
  } catch {
    return undefined;
  }
}
