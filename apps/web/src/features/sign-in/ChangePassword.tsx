import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Form, Input } from 'antd';
import { useChangePassword } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { TroubleLine, useWindowTitle } from '../../ui/index.ts';
import css from './ChangePassword.module.css';

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** The same number as the API's rule; it decides, this only spares a round trip. */
const shortest = 10;

/** After a one-time password there is no way round this page. */
export const ChangePassword = () => {
  const { t } = useWords();
  useWindowTitle(t('password.title'));
  const { to } = useSearch({ from: '/password' });
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useChangePassword();
  const send = ({ current, next }: Fields) =>
    mutate(
      { current, next },
      {
        onSuccess: () => {
          void message.success(t('password.done'));
          void navigate({ href: to ?? '/desk', replace: true });
        },
      },
    );
  const required = { required: true, message: t('password.required') };
  return (
    <main className={css.page}>
      <section className={css.sheet}>
        <h1 className={css.title}>{t('password.title')}</h1>
        <p className={css.hint}>{t('password.hint')}</p>
        <Form<Fields> layout="vertical" requiredMark={false} onFinish={send}>
          <Form.Item name="current" label={t('password.current')} rules={[required]}>
            <Input.Password autoComplete="current-password" autoFocus data-testid="password-current" />
          </Form.Item>
          <Form.Item
            name="next"
            label={t('password.next')}
            rules={[required, { min: shortest, message: t('password.short', { min: shortest }) }]}
          >
            <Input.Password autoComplete="new-password" data-testid="password-next" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('password.again')}
            dependencies={['next']}
            rules={[
              required,
              ({ getFieldValue }) => ({
                validator: (_rule, value: string) =>
                  !value || value === getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('password.mismatch'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" data-testid="password-again" />
          </Form.Item>
          <TroubleLine error={error} />
          <Button type="primary" block htmlType="submit" loading={isPending} data-testid="password-submit">
            {t('password.submit')}
          </Button>
        </Form>
      </section>
    </main>
  );
};
