import { endOfBeijingDay } from './beijing.ts';

/** What a cell of the column 完成时限 says. */
export type Deadline =
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'open-ended'; readonly words: string }
  | { readonly kind: 'yearly'; readonly month: number };

/**
 * The instant at which a month deadline is over: the last millisecond of the month's last day in
 * Asia/Shanghai.
 * @param yearMonth `YYYY-MM`
 * @returns ISO UTC instant, e.g. `2020-06` → `2020-06-30T15:59:59.999Z`
 * @throws RangeError when there is no such month
 */
export function endOfMonth(yearMonth: string): string {
  const parts = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/.exec(yearMonth);
  if (parts === null) throw new RangeError(`not a month: ${yearMonth}`);
  return endOfBeijingDay(`${yearMonth}-${lastDay(Number(parts[1]), Number(parts[2]))}`);
}

const year = String.raw`((?:19|20|21)\d{2})`;
const closing = String.raw`(?:之?前|以前)?(?:完成)?`;
// "6月前" (before June? by its end?) is left unread on purpose: a person decides.
const endClosing = String.raw`(?:(?:底|末)${closing})?(?:完成)?`;
const monthPattern = new RegExp(`^${year}[年./-](\\d{1,2})(?:月份?)?${endClosing}$`);
const dayPattern = new RegExp(`^${year}[年./-](\\d{1,2})[月./-](\\d{1,2})日?${closing}$`);
const yearEndPattern = new RegExp(`^${year}年年?[底末]${closing}$`);
const yearlyPattern = new RegExp(`^每年(\\d{1,2})月份?${endClosing}$`);
const yearlyEndPattern = new RegExp(`^每年年?[底末]${closing}$`);
const openEndedPattern = /^(?:长期|持续|常态化|常年)(?:坚持|推进|开展|实施|落实|执行|有效|进行)?$/;

/**
 * Reads the deadline as lists write it: 2020.6, 2020年6月, 2020年6月底前, 2020-06, 2020/6, 2020年底, also with
 * full-width digits and stray spaces; 长期坚持 and its like; 每年12月. A full date is read only when it is
 * the last day of its month, because a list's deadline is a month.
 * @returns undefined when the words are no deadline or the month does not exist; never throws
 */
export function parseMonth(text: string): Deadline | undefined {
  const words = plain(text);
  if (openEndedPattern.test(words)) return { kind: 'open-ended', words };
  return yearly(words) ?? month(words);
}

function month(words: string): Deadline | undefined {
  const yearEnd = yearEndPattern.exec(words);
  if (yearEnd !== null) return { kind: 'month', month: `${yearEnd[1]}-12` };
  const found = monthPattern.exec(words) ?? dayPattern.exec(words);
  if (found === null || !isMonth(Number(found[2]))) return undefined;
  const day = found[3];
  if (day !== undefined && Number(day) !== lastDay(Number(found[1]), Number(found[2]))) return undefined;
  return { kind: 'month', month: `${found[1]}-${String(Number(found[2])).padStart(2, '0')}` };
}

function yearly(words: string): Deadline | undefined {
  if (yearlyEndPattern.test(words)) return { kind: 'yearly', month: 12 };
  const found = Number(yearlyPattern.exec(words)?.[1]);
  return isMonth(found) ? { kind: 'yearly', month: found } : undefined;
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

// Full-width ASCII becomes ASCII by code point: no dependence on the runtime's Unicode tables.
function plain(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace(/[。.;]$/, '');
}
