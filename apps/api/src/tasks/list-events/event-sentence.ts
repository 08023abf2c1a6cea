import type { Bilingual, Fact, Language } from '#libs/domain';

export interface EventContext {
  /** Department of the person who acted. */
  readonly actorDepartment: string;
  /** Department of the assignment concerned; the lead for a confirmation. */
  readonly department: string;
}

/**
 * What happened, as one sentence. It names who, whose part and which revision, but no text, file or opinion: it is
 * shown also to those who may not see the content.
 */
export const eventSentence = (fact: Fact, context: EventContext, language: Language): string =>
  sentences(fact, context)[language];

const sentences = (fact: Fact, { actorDepartment: by, department: of }: EventContext): Bilingual => {
  switch (fact.type) {
    case 'published': {
      const partners = fact.assignments.length - 1;
      return {
        zh: `${by}发布任务，由${of}牵头${partners > 0 ? `，${partners} 个部门配合` : ''}。`,
        en: `${by} published the task, led by ${of}${partners > 0 ? ` with ${partners} partners` : ''}.`,
      };
    }
    case 'accepted':
      return { zh: `${of}签收了任务。`, en: `${of} accepted the task.` };
    case 'reported':
      return { zh: `${of}填报了进展。`, en: `${of} reported progress.` };
    case 'submitted':
      return {
        zh: `${of}第 ${fact.revision} 次报送，附佐证材料 ${fact.evidence.length} 份。`,
        en: `${of} submitted revision ${fact.revision} with ${files(fact.evidence.length)} of evidence.`,
      };
    case 'withdrawn':
      return {
        zh: `${of}撤回了第 ${fact.revision} 次报送。`,
        en: `${of} withdrew revision ${fact.revision}.`,
      };
    case 'approved':
      return {
        zh: `${by}通过了${of}的第 ${fact.revision} 次报送。`,
        en: `${by} approved revision ${fact.revision} of ${of}.`,
      };
    case 'returned':
      return {
        zh: `${by}退回了${of}的第 ${fact.revision} 次报送。`,
        en: `${by} returned revision ${fact.revision} of ${of}.`,
      };
    case 'waived':
      return { zh: `${by}准予${of}免报。`, en: `${by} waived the part of ${of}.` };
    case 'reminded':
      return { zh: `${by}催办${of}。`, en: `${by} reminded ${of}.` };
    case 'leadConfirmed':
      return { zh: `${by}确认${of}为牵头部门。`, en: `${by} confirmed ${of} as the lead.` };
    default:
      return fact satisfies never;
  }
};

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);
