import { describeSettings, type Setting } from '#libs/config';
import { madeFrom, table } from './table.ts';

/** Every environment variable that the programs read. */
export const configuration = (): string => `${madeFrom('libs/config/src/config.ts')}

# 配置 / Configuration

程序只读取下列环境变量；\`DUBAN_\` 开头而不在表中的变量会使程序拒绝启动。标记“密”的从不打印，也可用
\`<NAME>_FILE\` 指定存放它的文件。

The programs read these environment variables and no others; a \`DUBAN_\` variable that is not listed stops the
start. Those marked 密 (secret) are never printed, and \`<NAME>_FILE\` may name a file that holds the value.

${table(['variable', 'default', '', 'meaning'], describeSettings().map(row))}
`;

const row = ({ name, byDefault, required, secret, meaning }: Setting): readonly string[] => [
  `\`${name}\``,
  required ? '必填 / required' : byDefault === undefined ? '' : `\`${byDefault}\``,
  secret ? '密' : '',
  meaning,
];
