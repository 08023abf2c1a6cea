import { describe, expect, it } from 'vitest';
import { canonicalEvent, canonicalLimit, canonicalSha256 } from '#libs/audit';
import { fileLimit, fileNameLimit, textLimit } from '#libs/domain';
import { aTask, person } from '../support/a-task.ts';

/*
 * A decision that cannot be recorded would stop its task for ever: the rules must bound every event. Wanted here is the
 * worst that they let through, of everything that a person can write.
 */

/** Longer than any name in the directory and than any media type that is recognised. */
const clerk = person('partner', 'clerk');
const name = { departmentName: '市'.repeat(200) };
const mediaType = `application/${'x'.repeat(115)}`;

// Three bytes each; a quotation mark takes two, a character outside the basic plane two per unit.
const widest = '督';
const text = widest.repeat(textLimit);
const evidence = Array.from({ length: fileLimit }, (_, index) => ({
  sha256: canonicalSha256(index),
  fileName: widest.repeat(fileNameLimit),
  size: Number.MAX_SAFE_INTEGER,
  mediaType,
}));

const accepted = aTask()
  .as({ ...clerk, ...name })
  .accept('partner');
const submitted = accepted.as({ ...clerk, ...name }).submit('partner', { statement: text, evidence });
const reviewer = { ...person('lead', 'reviewer'), ...name };

describe('the largest event that the rules allow fits one entry of the log', () => {
  it.each([
    ['a report', accepted.as({ ...clerk, ...name }).report('partner', { text, percent: 100 })],
    ['a submission', submitted],
    ['an approval', submitted.as(reviewer).approve('partner', { opinion: text })],
    ['a return', submitted.as(reviewer).return('partner', { reason: text })],
    ['a withdrawal', submitted.as({ ...clerk, ...name }).withdraw('partner', { reason: text })],
  ])('%s', (_, story) => {
    const event = story.events.at(-1);
    if (!event) throw new Error('no event');
    expect(canonicalEvent(event).bytes.length).toBeLessThanOrEqual(canonicalLimit);
  });

  it.each(['"', '\\', '\n', '\t', 'é', '\u{1f600}', '\u2028', '\ufffd'])(
    'no character takes more bytes than the one above: %j',
    (character) => {
      const bytes = Buffer.byteLength(JSON.stringify(character)) - 2;
      expect(bytes / character.length).toBeLessThanOrEqual(Buffer.byteLength(widest));
    },
  );
});
