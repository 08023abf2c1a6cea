import { z } from 'zod';

/** RFC 9457 problem, with a stable code and what to do next. */
export const problemSchema = z
  .object({
    type: z.string().describe('稳定的相对地址，指向该问题的说明 / stable relative URI of its description'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('稳定代码，程序据此判断 / stable code for programs'),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
