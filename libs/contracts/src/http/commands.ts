import { z } from 'zod';

/**
 * Bodies of the commands. Lengths here are only a guard against abuse: the rules (texts, numbers of files, states)
 * are libs/domain's, which answers with a code and a sentence.
 */
const text = z.string().max(20_000);
const revision = z.int().min(1).describe('您所看到的报送次数 / the revision you had before you');

export const acceptBody = z.strictObject({}).meta({ id: 'Accept' });
export const reportBody = z.strictObject({ text, percent: z.number().optional() }).meta({ id: 'Report' });
export const submitBody = z
  .strictObject({
    statement: text.describe('完成情况说明 / statement of completion'),
    evidence: z
      .array(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string().min(1).max(255) }))
      .max(200)
      .describe('已上传的材料 / files uploaded before'),
  })
  .meta({ id: 'Submit' });
export const withdrawBody = z.strictObject({ revision, reason: text.optional() }).meta({ id: 'Withdraw' });
export const approveBody = z.strictObject({ revision, opinion: text.optional() }).meta({ id: 'Approve' });
export const returnBody = z.strictObject({ revision, reason: text }).meta({ id: 'Return' });
export const confirmLeadBody = z.strictObject({}).meta({ id: 'ConfirmLead' });
