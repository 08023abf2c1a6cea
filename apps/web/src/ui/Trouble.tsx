import { Button } from 'antd';
import { ApiProblem, hasStatus, isUnanswered } from '../api/problem.ts';
import { useWords } from '../i18n/index.ts';
import { EmptyState } from './EmptyState.tsx';
import { Notice } from './Notice.tsx';

/** A problem as one sentence in the reader's language. */
export const useProblemText = () => {
  const { t } = useWords();
  return (error: unknown): string => {
    if (!(error instanceof ApiProblem)) return t('problem.unexpected');
    if (error.code === 'network') return t('problem.network');
    if (error.code === 'outcome-unknown') return t('problem.unknown');
    const detail = [error.detail || error.title, ...error.errors.map((each) => each.detail)];
    const said = [...new Set(detail.filter(Boolean))].join(' ');
    if (said) return said;
    return isUnanswered(error) ? t('problem.unavailable') : t('problem.unexpected');
  };
};

export interface TroubleProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Repeating can only help where nobody answered; a refusal stays one. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;

/** Beside a form: what went wrong, with a retry that keeps what was entered. */
export const TroubleLine = ({ error, onRetry }: TroubleProps) => {
  const { t } = useWords();
  const text = useProblemText();
  if (!error) return null;
  return (
    <Notice
      tone="bad"
      urgent
      action={
        onRetry && mayPass(error) ? (
          <Button size="small" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        ) : null
      }
    >
      {text(error)}
      <RequestNumber error={error} />
    </Notice>
  );
};

/** In place of what could not be read. */
export const TroublePage = ({ error, onRetry }: TroubleProps) => {
  const { t } = useWords();
  const text = useProblemText();
  const forbidden = hasStatus(error, 403);
  const missing = hasStatus(error, 404) || hasStatus(error, 400) || hasStatus(error, 422);
  const title = forbidden
    ? t('problem.forbiddenTitle')
    : missing
      ? t('problem.notFoundTitle')
      : t('problem.failedTitle');
  return (
    <div role="alert">
      <EmptyState
        title={title}
        action={
          forbidden || missing || !onRetry ? (
            <Button href="/desk">{t('problem.home')}</Button>
          ) : (
            <Button type="primary" onClick={onRetry}>
              {t('action.retry')}
            </Button>
          )
        }
      >
        {text(error)}
        <RequestNumber error={error} />
      </EmptyState>
    </div>
  );
};

const RequestNumber = ({ error }: { error: unknown }) => {
  const { t } = useWords();
  if (!(error instanceof ApiProblem) || !error.requestId || error.status < 500) return null;
  return <small style={{ display: 'block' }}>{t('problem.requestId', { id: error.requestId })}</small>;
};
