import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { parseSha256, type Sha256 } from '#libs/domain';
import { EvidenceError } from './evidence-error.ts';
import { recogniseType } from './recognise-type.ts';

export interface StoredFile {
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
  /** Recognised from the content. */
  readonly mediaType: string;
}

export interface EvidenceStoreOptions {
  /** Folder of the store; made when the first file comes. */
  readonly folder: string;
  /** Largest file, in bytes. */
  readonly largest: number;
}

/** Milliseconds after which a half-written file of a killed process is cleared away. */
const leftoverAge = 24 * 3_600_000;

/**
 * Content-addressed files: `<folder>/ab/cdef…`, named by their SHA-256. Contract:
 * 1. A file appears under its final name only when it is complete and synced to disk, folder entry included.
 * 2. The same content is stored once; what is there is never written again.
 * 3. A refused or broken upload leaves nothing behind.
 */
export class EvidenceStore {
  private readonly folder: string;
  private readonly incoming: string;
  private readonly largest: number;

  constructor({ folder, largest }: EvidenceStoreOptions) {
    this.folder = path.resolve(folder);
    this.incoming = path.join(this.folder, 'incoming');
    this.largest = largest;
  }

  /** Stores a stream, hashing while it writes. @throws EvidenceError */
  async put(content: Readable, fileName: string): Promise<StoredFile> {
    await mkdir(this.incoming, { recursive: true });
    const temporary = path.join(this.incoming, randomUUID());
    try {
      const { sha256, size } = await this.receive(content, temporary);
      const mediaType = await recogniseType(temporary, fileName);
      await this.keep(temporary, sha256);
      return { sha256, size, mediaType };
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** The bytes of a stored file, from disk. */
  read(sha256: Sha256): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  async has(sha256: Sha256): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  /** Clears away what killed processes left half-written. */
  async clearLeftovers(): Promise<void> {
    const names = await readdir(this.incoming).catch(() => []);
    for (const name of names) {
      const file = path.join(this.incoming, name);
      const { mtimeMs } = await stat(file);
      if (Date.now() - mtimeMs > leftoverAge) await rm(file, { force: true });
    }
  }

  private async receive(content: Readable, temporary: string): Promise<{ sha256: Sha256; size: number }> {
    const handle = await open(temporary, 'wx', 0o640);
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of chunksOf(content)) {
        size += chunk.length;
        if (size > this.largest) throw new EvidenceError('payload-too-large');
        hash.update(chunk);
        await writeAll(handle, chunk);
      }
      if (size === 0) throw new EvidenceError('empty-file');
      await handle.sync();
      return { sha256: parseSha256(hash.digest('hex')), size };
    } finally {
      await handle.close();
    }
  }

  private async keep(temporary: string, sha256: Sha256): Promise<void> {
    if (await this.has(sha256)) return;
    const target = this.pathOf(sha256);
    const made = await mkdir(path.dirname(target), { recursive: true });
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
    if (made !== undefined) await syncFolder(this.folder);
  }

  private pathOf(sha256: Sha256): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256.slice(2));
  }
}

/** An error of the sender's side is a broken upload, not a defect of ours. */
async function* chunksOf(content: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of content) yield chunk as Buffer;
  } catch (error) {
    throw new EvidenceError('upload-broken', '', { cause: error });
  }
}

const writeAll = async (handle: FileHandle, chunk: Buffer): Promise<void> => {
  for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten;
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
