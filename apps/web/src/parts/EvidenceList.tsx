import { FileTextOutlined } from '@ant-design/icons';
import type { EvidenceFileView } from '#libs/contracts/http';
import { evidenceAddress, type EvidencePlace } from '../api/index.ts';
import { useWords } from '../i18n/index.ts';
import { CopyButton } from '../ui/index.ts';
import css from './EvidenceList.module.css';

export interface EvidenceListProps {
  readonly place: EvidencePlace;
  readonly files: readonly EvidenceFileView[];
}

/** Files with name, size and fingerprint; the name downloads. */
export const EvidenceList = ({ place, files }: EvidenceListProps) => {
  const { t } = useWords();
  return (
    <ul className={css.list}>
      {files.map((file) => (
        <li key={file.sha256} className={css.file}>
          <FileTextOutlined className={css.sign} aria-hidden />
          <a className={css.name} href={evidenceAddress(place, file)} download={file.fileName}>
            {file.fileName}
          </a>
          <span className={css.size}>{sizeText(file.size)}</span>
          <span className={css.hash} title={`${t('task.submission.hash')} ${file.sha256}`}>
            {file.sha256.slice(0, 12)}
            <CopyButton text={file.sha256} label={t('task.submission.copyHash')} />
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Bytes as people read them. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(kilo < 10 ? 1 : 0)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
};
