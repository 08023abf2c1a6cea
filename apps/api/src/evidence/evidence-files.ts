import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '#libs/config';
import { EvidenceStore } from '#libs/evidence';
import { InjectConfig } from '../platform/config.ts';

/** The evidence store of this installation. */
@Injectable()
export class EvidenceFiles extends EvidenceStore implements OnModuleInit {
  constructor(@InjectConfig() config: Config) {
    super({ folder: config.DUBAN_EVIDENCE_DIR, largest: config.DUBAN_EVIDENCE_MAX_BYTES });
  }

  onModuleInit(): Promise<void> {
    return this.clearLeftovers();
  }
}
