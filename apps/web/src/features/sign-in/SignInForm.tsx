import { Button, Form, Input } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { Notice, useProblemText } from '../../ui/index.ts';
import css from './SignIn.module.css';

export interface SignInFormProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSubmit: (username: string, password: string) => void;
}

interface Fields {
  readonly username: string;
  readonly password: string;
}

export const SignInForm = ({ error, busy, onSubmit }: SignInFormProps) => {
  const { t } = useWords();
  const text = useProblemText();
  return (
    <section className={css.form} aria-labelledby="sign-in-title">
      <h1 id="sign-in-title" className={css.title}>
        {t('signIn.title')}
      </h1>
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        onFinish={({ username, password }) => onSubmit(username.trim(), password)}
      >
        <Form.Item
          name="username"
          label={t('signIn.username')}
          rules={[{ required: true, whitespace: true, message: t('signIn.usernameRequired') }]}
        >
          <Input size="large" autoComplete="username" autoFocus data-testid="sign-in-username" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('signIn.passwordRequired') }]}
        >
          <Input.Password size="large" autoComplete="current-password" data-testid="sign-in-password" />
        </Form.Item>
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          loading={busy}
          data-testid="sign-in-submit"
        >
          {t('signIn.submit')}
        </Button>
        <div className={css.message} aria-live="polite">
          {error ? (
            <Notice tone="bad" urgent>
              {text(error)}
            </Notice>
          ) : null}
        </div>
      </Form>
    </section>
  );
};
