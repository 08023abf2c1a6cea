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

/** Worth repeating beside the row: the assumed lead has its own mark there. */
export const isNoteworthy = ({ severity, code }: Finding): boolean =>
  severity !== 'info' && code !== 'lead-assumed';

/** More of one kind than this are folded; errors never are. */
const manyOfAKind = 3;

/** What was noticed while reading, the gravest first; a row's finding leads to its row. */
export const Findings = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useWords();
  if (findings.length === 0) return <p className={css.soft}>{t('importing.preview.noFindings')}</p>;
  const codes = [...new Set(findings.map(({ code }) => code))];
  const kinds = codes
    .map((code) => findings.filter((finding) => finding.code === code))
    .toSorted((one, other) => gravity(one) - gravity(other));
  return (
    <ul className={css.findings}>
      {kinds.map((kind) =>
        kind.length > manyOfAKind && gravity(kind) > 0 ? (
          <Fold key={kind[0]?.code} kind={kind} />
        ) : (
          kind.map((finding, index) => <Line key={`${finding.code} ${index}`} finding={finding} />)
        ),
      )}
    </ul>
  );
};

const gravity = ([first]: readonly Finding[]): number => (first ? weight[first.severity] : 0);

const Fold = ({ kind }: { kind: readonly Finding[] }) => {
  const { t } = useWords();
  const [first] = kind;
  if (!first) return null;
  return (
    <li>
      <details className={css.fold}>
        <summary className={css.finding}>
          <Mark tone={findingTones[first.severity]}>{t(`importing.preview.severity.${first.severity}`)}</Mark>
          <span className={css.where}>{t('importing.preview.rows', { count: kind.length })}</span>
          <span>{t('importing.preview.alike', { message: first.message })}</span>
        </summary>
        <ul className={css.folded}>
          {kind.map((finding, index) => (
            <Line key={`${finding.row} ${index}`} finding={finding} />
          ))}
        </ul>
      </details>
    </li>
  );
};

const Line = ({ finding }: { finding: Finding }) => {
  const { t } = useWords();
  return (
    <li className={css.finding}>
      <Mark tone={findingTones[finding.severity]}>{t(`importing.preview.severity.${finding.severity}`)}</Mark>
      {finding.row === undefined ? (
        <span className={css.where}>{t('importing.preview.whole')}</span>
      ) : (
        <a className={css.where} href={`#row-${finding.row}`}>
          {t('importing.preview.row', { row: finding.row })}
        </a>
      )}
      <span>{finding.message}</span>
    </li>
  );
};
