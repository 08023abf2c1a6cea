export { addDays, beijingDate, daysBetween, endOfBeijingDay } from './beijing.ts';
export { endOfMonth, parseMonth } from './month.ts';
export type { Deadline } from './month.ts';
