import { fileURLToPath } from 'node:url';

/** Built by `bundle.ts`, beside the compiled programs: never at start, where it would cost seconds. */
export const workflowBundlePath = fileURLToPath(new URL('../../../workflow-bundle.js', import.meta.url));
