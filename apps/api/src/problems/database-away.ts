/** SQLSTATE classes and codes that say "not now" rather than "wrong": connection, shutdown, resources, time. */
const awayStates = /^(08\w{3}|53\w{3}|57P0[1-5]|57014)$/;
const awayCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/;
const awayWords =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|not queryable|not connected/i;

/** Is this the sound of PostgreSQL being away, shutting down or not answering in time? */
export const isDatabaseAway = (thrown: unknown): boolean => {
  if (!(thrown instanceof Error)) return false;
  const { code, driverError, errors } = thrown as Error & {
    code?: unknown;
    driverError?: unknown;
    errors?: unknown;
  };
  if (driverError !== undefined && driverError !== thrown && isDatabaseAway(driverError)) return true;
  if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
  if (typeof code === 'string' && (awayStates.test(code) || awayCodes.test(code))) return true;
  return awayWords.test(thrown.message);
};
