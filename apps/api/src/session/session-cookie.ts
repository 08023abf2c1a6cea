import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#libs/config';
import { sessionDays } from '#libs/persistence';

const overHttps = (config: Config): boolean => config.DUBAN_PUBLIC_URL?.startsWith('https:') ?? false;

/** `__Host-` binds the cookie to exactly this host, and browsers accept it over https only. */
export const cookieName = (config: Config): string =>
  overHttps(config) ? '__Host-duban_session' : 'duban_session';

/** A new session's secret: 256 random bits. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Hash of the token that the request carries; undefined where it carries none that could be ours. */
export const tokenHashOf = (request: FastifyRequest, config: Config): Buffer | undefined => {
  const token = request.cookies[cookieName(config)];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? hashToken(token) : undefined;
};

export const setSessionCookie = (reply: FastifyReply, config: Config, token: string): void => {
  void reply.setCookie(cookieName(config), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: overHttps(config),
    maxAge: sessionDays * 86_400,
  });
};

export const clearSessionCookie = (reply: FastifyReply, config: Config): void => {
  void reply.clearCookie(cookieName(config), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: overHttps(config),
  });
};
