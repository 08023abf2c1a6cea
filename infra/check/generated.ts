import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildStale } from '../local/build.ts';
import { root } from '../local/folders.ts';
import { runTool } from '../local/run-tool.ts';
import { generateDocs } from './generate-docs.ts';
import type { Verdict } from './step.ts';
import { generateWebClient } from './web-client.ts';

const openApi = 'apps/api/openapi.json';

/** Every committed file that is made from the source, as it should be now; paths from the checkout. */
const generate = async (): Promise<ReadonlyMap<string, string>> => {
  const document = await generateOpenApi();
  return new Map([...(await generateDocs()), [openApi, document], ...(await generateWebClient(document))]);
};

/** Is every generated file what the source would make of it today? */
export const compareGenerated = async (): Promise<Verdict> => {
  const stale = [...(await generate())].filter(([file, text]) => read(file) !== text).map(([file]) => file);
  return {
    ok: stale.length === 0,
    details: `not what the source makes of it: ${stale.join(', ')}\nnpm run check -- --write writes it anew`,
  };
};

export const writeGenerated = async (): Promise<Verdict> => {
  for (const [file, text] of await generate()) {
    if (read(file) === text) continue;
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return { ok: true, details: '' };
};

const read = (file: string): string | undefined => {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
};

/** The compiled API describes itself, without a database or an engine. */
const generateOpenApi = async (): Promise<string> => {
  await buildStale({ web: false });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duban-openapi-'));
  try {
    const file = path.join(folder, 'openapi.json');
    const outcome = await runTool({
      command: process.execPath,
      args: ['dist/apps/api/src/write-openapi.js', file],
      cwd: root,
      env: process.env,
    });
    if (!outcome.ok) throw new Error(`openapi.json: ${outcome.stderr.trim() || outcome.stdout.trim()}`);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
};
