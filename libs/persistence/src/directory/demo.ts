/** The one password of all demonstration accounts. Published on the sign-in page: never set outside a demonstration. */
export const demoPassword = 'duban-demo-2026';
