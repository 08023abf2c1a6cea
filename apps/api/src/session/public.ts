import { SetMetadata } from '@nestjs/common';

const publicRoute = 'duban:public';
const passwordChangeRoute = 'duban:before-password-change';

/** Needs no session. Everything that is not marked so does. */
export const Public = () => SetMetadata(publicRoute, true);

/** Stays open to people who must change their one-time password first. */
export const BeforePasswordChange = () => SetMetadata(passwordChangeRoute, true);

export const routeMarks = { publicRoute, passwordChangeRoute } as const;
