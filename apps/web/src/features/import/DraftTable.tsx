import type { TaskListView } from '#libs/contracts/http';
import { useWords } from '../../i18n/index.ts';
import { AssumedMark, useTimes } from '../../parts/index.ts';
import { Mark } from '../../ui/index.ts';
import css from './DraftTable.module.css';
import { type Finding, findingTones } from './Findings.tsx';

type Row = TaskListView['rows'][number];
type Part = Row['assignments'][number];

export interface DraftTableProps {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** The rows as they were read, in the columns of the source, each with what was noticed. */
export const DraftTable = ({ rows, findings }: DraftTableProps) => {
  const { t } = useWords();
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('ledger.column.number')}</th>
            <th scope="col">{t('ledger.column.title')}</th>
            <th scope="col">{t('ledger.column.lead')}</th>
            <th scope="col">{t('ledger.column.partners')}</th>
            <th scope="col">{t('ledger.column.deadline')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <DraftRow
              key={`${row.number} ${index}`}
              row={row}
              findings={findings.filter((finding) => finding.row === row.number)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const DraftRow = ({ row, findings }: { row: Row; findings: readonly Finding[] }) => {
  const { t } = useWords();
  const times = useTimes();
  const leads = row.assignments.filter(({ role }) => role === 'lead');
  const partners = row.assignments.filter(({ role }) => role === 'partner');
  const faulty = findings.some(({ severity }) => severity === 'error');
  return (
    <tr id={`row-${row.number}`} className={faulty ? css.faulty : ''}>
      <td className={css.number}>{row.number}</td>
      <td>
        {row.title}
        {findings.map((finding, index) => (
          <p key={index} className={css.finding}>
            <Mark tone={findingTones[finding.severity]}>
              {t(`importing.preview.severity.${finding.severity}`)}
            </Mark>{' '}
            {finding.message}
          </p>
        ))}
      </td>
      <td>
        {leads.map((lead) => (
          <span key={lead.departmentName}>
            <b>{lead.departmentName}</b> {lead.leadSource ? <AssumedMark source={lead.leadSource} /> : null}{' '}
            <Unknown part={lead} />
          </span>
        ))}
      </td>
      <td>
        <Parts parts={partners} />
      </td>
      <td className={css.deadline}>
        {row.deadlineMonth ? (
          times.month(row.deadlineMonth)
        ) : (
          <Mark tone="bad">
            {row.deadlineWords} {t('importing.preview.noDeadline')}
          </Mark>
        )}
      </td>
    </tr>
  );
};

const Parts = ({ parts }: { parts: readonly Part[] }) => {
  const { t } = useWords();
  const groups = [...new Set(parts.flatMap(({ groupName }) => groupName ?? []))];
  const single = parts.filter(({ groupName }) => !groupName);
  if (parts.length === 0) return <>{t('ledger.noPartners')}</>;
  return (
    <>
      {single.map((part, index) => (
        <span key={part.departmentName}>
          {index > 0 ? '、' : ''}
          <span title={part.writtenAs}>{part.departmentName}</span>
          <Unknown part={part} />
        </span>
      ))}
      {groups.map((name) => {
        const members = parts.filter(({ groupName }) => groupName === name);
        return (
          <details key={name} className={css.group}>
            <summary>
              {name} ({members.length})
            </summary>
            {members.map(({ departmentName }) => departmentName).join('、')}
          </details>
        );
      })}
    </>
  );
};

const Unknown = ({ part }: { part: Part }) => {
  const { t } = useWords();
  if (part.departmentId) return null;
  return (
    <>
      {' '}
      <Mark tone="bad">{t('importing.preview.unknownDepartment')}</Mark>
    </>
  );
};
