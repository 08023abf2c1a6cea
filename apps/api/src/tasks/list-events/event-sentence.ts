import type { Bilingual, EventType, Fact, Language } from '#libs/domain';

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
export const eventSentence = (fact: Fact, context: EventContext, language: Language): string => {
  const write = sentences[fact.type] as Sentence<Fact>;
  return write(fact, context)[language];
};

type Sentence<F extends Fact> = (fact: F, context: EventContext) => Bilingual;

const sentences: { readonly [Type in EventType]: Sentence<Extract<Fact, { type: Type }>> } = {
  published: ({ assignments }, { actorDepartment: by, department: of }) => {
    const partners = assignments.length - 1;
    return {
      zh: `${by}发布任务，由${of}牵头${partners > 0 ? `，${partners} 个部门配合` : ''}。`,
      en: `${by} published the task, led by ${of}${partners > 0 ? ` with ${partners} partners` : ''}.`,
    };
  },
  accepted: (_, { department: of }) => ({ zh: `${of}签收了任务。`, en: `${of} accepted the task.` }),
  reported: (_, { department: of }) => ({ zh: `${of}填报了进展。`, en: `${of} reported progress.` }),
  submitted: ({ revision, evidence }, { department: of }) => ({
    zh: `${of}第 ${revision} 次报送，附佐证材料 ${evidence.length} 份。`,
    en: `${of} submitted revision ${revision} with ${files(evidence.length)} of evidence.`,
  }),
  withdrawn: ({ revision }, { department: of }) => ({
    zh: `${of}撤回了第 ${revision} 次报送。`,
    en: `${of} withdrew revision ${revision}.`,
  }),
  approved: ({ revision }, { actorDepartment: by, department: of }) => ({
    zh: `${by}通过了${of}的第 ${revision} 次报送。`,
    en: `${by} approved revision ${revision} of ${of}.`,
  }),
  returned: ({ revision }, { actorDepartment: by, department: of }) => ({
    zh: `${by}退回了${of}的第 ${revision} 次报送。`,
    en: `${by} returned revision ${revision} of ${of}.`,
  }),
  waived: (_, { actorDepartment: by, department: of }) => ({
    zh: `${by}准予${of}免报。`,
    en: `${by} waived the part of ${of}.`,
  }),
  reminded: (_, { actorDepartment: by, department: of }) => ({
    zh: `${by}催办${of}。`,
    en: `${by} reminded ${of}.`,
  }),
  leadConfirmed: (_, { actorDepartment: by, department: of }) => ({
    zh: `${by}确认${of}为牵头部门。`,
    en: `${by} confirmed ${of} as the lead.`,
  }),
};

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);
