import type { TaskListView } from '#libs/contracts/http';
import { useWords } from '../../i18n/index.ts';
import { Mark, type Tone } from '../../ui/index.ts';
import css from './Import.module.css';

export type Finding = TaskListView['findings'][number];

export const findingTones: Readonly<Record<Finding['severity'], Tone>> = {
  error: 'bad',
  warning: 'warn',
  info: 'info',
};

const weight: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** What was noticed while reading, the gravest first; a row's finding leads to its row. */
export const Findings = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useWords();
  if (findings.length === 0) return <p className={css.soft}>{t('importing.preview.noFindings')}</p>;
  const sorted = findings.toSorted((one, other) => weight[one.severity] - weight[other.severity]);
  return (
    <ul className={css.findings}>
      {sorted.map((finding, index) => (
        <li key={index} className={css.finding}>
          <Mark tone={findingTones[finding.severity]}>
            {t(`importing.preview.severity.${finding.severity}`)}
          </Mark>
          {finding.row === undefined ? (
            <span className={css.where}>{t('importing.preview.whole')}</span>
          ) : (
            <a className={css.where} href={`#row-${finding.row}`}>
              {t('importing.preview.row', { row: finding.row })}
            </a>
          )}
          <span>{finding.message}</span>
        </li>
      ))}
    </ul>
  );
};
