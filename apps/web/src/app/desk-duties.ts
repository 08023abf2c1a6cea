import type { DeskDuty } from '#libs/contracts/http';

// The contract's own list is a value beside zod schemas: importing it would bring zod into the pages.
const order: Readonly<Record<DeskDuty, number>> = {
  accept: 1,
  submit: 2,
  resubmit: 3,
  review: 4,
  verify: 5,
  'confirm-lead': 6,
};

export const deskDutyNames = Object.keys(order) as readonly DeskDuty[];
