// Fixed offset instead of Intl: the same answer in every runtime, with or without ICU data, and inside
// a workflow's replay. (China's summer time of 1986–1991 is ignored on purpose: no deadline lies there.)
const beijingOffsetMs = 8 * 60 * 60 * 1000;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The calendar day in Asia/Shanghai on which an instant falls.
 * @param instant ISO 8601 instant, e.g. `2020-06-30T15:59:59.999Z`
 * @returns `YYYY-MM-DD`
 * @throws RangeError when the text is not an instant of the years 1000–9999
 */
export function beijingDate(instant: string): string {
  const shifted = new Date(Date.parse(instant) + beijingOffsetMs);
  const year = shifted.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`not an instant: ${instant}`);
  return shifted.toISOString().slice(0, 10);
}

/**
 * The last millisecond of a day in Asia/Shanghai.
 * @param date `YYYY-MM-DD`, a day that exists
 * @returns ISO UTC instant, e.g. `2020-06-30` → `2020-06-30T15:59:59.999Z`
 * @throws RangeError when there is no such day
 */
export function endOfBeijingDay(date: string): string {
  return new Date(utcMidnight(date) - beijingOffsetMs + dayMs - 1).toISOString();
}

/**
 * Whole days from one Beijing day to another; negative when `to` is earlier.
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 * @throws RangeError when one of the days does not exist
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / dayMs);
}

/**
 * The day `days` after (or, negative, before) a Beijing day.
 * @param date `YYYY-MM-DD`
 * @param days whole days
 * @throws RangeError when the day does not exist
 */
export function addDays(date: string, days: number): string {
  return new Date(utcMidnight(date) + days * dayMs).toISOString().slice(0, 10);
}

function utcMidnight(date: string): number {
  const midnight = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : NaN;
  // Date.parse lets 31 February roll over in some engines; the round trip does not.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`not a day: ${date}`);
  }
  return midnight;
}
