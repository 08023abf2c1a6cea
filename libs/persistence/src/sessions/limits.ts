/** Hours without any request after which a session is over. */
export const sessionIdleHours = 8;
/** Days after which a session is over, used or not. */
export const sessionDays = 7;
/** Seconds that `last_seen_at` may be behind: a request does not write a row each time. */
export const lastSeenSlack = 60;
