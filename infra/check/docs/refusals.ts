import { type RefusalKind, refusalCodes, refusals } from '#libs/domain';
import { madeFrom, table } from './table.ts';

const statusOf: Readonly<Record<RefusalKind, string>> = {
  forbidden: '403',
  conflict: '409',
  invalid: '422',
};

/** Every refusal with its sentence in both languages. */
export const refusalList = (): string => `${madeFrom('libs/domain/src/refusals.ts')}

# 拒绝办理的原因 / Why a command is refused

代码是稳定的接口约定；\`{…}\` 是参数。 The codes are stable; \`{…}\` stands for a parameter.

${table(
  ['code', 'HTTP', '中文', 'English'],
  refusalCodes.map((code) => [
    `\`${code}\``,
    statusOf[refusals[code].kind],
    refusals[code].zh,
    refusals[code].en,
  ]),
)}
`;
