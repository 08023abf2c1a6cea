import pino, { type Logger } from 'pino';
import type { Config } from '#libs/config';

/** One JSON line per entry on stdout. Secrets and personal texts never reach it: only chosen fields are logged. */
export const createLogger = (config: Config): Logger =>
  pino({
    name: 'api',
    level: config.LOG_LEVEL,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: [
        'password',
        '*.password',
        'req.headers.cookie',
        'req.headers.authorization',
        'headers.cookie',
        'err.parameters',
        'err.query',
        'err.driverError.detail',
      ],
      censor: '…',
    },
    serializers: {
      req: ({ method, url, id }: { method: string; url: string; id: string }) => ({ method, url, id }),
    },
  });
