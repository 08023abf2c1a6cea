import { useWords } from '../i18n/index.ts';

const dayMs = 86_400_000;

/** Whole days that are left until an instant: zero on its last day, negative once it is over. */
export const daysLeft = (deadline: string, now = Date.now()): number =>
  Math.floor((Date.parse(deadline) - now) / dayMs);

/** Months, days and times as this office writes them, always in Beijing time. */
export const useTimes = () => {
  const { t, language } = useWords();
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const zone = { timeZone: 'Asia/Shanghai' } as const;
  const dateTime = new Intl.DateTimeFormat(locale, {
    ...zone,
    year: 'numeric',
    month: language === 'en' ? 'short' : '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const day = new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric', month: 'short', day: 'numeric' });
  const clock = new Intl.DateTimeFormat(locale, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  return {
    dateTime: (instant: string): string => dateTime.format(new Date(instant)),
    day: (instant: string): string => day.format(new Date(instant)),
    clock: (instant: number): string => clock.format(new Date(instant)),
    /** `2020-06` → 2020年6月 */
    month: (yearMonth: string): string => {
      const [year = '', month = ''] = yearMonth.split('-');
      return t('time.month', {
        year,
        month: Number(month),
        monthName: monthName.format(new Date(`${yearMonth}-01T00:00:00Z`)),
      });
    },
    left: (deadline: string): string => {
      const days = daysLeft(deadline);
      if (days === 0) return t('time.today');
      return days > 0 ? t('time.left', { count: days }) : t('time.overdue', { count: -days });
    },
  };
};
