import { z } from 'zod';

/**
 * Bodies of the commands. Lengths here are only a guard against abuse: the rules (texts, numbers of files, states)
 * are libs/domain's, which answers with a code and a sentence.
 */
const text = z.string().max(20_000);
const revision = z.int().min(1).describe('您所看到的报送次数 / the revision you had before you');

export const acceptBody = z.strictObject({}).meta({ id: 'Accept' });
export const reportBody = z
  .strictObject({ text, percent: z.number().optional() })
  .meta({ id: 'Report', examples: [{ text: '实施细则已完成征求意见', percent: 60 }] });
export const submitBody = z
  .strictObject({
    statement: text.describe('完成情况说明 / statement of completion'),
    evidence: z
      .array(
        z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string().min(1).max(255) }),
      )
      .max(200)
      .describe('已上传的材料 / files uploaded before'),
  })
  .meta({
    id: 'Submit',
    examples: [
      {
        statement: '《实施细则》已于6月15日印发，并报市政府备案。',
        evidence: [{ sha256: 'a3f1'.repeat(16), fileName: '实施细则（正式印发）.pdf' }],
      },
    ],
  });
export const withdrawBody = z
  .strictObject({ revision, reason: text.optional() })
  .meta({ id: 'Withdraw', examples: [{ revision: 1, reason: '补充材料' }] });
export const approveBody = z
  .strictObject({ revision, opinion: text.optional() })
  .meta({ id: 'Approve', examples: [{ revision: 1, opinion: '材料齐全，同意' }] });
export const returnBody = z
  .strictObject({ revision, reason: text })
  .meta({ id: 'Return', examples: [{ revision: 1, reason: '请补充文件原件' }] });
export const waiveBody = z
  .strictObject({ reason: text })
  .meta({ id: 'Waive', examples: [{ reason: '该单位不涉及此项工作' }] });
export const remindBody = z
  .strictObject({ text })
  .meta({ id: 'Remind', examples: [{ text: '请于本周五前报送完成情况' }] });
export const confirmLeadBody = z.strictObject({}).meta({ id: 'ConfirmLead' });

export type AcceptBody = z.infer<typeof acceptBody>;
export type ReportBody = z.infer<typeof reportBody>;
export type SubmitBody = z.infer<typeof submitBody>;
export type WithdrawBody = z.infer<typeof withdrawBody>;
export type ApproveBody = z.infer<typeof approveBody>;
export type ReturnBody = z.infer<typeof returnBody>;
export type WaiveBody = z.infer<typeof waiveBody>;
export type RemindBody = z.infer<typeof remindBody>;
export type ConfirmLeadBody = z.infer<typeof confirmLeadBody>;
