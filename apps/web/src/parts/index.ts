/** Pieces that speak the domain's words and that several features show. */
export * from './DecisionForm.tsx';
export * from './EvidenceList.tsx';
export * from './signs.tsx';
export * from './SubmissionCard.tsx';
export * from './times.ts';
export * from './useDraft.ts';
export * from './useGive.ts';
