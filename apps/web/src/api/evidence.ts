import type { EvidenceFileView } from '#libs/contracts/http';
import { client } from './generated/client.gen.ts';
import type { DownloadEvidenceData, UploadEvidenceData } from './generated/types.gen.ts';
import { headersFor } from './http.ts';
import { ApiProblem, networkProblem, problemFrom } from './problem.ts';

export interface EvidencePlace {
  readonly taskId: string;
  readonly assignmentId: string;
}

const uploadAddress = (place: EvidencePlace): string =>
  client.buildUrl<Pick<UploadEvidenceData, 'url' | 'path'>>({
    url: '/api/v1/tasks/{taskId}/assignments/{assignmentId}/evidence',
    path: { ...place },
  });

/** Where a stored file can be downloaded, under the name that its submitter gave it. */
export const evidenceAddress = (
  place: EvidencePlace,
  { sha256, fileName }: Pick<EvidenceFileView, 'sha256' | 'fileName'>,
): string => {
  const address = client.buildUrl<Pick<DownloadEvidenceData, 'url' | 'path'>>({
    url: '/api/v1/tasks/{taskId}/assignments/{assignmentId}/evidence/{sha256}',
    path: { ...place, sha256 },
  });
  return `${address}?fileName=${encodeURIComponent(fileName)}`;
};

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
    call.open('POST', uploadAddress(place));
    for (const [name, value] of Object.entries(headersFor('POST'))) call.setRequestHeader(name, value);
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
