import type { FastifyRequest } from 'fastify';
import { problem } from '../../problems/index.ts';
import type { IncomingFile } from './upload-evidence.ts';

/** The file in the form field `file`, as a stream. @throws invalid-request, unsupported-media-type, upload-broken */
export const singleFile = async (request: FastifyRequest): Promise<IncomingFile> => {
  if (!request.isMultipart()) throw problem('unsupported-media-type');
  const part = await request.file().catch(() => {
    throw problem('upload-broken');
  });
  if (part?.fieldname !== 'file') throw missingFile();
  return { fileName: part.filename, content: part.file };
};

const missingFile = () =>
  problem(
    'invalid-request',
    {},
    {
      faults: [
        {
          pointer: '/file',
          detail: { zh: '请在表单字段 file 中附一个文件。', en: 'Attach one file in the form field "file".' },
        },
      ],
    },
  );
