import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#libs/config';

/** Scripts only from ourselves. Styles may stand in the page: Ant Design writes them at run time. */
export const addSecurityHeaders = async (app: NestFastifyApplication, config: Config): Promise<void> => {
  const https = config.DUBAN_PUBLIC_URL?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
    // Both need https to mean anything, and browsers complain where it is absent.
    crossOriginOpenerPolicy: https && { policy: 'same-origin' },
    originAgentCluster: https,
  });
};
