import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { parseSha256, type Sha256, type TaskEvent } from '#libs/domain';

/** Most bytes of one canonical event: an entry of a C2SP tile carries its length in two bytes. */
export const canonicalLimit = 65_535;

/** An event as it is stored: the exact bytes, and their SHA-256. */
export interface CanonicalEvent {
  /** RFC 8785 form, UTF-8. What a hash, a proof and a verifier are about: never re-serialized. */
  readonly bytes: Buffer;
  /** SHA-256 of `bytes`, 32 bytes. */
  readonly hash: Buffer;
}

/** Thrown when an event cannot be stored as one leaf of the log: a defect, the rules bound every text. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
}

/** RFC 8785 (JCS) bytes of plain data. @throws TypeError for what has no JSON form */
export const canonicalBytes = (value: unknown): Buffer => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no canonical form');
  return Buffer.from(text, 'utf8');
};

/** Lower-case hexadecimal SHA-256 of the canonical bytes. */
export const canonicalSha256 = (value: unknown): Sha256 =>
  parseSha256(createHash('sha256').update(canonicalBytes(value)).digest('hex'));

/** @throws EventTooLarge above `canonicalLimit` bytes */
export const canonicalEvent = (event: TaskEvent): CanonicalEvent => {
  const bytes = canonicalBytes(event);
  if (bytes.length > canonicalLimit) {
    throw new EventTooLarge(`event ${event.taskId}#${event.seq} has ${bytes.length} bytes`);
  }
  return { bytes, hash: createHash('sha256').update(bytes).digest() };
};
