import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, beijingDate, daysBetween, endOfBeijingDay, endOfMonth, parseMonth } from './index.ts';

describe('a month deadline ends with the last day of the month in Asia/Shanghai', () => {
  it.each([
    ['2020-06', '2020-06-30T15:59:59.999Z'],
    ['2020-02', '2020-02-29T15:59:59.999Z'],
    ['2021-02', '2021-02-28T15:59:59.999Z'],
    ['2100-02', '2100-02-28T15:59:59.999Z'],
    ['2022-12', '2022-12-31T15:59:59.999Z'],
  ])('%s → %s', (month, instant) => expect(endOfMonth(month)).toBe(instant));

  it.each(['2020-13', '2020-00', '2020-6', '2020.6', '', '0020-06', ' 2020-06'])('refuses %j', (month) =>
    expect(() => endOfMonth(month)).toThrow(RangeError),
  );
});

describe('months as lists write them', () => {
  it.each([
    '2020.6',
    '2020年6月',
    '2020年06月',
    '2020年6月底前',
    '2020年6月底',
    '2020年6月末前完成',
    '2020-06',
    '2020-6',
    '2020/6',
    '２０２０．６',
    '２０２０年６月',
    ' 2020 年 6 月底前 ',
    '2020.6月',
    '2020年6月。',
    '2020年6月30日',
    '2020年6月30日前',
    '2020/6/30',
  ])('%j is June 2020', (words) => expect(parseMonth(words)).toEqual({ kind: 'month', month: '2020-06' }));

  it.each([
    ['2020.10', { kind: 'month', month: '2020-10' }],
    ['2020.1', { kind: 'month', month: '2020-01' }],
    ['2020年底前', { kind: 'month', month: '2020-12' }],
    ['2020年年底', { kind: 'month', month: '2020-12' }],
    ['长期坚持', { kind: 'open-ended', words: '长期坚持' }],
    ['持续 推进', { kind: 'open-ended', words: '持续推进' }],
    ['长期', { kind: 'open-ended', words: '长期' }],
    ['每年12月', { kind: 'yearly', month: 12 }],
    ['每年６月底前', { kind: 'yearly', month: 6 }],
    ['每年年底', { kind: 'yearly', month: 12 }],
  ])('%j', (words, deadline) => expect(parseMonth(words)).toEqual(deadline));

  it.each(
    '2020.13|2020.0|2020年6月前|2020年6月15日|2021年2月29日|2020|6月|每年13月|待定||2020.6-2022.12|市教育局|20206'.split(
      '|',
    ),
  )('%j is no deadline', (words) => expect(parseMonth(words)).toBeUndefined());

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseMonth(text)));
  });
});

describe('Beijing days', () => {
  it.each([
    ['2020-06-30T15:59:59.999Z', '2020-06-30'],
    ['2020-06-30T16:00:00.000Z', '2020-07-01'],
    ['2020-07-01T00:00:00+08:00', '2020-07-01'],
  ])('%s falls on %s', (instant, date) => expect(beijingDate(instant)).toBe(date));

  it('a day ends a millisecond before the next one begins', () => {
    expect(endOfBeijingDay('2020-06-30')).toBe('2020-06-30T15:59:59.999Z');
    expect(() => endOfBeijingDay('2021-02-29')).toThrow(RangeError);
    expect(() => beijingDate('soon')).toThrow(RangeError);
  });

  it('a day and its end agree, and days add up', () => {
    const days = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(days, (count) => {
        const day = addDays('2020-06-30', count);
        expect(beijingDate(endOfBeijingDay(day))).toBe(day);
        expect(daysBetween('2020-06-30', day)).toBe(count);
      }),
    );
  });
});
