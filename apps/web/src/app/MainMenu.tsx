import { AuditOutlined, DesktopOutlined, ImportOutlined, ProfileOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { Duty } from '#libs/domain';
import { useSession } from '../api/index.ts';
import { useWords } from '../i18n/index.ts';
import css from './MainMenu.module.css';

const entries = [
  { to: '/desk', words: 'menu.desk', icon: <DesktopOutlined /> },
  { to: '/ledger', words: 'menu.ledger', icon: <ProfileOutlined /> },
  { to: '/review', words: 'menu.review', icon: <AuditOutlined />, for: ['reviewer', 'supervisor'] },
  { to: '/import', words: 'menu.import', icon: <ImportOutlined />, for: ['supervisor', 'administrator'] },
] as const;

export const MainMenu = () => {
  const { t } = useWords();
  const { duties } = useSession();
  const mine = entries.filter(
    (entry) => !('for' in entry) || entry.for.some((duty: Duty) => duties.includes(duty)),
  );
  return (
    <nav aria-label={t('menu.label')}>
      <ul className={css.menu}>
        {mine.map(({ to, words, icon }) => (
          <li key={to}>
            <Link to={to} className={css.link} activeProps={{ 'data-active': true }}>
              {icon}
              {t(words)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
