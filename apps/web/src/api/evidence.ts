import type { EvidenceFileView } from '#libs/contracts/http';
import { apiPrefix, headersFor } from './http.ts';
import { ApiProblem, networkProblem, problemFrom } from './problem.ts';

export interface EvidencePlace {
  readonly taskId: string;
  readonly assignmentId: string;
}

const pathOf = ({ taskId, assignmentId }: EvidencePlace): string =>
  `${apiPrefix}/tasks/${encodeURIComponent(taskId)}/assignments/${encodeURIComponent(assignmentId)}/evidence`;

export const evidenceAddress = (
  place: EvidencePlace,
  file: Pick<EvidenceFileView, 'sha256' | 'fileName'>,
): string => `${pathOf(place)}/${file.sha256}?fileName=${encodeURIComponent(file.fileName)}`;

export interface Upload {
  readonly place: EvidencePlace;
  readonly file: File;
  /** Share that has left this machine, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Stores one file; storing the same content twice is harmless. XMLHttpRequest, because fetch tells no progress.
 * @throws ApiProblem
 */
export const uploadEvidence = ({ place, file, onProgress, signal }: Upload): Promise<EvidenceFileView> =>
  new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', pathOf(place));
    for (const [name, value] of Object.entries(headersFor({ method: 'POST' })))
      call.setRequestHeader(name, value);
    call.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    call.onload = () => {
      const body = parsed(call.responseText);
      if (call.status >= 200 && call.status < 300 && body !== undefined) resolve(body as EvidenceFileView);
      else reject(problemFrom(call.status, body));
    };
    call.onerror = () => reject(networkProblem());
    call.onabort = () => reject(new ApiProblem({ status: 0, code: 'aborted' }));
    signal.addEventListener('abort', () => call.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    call.send(form);
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
