export { EvidenceError } from './evidence-error.ts';
export type { EvidenceErrorCode } from './evidence-error.ts';
export { EvidenceStore } from './evidence-store.ts';
export type { StoredFile } from './evidence-store.ts';
export { attachmentHeader, cleanFileName } from './file-name.ts';
export { recogniseType } from './recognise-type.ts';
