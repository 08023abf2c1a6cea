import { GlobalOutlined, LogoutOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { dutyLabels } from '#libs/domain';
import { useSession, useSignOut } from '../api/index.ts';
import { speak, useWords } from '../i18n/index.ts';
import { useProblemText } from '../ui/index.ts';
import css from './PersonBar.module.css';

/** For whom the system works now, in which language, and the way out. */
export const PersonBar = ({ compact, onDark = false }: { compact: boolean; onDark?: boolean }) => {
  const { say } = useWords();
  const { person, department, duties } = useSession();
  return (
    <div className={`${css.bar} ${onDark ? css.dark : ''}`}>
      <div className={css.who}>
        <span className={css.unit}>{department.name}</span>
        {compact ? null : (
          <span className={css.name}>
            {person.name} · {duties.map((duty) => say(dutyLabels[duty])).join(' / ')}
          </span>
        )}
      </div>
      <LanguageSwitch compact={compact} />
      {compact ? null : <SignOut />}
    </div>
  );
};

export const LanguageSwitch = ({ compact = false }: { compact?: boolean }) => {
  const { t, language } = useWords();
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      lang={language === 'en' ? 'zh-CN' : 'en'}
      aria-label={t('menu.languageLabel')}
      data-testid="language-switch"
      onClick={() => void speak(language === 'en' ? 'zh' : 'en')}
    >
      {compact ? t('menu.languageShort') : t('menu.language')}
    </Button>
  );
};

const SignOut = () => {
  const { t } = useWords();
  const { message } = App.useApp();
  const text = useProblemText();
  const navigate = useNavigate();
  const { mutate, isPending } = useSignOut();
  const leave = () =>
    mutate(undefined, {
      onSuccess: () => void navigate({ to: '/sign-in' }),
      onError: (error) => void message.error(text(error)),
    });
  return (
    <Button type="text" icon={<LogoutOutlined />} loading={isPending} data-testid="sign-out" onClick={leave}>
      {t('menu.signOut')}
    </Button>
  );
};
