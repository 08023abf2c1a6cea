import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'nestjs-pino';

/** What Nest tells about its own start: a line for each module and route, of use only when something is missing. */
const chatter = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);

/** Nest's log lines into ours, its start-up chatter only at level debug. */
export const quietStart = (logger: Logger): LoggerService => ({
  log: (message: unknown, ...rest: unknown[]) => {
    if (chatter.has(String(rest.at(-1)))) logger.debug(message, ...rest);
    else logger.log(message, ...rest);
  },
  error: (message: unknown, ...rest: unknown[]) => logger.error(message, ...rest),
  warn: (message: unknown, ...rest: unknown[]) => logger.warn(message, ...rest),
  debug: (message: unknown, ...rest: unknown[]) => logger.debug(message, ...rest),
  verbose: (message: unknown, ...rest: unknown[]) => logger.verbose(message, ...rest),
  fatal: (message: unknown, ...rest: unknown[]) => logger.fatal(message, ...rest),
});
