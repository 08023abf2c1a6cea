import { Module } from '@nestjs/common';
import { DownloadEvidenceController } from './download-evidence/download-evidence.controller.ts';
import { DownloadEvidence } from './download-evidence/download-evidence.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { UploadEvidenceController } from './upload-evidence/upload-evidence.controller.ts';
import { UploadEvidence } from './upload-evidence/upload-evidence.ts';

@Module({
  controllers: [UploadEvidenceController, DownloadEvidenceController],
  providers: [EvidenceFiles, UploadEvidence, DownloadEvidence],
})
export class EvidenceModule {}
