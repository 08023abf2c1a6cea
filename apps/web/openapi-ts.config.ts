import { fileURLToPath } from 'node:url';
import { defineConfig } from '@hey-api/openapi-ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The client of our own API, from its committed document; the result is committed and compared. */
export default defineConfig({
  input: at('../api/openapi.json'),
  output: { path: at('src/api/generated'), clean: true, tsConfigPath: at('tsconfig.json') },
  plugins: [
    '@hey-api/client-fetch',
    '@hey-api/typescript',
    { name: '@hey-api/sdk', operations: { strategy: 'flat' } },
  ],
});
