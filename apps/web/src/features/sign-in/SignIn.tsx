import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDemoAccounts, useSignIn } from '../../api/index.ts';
import { speak, useWords } from '../../i18n/index.ts';
import { useWindowTitle } from '../../ui/index.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import css from './SignIn.module.css';
import { SignInForm } from './SignInForm.tsx';

export const SignIn = () => {
  const { t, language } = useWords();
  useWindowTitle(t('signIn.title'));
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const { data: offer } = useDemoAccounts();
  const { mutate, error, isPending } = useSignIn();
  const enter = (username: string, password: string) =>
    mutate(
      { username, password },
      { onSuccess: () => void navigate({ href: to ?? '/desk', replace: true }) },
    );
  const demo = offer?.demo === true;
  return (
    <div className={css.page}>
      <section className={css.banner}>
        <div className={css.name}>
          <span className={css.seal} aria-hidden="true">
            督办
          </span>
          <span>
            <span className={css.product}>督办</span>
            <span className={css.latin}>Duban</span>
          </span>
        </div>
        <p className={css.motto}>{t('signIn.motto')}</p>
        <p className={css.mottoDetail}>{t('signIn.mottoDetail')}</p>
        <p className={css.line}>{t('productLine')}</p>
      </section>
      <main className={`${css.desk} ${demo ? css.withDemo : ''}`}>
        <button
          type="button"
          className={css.language}
          data-testid="language-switch"
          aria-label={t('menu.languageLabel')}
          onClick={() => void speak(language === 'en' ? 'zh' : 'en')}
        >
          {t('menu.language')}
        </button>
        <SignInForm error={error} busy={isPending} onSubmit={enter} />
        {demo ? <DemoAccounts offer={offer} busy={isPending} onPick={enter} /> : null}
      </main>
    </div>
  );
};
