import type { Actor, Command } from '#libs/domain';

/**
 * The rules once more, from domain.md and without a look at libs/domain: plain mutable records and questions in the
 * order in which a person would ask them. It knows no table, no codes and no events; it says yes or no, and what then
 * stands where.
 */
interface Part {
  readonly department: string;
  readonly leads: boolean;
  state: 'assigned' | 'in-progress' | 'submitted' | 'approved' | 'waived';
  revisions: number;
  author: string | undefined;
}

export interface Model {
  readonly parts: readonly Part[];
  leadAssumed: boolean;
}

export const newModel = (departments: readonly string[], leadAssumed: boolean): Model => ({
  parts: departments.map((department, index) => ({
    department,
    leads: index === 0,
    state: 'assigned',
    revisions: 0,
    author: undefined,
  })),
  leadAssumed,
});

/** Takes the command if it may be taken. @returns whether it was */
export const attempt = (
  model: Model,
  { departmentId, duties, personId }: Actor,
  command: Command,
): boolean => {
  const lead = model.parts[0];
  if (!lead || lead.state === 'approved') return false;
  if (command.type === 'confirmLead') {
    if (!duties.includes('supervisor') || !model.leadAssumed) return false;
    model.leadAssumed = false;
    return true;
  }
  const part = model.parts[Number(command.assignmentId.slice(1)) - 1];
  if (!part) return false;
  const works = departmentId === part.department && (duties.includes('clerk') || duties.includes('reviewer'));
  const judges = part.leads
    ? duties.includes('supervisor') && departmentId !== lead.department
    : duties.includes('reviewer') && departmentId === lead.department;

  const leadReviews = duties.includes('reviewer') && departmentId === lead.department;
  const begun = part.state === 'assigned' || part.state === 'in-progress';

  switch (command.type) {
    case 'waive':
      if (part.leads || !leadReviews || !begun || command.reason.trim() === '') return false;
      part.state = 'waived';
      return true;
    case 'remind': {
      const watches = duties.includes('supervisor') || (leadReviews && !part.leads);
      return watches && begun && command.text.trim() !== '';
    }
    case 'accept':
      if (!works || part.state !== 'assigned') return false;
      part.state = 'in-progress';
      return true;
    case 'report': {
      const { percent = 0 } = command;
      const whole = Number.isInteger(percent) && percent >= 0 && percent <= 100;
      return works && part.state === 'in-progress' && whole && command.text.trim() !== '';
    }
    case 'submit': {
      if (!works || part.state !== 'in-progress') return false;
      if (part.leads && model.parts.some((other) => !other.leads && !settled(other))) return false;
      const { statement, evidence } = command;
      const distinct = new Set(evidence.map(({ sha256 }) => sha256)).size;
      if (statement.trim() === '' || evidence.length === 0 || distinct < evidence.length) return false;
      part.state = 'submitted';
      part.revisions += 1;
      part.author = personId;
      return true;
    }
    case 'withdraw':
      if (!works || part.state !== 'submitted' || command.revision !== part.revisions) return false;
      part.state = 'in-progress';
      return true;
    case 'approve':
    case 'return': {
      if (!judges || part.state !== 'submitted' || command.revision !== part.revisions) return false;
      if (part.author === personId) return false;
      if (command.type === 'return' && command.reason.trim() === '') return false;
      part.state = command.type === 'approve' ? 'approved' : 'in-progress';
      return true;
    }
  }
};

const settled = ({ state }: Part): boolean => state === 'approved' || state === 'waived';
