export type EvidenceErrorCode = 'payload-too-large' | 'file-type-refused' | 'empty-file' | 'upload-broken';

/** Why a file was not stored. Nothing of it is left behind. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
  readonly code: EvidenceErrorCode;
  /** What was found, for the sentence. */
  readonly found: string;

  constructor(code: EvidenceErrorCode, found = '', options?: ErrorOptions) {
    super(`${code} ${found}`.trim(), options);
    this.code = code;
    this.found = found;
  }
}
