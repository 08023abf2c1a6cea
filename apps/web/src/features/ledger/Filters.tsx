import { SearchOutlined } from '@ant-design/icons';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import {
  assignmentRoleLabels,
  assignmentRoles,
  lightLabels,
  lights,
  taskStateLabels,
  taskStates,
} from '#libs/domain';
import { useDepartments, useTaskLists } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import css from './Filters.module.css';

const route = getRouteApi('/workplace/ledger');
type Search = ReturnType<typeof route.useSearch>;

const nothing: Search = {
  list: undefined,
  state: undefined,
  light: undefined,
  department: undefined,
  role: undefined,
  q: undefined,
};

const shapes = { green: '●', yellow: '▲', red: '■', grey: '✓', blue: '‖' } as const;

/** Every filter stands in the address: a view can be shared and Back restores it. */
export const Filters = () => {
  const { t, say } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const { data: lists } = useTaskLists();
  const { data: departments } = useDepartments();
  const filtered = Object.values(search).some((value) => value !== undefined);
  return (
    <div className={css.filters} role="search" aria-label={t('ledger.filter.label')}>
      <Words
        key={search.q === undefined ? 'empty' : 'given'}
        value={search.q ?? ''}
        onChange={(q) => set({ q })}
      />
      <Choice
        name={t('ledger.filter.list')}
        any={t('ledger.filter.anyList')}
        value={search.list}
        options={(lists?.items ?? [])
          .filter(({ status }) => status !== 'draft')
          .map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(list) => set({ list })}
      />
      <Choice
        name={t('ledger.filter.department')}
        any={t('ledger.filter.anyDepartment')}
        value={search.department}
        options={(departments?.items ?? []).map(({ id, name, aliases }) => ({
          value: id,
          label: name,
          sought: [name, ...aliases].join(' '),
        }))}
        onChange={(department) => set({ department })}
      />
      <Choice
        name={t('ledger.filter.role')}
        any={t('ledger.filter.anyRole')}
        value={search.role}
        options={assignmentRoles.map((value) => ({ value, label: say(assignmentRoleLabels[value]) }))}
        onChange={(role) => set({ role })}
      />
      <Choice
        name={t('ledger.filter.state')}
        any={t('ledger.filter.anyState')}
        value={search.state}
        options={taskStates.map((value) => ({ value, label: say(taskStateLabels[value]) }))}
        onChange={(state) => set({ state })}
      />
      <Choice
        name={t('ledger.filter.light')}
        any={t('ledger.filter.anyLight')}
        value={search.light}
        options={lights.map((value) => ({ value, label: `${shapes[value]} ${say(lightLabels[value])}` }))}
        onChange={(light) => set({ light })}
      />
      {filtered ? (
        <Button type="link" onClick={() => set(nothing)}>
          {t('action.clear')}
        </Button>
      ) : null}
    </div>
  );
};

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly any: string;
  readonly value: Value | undefined;
  readonly options: readonly { value: Value; label: string; sought?: string }[];
  readonly onChange: (value: Value | undefined) => void;
}

const Choice = <Value extends string>({ name, any, value, options, onChange }: ChoiceProps<Value>) => (
  <Select<Value>
    allowClear
    showSearch={
      options.length > 8
        ? { filterOption: (words, option) => (option?.sought ?? option?.label ?? '').includes(words.trim()) }
        : false
    }
    className={css.choice}
    popupMatchSelectWidth={false}
    aria-label={name}
    placeholder={any}
    value={value}
    options={[...options]}
    onChange={(next: Value | undefined) => onChange(next)}
  />
);

const settleAfter = 350;

/** Free text goes into the address once typing has paused. */
const Words = ({ value, onChange }: { value: string; onChange: (value: string | undefined) => void }) => {
  const { t } = useWords();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim() || undefined), settleAfter);
    return () => clearTimeout(timer);
    // a new onChange with every drawing must not restart the pause
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  return (
    <Input
      allowClear
      className={css.words}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('ledger.filter.q')}
      aria-label={t('ledger.filter.q')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
};
