/** The department that every installation has: it publishes, confirms leads and verifies. */
export const supervisingOffice = {
  id: 'duban-office',
  name: '市政府督查室',
  aliases: ['市督查室', '督办部门', '市政府督查办'],
} as const;
