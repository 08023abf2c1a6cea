import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';
import type { DemoAccountsView } from '#libs/contracts/http';
import type { Duty } from '#libs/domain';
import { useWords } from '../../i18n/index.ts';
import css from './DemoAccounts.module.css';

type Account = DemoAccountsView['accounts'][number];

/** An account stands in the group of its weightiest duty. */
const groupOrder = ['supervisor', 'administrator', 'auditor', 'reviewer', 'clerk'] as const satisfies Duty[];

export interface DemoAccountsProps {
  readonly offer: DemoAccountsView;
  readonly busy: boolean;
  readonly onPick: (username: string, password: string) => void;
}

/** The accounts to try, by role; one click signs in. */
export const DemoAccounts = ({ offer, busy, onPick }: DemoAccountsProps) => {
  const { t } = useWords();
  const [sought, setSought] = useState('');
  const fitting = offer.accounts.filter((account) => fits(account, sought));
  return (
    <section className={css.demo} aria-labelledby="demo-title">
      <header className={css.head}>
        <span className={css.stamp}>{t('demo.mark')}</span>
        <div>
          <h2 id="demo-title" className={css.title}>
            {t('signIn.demoTitle')}
          </h2>
          <p className={css.hint}>{t('signIn.demoHint')}</p>
        </div>
      </header>
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('signIn.demoSearch')}
        aria-label={t('signIn.demoSearch')}
        data-testid="demo-search"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className={css.groups}>
        {groupOrder.map((duty) => (
          <Group
            key={duty}
            title={t(`signIn.demoGroup.${duty}`)}
            accounts={fitting.filter((account) => groupOf(account) === duty)}
            busy={busy}
            onPick={(account) => onPick(account.username, offer.password ?? '')}
          />
        ))}
        {fitting.length === 0 ? <p className={css.hint}>{t('signIn.demoNone')}</p> : null}
      </div>
    </section>
  );
};

interface GroupProps {
  readonly title: string;
  readonly accounts: readonly Account[];
  readonly busy: boolean;
  readonly onPick: (account: Account) => void;
}

const Group = ({ title, accounts, busy, onPick }: GroupProps) => {
  if (accounts.length === 0) return null;
  return (
    <div>
      <h3 className={css.group}>
        {title} <span className={css.count}>{accounts.length}</span>
      </h3>
      <ul className={css.list}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className={css.account}
              disabled={busy}
              data-testid={`demo-account-${account.username}`}
              onClick={() => onPick(account)}
            >
              <span className={css.unit}>{account.departmentName}</span>
              <span className={css.person}>
                {account.name} · {account.username}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const groupOf = (account: Account): Duty | undefined =>
  groupOrder.find((duty) => account.duties.includes(duty));

const fits = (account: Account, sought: string): boolean => {
  const words = sought.trim().toLowerCase();
  return [account.departmentName, account.name, account.username].some((text) =>
    text.toLowerCase().includes(words),
  );
};
