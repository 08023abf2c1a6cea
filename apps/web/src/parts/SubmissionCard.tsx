import type { SubmissionView } from '#libs/contracts/http';
import type { EvidencePlace } from '../api/index.ts';
import { useWords } from '../i18n/index.ts';
import { Mark, type Tone } from '../ui/index.ts';
import { EvidenceList } from './EvidenceList.tsx';
import css from './SubmissionCard.module.css';
import { useTimes } from './times.ts';

const tones: Readonly<Record<SubmissionView['outcome'], Tone>> = {
  open: 'warn',
  approved: 'good',
  returned: 'bad',
  withdrawn: 'quiet',
};

export interface SubmissionCardProps {
  readonly place: EvidencePlace;
  readonly submission: SubmissionView;
}

/** One round: who, when, the statement, the files, and what was decided on it. */
export const SubmissionCard = ({ place, submission }: SubmissionCardProps) => {
  const { t } = useWords();
  const times = useTimes();
  const { revision, outcome, submittedBy, evidence } = submission;
  return (
    <article className={css.card} data-testid={`submission-${revision}`}>
      <header className={css.head}>
        <h4 className={css.title}>{t('task.submission.round', { revision })}</h4>
        <Mark tone={tones[outcome]}>{t(`task.submission.outcome.${outcome}`)}</Mark>
        <span className={css.who}>
          {t('task.submission.by', { unit: submittedBy.departmentName, name: submittedBy.name })} ·{' '}
          {times.dateTime(submission.submittedAt)}
        </span>
      </header>
      <p className={css.statement}>{submission.statement}</p>
      {evidence.length > 0 ? (
        <div>
          <h5 className={css.label}>
            {t('task.submission.evidence')} · {t('unit.files', { count: evidence.length })}
          </h5>
          <EvidenceList place={place} files={evidence} />
        </div>
      ) : null}
      <Decision submission={submission} />
    </article>
  );
};

const Decision = ({ submission }: { submission: SubmissionView }) => {
  const { t } = useWords();
  const times = useTimes();
  const { outcome, opinion, decidedAt, decidedBy } = submission;
  if (outcome === 'open') return null;
  return (
    <div className={`${css.decision} ${css[outcome]}`}>
      <div className={css.label}>
        {t(`task.submission.opinion.${outcome}`)}
        {decidedBy
          ? ` · ${t('task.submission.by', { unit: decidedBy.departmentName, name: decidedBy.name })}`
          : ''}
        {decidedAt ? ` · ${times.dateTime(decidedAt)}` : ''}
      </div>
      <blockquote className={css.opinion}>{opinion || t('task.submission.noOpinion')}</blockquote>
    </div>
  );
};
